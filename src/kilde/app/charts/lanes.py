"""Where the marks of a timeline stand: a band for each kind, in it as many lanes as keep marks from one another."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kilde.app.charts.facts import stretches
from kilde.model import Event

LANE = 15.0
"""Pixels from lane to lane, where there is room."""

TALLEST = 260.0
"""Pixels of one band at most: with more lanes they stand closer."""

SYMBOL = 13.0
"""Pixels that a symbol takes of its lane."""

MARGIN = 9.0
"""Pixels above the first lane and below the last."""


@dataclass(frozen=True, slots=True)
class Band:
    """The band of one kind: its top and bottom, and how many events it holds."""

    kind: str
    top: float
    bottom: float
    events: int


@dataclass(frozen=True, slots=True)
class Range:
    """The days that a chart shows, from its left end to its right."""

    first: date
    end: date

    def fraction(self, day: date) -> float:
        """How far from the left a day begins, as a share of the whole."""
        return (day - self.first).days / max(1, (self.end - self.first).days)


def placed(
    events: Sequence[Event], shows: Range, width: float, head: float = 0.0
) -> tuple[list[Band], dict[str, float]]:
    """The bands from top to bottom, the kind with most events first, and each event's height by its id.

    `head` is what each band has above its lanes: room for its name, where there is none beside it.
    """
    by_kind: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_kind[event.kind].append(event)
    bands: list[Band] = []
    heights: dict[str, float] = {}
    top = 0.0
    for kind, held in sorted(by_kind.items(), key=lambda item: (-len(item[1]), item[0])):
        lanes = _lanes(held, shows, width)
        step = min(LANE, TALLEST / (max(lanes.values()) + 1))
        bottom = top + head + 2 * MARGIN + step * max(lanes.values()) + SYMBOL / 2
        heights |= {id: top + head + MARGIN + SYMBOL / 4 + step * lane for id, lane in lanes.items()}
        bands.append(Band(kind, top, bottom, len(held)))
        top = bottom
    return bands, heights


def _lanes(events: Sequence[Event], shows: Range, width: float) -> dict[str, int]:
    """The lane of each event: the first in which it touches nothing that stands there."""
    ends: list[float] = []
    lanes: dict[str, int] = {}
    for left, right, id in sorted((*_reach(event, shows, width), event.id) for event in events):
        lane = next((n for n, end in enumerate(ends) if end <= left), len(ends))
        if lane == len(ends):
            ends.append(right)
        ends[lane] = right
        lanes[id] = lane
    return lanes


def _reach(event: Event, shows: Range, width: float) -> tuple[float, float]:
    """The pixels from left to right that the marks of an event take."""
    left, right = ends(event, shows)
    first, end = shows.fraction(left) * width, shows.fraction(right) * width
    middle = (first + end) / 2
    return min(first, middle - SYMBOL / 2), max(end, middle + SYMBOL / 2)


def ends(event: Event, shows: Range) -> tuple[date, date]:
    """The first day that an event's time leaves, and the day after the last, as far as the chart shows them."""
    found = stretches(event)
    return min(one.first or shows.first for one in found), max(one.end or shows.end for one in found)
