"""Times moved by an offset: when something was that lies so far after, or before, what was at a known time."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kilde.model import Offset
from kilde.model.edtf import Days, joined

Time = tuple[Days, ...]
"""The stretches of days that a time can mean."""

YEARS = 120
"""Anniversaries that are looked for."""


def after(time: Time, offset: Offset, within: Time | None) -> Time | None:
    """When something was that lies at an offset from this; `within` is what is known of it. None where that is open."""
    if offset.yearly:
        return _anniversaries(time, within, 1)
    return _together(Days(_move(d.first, offset, False), _move(d.last, offset, True)) for d in time)


def before(time: Time, offset: Offset, within: Time | None) -> Time | None:
    """When that was from which this lies at an offset."""
    if offset.yearly:
        return _anniversaries(time, within, -1)
    return _together(Days(_back(d.first, offset, False), _back(d.last, offset, True)) for d in time)


def _together(found: Iterable[Days]) -> Time | None:
    time = joined(found)
    return None if any(days == Days(None, None) for days in time) else time


def _move(day: date | None, offset: Offset, late: bool) -> date | None:
    by = offset.high if late else offset.low
    return None if day is None or by is None else _days_on(_months_on(day, offset.months, late), by)


def _back(day: date | None, offset: Offset, late: bool) -> date | None:
    by = offset.low if late else offset.high
    return None if day is None or by is None else _months_on(_days_on(day, -by), -offset.months, late)


def _days_on(day: date | None, days: int) -> date | None:
    try:
        return day + timedelta(days) if day else None
    except OverflowError:  # the calendar ends with the years 1 and 9999
        return None


def _months_on(day: date | None, months: int, late: bool) -> date | None:
    """The same day so many months on; the last of its month, where that has none such, or `late` of the last of one."""
    if day is None or not months:
        return day
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    length = monthrange(year, month + 1)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, length if late and is_last else min(day.day, length))


def _anniversaries(time: Time, within: Time | None, sign: int) -> Time | None:
    """The days of other years that are known to be possible; None where nothing is known."""
    if within is None or any(None in days for days in (*time, *within)):
        return None
    return joined(met for days in time for moved in _years(days, sign) for one in within if (met := moved.meet(one)))


def _years(days: Days, sign: int) -> Iterator[Days]:
    for number in range(1, YEARS + 1):
        first, last = (_months_on(day, sign * 12 * number, late) for day, late in zip(days, (False, True), strict=True))
        if first and last:
            yield Days(first, last)
