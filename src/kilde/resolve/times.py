"""Time expressions against the time of publication: EDTF (ISO 8601-2), or why there is none.

Rule 1: news looks back. "Thursday" is the nearest on or before the day of publication, "October" the last that has
begun, unless the words or the caller say future.
Rule 2: an expression means what it would mean on each day on which the text may have been published. Only a month is
known: "yesterday" is one of thirty-one days, "Thursday" one of five or six, with the last of the month before.
Rule 3: where words leave two readings open ("next Thursday") both stand in the answer, as a set.
Rule 4: parts of the day and clocks leave the day as it is. The night to Friday is one of two days; a
clock ("1.40 in the night to Friday") tells which.
Rule 5: weeks and halves of a year ago are approximate ("~"), days and years are as said.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from kilde.model import Reason, TimeExpression, TimeForm, Unknown
from kilde.model.edtf import Days, say, spans
from kilde.resolve.times_on_day import Meaning, on_day

_ANY_DAY = date(2000, 1, 1)
"""Where the words name their time in full it does not matter on which day they were said."""

MANY = 40
"""A set of more members than this is drawn together: which weekday it was says little over a year."""


def resolve_time(
    expression: TimeExpression, published: str | None, anchor: str | None = None, future: bool = False
) -> str | Unknown:
    """The EDTF of an expression in a text published at an EDTF time; `anchor` is when the happening it leans on was.

    Unknown where the anchor that it needs is not given, where it is a duration, or where the calendar has no such day.
    `future` reads names of days and months as yet to come.
    """
    match expression.form:
        case TimeForm.DURATION:
            return Unknown(Reason.NOT_A_DATE)
        case TimeForm.PART:
            return anchor or Unknown(Reason.NO_ANCHOR)
        case TimeForm.EVENT if expression.start is None:
            return _after(expression, anchor) if anchor else Unknown(Reason.NO_ANCHOR)
    days = _days(published)
    if not days:
        if not _absolute(expression):
            return Unknown(Reason.NO_ANCHOR)
        days = (_ANY_DAY,)
    said = {meaning for day in days for meaning in on_day(expression, day, future, _moment(published))}
    return _said(said) if said else Unknown(Reason.NOT_A_DATE)


def _days(published: str | None) -> tuple[date, ...]:
    """Every day on which the text may have been published; none where that is open or unknown."""
    stretches = spans(published) if published else ()
    found: set[date] = set()
    for first, last in stretches:
        if first is None or last is None:
            return ()
        found.update(first + timedelta(n) for n in range((last - first).days + 1))
    return tuple(sorted(found))


def _moment(published: str | None) -> str | None:
    """The time of day of a text published at a known minute."""
    return published.partition("T")[2][:5] if published and "T" in published else None


def _absolute(time: TimeExpression | None) -> bool:
    """Whether an expression names its time without help."""
    if time is None:
        return True
    if time.form is TimeForm.RANGE:
        return _absolute(time.start) and _absolute(time.end)
    if time.form is TimeForm.EVENT:
        return time.start is not None and _absolute(time.start)
    return time.year is not None and time.form in (TimeForm.DATE, TimeForm.HOLIDAY)


def _said(meanings: set[Meaning]) -> str:
    """One meaning as it is; several as a set of the days, months or years that they are."""
    if len(meanings) == 1:
        return next(iter(meanings))
    stretches = {days for meaning in meanings for days in spans(meaning)}
    if len(stretches) > MANY:
        return _drawn_together(stretches)
    if all(days.first and days.last for days in stretches):
        together = _whole(stretches)
        if together:
            return together
    return say(stretches)


def _whole(stretches: Iterable[Days]) -> str | None:
    """The month or year that the days of a set fill to the last."""
    ordered = sorted(stretches)
    for before, after in pairwise(ordered):
        if before.last and after.first and after.first > before.last + timedelta(1):
            return None
    text = say([Days(ordered[0].first, max(days.last for days in ordered if days.last))])
    return None if "/" in text else text


def _drawn_together(stretches: Iterable[Days]) -> str:
    firsts = [days.first for days in stretches]
    lasts = [days.last for days in stretches]
    start = "" if None in firsts else min(d for d in firsts if d).isoformat()
    end = "" if None in lasts else max(d for d in lasts if d).isoformat()
    return f"[{start}..{end}]"


def _after(expression: TimeExpression, anchor: str) -> str | Unknown:
    try:
        return _shifted(expression, anchor)
    except (OverflowError, ValueError):  # the calendar ends with the years 1 and 9999
        return Unknown(Reason.NOT_A_DATE)


def _shifted(expression: TimeExpression, anchor: str) -> str | Unknown:
    """So much before or after a known time."""
    stretches = spans(anchor)
    if any(days.first is None or days.last is None for days in stretches) or not stretches:
        return Unknown(Reason.NO_ANCHOR)
    unit, shift = expression.unit or "day", expression.shift or 0
    if expression.nth is not None:
        return say({_years_on(days, expression.nth) for days in stretches}) if expression.nth else _OPEN
    if expression.end is not None and unit not in ("hour", "minute"):
        return _some(unit, shift, expression.end, stretches)
    if shift == 0:
        return anchor
    if unit in ("hour", "minute"):
        near = {timedelta(0), timedelta(1 if shift > 0 else -1)}
        return say({_moved(days, by) for days in stretches for by in near})
    if unit == "day":
        text = say({_moved(days, timedelta(shift)) for days in stretches})
        return f"{text}~" if expression.approximate and len(text) == 10 else text
    found = {meaning for days in stretches for meaning in on_day(_offset(expression), _first(days), False, None)}
    found |= {meaning for days in stretches for meaning in on_day(_offset(expression), _last(days), False, None)}
    return _said(found) if found else Unknown(Reason.NOT_A_DATE)


_OPEN = Unknown(Reason.NO_ANCHOR)


def _years_on(days: Days, years: int) -> Days:
    """The same days so many years on; of 29 February, where a year has none, the 28th."""
    first, last = _first(days), _last(days)
    return Days(_in_year(first, first.year + years), _in_year(last, last.year + years))


def _in_year(day: date, year: int) -> date:
    leap = day.month == 2 and day.day == 29 and monthrange(year, 2)[1] == 28
    return day.replace(year=year, day=28) if leap else day.replace(year=year)


def _some(unit: str, shift: int, end: TimeExpression, stretches: Iterable[Days]) -> str | Unknown:
    """Two to so many days or weeks on; longer or open ones say too little to be a time."""
    days = {"day": 1, "week": 7}.get(unit)
    if days is None or end.shift is None:
        return _OPEN
    near, far = timedelta(days * shift), timedelta(days * end.shift * (1 if shift > 0 else -1))
    return say({Days(_first(s) + min(near, far), _last(s) + max(near, far)) for s in stretches})


def _offset(expression: TimeExpression) -> TimeExpression:
    return TimeExpression(TimeForm.OFFSET, shift=expression.shift, unit=expression.unit)


def _moved(days: Days, by: timedelta) -> Days:
    return Days(_first(days) + by, _last(days) + by)


def _first(days: Days) -> date:
    assert days.first
    return days.first


def _last(days: Days) -> date:
    assert days.last
    return days.last
