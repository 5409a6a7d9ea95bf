"""Texts that copy one another: wire families, judged by the sentences behind the claims."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kilde.model import Evidence

SHARED = 0.5
"""Share of the sentences behind the smaller text's claims that must stand in the other for one wire family."""
ALIKE = 0.75
"""Share of the words of the shorter sentence that the other must have for one to be an edit of it."""
LONG_ENOUGH = 5
"""Words of a sentence that is no chance likeness."""

Words = frozenset[str]


def copies(told: Sequence[Evidence]) -> tuple[frozenset[str], ...]:
    """Families of texts, by their ids; a copy of a copy is of the same family, whatever comes first."""
    sentences: dict[str, set[Words]] = defaultdict(set)
    for e in told:
        sentences[e.document.text].add(_words(e.claim.sentence.quote))
    found: list[frozenset[str]] = []
    for text, own in sentences.items():
        kin = [family for family in found if any(_copies(own, sentences[other]) for other in family)]
        found = [*(family for family in found if family not in kin), frozenset({text}).union(*kin)]
    return tuple(found)


def _words(sentence: str) -> Words:
    return frozenset(word.strip(".,;:!?–—-\"'“”»«()") for word in sentence.casefold().split()) - {""}


def _copies(one: set[Words], other: set[Words]) -> bool:
    short, long = sorted((one, other), key=len)
    wanted = SHARED * len(short)
    return len(short & long) >= wanted or sum(_stands(words, long) for words in short) >= wanted


def _stands(words: Words, sentences: Iterable[Words]) -> bool:
    return any(words == other or _edited(words, other) for other in sentences)


def _edited(one: Words, other: Words) -> bool:
    """Whether one sentence is the other cut or slightly edited."""
    least = min(len(one), len(other))
    return least >= LONG_ENOUGH and len(one & other) >= ALIKE * least
