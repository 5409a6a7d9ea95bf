"""What an expression means when today is a known day: EDTF, several where the words leave several readings."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from kilde.model import TimeExpression, TimeForm
from kilde.model.edtf import Days, bounds, say, spans, whole
from kilde.resolve.calendar import in_month, month_at, quarter, season_in, week_at, weekday_near, weekend_at
from kilde.resolve.dates import YEARS_APART, date_of, edged, in_years, months, nearest, nth, plain
from kilde.resolve.feasts import feast

Meaning = str
"""EDTF text."""


NOON = time(12)


def on_day(expression: TimeExpression, day: date, future: bool, moment: str | None) -> tuple[Meaning, ...]:
    """The readings of an expression said on a day; none where the calendar has no such time."""
    rule = _FORMS.get(expression.form)
    try:
        found = tuple(dict.fromkeys(rule(expression, day, future, moment))) if rule else ()
    except (ValueError, OverflowError):  # "three billion years ago": the calendar begins with the year 1
        return ()
    if expression.approximate:
        found = tuple(f"{meaning}~" if meaning[-1].isdigit() and "/" not in meaning else meaning for meaning in found)
    return tuple(meaning for meaning in found if spans(meaning))


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
        further = timedelta(7 * (shift - (1 if shift > 0 else -1)))
        yield from _nights(said, weekday_near(day, said.weekday, shift > 0, strict=True) + further)
        if said.unit is None:
            yield from _weekday(replace(said, unit="week"), day, future, None)


def _nights(said: TimeExpression, day: date) -> Iterator[Meaning]:
    """A day; for the night that ends on it, it or the day before: what the clock says, where it does."""
    ends = said.part == "night" and said.edge == "early"
    late = bool(said.clock) and time.fromisoformat(said.clock or "") >= NOON
    if ends and (late or not said.clock):
        yield (day - timedelta(1)).isoformat()
    if not ends or not late:
        yield day.isoformat()


def _offset(said: TimeExpression, day: date, future: bool, moment: str | None) -> Iterator[Meaning]:
    shift = said.shift or 0
    match said.unit:
        case "minute" | "hour":
            yield from _hours(said, day, moment)
        case "day" | None:
            yield from _nights(said, day + timedelta(shift))
        case "week":
            yield from edged(said, week_at(day, shift))
        case "weekend":
            yield say([weekend_at(day, shift, future)])
        case "month":
            year, month = month_at(day, shift)
            find = plain if said.nth is None else nth
            yield from in_years(replace(said, year=year, month=month, unit=None), day, future, find)
        case "quarter":
            year, month = month_at(day, 3 * shift)
            yield quarter(year, (month + 2) // 3)
        case "season":
            yield from _season(said, day, future)
        case "year":
            yield from date_of(replace(said, form=TimeForm.DATE, year=day.year + shift, unit=None), day, future, None)
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
    chosen = nearest(seasons, day, future, said.shift or 0)
    if chosen:
        yield months(chosen)


def _holiday(said: TimeExpression, day: date, future: bool, _: str | None) -> Iterator[Meaning]:
    """A feast in a known year, or the last or next of its kind."""
    name, shift = said.holiday or "", said.shift or 0
    if said.year is not None or said.unit == "year":
        found = feast(name, said.year if said.year is not None else day.year + shift)
        if found:
            yield say([found])
        return
    near = [days for n in range(-YEARS_APART, YEARS_APART + 1) if (days := feast(name, day.year + n))]
    chosen = nearest(near, day, future, shift)
    if chosen:
        yield say([chosen])


def _range(said: TimeExpression, day: date, future: bool, moment: str | None) -> Iterator[Meaning]:
    """From one time to another; an end that would lie before its start is the next of its kind after it."""
    if said.start is None or said.end is None:
        for start in on_day(said.start, day, future, moment) if said.start else ():
            yield f"{_edge(start, last=False)}/.."
        for end in _ending(said.end, day, future, moment) if said.end else ():
            yield f"../{_edge(end, last=True)}"
        return
    ends = on_day(said.end, day, future, moment)
    for end in ends:
        last = bounds(end)[1]
        yield from _from(said, day if said.end.year is None or last is None else last, end, future, moment)


def _ending(end: TimeExpression, day: date, future: bool, moment: str | None) -> Iterator[Meaning]:
    """Until when, where nothing is said of the start: a date is the nearest, for what lasts may be over or not."""
    if end.form is not TimeForm.DATE or end.year is not None:
        yield from on_day(end, day, future, moment)
        return
    both = [meaning for ahead in (True, False) for meaning in on_day(end, day, ahead, moment)]
    yield from sorted(both, key=lambda meaning: abs(((bounds(meaning)[1] or day) - day).days))[:1]


def _from(said: TimeExpression, day: date, end: Meaning, future: bool, moment: str | None) -> Iterator[Meaning]:
    if said.start is None or said.end is None:
        return
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
        ends = bounds(start)
        first = ends[1 if shift > 0 else 0]
        if first is None or None in ends:
            continue
        if said.unit in ("year", "month"):
            moved = [_months_on(end, shift * (12 if said.unit == "year" else 1)) for end in ends if end]
            yield say([Days(moved[0].first, moved[-1].last)])
        else:
            yield from _offset(replace(said, form=TimeForm.OFFSET, start=None), first, future, None)


def _months_on(day: date, months: int) -> Days:
    """The same day so many months on; the whole month where it has no such day."""
    year, month = month_at(day, months)
    return in_month(year, month, day.day) or whole(year, month)


_FORMS: dict[TimeForm, Callable[[TimeExpression, date, bool, str | None], Iterator[Meaning]]] = {
    TimeForm.WEEKDAY: _weekday,
    TimeForm.OFFSET: _offset,
    TimeForm.DATE: date_of,
    TimeForm.HOLIDAY: _holiday,
    TimeForm.RANGE: _range,
    TimeForm.EVENT: _event,
}
