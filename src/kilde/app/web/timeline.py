"""Times on one line: where each event can lie between the first and the last day of those that are shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kilde.model import Event, edtf

WIDTH = 1000
"""The line's length in units of the drawing."""

LEAST = 12
"""The length of a single day, so that it can be seen."""

TICKS = 5
"""Years or months that are named on the line, at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """The stretch of days that a line stands for."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where a day begins on the line; days outside it are at its ends."""
        whole = (self.last - self.first).days + 1
        return WIDTH * min(max((day - self.first).days, 0), whole) / whole

    def ticks(self) -> list[tuple[float, str]]:
        """Days that are named: places on the line, with the year, or the month where the line is short."""
        years = [date(year, 1, 1) for year in range(self.first.year + 1, self.last.year + 1)]
        if len(years) >= 2:
            step = -(-len(years) // TICKS)
            return [(round(self.at(day), 1), f"{day.year}") for day in years[::step]]
        months = [day for day in _months(self.first, self.last) if self.first < day]
        step = max(1, -(-len(months) // TICKS))
        return [(round(self.at(day), 1), f"{day.year}-{day.month:02}") for day in months[::step]]


@dataclass(frozen=True, slots=True)
class Bar:
    """Days that an event can be of: `exact` where that is one day, `open_start` and `open_end` where no end is set."""

    x: float
    width: float
    exact: bool
    open_start: bool
    open_end: bool


def line(events: Iterable[Event]) -> Line | None:
    """The line on which all these events lie; None where no time is known."""
    found = [days for event in events if event.edtf for days in edtf.spans(event.edtf)]
    edges = [day for days in found for day in days if day]
    return Line(min(edges), max(edges)) if edges else None


def bar(line: Line | None, event: Event) -> Sequence[Bar]:
    """The stretches of an event on a line; none where its time is unknown."""
    if line is None or not event.edtf:
        return ()
    return [_stretch(line, days) for days in edtf.joined(edtf.spans(event.edtf))]


def _stretch(line: Line, days: edtf.Days) -> Bar:
    start = line.at(days.first) if days.first else 0.0
    end = line.at(days.last + timedelta(days=1)) if days.last and days.last < date.max else float(WIDTH)
    width = max(end - start, LEAST)
    exact = days.first is not None and days.first == days.last
    x = min(start, WIDTH - width)
    return Bar(round(x, 1), round(width, 1), exact, days.first is None, days.last is None)


def _months(first: date, last: date) -> Iterable[date]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield date(year, month, 1)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
