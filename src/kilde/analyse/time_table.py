"""The word tables of times.toml, read into the slots that its patterns use."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kilde.analyse.numbers import NumberGrammar
from kilde.analyse.time_slots import (
    Count,
    DayOfMonth,
    NumericDate,
    ShortDate,
    Slot,
    clock,
    clock_minutes,
    clock_of_halves,
    decade,
    full_decade,
    short_year,
    week,
    words_slot,
    year,
)
from kilde.model import PackError

KEYS = frozenset(
    {"capitalised", "month_first", "weekdays", "weekdays_short", "weekdays_past", "months", "months_short", "units"}
    | {"parts", "seasons", "feasts", "ordinals", "day_suffixes", "about", "decades", "compounds", "function"}
    | {"sets", "rule", "after", "leaning", "clausal"}
)
UNITS = ("minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "year", "decade", "century")
PARTS = ("morning", "forenoon", "noon", "afternoon", "evening", "night")
SEASONS = ("spring", "summer", "autumn", "winter")


def read_slots(table: Mapping[str, Any], numbers: NumberGrammar) -> dict[str, Slot]:
    """All slots by name."""
    month_first = bool(table.get("month_first", False))
    short = [form for forms in table.get("months_short", ()) for form in forms.split()]
    days = [*_counted(table, "weekdays", 0), *_counted(table, "weekdays_short", 0)]
    units = tuple(_named(table, "units", UNITS))
    suffixes = frozenset(table.get("day_suffixes", "").split())
    ordinals = words_slot(_valued(table, "ordinals"))
    return {
        "weekday": words_slot(_counted(table, "weekdays", 0)),
        "weekday_bare": words_slot((forms.split()[0], n) for n, forms in enumerate(table.get("weekdays", ()))),
        "weekday_past": words_slot(_counted(table, "weekdays_past", 0)),
        "weekday_dotted": words_slot((form, n) for form, n in _counted(table, "weekdays_short", 0) if form[-1] == "."),
        "wd": words_slot(days, [f for forms in table.get("weekdays_short", ()) for f in forms.split()]),
        "month": words_slot([*_counted(table, "months", 1), *_counted(table, "months_short", 1)], short),
        "unit": words_slot(units),
        "period": words_slot((form, unit) for form, unit in units if UNITS.index(unit) > UNITS.index("day")),
        "part": words_slot(_named(table, "parts", PARTS)),
        "season": words_slot(_named(table, "seasons", SEASONS)),
        "feast": words_slot((form, name) for name, forms in table.get("feasts", {}).items() for form in forms),
        "nth": ordinals,
        "about": words_slot((form, True) for form in table.get("about", ())),
        "decade_word": words_slot((f, {"year": y, "unit": "decade"}) for f, y in _valued(table, "decades")),
        "weekday_part": words_slot(_compounds(table)),
        "day": DayOfMonth(ordinals, suffixes),
        "day_number": DayOfMonth(words_slot(()), suffixes),
        "full_decade": full_decade,
        "n": Count(numbers),
        "year": year,
        "short_year": short_year,
        "decade": decade,
        "clock": clock,
        "clock_minutes": clock_minutes,
        "clock_am": clock_of_halves(late=False),
        "clock_pm": clock_of_halves(late=True),
        "week": week,
        "date": NumericDate(month_first),
        "short_date": ShortDate(month_first, certain=True),
        "loose_date": ShortDate(month_first, certain=False),
    }


def proper_names(table: Mapping[str, Any]) -> frozenset[str]:
    """Months and weekdays of a language that writes them with a capital."""
    if not table.get("capitalised", False):
        return frozenset()
    keys = ("weekdays", "weekdays_short", "weekdays_past", "months", "months_short")
    return frozenset(form for key in keys for forms in table.get(key, ()) for form in forms.split())


def _counted(table: Mapping[str, Any], key: str, first: int) -> Iterator[tuple[str, int]]:
    """Lists in the order of the calendar: Monday or January first."""
    for number, forms in enumerate(table.get(key, ()), first):
        yield from ((form, number) for form in forms.split())


def _valued(table: Mapping[str, Any], key: str) -> Iterator[tuple[str, int]]:
    for value, forms in table.get(key, {}).items():
        yield from ((form, int(value)) for form in forms.split())


def _named(table: Mapping[str, Any], key: str, known: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name, forms in table.get(key, {}).items():
        if name not in known:
            raise PackError(f"times.toml: {key}: {name!r} is none of {', '.join(known)}")
        phrases = forms if isinstance(forms, list) else forms.split()
        yield from ((form, name) for form in phrases)


def _compounds(table: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """A weekday and a part of it in one word: "torsdagskvällen"."""
    for pattern in table.get("compounds", ()):
        for weekday, forms in enumerate(table.get("weekdays", ())):
            for form, part in _named(table, "parts", PARTS):
                yield pattern.format(weekday=forms.split()[0], part=form), {"weekday": weekday, "part": part}
