"""Dates that words name, on the calendar: a day, a month, a season, a quarter, "the first Tuesday of October"."""

from collections.abc import Callable, Iterator
from datetime import date

from kilde.model import TimeExpression
from kilde.model.edtf import Days, say, whole
from kilde.resolve.calendar import edge_of, in_month, iso_week, month_at, nth_week, nth_weekday, nth_weekend, season_in

YEARS_APART = 2
"""How many years from today a date without its year is looked for."""


def months(days: Days) -> str:
    return f"{days.first:%Y-%m}~/{days.last:%Y-%m}~"


def date_of(said: TimeExpression, day: date, future: bool, _: str | None) -> Iterator[str]:
    if said.unit == "decade" or said.unit == "century":
        yield from _decade(said)
    elif said.season:
        yield from _season_of_year(said, day)
    elif said.unit == "quarter" or (said.unit == "week" and said.month is None):
        yield from in_years(said, day, future, _numbered)
    elif said.nth is not None:
        yield from in_years(said, day, future, nth)
    elif said.month is None and said.day is not None:
        yield from _day_of_month(said, day, future)
    else:
        yield from in_years(said, day, future, plain)


def _decade(said: TimeExpression) -> Iterator[str]:
    if said.year is None:
        return
    if said.unit == "century":
        yield f"{said.year // 100}XX"
    elif said.edge:
        yield edge_of(Days(date(said.year, 1, 1), date(said.year + 9, 12, 31)), said.edge)
    else:
        yield f"{said.year // 10}X"


def _season_of_year(said: TimeExpression, day: date) -> Iterator[str]:
    """A season of a year; a winter may have begun in that year or in the one before."""
    year = said.year if said.year is not None else day.year
    assert said.season
    if said.season == "winter":
        yield months(season_in(year - 1, said.season))
    yield months(season_in(year, said.season))


def _numbered(said: TimeExpression, year: int) -> Days | None:
    """A quarter or a numbered week of a year."""
    if said.nth is None:
        return None
    if said.unit == "week":
        return iso_week(year, said.nth)
    if not 1 <= said.nth <= 4:
        return None
    first, last = whole(year, 3 * said.nth - 2), whole(year, 3 * said.nth)
    return Days(first.first, last.last)


def nth(said: TimeExpression, year: int) -> Days | None:
    """The nth weekday, week or day of a month."""
    if said.month is None or said.nth is None:
        return None
    if said.weekday is not None:
        found = nth_weekday(year, said.month, said.weekday, said.nth)
        return Days(found, found) if found else None
    if said.unit in ("week", "weekend"):
        return (nth_week if said.unit == "week" else nth_weekend)(year, said.month, said.nth)
    month = whole(year, said.month)
    assert month.last
    return in_month(year, said.month, said.nth if said.nth > 0 else month.last.day + 1 + said.nth)


def plain(said: TimeExpression, year: int) -> Days | None:
    """A day, month or year."""
    if said.month is None:
        return whole(year)
    return whole(year, said.month) if said.day is None else in_month(year, said.month, said.day)


def in_years(
    said: TimeExpression, day: date, future: bool, find: Callable[[TimeExpression, int], Days | None]
) -> Iterator[str]:
    """A date of a known year, or the last or next of its kind; a weekday said with it settles the year."""
    if said.year is not None:
        found = find(said, said.year)
        if found:
            yield from edged(said, found)
        return
    if said.month is None and said.unit is None:
        return
    near = range(day.year - YEARS_APART, day.year + YEARS_APART + 1)
    known = [days for year in near if (days := find(said, year))]
    if said.weekday is not None and said.nth is None:
        chosen = _on_weekday(known, said.weekday, day)
    else:
        chosen = nearest(known, day, future, said.shift or 0)
    if chosen:
        yield from edged(said, chosen)


def _on_weekday(known: list[Days], weekday: int, day: date) -> Days | None:
    """The nearest of several days that is such a weekday, whether it has been or not."""
    fits = [days for days in known if days.first and days.first.weekday() == weekday]
    return min(fits, key=lambda days: _distance(days, day), default=None)


def nearest(known: list[Days], day: date, future: bool, shift: int = 0) -> Days | None:
    """The last that has begun, or the first that is not over; with a shift ("last October") today's own is left out."""
    if shift < 0:
        return next((days for days in reversed(known) if days.last and days.last < day), None)
    if shift > 0:
        return next((days for days in known if days.first and days.first > day), None)
    if future:
        return next((days for days in known if days.last and days.last >= day), None)
    return next((days for days in reversed(known) if days.first and days.first <= day), None)


def _distance(days: Days, day: date) -> int:
    return abs(((days.first or day) - day).days)


def edged(said: TimeExpression, days: Days) -> Iterator[str]:
    """A stretch of days, or the early, middle or late part of it that was said."""
    if said.edge and said.part is None and days.first != days.last:
        yield edge_of(days, said.edge)
    else:
        yield say([days])


def _day_of_month(said: TimeExpression, day: date, future: bool) -> Iterator[str]:
    """A day such as "the 15th": of the last month that had it; a weekday said with it settles the month."""
    assert said.day
    months = [month_at(day, shift) for shift in range(-12, 13)]
    known = [days for year, month in months if (days := in_month(year, month, said.day))]
    chosen = nearest(known, day, future) if said.weekday is None else _on_weekday(known, said.weekday, day)
    if chosen:
        yield say([chosen])
