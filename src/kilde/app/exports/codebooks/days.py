"""When an event was, as a codebook can say it: first and last day, and whether it went on through all of them."""

from datetime import date, timedelta
from typing import NamedTuple

from kilde.app.exports.codebooks.rules import Rule
from kilde.app.exports.parts import Row
from kilde.model import Event, Evidence, TimeForm, edtf

DAY = timedelta(days=1)
CLEAR = 2
"""The coarsest date_prec of an event that is told apart from others; it is part of a sum beyond that."""
LONGEST_SPLIT = 31
"""Days at most that one event is split into."""


class When(NamedTuple):
    """From the first to the last day. `lasted` is whether it went on through them; otherwise it was on some of them."""

    first: date
    last: date
    lasted: bool
    inferred: bool

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The day in the middle, the earlier of two."""
        return self.first + (self.days - 1) // 2 * DAY

    def rules(self) -> list[Rule]:
        """What a codebook does not show of it."""
        return [Rule("date-inferred", str(self.first))] if self.inferred else []


def when(event: Event, told: tuple[Evidence, ...]) -> When | None:
    """The days of an event; None where its time is unknown or open."""
    first, last = edtf.bounds(event.edtf) if event.edtf else (None, None)
    if first is None or last is None:
        return None
    return When(first, last, first != last and _lasted(event, told), event.time_inferred)


def _lasted(event: Event, told: tuple[Evidence, ...]) -> bool:
    """Whether a claim tells of all these days ("from Monday to Friday"), not of some day among them ("last week")."""
    return any(
        one.resolution.edtf == event.edtf
        and any(_is_range(time.expression.form, time.expression.start, time.expression.end) for time in one.claim.times)
        for one in told
    )


def _is_range(form: TimeForm, start: object, end: object) -> bool:
    return form is TimeForm.RANGE and start is not None and end is not None


def acled_days(found: When) -> list[tuple[date, int, list[Rule]]]:
    """The days of ACLED's rows with their time precision; none where it is less exact than a month.

    1: the day is known. 2: a week or less. 3: a month or less; both take the day in the middle.
    """
    if found.lasted and found.days <= LONGEST_SPLIT:
        span = [Rule("day-split", f"{found.first} to {found.last}"), *found.rules()]
        return [(found.first + number * DAY, 1, span) for number in range(found.days)]
    if found.days == 1:
        return [(found.first, 2 if found.inferred else 1, found.rules())]
    if found.days > 31:
        return []
    middle = [Rule("date-midpoint", f"{found.first} to {found.last}"), *found.rules()]
    return [(found.middle, 2 if found.days <= 7 else 3, middle)]


def ucdp_days(found: When) -> tuple[Row, list[Rule]] | None:
    """UCDP's columns of time; None where the days span more than a year.

    date_prec 1: the day; 2: two to six days; 3: a week; 4: a month or less; 5: more.
    """
    if found.days > 366:
        return None
    precision = next(code for most, code in ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5)) if found.days <= most)
    rules = found.rules()
    if found.days > 1 and not found.lasted:
        rules.append(Rule("date-span", f"{found.first} to {found.last}"))
    if found.first.year != found.last.year:
        rules.append(Rule("year-first"))
    return {
        "year": found.first.year,
        "date_prec": max(2, precision) if found.inferred else precision,
        "date_start": found.first.isoformat(),
        "date_end": found.last.isoformat(),
        "event_clarity": 1 if precision <= CLEAR and not found.lasted else 2,
    }, rules
