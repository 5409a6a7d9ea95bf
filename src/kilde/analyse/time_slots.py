"""What stands in the slots of a time pattern: weekdays, months, numbers, years, clocks; each a reader of atoms."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kilde.analyse.number_words import Number
from kilde.analyse.numbers import NumberGrammar
from kilde.analyse.phrases import Phrases, by_first, longest

Read = tuple[int, Any]
"""Where a slot ends, and what it holds: a value, or a mapping of several fields."""

Slot = Callable[[Sequence[str], int], Read | None]

CENTURIES = range(1000, 2200)
_CLOCK = re.compile(r"([01]?\d|2[0-4])(?:[.:h]([0-5]\d)(?::[0-5]\d)?)?")
_SHORT_DATE = re.compile(r"(\d{1,2})[/.](\d{1,2})\.?")
_LONG_DATE = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\.?")
_YEAR_FIRST = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})\.?")
_DASHED = 5
"""Atoms of a date with hyphens: "2020", "-", "01", "-", "03"."""


@dataclass(frozen=True, slots=True)
class Words:
    """A slot that holds one of many phrases; a full stop of its own after a `dotted` word belongs to it."""

    by_first: Phrases
    dotted: frozenset[str] = frozenset()

    def __call__(self, atoms: Sequence[str], at: int) -> Read | None:
        found = longest(self.by_first, atoms, at)
        if found and atoms[at] in self.dotted and found[0] < len(atoms) and atoms[found[0]] == ".":
            return found[0] + 1, found[1]
        return found


def words_slot(pairs: Iterable[tuple[str, Any]], dotted: Iterable[str] = ()) -> Words:
    """A slot over phrases and what each means."""
    return Words(by_first(pairs), frozenset(dotted))


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day: "3", "3.", "3rd", "3:e", "third"."""

    ordinals: Words
    suffixes: frozenset[str]

    def __call__(self, atoms: Sequence[str], at: int) -> Read | None:
        atom = atoms[at]
        if not atom[0].isdecimal():
            said = self.ordinals(atoms, at)
            return said if said and 1 <= said[1] <= 31 else None
        number = atom.rstrip(".")
        if len(number) > 2 or not number.isdecimal() or not 1 <= int(number) <= 31:
            return None
        end = at + 1
        if end + 1 < len(atoms) and atoms[end] == ":" and atoms[end + 1] in self.suffixes:
            end += 2
        elif end < len(atoms) and atoms[end] in self.suffixes:
            end += 1
        return end, int(number)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of units; "et halvt" and "halvannet" are halves, "a couple" is about two."""

    numbers: NumberGrammar

    def __call__(self, atoms: Sequence[str], at: int) -> Read | None:
        fraction = self._half(atoms, at)
        number = fraction or self.numbers.cardinal(atoms, at)
        if number is None:
            return None
        about = {"approximate": True} if number.round_ and not fraction else {}
        return number.end, {"n": number.value, **about}

    def _half(self, atoms: Sequence[str], at: int) -> Number | None:
        start = at + 1 if atoms[at] in self.numbers.cardinals.articles else at
        share = self.numbers.cardinals.fractions.get(atoms[start]) if start < len(atoms) else None
        if share is None:
            return None
        following = atoms[start + 1] if start + 1 < len(atoms) else ""
        return Number(start + 1 + (following in self.numbers.cardinals.articles), share)


def year(atoms: Sequence[str], at: int) -> Read | None:
    """Four digits within the centuries that news speaks of."""
    number = atoms[at].rstrip(".") if at + 1 == len(atoms) else atoms[at]
    return (at + 1, int(number)) if len(number) == 4 and number.isdecimal() and int(number) in CENTURIES else None


def short_year(atoms: Sequence[str], at: int) -> Read | None:
    """Two digits: "15" for 2015, "74" for 1974: the nearest century, as short dates mean it."""
    number = atoms[at]
    if len(number) != 2 or not number.isdecimal():
        return None
    return at + 1, _century(int(number))


def decade(atoms: Sequence[str], at: int) -> Read | None:
    """The nineties are "1990" or "90"; "1800" is a century."""
    number = atoms[at]
    if not number.isdecimal() or not number.endswith("0") or len(number) not in (2, 4):
        return None
    short = {"00": 2000, "10": 2010}.get(number, 1900 + int(number))
    first = int(number) if len(number) == 4 else short
    return at + 1, {"year": first, "unit": "decade" if first % 100 or len(number) == 2 else "century"}


def full_decade(atoms: Sequence[str], at: int) -> Read | None:
    """A decade with its century: "1970" in "1970s"; a person may be in the 70s too."""
    return decade(atoms, at) if len(atoms[at]) == 4 else None


def clock(atoms: Sequence[str], at: int) -> Read | None:
    """A time of day: "14.30", "14:30", "14"."""
    found = _CLOCK.fullmatch(atoms[at].rstrip("."))
    return (at + 1, f"{int(found[1]):02}:{found[2] or '00'}") if found else None


def clock_minutes(atoms: Sequence[str], at: int) -> Read | None:
    """A clock with its minutes: "14:30" shows itself what it is, "14" does not."""
    return clock(atoms, at) if ":" in atoms[at] else None


def week(atoms: Sequence[str], at: int) -> Read | None:
    """The number of a week."""
    number = atoms[at].rstrip(".")
    return (at + 1, int(number)) if len(number) <= 2 and number.isdecimal() and 1 <= int(number) <= 53 else None


@dataclass(frozen=True, slots=True)
class NumericDate:
    """A date: "03.01.2020", "3/1/20", "2020.01.03".

    Where days and months may change places only a clear one is read.
    """

    month_first: bool

    def __call__(self, atoms: Sequence[str], at: int) -> Read | None:
        dashed = at + 1 < len(atoms) and atoms[at + 1] == "-"
        end = at + (_DASHED if dashed else 1)
        text = "".join(atoms[at:end])
        if found := _YEAR_FIRST.fullmatch(text):
            return self._read(end, int(found[1]), int(found[4]), int(found[3]))
        if found := _LONG_DATE.fullmatch(text):
            number = int(found[4])
            day, month = _day_month(int(found[1]), int(found[3]), self.month_first)
            return self._read(end, number if len(found[4]) == 4 else _century(number), day, month)
        return None

    def _read(self, end: int, year: int, day: int, month: int) -> Read | None:
        fits = 1 <= day <= 31 and 1 <= month <= 12
        return (end, {"year": year, "month": month, "day": day}) if fits else None


@dataclass(frozen=True, slots=True)
class ShortDate:
    """Day and month: "30/10", "30.10."; `certain` takes only what can be no fraction or decimal."""

    month_first: bool
    certain: bool

    def __call__(self, atoms: Sequence[str], at: int) -> Read | None:
        found = _SHORT_DATE.fullmatch(atoms[at])
        if not found or (self.certain and "/" not in atoms[at]):
            return None
        day, month = _day_month(int(found[1]), int(found[2]), self.month_first)
        fits = 1 <= day <= 31 and 1 <= month <= 12
        clear = day > 12 or found[1].startswith("0") or found[2].startswith("0")
        return (at + 1, {"day": day, "month": month}) if fits and (clear or not self.certain) else None


def clock_of_halves(late: bool) -> Slot:
    """A clock of twelve hours, before or after noon."""

    def read(atoms: Sequence[str], at: int) -> Read | None:
        found = clock(atoms, at)
        if not found or not 1 <= int(found[1][:2]) <= 12:
            return None
        hour = int(found[1][:2]) % 12 + (12 if late else 0)
        return found[0], f"{hour:02}{found[1][2:]}"

    return read


def _day_month(first: int, second: int, month_first: bool) -> tuple[int, int]:
    """Day and month of a short date; (0, 0) where a language that puts months first leaves them open."""
    if not month_first:
        return first, second
    if first == second or second > 12:
        return second, first
    return (first, second) if first > 12 else (0, 0)


def _century(number: int) -> int:
    return 2000 + number if number < 50 else 1900 + number
