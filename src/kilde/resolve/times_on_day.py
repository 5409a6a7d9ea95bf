"""What an expression means when today is a known day: EDTF, several where the words leave several readings."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from kilde.model import TimeExpression, TimeForm
from kilde.model.edtf import Days, bounds, say, whole
from kilde.resolve.calendar import (
    edge_of,
    in_month,
    iso_week,
    month_at,
    nth_week,
    nth_weekday,
    nth_weekend,
    quarter,
    season_in,
    week_at,
    weekday_near,
    weekend_at,
)
from kilde.resolve.feasts import feast

Meaning = str
"""EDTF text."""

YEARS_APART = 2
"""How many years from today a date without its year is looked for."""

NIGHTS_LATER = timedelta(1)


def on_day(expression: TimeExpression, day: date, future: bool, moment: str | None) -> tuple[Meaning, ...]:
    """The readings of an expression said on a day; none where the calendar has no such time."""
    rule = _FORMS.get(expression.form)
    found = tuple(dict.fromkeys(rule(expression, day, future, moment))) if rule else ()
    if expression.approximate:
        return tuple(f"{meaning}~" if meaning[-1].isdigit() and "/" not in meaning else meaning for meaning in found)
    return found


def _weekday(said: TimeExpression, day: date, future: bool, _: str | None) -> Iterator[Meaning]:
    if said.weekday is None:
        return
    shift = said.shift or 0
    if said.unit == "week":
        monday = week_at(day, shift).first
        assert monday
        yield from _nights(said, monday + timedelta(said.weekday))
    elif shift == 0:
        yield from _nights(said, weekday_near(day, said.weekday, future, strict=False))
    else:
        near = weekday_near(day, said.weekday, shift > 0, strict=True) + timedelta(7 * (shift - (1 if shift > 0 else -1)))
        yield from _nights(said, near)
        if said.unit is None:
            yield from _weekday(replace(said, unit="week"), day, future, None)


def _nights(said: TimeExpression, day: date) -> Iterator[Meaning]:
    """A day; for the night that ends on it, it or the day before."""
    if said.part == "night" and said.edge == "early":
        yield (day - NIGHTS_LATER).isoformat()
    yield day.isoformat()


def _offset(said: TimeExpression, day: date, future: bool, moment: str | None) -> Iterator[Meaning]:
    shift = said.shift or 0
    match said.unit:
        case "minute" | "hour":
            yield from _hours(said, day, moment)
        case "day" | None:
            yield from _nights(said, day + timedelta(shift))
        case "week":
            yield from _edged(said, week_at(day, shift))
        case "weekend":
            yield say([weekend_at(day, shift, future)])
        case "month":
            year, month = month_at(day, shift)
            yield from _in_years(replace(said, year=year, month=month, unit=None), day, future, _plain if said.nth is None else _nth)
        case "quarter":
            year, month = month_at(day, 3 * shift)
            yield quarter(year, (month + 2) // 3)
        case "season":
            yield from _season(said, day, future)
        case "year":
            yield from _date(replace(said, form=TimeForm.DATE, year=day.year + shift, unit=None), day, future, None)
        case "decade":
            yield f"{day.year // 10 + shift}X"
        case "century":
            yield f"{day.year // 100 + shift}XX"


def _hours(said: TimeExpression, day: date, moment: str | None) -> Iterator[Meaning]:
    """Hours from a moment, or from any moment of the day."""
    by = timedelta(**{f"{said.unit}s": said.shift or 0})
    clocks = [time.fromisoformat(moment)] if moment else [time(0), time(23, 59)]
    ends = [(datetime.combine(day, clock) + by).date() for clock in clocks]
    yield from (f"{(ends[0] + timedelta(n)).isoformat()}" for n in range((ends[-1] - ends[0]).days + 1))


def _season(said: TimeExpression, day: date, future: bool) -> Iterator[Meaning]:
    """The season that has last begun, or is next to end; with a shift those before and after it."""
    if said.season is None:
        return
    years = range(day.year - YEARS_APART - 1, day.year + YEARS_APART + 1)
    seasons = [season_in(year, said.season) for year in years]
    shift = said.shift or 0
    if shift > 0 or (shift == 0 and future):
        coming = [days for days in seasons if days.last and days.last >= day and (shift == 0 or (days.first or day) > day)]
        yield _months(coming[0])
    else:
        gone = [days for days in seasons if days.first and days.first <= day and (shift == 0 or (days.last or day) < day)]
        yield _months(gone[-1])


def _months(days: Days) -> Meaning:
    return f"{days.first:%Y-%m}~/{days.last:%Y-%m}~"


def _date(said: TimeExpression, day: date, future: bool, _: str | None) -> Iterator[Meaning]:
    if said.unit == "decade" or said.unit == "century":
        yield from _decade(said)
    elif said.season:
        yield from _season_of_year(said, day)
    elif said.unit == "quarter" or said.unit == "week" and said.month is None:
        yield from _in_years(said, day, future, _numbered)
    elif said.nth is not None:
        yield from _in_years(said, day, future, _nth)
    elif said.month is None and said.day is not None:
        yield from _day_of_month(said, day, future)
    else:
        yield from _in_years(said, day, future, _plain)


def _decade(said: TimeExpression) -> Iterator[Meaning]:
    if said.year is None:
        return
    if said.unit == "decade":
        yield edge_of(Days(date(said.year, 1, 1), date(said.year + 9, 12, 31)), said.edge) if said.edge else f"{said.year // 10}X"
    else:
        yield f"{said.year // 100}XX"


def _season_of_year(said: TimeExpression, day: date) -> Iterator[Meaning]:
    """A season of a year; a winter may have begun in that year or in the one before."""
    year = said.year if said.year is not None else day.year
    assert said.season
    if said.season == "winter":
        yield _months(season_in(year - 1, said.season))
    yield _months(season_in(year, said.season))


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


def _nth(said: TimeExpression, year: int) -> Days | None:
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


def _plain(said: TimeExpression, year: int) -> Days | None:
    """A day, month or year."""
    if said.month is None:
        return whole(year)
    return whole(year, said.month) if said.day is None else in_month(year, said.month, said.day)


def _in_years(
    said: TimeExpression, day: date, future: bool, find: Callable[[TimeExpression, int], Days | None]
) -> Iterator[Meaning]:
    """A date of a known year, or the last or next of its kind; a weekday said with it settles the year."""
    if said.year is not None:
        found = find(said, said.year)
        if found:
            yield from _edged(said, found)
        return
    if said.month is None and said.unit is None:
        return
    near = range(day.year - YEARS_APART, day.year + YEARS_APART + 1)
    known = [days for year in near if (days := find(said, year))]
    if said.weekday is not None and said.nth is None:
        known = sorted((d for d in known if d.first and d.first.weekday() == said.weekday), key=lambda d: _distance(d, day))
        chosen = known[0] if known else None
    else:
        chosen = _nearest(known, day, future, said.shift or 0)
    if chosen:
        yield from _edged(said, chosen)


def _nearest(known: list[Days], day: date, future: bool, shift: int = 0) -> Days | None:
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


def _edged(said: TimeExpression, days: Days) -> Iterator[Meaning]:
    """A stretch of days, or the early, middle or late part of it that was said."""
    if said.edge and said.part is None and days.first != days.last:
        yield edge_of(days, said.edge)
    else:
        yield say([days])


def _day_of_month(said: TimeExpression, day: date, future: bool) -> Iterator[Meaning]:
    """"the 15th": of the last month that had it; a weekday said with it settles the month."""
    assert said.day
    months = [month_at(day, shift) for shift in range(-12, 13)]
    known = [days for year, month in months if (days := in_month(year, month, said.day))]
    if said.weekday is not None:
        fits = sorted((d for d in known if d.first and d.first.weekday() == said.weekday), key=lambda d: _distance(d, day))
        chosen = fits[0] if fits else None
    else:
        chosen = _nearest(known, day, future)
    if chosen:
        yield say([chosen])


def _holiday(said: TimeExpression, day: date, future: bool, _: str | None) -> Iterator[Meaning]:
    """A feast in a known year, or the last or next of its kind."""
    name, shift = said.holiday or "", said.shift or 0
    if said.year is not None or said.unit == "year":
        found = feast(name, said.year if said.year is not None else day.year + shift)
        if found:
            yield say([found])
        return
    near = [days for n in range(-YEARS_APART, YEARS_APART + 1) if (days := feast(name, day.year + n))]
    chosen = _nearest(near, day, future, shift)
    if chosen:
        yield say([chosen])


def _range(said: TimeExpression, day: date, future: bool, moment: str | None) -> Iterator[Meaning]:
    """From one time to another; an end that would lie before its start is the next of its kind after it."""
    if said.start is None or said.end is None:
        for start in on_day(said.start, day, future, moment) if said.start else ():
            yield f"{_edge(start, last=False)}/.."
        for end in on_day(said.end, day, future, moment) if said.end else ():
            yield f"../{_edge(end, last=True)}"
        return
    ends = on_day(said.end, day, future, moment)
    for end in ends:
        last = bounds(end)[1]
        yield from _from(said, day if said.end.year is None or last is None else last, end, future, moment)


def _from(said: TimeExpression, day: date, end: Meaning, future: bool, moment: str | None) -> Iterator[Meaning]:
    assert said.start and said.end
    for start in on_day(said.start, day, future, moment):
        first, last = bounds(start)[0], bounds(end)[1]
        if first is None or last is None:
            continue
        if last < first:
            following = on_day(said.end, first, True, moment)
            if not following or (bounds(following[0])[1] or first) < first:
                continue
            end = following[0]
        yield f"{_edge(start, last=False)}/{_edge(end, last=True)}"


def _edge(meaning: Meaning, last: bool) -> Meaning:
    """The end of an interval: a value as it stands, of an interval or a set its own first or last day."""
    if "/" not in meaning and meaning[0] != "[" and "X" not in meaning:
        return meaning
    day = bounds(meaning)[1 if last else 0]
    return day.isoformat() if day else ".."


def _event(said: TimeExpression, day: date, future: bool, moment: str | None) -> Iterator[Meaning]:
    """So much after a time that the words name: "the day after Christmas"."""
    if said.start is None:
        return
    shift = said.shift or 0
    for start in on_day(said.start, day, future, moment):
        first = bounds(start)[1 if shift > 0 else 0]
        if first is None:
            continue
        if said.unit in ("year", "month"):
            year, month = month_at(first, shift * (12 if said.unit == "year" else 1))
            moved = in_month(year, month, first.day) or whole(year, month)
            yield say([moved])
        else:
            yield from _offset(replace(said, form=TimeForm.OFFSET, start=None), first, future, None)


_FORMS: dict[TimeForm, Callable[[TimeExpression, date, bool, str | None], Iterator[Meaning]]] = {
    TimeForm.WEEKDAY: _weekday,
    TimeForm.OFFSET: _offset,
    TimeForm.DATE: _date,
    TimeForm.HOLIDAY: _holiday,
    TimeForm.RANGE: _range,
    TimeForm.EVENT: _event,
}
