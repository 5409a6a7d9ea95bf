"""How many days words like "two days after" leave between two happenings."""

from kilde.model import Offset, TimeExpression, TimeForm

HALF_WEEK = 3
MONTH, YEAR = 31, 365
"""The longest month and year, in days."""


def offset(said: TimeExpression) -> Offset | None:
    """The offset that an expression seen from another happening says; None where it says no such thing."""
    if said.form is not TimeForm.EVENT or said.start is not None:
        return None
    if said.nth is not None:
        return Offset(0, 0, 12 * said.nth) if said.nth else Offset(0, 0, yearly=True)
    if said.shift is None:
        return None
    ahead = _ahead(said, abs(said.shift))
    if ahead is None or said.shift >= 0:
        return ahead
    return Offset(None if ahead.high is None else -ahead.high, -(ahead.low or 0), -ahead.months)


def _ahead(said: TimeExpression, number: int) -> Offset | None:
    """The offset of so much after. Days are as said; of weeks, months and years people mean about so many."""
    if said.end is not None:
        return _vague(said.unit, number, said.end)
    match said.unit:
        case "minute" | "hour":
            return Offset(0, 1 + number // 24 if said.unit == "hour" else 1)
        case "day":
            slack = HALF_WEEK if said.approximate else 0
            return Offset(max(0, number - slack), number + slack)
        case "week":
            return Offset(1, 13) if number == 1 else None
        case "month":
            return Offset(1, 2 * MONTH) if number == 1 else Offset(-MONTH // 2, MONTH, number)
        case "year":
            return Offset(1, 2 * YEAR) if number == 1 else Offset(-YEAR // 2, YEAR, 12 * number)
    return None


def _vague(unit: str | None, least: int, end: TimeExpression) -> Offset | None:
    """From so many to so many ("days after"), where that is open at its end from so many on."""
    if unit in ("minute", "hour"):
        return Offset(0, 1)
    days = {"day": 1, "week": 7, "month": MONTH, "year": YEAR}.get(unit or "")
    if days is None:
        return None
    most = None if end.shift is None else days * abs(end.shift)
    return Offset(days * least if unit == "day" else days * least - days // 2, most)
