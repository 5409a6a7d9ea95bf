"""Blocks: which happenings are worth comparing. Two that can be one share a block; the others never meet.

The reasons of `kilde.link.compare` fall into five sorts: who, when, where, how many, and names in common. Only a person
harmed, or who did it to whom, is enough by itself; everything else that reaches ENOUGH draws on two sorts. So a block
is such a person or pair, or two marks of different sorts, and stays small however large a ledger grows. Those whom the
story of their articles brings together meet besides (`kilde.link.meeting`).
"""

import math
from collections.abc import Iterator, Set
from datetime import date
from itertools import product
from typing import NamedTuple

from kilde.link.compare import FRESH_DAYS, MANY, NARROW_DAYS, width
from kilde.link.sketch import Sketch
from kilde.link.spots import LATITUDE_KM, NEAR_KM, is_point
from kilde.model import Place, edtf

WEEK = 7
MOST_YEARS = 10
"""Years of a span beyond which it is no time to meet in."""
CELL = NEAR_KM / LATITUDE_KM
"""Degrees of latitude of a cell of the map's grid: two points that are near lie in one cell or in neighbours."""
WIDE_CELL = 4 * CELL
"""Degrees of longitude of a cell: as many kilometres at 75 degrees north."""

Key = int
"""A block by the hash of what it stands for: a rare clash only makes two meet that have nothing in common."""


class Blocks(NamedTuple):
    """The blocks that a happening stands in, and those in which it looks for others. Whoever finds is found."""

    stands: frozenset[Key]
    looks: frozenset[Key]


def blocks(one: Sketch, common: Set[str] = frozenset()) -> Blocks:
    """The blocks of a happening. `common` are names that tell nothing."""
    names = one.names - common
    people = one.targets | one.actors
    near = {node for place in one.places for node in _nodes(place)}
    always = {_key(one, *marks) for marks in _timeless(one, people, near, names)}
    set_in = {node for place in one.settings for node in _nodes(place)}
    as_many = product(one.countries, (count for count in one.counts if count[1] >= MANY))
    marks = {*people, *near, *names, *set_in, *as_many, *(one.unmapped - common)}
    stands = {_key(one, *pair) for pair in product(_whens(one), (*marks, *_within(one)))}
    looks = {_key(one, *pair) for pair in product(_overlapping(one), (*marks, *_around(one)))}
    return Blocks(frozenset(always | stands), frozenset(always | looks))


def _key(one: Sketch, *marks: object) -> Key:
    return hash((one.kind, one.ahead, *marks))


def _timeless(one: Sketch, people: Set[str], near: Set[object], names: Set[str]) -> Iterator[tuple[object, ...]]:
    countries = {place.country for place in one.places if place.country}
    yield from ((victim,) for victim in one.victims)
    yield from product(one.targets, one.actors)
    yield from product(people, (*near, *countries, *one.counts, *names))
    yield from product((*near, *names), one.counts)
    yield from product(countries, (*one.counts, *names))


def _within(one: Sketch) -> Iterator[tuple[str, bool]]:
    """The countries in which it happened, and whether a spot in them is told."""
    yield from {(place.country, is_point(place)) for place in one.places if place.country}


def _around(one: Sketch) -> Iterator[tuple[str, bool]]:
    """What may hold it or lie in it: a country holds spots, and its parts; two spots are near or are nothing."""
    for country, spot in _within(one):
        yield from ((country, other) for other in ((False,) if spot else (False, True)))


class When(NamedTuple):
    """A span of time to meet in. `sort` is "week", "year", "in year" for a day or so in that year, or "news"."""

    sort: str
    number: int


def _whens(one: Sketch) -> Iterator[When]:
    """When it happened, and when news of it was published."""
    for time in (*one.times, *one.ends):
        first, last = edtf.bounds(time)
        if first and last:
            narrow = width(time) <= NARROW_DAYS
            yield from (When("week", week) for week in _weeks(first, last) if narrow)
            yield from (When("in year" if narrow else "year", year) for year in _years(first, last))
    if one.newest and one.published_day:
        days = (one.published_day + shift for shift in (-FRESH_DAYS, FRESH_DAYS))
        yield from (When("news", week) for week in sorted({day // WEEK for day in days}))


def _overlapping(one: Sketch) -> Iterator[When]:
    """When that which it may be happened: a day lies in a year, and a year holds days; two years tell little."""
    other = {"year": "in year", "in year": "year"}
    yield from (When(other.get(sort, sort), number) for sort, number in _whens(one))


def _weeks(first: date, last: date) -> range:
    return range(first.toordinal() // WEEK, last.toordinal() // WEEK + 1)


def _years(first: date, last: date) -> range:
    return range(first.year, min(last.year, first.year + MOST_YEARS) + 1)


def _nodes(place: Place) -> Iterator[tuple[int, int] | str]:
    """The corners of the cell that a point lies in, of which points of neighbouring cells share one; else its id."""
    if not is_point(place) or place.lat is None or place.lon is None:
        yield place.id
        return
    row, column = math.floor(place.lat / CELL), math.floor(place.lon / WIDE_CELL)
    around = math.floor(360 / WIDE_CELL)
    yield from ((row + down, (column + right) % around) for down in (0, 1) for right in (0, 1))
