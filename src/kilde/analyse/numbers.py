"""Quantities in a sentence: numbers with their hedges, as one language says them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kilde.analyse.atoms import Atoms, atomise
from kilde.analyse.number_bounds import Core, bounded, ends_range, up_to
from kilde.analyse.number_words import DASHES, SHORTEST, THOUSAND, Cardinals, Number, compile_cardinals
from kilde.analyse.phrases import Phrases, by_first, longest
from kilde.model import PackError, Quantity, Said

WEAK_FROM = 10
"""Prepositions such as "under" hedge only numbers of at least this: "under 30 personer", but "under to angrep"."""

COMPARED = 5
"""How near "than" stands behind a word for several when it means more: "flere saker enn tidligere"."""

SHARED = frozenset({3, 4, 5, 10, 100})
"""What shares are of: "to av tre", "nine in ten"; "17 av 19 droner", "fem av 200" are counts, but for "one in nine"."""

RATIO = 100
"""One is a share of at most so many: "én av 50"."""

YEARS = range(1900, 2100)
_WORD_SETS = (
    "ranges", "about_suffix", "one_before", "one_not_after", "one_not_before", "none_not_before",
    "not_before", "not_after", "year_after", "than", "ratio", "vague_not_after",
)  # fmt: skip
KEYS = frozenset(
    {"decimal", "group", "point", "spaced", "articles", "joiners", "of", "tens_with_ones", "words", "scales", "groups"}
    | {"fractions", "hedges", "weak", "hedges_after", "vague", "none", "but", "between", *_WORD_SETS}
)


@dataclass(frozen=True, slots=True)
class NumberGrammar:
    """Finds quantities; made by `compile_numbers` from the numbers.toml of a language."""

    cardinals: Cardinals
    hedges: Phrases
    hedges_after: Phrases
    vague: Phrases
    none: Phrases
    but: Phrases
    between: Mapping[str, frozenset[str]]
    weak: frozenset[str]
    ranges: frozenset[str]
    about_suffix: frozenset[str]
    one_before: frozenset[str]
    one_not_after: frozenset[str]
    one_not_before: frozenset[str]
    none_not_before: frozenset[str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    year_after: frozenset[str]
    than: frozenset[str]
    ratio: frozenset[str]
    vague_not_after: frozenset[str]
    firsts: frozenset[str]

    def find(self, words: Sequence[str]) -> list[tuple[int, int, Quantity]]:
        """The quantities among the lower-cased words of one sentence: (first word, last word, what is said).

        They never overlap. Years, ages, scores, percentages, money, measures and durations are no quantities.
        """
        atoms = atomise(words)
        found: list[tuple[int, int, Quantity]] = []
        at, text, firsts, compound = 0, atoms.text, self.firsts, self.cardinals.compound
        while at < len(text):
            atom = text[at]
            begins = atom in firsts or atom[0].isdecimal() or (len(atom) >= SHORTEST and compound(atom) is not None)
            hit = self._quantity(atoms, at) if begins and atoms.begins(at) else None
            end, quantity = hit or (at + 1, None)
            if quantity:
                found.append((atoms.word[at], atoms.word[end - 1], quantity))
            at = end
        return found

    def cardinal(self, atoms: Sequence[str], at: int) -> Number | None:
        """The number that begins at an atom; an article alone ("en") counts as one."""
        number = self.cardinals.read(atoms, at)
        if number is None and atoms[at] in self.cardinals.articles:
            return Number(at + 1, 1)
        return number

    def value(self, words: Sequence[str]) -> int | None:
        """The integer that all the words together say; None when they say anything else."""
        text = atomise(words).text
        number = self.cardinal(text, 0) if text else None
        if number is None or number.whole is None:
            return None
        return number.whole if self._repeated(text, number.end, number.whole) == len(text) else None

    def _quantity(self, atoms: Atoms, at: int) -> tuple[int, Quantity | None] | None:
        """The quantity that begins at an atom, with its hedges, and where it ends.

        No quantity where the number counts nothing; None where there is no number.
        """
        text = atoms.text
        if spared := longest(self.but, text, at):
            number = self.cardinal(text, spared[0]) if spared[0] < len(text) else None
            return (number.end, None) if number else None
        start, said, weak = self._hedges(text, at)
        core = self._between(text, start) or self._core(text, start, hedged=said is not Said.EXACTLY)
        if core is None or (weak and core.low < WEAK_FROM and not text[start].isdecimal()):
            return None
        if shared := self._share(text, core):
            return shared, None
        end, after = self._hedge_after(text, core.end)
        after = after or self._or_more(text, core.end)
        if not atoms.ends(end) or self._spoilt(text, at, start, end):
            return end, None
        return end, bounded(core, after if after not in (None, Said.EXACTLY) else said)

    def _hedges(self, text: Sequence[str], at: int) -> tuple[int, Said, bool]:
        """Hedges in a row, the last that says something holding; and whether a weak word alone makes them."""
        said, weak, first = Said.EXACTLY, False, at
        while at < len(text) and (hit := longest(self.hedges, text, at)):
            weak = at == first and hit[0] == at + 1 and text[at] in self.weak
            at, said = hit[0], hit[1] if hit[1] is not Said.EXACTLY else said
        return at, said, weak

    def _hedge_after(self, text: Sequence[str], at: int) -> tuple[int, Said | None]:
        return longest(self.hedges_after, text, at) or (at, None)

    def _or_more(self, text: Sequence[str], at: int) -> Said | None:
        """What stands behind the noun that a number counts: "sixty people | or more"; not "six men, at least | two"."""
        hit = longest(self.hedges_after, text, at + 1) if at + 1 < len(text) else None
        if not hit or hit[1] is not Said.AT_LEAST or not text[at].isalpha():
            return None
        following = text[hit[0]] if hit[0] < len(text) else ""
        return None if following in self.firsts or following[:1].isdecimal() else Said.AT_LEAST

    def _between(self, text: Sequence[str], at: int) -> Core | None:
        """Bounds with words around them: "mellom 5 og 7"."""
        if at + 1 >= len(text) or text[at] not in self.between:
            return None
        first = self.cardinals.read(text, at + 1)
        if not first or first.end + 1 >= len(text) or text[first.end] not in self.between[text[at]]:
            return None
        return up_to(first, self.cardinals.read(text, first.end + 1))

    def _core(self, text: Sequence[str], at: int, hedged: bool) -> Core | None:
        if at >= len(text):
            return None
        if hit := longest(self.none, text, at):
            end = hit[0]
            spoilt = hedged or (end < len(text) and text[end] in self.none_not_before)
            return None if spoilt else Core(end, 0, 0, Said.NONE)
        return self._vague(text, at) or self._about(text, at) or self._number(text, at, hedged)

    def _vague(self, text: Sequence[str], at: int) -> Core | None:
        """Words without a number: "flere", "hundrevis", "flere hundre tusen", "several dozen"."""
        hit = longest(self.vague, text, at)
        if not hit or (at and text[at - 1] in self.vague_not_after):
            return None
        end, (said, low, high) = hit
        if said is Said.SEVERAL and not self.than.isdisjoint(text[end : end + COMPARED]):
            return None
        while end < len(text) and said in (Said.SEVERAL, Said.HUNDREDS, Said.DOZENS, Said.THOUSANDS):
            factor = self.cardinals.scales.get(text[end]) or self.cardinals.groups.get(text[end])
            if not factor or factor < WEAK_FROM:
                break
            low, end = low * factor, end + 1
            said = Said.THOUSANDS if low >= THOUSAND else Said.HUNDREDS if low >= 100 else Said.DOZENS
        return Core(end, low, low if said is Said.ABOUT else high, said)

    def _about(self, text: Sequence[str], at: int) -> Core | None:
        """About so many: "et 50-talls", "ett 30-tal", "et tjuetall"."""
        if at + 1 >= len(text) or text[at] not in self.cardinals.articles:
            return None
        if so_many := self.cardinals.in_tens(text[at + 1], self.about_suffix):
            return Core(at + 2, so_many, so_many, Said.ABOUT)
        if len(text) <= at + 3 or text[at + 2] not in DASHES:
            return None
        if not text[at + 1].isdecimal() or text[at + 3] not in self.about_suffix:
            return None
        low = int(text[at + 1])
        return Core(at + 4, low, low, Said.ABOUT)

    def _number(self, text: Sequence[str], at: int, hedged: bool) -> Core | None:
        """A number, or two with a dash or "til" between them."""
        number = self.cardinals.read(text, at)
        if number is None:
            return self._article(text, at)
        if number.end + 1 < len(text) and (text[number.end] in DASHES or text[number.end] in self.ranges):
            core = up_to(number, self.cardinals.read(text, number.end + 1))
            if core or text[number.end] in DASHES:
                return core
        low = number.whole
        if low is None or self._no_count(text, at, number, hedged):
            return None
        return Core(self._repeated(text, number.end, low), low, low, Said.ABOUT if number.round_ else Said.EXACTLY)

    def _article(self, text: Sequence[str], at: int) -> Core | None:
        """The one of "en person", "en av": an article that counts."""
        if text[at] in self.cardinals.articles and at + 1 < len(text) and text[at + 1] in self.one_before:
            return Core(at + 1, 1, 1, Said.EXACTLY)
        return None

    def _no_count(self, text: Sequence[str], at: int, number: Number, hedged: bool) -> bool:
        """Whether it is a pronoun ("the one who"), a part of a longer figure ("000") or a year."""
        cut_off = number.value == 0 and text[at][0] == "0" and text[at] != "0"
        pronoun = number.value == 1 and self._pronoun(text, at, number.end)
        return cut_off or pronoun or self._year(text, at, number, hedged)

    def _pronoun(self, text: Sequence[str], at: int, end: int) -> bool:
        before = at > 0 and text[at - 1] in self.one_not_after
        return before or (end < len(text) and text[end] in self.one_not_before)

    def _year(self, text: Sequence[str], at: int, number: Number, hedged: bool) -> bool:
        """Whether four digits are a year: within a century of now, not hedged, and not before what they could count."""
        if number.value not in YEARS or not re.fullmatch(r"\d{4}\.?", text[at]) or hedged:
            return False
        following = text[number.end] if number.end < len(text) else ""
        counts = following.isalpha() and following not in self.year_after | self.cardinals.joiners | self.cardinals.of
        return not counts or number.value % 100 != 0 or (at > 0 and text[at - 1] in self.year_after)

    def _repeated(self, text: Sequence[str], end: int, value: int) -> int:
        """The end behind the same number in brackets: "forty-five (45)"."""
        if end + 2 < len(text) and text[end] == "(":
            again = self.cardinals.read(text, end + 1)
            if again and again.value == value and again.end < len(text) and text[again.end] == ")":
                return again.end + 1
        return end

    def _spoilt(self, text: Sequence[str], at: int, start: int, end: int) -> bool:
        """Whether the words around make it a measure, an age, a name or a part of a longer figure."""
        before = {text[at - 1] if at else "", text[start - 1] if start else ""}
        if not before.isdisjoint(self.not_after) or (start == at and ends_range(text, at)):
            return True
        if end == len(text):
            return False
        following = text[end]
        joined = following in DASHES and end + 1 < len(text) and text[end + 1][0].isalnum() and text[end - 1] != ")"
        ordinal = text[end - 1][-1] == "." and text[end - 1][0].isdecimal()
        aside = following == ")" and at > 0 and text[at - 1] == "(" and text[at].isdecimal()
        return following in self.not_before or joined or ordinal or aside

    def _share(self, text: Sequence[str], core: Core) -> int | None:
        """Where a share such as "én av ti" ends; it is nothing that was counted."""
        end = core.end
        if end + 1 >= len(text) or text[end] not in self.ratio or text[end + 1] in self.cardinals.articles:
            return None
        number = self.cardinals.read(text, end + 1)
        shared = number is not None and (number.value in SHARED or (core.low == 1 and number.value <= RATIO))
        return number.end if number and shared else None


def compile_numbers(table: Mapping[str, Any]) -> NumberGrammar:
    """The grammar of the numbers.toml of a language; PackError for a key that the format does not know."""
    for key in table:
        if key not in KEYS:
            raise PackError(f"numbers.toml: {key}: unknown key; known are {', '.join(sorted(KEYS))}")
    cardinals = compile_cardinals(table)
    hedges = by_first(_saids(table.get("hedges", {})))
    vague = by_first((form, _bounds(v)) for v in table.get("vague", ()) for form in v["words"])
    none = by_first((form, Said.NONE) for form in table.get("none", ()))
    but = by_first((form, Said.NONE) for form in table.get("but", ()))
    between: dict[str, frozenset[str]] = {}
    for first, second in table.get("between", ()):
        between[first] = between.get(first, frozenset()) | {second}
    numbers = {*cardinals.small, *cardinals.scales, *cardinals.articles, *cardinals.fractions}
    return NumberGrammar(
        cardinals=cardinals,
        hedges=hedges,
        hedges_after=by_first(_saids(table.get("hedges_after", {}))),
        vague=vague,
        none=none,
        but=but,
        between=between,
        weak=_set(table.get("weak", {}), "words"),
        firsts=frozenset({*numbers, *hedges, *vague, *none, *but, *between}),
        **{key: _set(table, key) for key in _WORD_SETS},
    )


def _bounds(vague: Mapping[str, Any]) -> tuple[Said, int, int | None]:
    """What a word that is a quantity by itself says, its lower bound, and its upper one if it has any."""
    return _said(vague["said"]), int(vague["low"]), int(vague["high"]) if "high" in vague else None


def _set(table: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(table.get(key, "").split())


def _saids(table: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, Said]]:
    return ((form, _said(said)) for said, forms in table.items() for form in forms)


def _said(word: str) -> Said:
    try:
        return Said(word)
    except ValueError:
        raise PackError(f"numbers.toml: '{word}' is none of {', '.join(sorted(Said))}") from None
