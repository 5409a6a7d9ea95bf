"""Calendar arithmetic over EDTF (ISO 8601-2): what days a value can mean, whether two can be one, what several leave.

Read here: days, months, years, decades ("199X"), seasons and quarters, times of day (as their day), "?", "~" and "%",
intervals with open ends, sets ("[a,b..c]", one of these). Years 1 to 9999. An approximate value ("~") reaches one
year or month to either side, a day half a week: that is how people round. A season is three whole months of the
northern year, winter the one that begins in the December before.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

HALF_WEEK = timedelta(days=3)
DAY = timedelta(days=1)
_VALUE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?(?P<mark>[?~%])?"
)
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12, 25: 3, 26: 6, 27: 9, 28: 12, 33: 1, 34: 4, 35: 7, 36: 10}
"""The first month of seasons (21 to 24, northern 25 to 28) and quarters (33 to 36)."""


class Days(NamedTuple):
    """All days from `first` to `last`, both included; None where that end is open."""

    first: date | None
    last: date | None

    def meet(self, other: "Days") -> "Days | None":
        """The days in both."""
        first = max((d for d in (self.first, other.first) if d), default=None)
        last = min((d for d in (self.last, other.last) if d), default=None)
        return None if first and last and first > last else Days(first, last)


def is_edtf(text: str) -> bool:
    """Whether a text is an EDTF value that Kilde reads."""
    return bool(spans(text))


def bounds(text: str) -> tuple[date | None, date | None]:
    """The earliest and the latest day that a value can mean; None where open. ValueError when it is no EDTF."""
    found = spans(text)
    if not found:
        raise ValueError(f"not EDTF: {text!r}")
    firsts, lasts = [s.first for s in found], [s.last for s in found]
    return (
        None if None in firsts else min(d for d in firsts if d),
        None if None in lasts else max(d for d in lasts if d),
    )


def compatible(one: str, other: str) -> bool:
    """Whether two values can mean one time: some day is in both."""
    return any(a.meet(b) for a in spans(one) for b in spans(other))


def narrow(times: Sequence[str]) -> str | None:
    """What several values leave together, as EDTF; None when they exclude one another or there are none."""
    if not times:
        return None
    left: tuple[Days, ...] = spans(times[0])
    for text in times[1:]:
        left = meet(left, spans(text))
    said = next((text for text in times if spans(text) == left), None)
    return said or (say(left) if left else None)


def say(days: Iterable[Days]) -> str:
    """Stretches of days as EDTF: one stretch as a day, month, year or interval, several as a set of one of them."""
    stretches = sorted(set(days), key=lambda d: (d.first or date.min, d.last or date.max))
    if len(stretches) == 1:
        return _plain(stretches[0]) or f"{_edge(stretches[0].first)}/{_edge(stretches[0].last)}"
    if not all(_plain(s) for s in stretches):
        return _set_of_days(stretches)
    return f"[{','.join(_runs(stretches))}]"


@lru_cache(maxsize=4096)
def spans(text: str) -> tuple[Days, ...]:
    """The stretches of days that a value can mean, one for each of a set; none when it is no EDTF."""
    if text[:1] in "[{" and text[-1:] in "]}":
        return _set(text[1:-1])
    first, slash, last = text.partition("/")
    if not slash:
        one = _value(text)
        return (one,) if one else ()
    start, end = _end(first), _end(last)
    if start is None or end is None or (not start.first and not end.last):
        return ()
    if start.first and end.last and start.first > end.last:
        return ()
    return (Days(start.first, end.last),)


def meet(one: Iterable[Days], other: Sequence[Days]) -> tuple[Days, ...]:
    """The stretches that are in both of two times."""
    met = (a.meet(b) for a in one for b in other)
    return _smallest(days for days in met if days)


def joined(days: Iterable[Days]) -> tuple[Days, ...]:
    """Stretches without those that overlap: such are made one; neighbours stay two."""
    found: list[Days] = []
    for one in _smallest(days):
        if found and ((last := found[-1].last) is None or not one.first or one.first <= last):
            ends = (last, one.last)
            found[-1] = Days(found[-1].first, None if None in ends else max(d for d in ends if d))
        else:
            found.append(one)
    return tuple(found)


def whole(year: int, month: int | None = None, day: int | None = None) -> Days:
    """A year, month or day as its days. ValueError when the calendar does not have it."""
    if month is None:
        return Days(date(year, 1, 1), date(year, 12, 31))
    if day is None:
        return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return Days(date(year, month, day), date(year, month, day))


def _smallest(days: Iterable[Days]) -> tuple[Days, ...]:
    return tuple(sorted(set(days), key=lambda d: (d.first or date.min, d.last or date.max)))


def _end(text: str) -> Days | None:
    """An end of an interval; ".." and nothing leave it open."""
    return Days(None, None) if text in ("", "..") else _value(text)


def _set(text: str) -> tuple[Days, ...]:
    """The members of a set; ranges inside it are taken apart at the precision of their first end."""
    found: list[Days] = []
    for part in text.split(","):
        first, dots, last = part.strip().partition("..")
        one = _value(first) if first else Days(None, None)
        other = _value(last) if last else Days(None, None)
        if one is None or (dots and other is None) or not (first or dots):
            return ()
        if not dots:
            found.append(one)
        elif one.first is None or other is None or other.last is None:
            found.append(Days(one.first, other.last if other else None))
        else:
            found.extend(_between(one, other.last))
    return _smallest(found)


def _between(one: Days, last: date) -> Iterable[Days]:
    """The days, months or years from one on, up to a day."""
    step = one
    while step.first and step.last and step.first <= last:
        yield step
        following = step.last + DAY
        if one.first == one.last:
            step = Days(following, following)
        else:
            step = whole(following.year, None if _is_year(one) else following.month)


def _value(text: str) -> Days | None:
    """One date without sets and intervals."""
    found = _VALUE.fullmatch(text)
    if not found:
        return None
    try:
        days = _dated(found["year"], found["month"], found["day"])
        return _widened(days, found) if found["mark"] in ("~", "%") else days
    except (ValueError, OverflowError):
        return None


def _dated(year: str, month: str | None, day: str | None) -> Days:
    if "X" in year:
        if month:
            raise ValueError("a month of no known year")
        return Days(date(max(int(year.replace("X", "0")), 1), 1, 1), date(int(year.replace("X", "9")), 12, 31))
    if month is None or month == "XX":
        return whole(int(year))
    if int(month) in _SEASONS:
        return _season(int(year), int(month))
    return whole(int(year), int(month), None if day in (None, "XX") else int(day))


def _season(year: int, code: int) -> Days:
    start = _SEASONS[code]
    first = date(year - 1 if start == 12 else year, start, 1)
    last_month = (start + 1) % 12 + 1
    return Days(first, date(year, last_month, monthrange(year, last_month)[1]))


def _widened(days: Days, found: re.Match[str]) -> Days:
    """An approximate value with the reach of its precision."""
    first, last = days
    if first is None or last is None:
        return days
    if found["day"]:
        return Days(first - HALF_WEEK, last + HALF_WEEK)
    if found["month"]:
        before, after = first - DAY, last + DAY
        return Days(before.replace(day=1), whole(after.year, after.month).last)
    return Days(date(first.year - 1, 1, 1), date(last.year + 1, 12, 31))


def _is_year(days: Days) -> bool:
    return days.first is not None and days == whole(days.first.year)


def _plain(days: Days) -> str | None:
    """A stretch that is just one day, month or year, as EDTF."""
    first, last = days
    if first is None or last is None:
        return None
    if first == last:
        return first.isoformat()
    if _is_year(days):
        return f"{first.year:04}"
    return f"{first.year:04}-{first.month:02}" if days == whole(first.year, first.month) else None


def _edge(day: date | None) -> str:
    return day.isoformat() if day else ".."


def _runs(stretches: Sequence[Days]) -> Iterable[str]:
    """Members of a set, neighbours of one precision drawn together as "a..b"."""
    run: list[str] = []
    before: Days | None = None
    for stretch in stretches:
        text = _plain(stretch) or ""
        if before and before.last and stretch.first == before.last + DAY and len(text) == len(run[-1]):
            run.append(text)
        else:
            yield from _drawn(run)
            run = [text]
        before = stretch
    yield from _drawn(run)


def _drawn(run: Sequence[str]) -> Iterable[str]:
    return (f"{run[0]}..{run[-1]}",) if len(run) > 2 else run


def _set_of_days(stretches: Sequence[Days]) -> str:
    """Stretches that have no name of their own, as a set of their days."""
    members: list[str] = []
    for first, last in _joined(stretches):
        ends = [d.isoformat() if d else "" for d in (first, last)]
        members.append(ends[0] if first == last else "..".join(ends))
    return f"[{','.join(members)}]"


def _joined(stretches: Sequence[Days]) -> list[Days]:
    """Stretches that overlap or touch, made one."""
    found: list[Days] = []
    for days in stretches:
        if found and (last := found[-1].last) and days.first and days.first <= last + DAY:
            found[-1] = Days(found[-1].first, max(last, days.last) if days.last else None)
        else:
            found.append(days)
    return found
