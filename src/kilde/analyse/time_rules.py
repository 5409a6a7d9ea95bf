"""From what a pattern has read to the time expression that it says."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from kilde.analyse.time_patterns import Rule
from kilde.model import TimeExpression, TimeForm

Reads = Iterable[tuple[str, Any]]
HALVES = {"week": ("day", 7), "month": ("week", 4), "year": ("month", 12), "decade": ("year", 10)}
"""Units whose halves are counted in smaller ones: half a year is six months."""

LEAP = 2000
_JOINED = (TimeForm.DATE, TimeForm.WEEKDAY, TimeForm.HOLIDAY, TimeForm.OFFSET)
"""Forms that a dash or "til" between them makes a range of; other neighbours are parted by a dash of the sentence."""

_DAY_FORMS = (TimeForm.WEEKDAY, TimeForm.HOLIDAY, TimeForm.PART, TimeForm.EVENT)


def build(rule: Rule, reads: Reads) -> TimeExpression | None:
    """The expression that a rule makes of its slots; None where they make no time, such as 31 February."""
    fields = collect(rule, reads)
    inner = fields.pop("time", None)
    if inner is not None:
        return adjust(inner, fields)
    match rule.kind:
        case "last" | "next" | "vague" | "recent" | "coming":
            return _stretch(rule, fields)
        case "range":
            return _range(fields)
        case "some":
            return _some(fields, rule.sign)
        case "exact" | "ago":
            return _exact(rule.kind, fields)
    form = TimeForm(rule.kind)
    if form is TimeForm.EVENT and fields.get("start"):
        return TimeExpression(form, **fields)
    return TimeExpression(form, **fields) if _possible(fields) else None


def adjust(time: TimeExpression, fields: Mapping[str, Any]) -> TimeExpression | None:
    """A time with what stands around it: a part of the day, "late", "this year"; None where that does not fit."""
    fields = dict(fields)
    if end := fields.pop("end", None):
        joins = time.form in _JOINED and end.form in _JOINED and _same_grain(time, end)
        return TimeExpression(TimeForm.RANGE, start=time, end=end) if joins else None
    if "year_shift" in fields:
        return _in_year(time, fields["year_shift"])
    if ("part" in fields or "clock" in fields) and not of_day(time):
        return None
    if "weekday" in fields and (time.form is not TimeForm.DATE or time.day is None):
        return None
    if "unit" in fields and time.form is not TimeForm.WEEKDAY:
        return None
    if any(getattr(time, name) is not None for name in fields if name not in ("approximate", "shift", "unit")):
        return None
    return replace(time, **fields)


def of_day(time: TimeExpression) -> bool:
    """Whether an expression means a day, so that a part of the day may follow."""
    if time.form in _DAY_FORMS:
        return True
    if time.form is TimeForm.DATE:
        return time.day is not None
    return time.form is TimeForm.OFFSET and (time.unit == "day" or time.day is not None)


def collect(rule: Rule, reads: Reads) -> dict[str, Any]:
    """The fields of a rule and its slots; a number becomes a shift.

    Halves are counted in smaller units. Weeks are counted in days, about: "three weeks ago" is no week of the calendar.
    """
    fields = dict(rule.fields)
    for name, value in reads:
        if isinstance(value, Mapping):
            prefix = f"{name.partition('.')[0]}." if "." in name else ""
            fields |= {prefix + key: part for key, part in value.items()}
        else:
            fields[name] = value
    if rule.sign < 0 and "nth" in fields:
        fields["nth"] = -fields["nth"]
    if (number := fields.pop("n", None)) is not None:
        _count(fields, number * rule.sign)
        if fields.get("unit") == "week" and rule.kind in ("offset", "event"):
            fields |= {"unit": "day", "shift": 7 * fields["shift"], "approximate": True}
    return fields


def _count(fields: dict[str, Any], number: float) -> None:
    unit = fields.get("unit", "day")
    if number != int(number) and unit in HALVES:
        smaller, factor = HALVES[unit]
        fields["unit"], number = smaller, number * factor
    fields["shift"] = round(number)


def _stretch(rule: Rule, fields: Mapping[str, Any]) -> TimeExpression | None:
    """Stretches: "the last two weeks", "the next three days", "several years ago", "recent days" (open)."""
    unit, today = fields.get("unit"), TimeExpression(TimeForm.OFFSET, shift=0, unit="day")
    if rule.kind == "recent":
        return TimeExpression(TimeForm.RANGE, end=today)
    if rule.kind == "coming":
        return TimeExpression(TimeForm.RANGE, start=today)
    shift = fields.get("shift", 2 * rule.sign)
    far = TimeExpression(TimeForm.OFFSET, shift=shift, unit=unit)
    if rule.kind == "vague":
        return TimeExpression(TimeForm.RANGE, end=far) if shift < 0 else TimeExpression(TimeForm.RANGE, start=far)
    if rule.kind == "last":
        return TimeExpression(TimeForm.RANGE, start=far, end=today)
    return TimeExpression(TimeForm.RANGE, start=TimeExpression(TimeForm.OFFSET, shift=1, unit=unit), end=far)


SOME: Mapping[str, int | None] = {"minute": 59, "hour": 23, "day": 13, "week": 10, "month": 23, "year": None}
"""How many of a unit people still call "some": "days later" is within two weeks, "years later" may be any number."""


def _some(fields: Mapping[str, Any], sign: int) -> TimeExpression:
    """Two to so many of a unit after another happening: "days later"; `end` is the most that it may be."""
    unit = fields["unit"]
    most = SOME[unit]
    end = TimeExpression(TimeForm.DURATION, shift=most, unit=unit)
    return TimeExpression(TimeForm.EVENT, shift=2 * sign, unit=unit, end=end)


def _exact(kind: str, fields: Mapping[str, Any]) -> TimeExpression:
    """To the day: so many years after another happening, or ago; what is counted in less is to the day anyway."""
    shift, unit = fields.get("shift"), fields.get("unit", "year")
    if kind == "ago":
        today = TimeExpression(TimeForm.OFFSET, shift=0, unit="day")
        return TimeExpression(TimeForm.EVENT, shift=shift, unit=unit, start=fields.get("start", today))
    if unit != "year" or shift is None:
        return TimeExpression(TimeForm.EVENT, **fields)
    return TimeExpression(TimeForm.EVENT, unit=unit, nth=shift)


def _range(fields: dict[str, Any]) -> TimeExpression | None:
    """A range of two expressions, or of two dates that share what was said once: "3.-5. januar 2020"."""
    ends: dict[str, TimeExpression | None] = {}
    shared = {name: value for name, value in fields.items() if "." not in name and name not in ("start", "end")}
    for side in ("start", "end"):
        own = {name.partition(".")[2]: value for name, value in fields.items() if name.startswith(f"{side}.")}
        ends[side] = fields.get(side)
        if own:
            if not _possible(shared | own):
                return None
            ends[side] = TimeExpression(TimeForm.DATE, **(shared | own))
    start, end = ends["start"], ends["end"]
    if TimeForm.RANGE in {end and end.form, start and start.form}:
        return None
    if start and end and (not _same_grain(start, end) or _backwards(start, end)):
        return None
    return TimeExpression(TimeForm.RANGE, start=start, end=end)


def _backwards(start: TimeExpression, end: TimeExpression) -> bool:
    if start.year and end.year and start.year != end.year:
        return start.year > end.year
    return start.month == end.month and None not in (start.day, end.day) and (start.day or 0) >= (end.day or 0)


def _same_grain(start: TimeExpression, end: TimeExpression) -> bool:
    return of_day(start) == of_day(end)


def _in_year(time: TimeExpression, shift: int) -> TimeExpression | None:
    if time.year is not None or time.shift is not None:
        return None
    if time.form is TimeForm.HOLIDAY:
        return replace(time, unit="year", shift=shift)
    if time.form is TimeForm.DATE and (time.month or time.season) and time.nth is None:
        return replace(time, form=TimeForm.OFFSET, unit="year", shift=shift)
    return None


def _possible(fields: Mapping[str, Any]) -> bool:
    """Whether the calendar has such a day."""
    month, day = fields.get("month"), fields.get("day")
    return not (month and day) or day <= monthrange(fields.get("year") or LEAP, month)[1]
