"""The shared list of feasts: on which days each falls in a year. Packs name them; the arithmetic is the calendar's."""

from collections.abc import Callable
from datetime import date, timedelta

from kilde.model.edtf import Days

Feast = Callable[[int], Days]


def feast(name: str, year: int) -> Days | None:
    """The days of a feast in a year; None for a name that is not on the list."""
    rule = FEASTS.get(name)
    return rule(year) if rule else None


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones, Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches: counted in the Julian calendar (Meeus), given in ours."""
    moon = (19 * (year % 19) + 15) % 30
    month, day = divmod(moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


def _fixed(month: int, day: int, last: int | None = None) -> Feast:
    return lambda year: Days(date(year, month, day), date(year, month, last or day))


def _easter(first: int, last: int | None = None, orthodox: bool = False) -> Feast:
    """Days counted from Easter Sunday."""

    def days(year: int) -> Days:
        sunday = orthodox_easter(year) if orthodox else easter(year)
        return Days(sunday + timedelta(first), sunday + timedelta(first if last is None else last))

    return days


def _from(month: int, day: int, weekday: int, more: int = 0) -> Feast:
    """The first such weekday on or after a day of the year, and `more` days on."""

    def days(year: int) -> Days:
        start = date(year, month, day)
        found = start + timedelta((weekday - start.weekday()) % 7 + more)
        return Days(found, found)

    return days


FEASTS: dict[str, Feast] = {
    "new-years-day": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "valentines-day": _fixed(2, 14),
    "womens-day": _fixed(3, 8),
    "st-patricks-day": _fixed(3, 17),
    "walpurgis-night": _fixed(4, 30),
    "may-day": _fixed(5, 1),
    "victory-day-8-may": _fixed(5, 8),
    "victory-day-9-may": _fixed(5, 9),
    "constitution-day-17-may": _fixed(5, 17),
    "constitution-day-5-june": _fixed(6, 5),
    "national-day-6-june": _fixed(6, 6),
    "midsummer-eve-fixed": _fixed(6, 23),
    "independence-day-4-july": _fixed(7, 4),
    "bastille-day": _fixed(7, 14),
    "halloween": _fixed(10, 31),
    "all-saints-day": _fixed(11, 1),
    "armistice-day": _fixed(11, 11),
    "lucia": _fixed(12, 13),
    "little-christmas-eve": _fixed(12, 23),
    "christmas-eve": _fixed(12, 24),
    "christmas-day": _fixed(12, 25),
    "boxing-day": _fixed(12, 26),
    "christmas": _fixed(12, 24, 26),
    "yule-days": _fixed(12, 27, 30),
    "new-years-eve": _fixed(12, 31),
    "shrove-tuesday": _easter(-47),
    "ash-wednesday": _easter(-46),
    "palm-sunday": _easter(-7),
    "maundy-thursday": _easter(-3),
    "good-friday": _easter(-2),
    "easter-eve": _easter(-1),
    "easter-sunday": _easter(0),
    "easter-monday": _easter(1),
    "easter": _easter(-3, 1),
    "prayer-day": _easter(26),
    "ascension-day": _easter(39),
    "whit-eve": _easter(48),
    "whit-sunday": _easter(49),
    "whit-monday": _easter(50),
    "pentecost": _easter(48, 50),
    "trinity-sunday": _easter(56),
    "orthodox-good-friday": _easter(-2, orthodox=True),
    "orthodox-easter": _easter(0, orthodox=True),
    "midsummer-eve": _from(6, 19, 4),
    "midsummer-day": _from(6, 20, 5),
    "martin-luther-king-day": _from(1, 15, 0),
    "presidents-day": _from(2, 15, 0),
    "memorial-day": _from(5, 25, 0),
    "labor-day": _from(9, 1, 0),
    "columbus-day": _from(10, 8, 0),
    "thanksgiving": _from(11, 22, 3),
    "black-friday": _from(11, 22, 3, more=1),
    "mothers-day-february": _from(2, 8, 6),
    "mothers-day-may": _from(5, 8, 6),
    "mothers-day-last-may": _from(5, 25, 6),
    "fathers-day-november": _from(11, 8, 6),
    "fathers-day-june": _from(6, 15, 6),
    "advent-1": _from(11, 27, 6),
    "advent-2": _from(12, 4, 6),
    "advent-3": _from(12, 11, 6),
    "advent-4": _from(12, 18, 6),
}
