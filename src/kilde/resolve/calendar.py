"""What units of time mean on a known day: the week, the month, the season so many before or after it."""

from calendar import monthrange
from datetime import date, timedelta

from kilde.model.edtf import Days, whole

WEEK = timedelta(days=7)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The first month of each season, in the north; all have three."""


def month_at(day: date, shift: int) -> tuple[int, int]:
    """Year and month so many months from a day's."""
    months = day.year * 12 + day.month - 1 + shift
    return months // 12, months % 12 + 1


def week_at(day: date, shift: int) -> Days:
    """Monday to Sunday of the week so many weeks from a day's."""
    monday = day - timedelta(day.weekday()) + shift * WEEK
    return Days(monday, monday + timedelta(6))


def weekend_at(day: date, shift: int, future: bool) -> Days:
    """Saturday and Sunday: those of today's week once they have come or where one looks ahead, else those before."""
    back = 1 if shift == 0 and not future and day.weekday() < 5 else 0
    monday = week_at(day, shift - back).first
    assert monday
    return Days(monday + timedelta(5), monday + timedelta(6))


def weekday_near(day: date, weekday: int, future: bool, strict: bool) -> date:
    """The nearest such weekday on or before a day, or on or after it; `strict` leaves out the day itself."""
    if future:
        ahead = (weekday - day.weekday()) % 7
        return day + timedelta(ahead or (7 if strict else 0))
    behind = (day.weekday() - weekday) % 7
    return day - timedelta(behind or (7 if strict else 0))


def season_in(year: int, season: str) -> Days:
    """A season that begins in a year."""
    first = SEASONS[season]
    last_year, last_month = month_at(date(year, first, 1), 2)
    return Days(date(year, first, 1), date(last_year, last_month, monthrange(last_year, last_month)[1]))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The first, second ... or (-1) last, (-2) last but one such weekday of a month; None where it has no such."""
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        found = weekday_near(last, weekday, future=False, strict=False) + (nth + 1) * WEEK
        return found if found.month == month else None
    found = weekday_near(date(year, month, 1), weekday, future=True, strict=False) + (nth - 1) * WEEK
    return found if found.month == month else None


def nth_week(year: int, month: int, nth: int) -> Days | None:
    """The first, second ... or last week that lies whole in a month."""
    if nth < 0:
        sunday = nth_weekday(year, month, 6, nth)
        return Days(sunday - timedelta(6), sunday) if sunday else None
    monday = nth_weekday(year, month, 0, nth)
    return Days(monday, monday + timedelta(6)) if monday else None


def edge_of(days: Days, edge: str) -> str:
    """The early, middle or late part of a week, month, year or decade, as EDTF that says how vague that is."""
    first, last = days
    assert first
    assert last
    length = (last - first).days + 1
    if length <= 7:
        start, end = {"early": (0, 2), "mid": (1, 3), "late": (4, 6)}[edge]
        return f"{first + timedelta(start)}/{first + timedelta(end)}"
    if length <= 31:
        start, end = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day)}[edge]
        return f"{first:%Y-%m}-{start:02}~/{first:%Y-%m}-{end:02}~"
    if length <= 366:
        start, end = {"early": (1, 3), "mid": (5, 8), "late": (9, 12)}[edge]
        return f"{first.year:04}-{start:02}~/{first.year:04}-{end:02}~"
    start, end = {"early": (0, 3), "mid": (3, 6), "late": (6, 9)}[edge]
    return f"{first.year + start:04}~/{first.year + end:04}~"


def nth_weekend(year: int, month: int, nth: int) -> Days | None:
    """The first, second ... or last weekend of a month."""
    saturday = nth_weekday(year, month, 5, nth)
    return Days(saturday, saturday + timedelta(1)) if saturday else None


def iso_week(year: int, number: int) -> Days | None:
    """A numbered week; None where the year has no such."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return Days(monday, monday + timedelta(6))


def quarter(year: int, number: int) -> str:
    """A quarter as an interval of months."""
    return f"{year:04}-{3 * number - 2:02}/{year:04}-{3 * number:02}"


def in_month(year: int, month: int, day: int) -> Days | None:
    """A day, None where the calendar has none such."""
    return whole(year, month, day) if day <= monthrange(year, month)[1] else None
