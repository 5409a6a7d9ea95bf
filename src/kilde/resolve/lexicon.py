"""What a language calls countries, peoples, areas and sorts of places, in one word or several."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kilde.languages import Pack
from kilde.resolve.areas import areas
from kilde.resolve.gazetteer import Gazetteer

POSSESSIVES = ("'s", "’s", "s", "'", "’")
"""Endings of a possessive, longest first. A form that is known as it stands is never shortened."""


class Sense(NamedTuple):
    """What a form means. `kind` is "country", "demonym", "area", "exonym" or "sort"; `key` is the pack's key."""

    kind: str
    key: str


class Found(NamedTuple):
    """Words `first` to `last` (included) of a sentence and what they mean; `possessive` when an ending was cut."""

    first: int
    last: int
    senses: tuple[Sense, ...]
    possessive: bool


class Lexicon:
    """The names of one language, made once from its pack, CLDR's country names and the list of areas."""

    def __init__(self, pack: Pack, gazetteer: Gazetteer) -> None:
        self.forms: dict[str, tuple[Sense, ...]] = {}
        for form, senses in _forms(pack, gazetteer):
            known = self.forms.setdefault(form, senses)
            if known is not senses and senses[0] not in known:
                self.forms[form] = known + senses
        self.longest: dict[str, int] = {}
        for form in self.forms:
            first, *rest = form.split()
            self.longest[first] = max(self.longest.get(first, 0), 1 + len(rest))

    def scan(self, words: Sequence[str]) -> Iterator[Found]:
        """Every known form among words in lower case, the longest from the left, none overlapping another."""
        at = 0
        while at < len(words):
            found = self.at(words, at)
            if found:
                yield found
            at = found.last + 1 if found else at + 1

    def at(self, words: Sequence[str], at: int) -> Found | None:
        """The longest known form that begins at a word."""
        word = words[at]
        longest = self.longest.get(word, 0)
        for size in range(min(longest, len(words) - at), 1, -1):
            senses, cut = self.senses(" ".join(words[at : at + size]))
            if senses:
                return Found(at, at + size - 1, senses, cut)
        senses, cut = self.senses(word)
        return Found(at, at, senses, cut) if senses else None

    def senses(self, form: str) -> tuple[tuple[Sense, ...], bool]:
        """What a form means, and whether a possessive ending had to be cut."""
        known = self.forms.get(form)
        if known:
            return known, False
        for ending in POSSESSIVES:
            if form.endswith(ending) and (known := self.forms.get(form[: -len(ending)])):
                return known, True
        return (), False


def _forms(pack: Pack, gazetteer: Gazetteer) -> Iterator[tuple[str, tuple[Sense, ...]]]:
    """Every form with its sense, the pack's own first; forms of one sense share it."""
    tables = (
        ("country", pack.places.countries),
        ("demonym", pack.places.demonyms),
        ("area", pack.places.areas),
        ("exonym", pack.places.exonyms),
        ("sort", pack.places.kinds),
    )
    for kind, table in tables:
        shared = {key: (Sense(kind, key),) for key in table.values()}
        yield from ((form, shared[key]) for form, key in table.items())
    for code, country in gazetteer.countries.items():
        senses = (Sense("country", code),)
        for language in (pack.code, "en"):
            yield from ((name.lower(), senses) for name in country.names.get(language, ()))
    for key, area in areas().items():
        senses = (Sense("area", key),)
        yield from ((name.lower(), senses) for name in area.names)
