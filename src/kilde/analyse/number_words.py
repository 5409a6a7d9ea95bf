"""Cardinal numbers as one language writes them: "2 500", "2,3 millioner", "femogtyve", "trehundre"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

DASHES = frozenset("-–—‐‑−")
TEN, HUNDRED, THOUSAND = 10, 100, 1000
PREFIX, SHORTEST = 2, 7
"""Letters by which a word is known to be able to be hundreds or thousands: the look at the whole word is slow."""


class Number(NamedTuple):
    """A number read up to, not including, atom `end`; `round_` when words such as "half" or "couple" made it."""

    end: int
    value: float
    round_: bool = False

    @property
    def whole(self) -> int | None:
        """The value where it is an integer."""
        return int(self.value) if self.value == int(self.value) else None


@dataclass(frozen=True, slots=True)
class Cardinals:
    """The number words of one language. `small` holds 0 to 99, `scales` 100 and up, `groups` a dozen and its like."""

    small: Mapping[str, float]
    scales: Mapping[str, int]
    groups: Mapping[str, int]
    fractions: Mapping[str, float]
    articles: frozenset[str]
    joiners: frozenset[str]
    of: frozenset[str]
    point: frozenset[str]
    digits: re.Pattern[str]
    spaced: bool
    hundreds: re.Pattern[str]
    prefixes: frozenset[str]

    def compound(self, atom: str) -> int | None:
        """The value of hundreds and thousands written in one word: "trehundre", "femhundratjugofem"."""
        if len(atom) < SHORTEST or atom[:PREFIX] not in self.prefixes:
            return None
        found = self.hundreds.match(atom)
        if not found:
            return None
        value = 0
        for scale, count, unit in ((THOUSAND, "a", "thousand"), (HUNDRED, "b", "hundred")):
            if found[unit]:
                value += scale * int(self.small[found[count]] if found[count] else 1)
        return value + int(self.small[found["rest"]] if found["rest"] else 0)

    def in_tens(self, atom: str, suffixes: Iterable[str]) -> int | None:
        """How many a word of a number and a suffix says, in tens: "tjuetall", "sextiotal", "hundrafemtiotal"."""
        stems = (atom.removesuffix(suffix) for suffix in suffixes if atom.endswith(suffix))
        known = (self.small.get(stem) or self.scales.get(stem) or self.compound(stem) for stem in stems)
        return next((int(value) for value in known if value and value >= TEN), None)

    def read(self, atoms: Sequence[str], at: int) -> Number | None:
        """The longest number that begins at an atom."""
        atom = atoms[at]
        if atom[0].isdecimal():
            return self._scaled(atoms, self._digits(atoms, at))
        return self._rounded(atoms, at) or self._words(atoms, at)

    def _digits(self, atoms: Sequence[str], at: int) -> Number | None:
        """Digits: "25", "1.200", "2,3"; with `spaced` groups of three in atoms of their own too: "2 500"."""
        atom = atoms[at]
        end = at + 1
        if atom.endswith(".") and end == len(atoms):
            atom = atom[:-1]
        found = self.digits.fullmatch(atom)
        if not found:
            return None
        text = re.sub(r"\D", "", found["whole"])
        if self.spaced and len(found["whole"]) <= 3 and not found["part"]:
            while end < len(atoms) and len(atoms[end]) == 3 and atoms[end].isdecimal():
                text += atoms[end]
                end += 1
        return Number(end, float(f"{text}.{found['part'] or 0}"))

    def _scaled(self, atoms: Sequence[str], number: Number | None) -> Number | None:
        """A number with the words that multiply it: "2,3 millioner", "25 thousand", "2 dozen"."""
        while number and number.end < len(atoms):
            word = atoms[number.end]
            factor = self.scales.get(word) or self.groups.get(word)
            if factor is None:
                break
            number = Number(number.end + 1, round(number.value * factor, 6), number.round_)
        return number

    def _rounded(self, atoms: Sequence[str], at: int) -> Number | None:
        """Numbers made of parts: "en halv million", "half a million", "et halvt hundre", "a couple of", "a dozen"."""
        start = at + 1 if atoms[at] in self.articles else at
        share, end = 1.0, start
        if end < len(atoms) and atoms[end] in self.fractions:
            share, end = self.fractions[atoms[end]], end + 1
            while end < len(atoms) and atoms[end] in self.articles | self.of:
                end += 1
        elif start == at:
            return None
        unit = atoms[end] if end < len(atoms) else ""
        factor = self.scales.get(unit) or self.groups.get(unit)
        if factor is None:
            return None
        end += 1
        if unit in self.groups and end < len(atoms) and atoms[end] in self.of:
            end += 1
        number = self._scaled(atoms, Number(end, share * factor, share != 1 or factor == 2))
        return number if (number and unit in self.groups) or share != 1 else self._words(atoms, at)

    def _words(self, atoms: Sequence[str], at: int) -> Number | None:
        """Number words in a row: "two hundred and five thousand", "to og en halv million"."""
        tally = _Tally()
        position = end = at
        if atoms[at] in self.articles and at + 1 < len(atoms) and atoms[at + 1] in self.scales:
            position += 1
        while position < len(atoms) and (step := self._step(atoms, position, tally)):
            position = end = step
            if position + 1 < len(atoms) and self._joins(atoms, position, tally):
                position += 1
        if end == at:
            return None
        number = self._pointed(atoms, Number(end, tally.value))
        return self._and_half(atoms, number) or self._scaled(atoms, number)

    def _pointed(self, atoms: Sequence[str], number: Number) -> Number:
        """A number such as "two point five million": a digit behind the decimal mark, in words."""
        if number.end + 1 < len(atoms) and atoms[number.end] in self.point:
            digit = self.small.get(atoms[number.end + 1])
            if digit is not None and digit < 10:
                return Number(number.end + 2, number.value + digit / 10)
        return number

    def _step(self, atoms: Sequence[str], at: int, tally: "_Tally") -> int | None:
        atom = atoms[at]
        if scale := self.scales.get(atom):
            return at + 1 if tally.scale(scale) else None
        value = self.small.get(atom)
        if value is None:
            value = int(atom) if atom.isdecimal() and tally.after_scale else self.compound(atom)
        return at + 1 if value is not None and tally.add(value) else None

    def _joins(self, atoms: Sequence[str], at: int, tally: "_Tally") -> bool:
        """Whether "og", "and" or a hyphen here stands inside the number."""
        following = atoms[at + 1]
        small = self.small.get(following)
        if atoms[at] in self.joiners:
            return tally.after_scale and (small is not None or following.isdecimal())
        return atoms[at] in DASHES and small is not None and tally.takes_ones and 0 < small < 10

    def _and_half(self, atoms: Sequence[str], number: Number) -> Number | None:
        """A number and a half: "to og en halv million", "two and a half million"."""
        following = atoms[number.end : number.end + 3]
        if len(following) < 3 or following[0] not in self.joiners or following[1] not in self.articles:
            return None
        share = self.fractions.get(following[2])
        return self._scaled(atoms, Number(number.end + 3, number.value + share)) if share else None


class _Tally:
    """Adds number words up from left to right; refuses words that do not continue the number."""

    __slots__ = ("after_scale", "below", "done", "last", "started")

    def __init__(self) -> None:
        self.done = 0.0
        self.below = 0.0
        self.last = 0
        self.started = False
        self.after_scale = False

    @property
    def value(self) -> float:
        return self.done + self.below

    @property
    def takes_ones(self) -> bool:
        return self.started and self.below % 10 == 0 and self.below % HUNDRED >= 20

    def add(self, value: float) -> bool:
        fits = not self.started or (self.after_scale and value < self.last) or (self.takes_ones and 0 < value < 10)
        if fits:
            self.below += value
            self.started, self.after_scale = True, False
        return fits

    def scale(self, scale: int) -> bool:
        if self.after_scale and not self.below and scale > self.last:
            self.done *= scale
        elif scale == HUNDRED and self.below < HUNDRED:
            self.below = (self.below or 1) * scale
        elif scale >= THOUSAND and (self.below or not self.started):
            self.done, self.below = self.done + (self.below or 1) * scale, 0.0
        else:
            return False
        self.started = self.after_scale = True
        self.last = scale
        return True


def compile_cardinals(table: Mapping[str, Any]) -> Cardinals:
    """The number words of numbers.toml; what is written in one word is put together here."""
    small = _small(table)
    scales = {form: int(value) for value, forms in table.get("scales", {}).items() for form in forms.split()}
    decimal = table.get("decimal", ".")
    groups = {form: int(value) for value, forms in table.get("groups", {}).items() for form in forms.split()}
    return Cardinals(
        small=small,
        scales=scales,
        groups=groups,
        fractions={form: float(value) for value, forms in table.get("fractions", {}).items() for form in forms.split()},
        articles=_words(table, "articles"),
        joiners=_words(table, "joiners"),
        of=_words(table, "of"),
        point=_words(table, "point"),
        digits=_digits(decimal, table.get("group", ",")),
        spaced=bool(table.get("spaced", False)),
        hundreds=_hundreds(small, scales, _words(table, "joiners")),
        prefixes=frozenset(form[:PREFIX] for form in (*small, *(s for s, v in scales.items() if v <= THOUSAND))),
    )


def _words(table: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(table.get(key, "").split())


def _small(table: Mapping[str, Any]) -> dict[str, float]:
    """0 to 99: the words themselves, and tens with ones as `tens_with_ones` puts them together."""
    small = {form: float(value) for value, forms in table.get("words", {}).items() for form in forms.split()}
    ones = {form: value for form, value in small.items() if 1 <= value < 10 and value.is_integer()}
    ones |= dict.fromkeys(_words(table, "articles"), 1.0)
    tens = {form: value for form, value in small.items() if value % 10 == 0 and 20 <= value < HUNDRED}
    for pattern in table.get("tens_with_ones", ()):
        for ten, base in tens.items():
            for one, extra in ones.items():
                small.setdefault(pattern.format(tens=ten, ones=one), base + extra)
    return small


def _digits(decimal: str, group: str) -> re.Pattern[str]:
    mark, part = re.escape(group), re.escape(decimal)
    return re.compile(rf"(?P<whole>\d{{1,3}}(?:{mark}\d{{3}})+|\d+)(?:{part}(?P<part>\d+))?")


def _hundreds(small: Mapping[str, float], scales: Mapping[str, int], joiners: frozenset[str]) -> re.Pattern[str]:
    """Numbers of a hundred and more in one word; the parts are named for `Cardinals.compound`."""

    def either(forms: Sequence[str]) -> str:
        return "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) or r"(?!)"

    count = either([form for form, value in small.items() if value == int(value) and value])
    thousand = either([form for form, value in scales.items() if value == THOUSAND])
    hundred = either([form for form, value in scales.items() if value == HUNDRED])
    join = either(sorted(joiners))
    return re.compile(
        rf"(?=.*(?:{thousand}|{hundred}))"
        rf"(?:(?P<a>{count})?(?P<thousand>{thousand}))?(?:(?P<b>{count})?(?P<hundred>{hundred}))?"
        rf"(?:{join})?(?P<rest>{count})?$"
    )
