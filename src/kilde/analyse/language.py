"""Which language a text is in: one that Kilde has a pack for, or none."""

from collections.abc import Collection, Mapping

import py3langid

from kilde.model import Issue

ENOUGH = 4000
"""Characters that decide the language; more change nothing and cost time."""

TOO_SHORT = 200
"""Characters below which the identifier errs often: there the language that the publisher names decides."""


def identify(text: str, declared: str | None, codes: Mapping[str, str], item: str) -> str | Issue:
    """The pack's code for `text`, or an Issue where no pack fits.

    `codes` maps what the identifier and publishers call a language ("no", "nb") to the pack's code. Headlines and short
    notices mislead the identifier, so the whole text is asked, and `declared` decides only for very short texts.
    """
    sample = text[:ENOUGH]
    named = codes.get((declared or "").lower().split("-")[0])
    if named and len(sample) < TOO_SHORT:
        return named
    found, _ = py3langid.classify(sample)
    if found in codes:
        return codes[found]
    return Issue(item, "", "language", f"the text looks like '{found}', for which there is no language pack")


def names_of(langids: Mapping[str, Collection[str]]) -> dict[str, str]:
    """From what a language is called to the code of its pack."""
    return {called: code for code, names in langids.items() for called in (code, *names)}


def identifiable() -> frozenset[str]:
    """What the identifier can call a language."""
    return frozenset(code for code, _ in py3langid.rank(""))
