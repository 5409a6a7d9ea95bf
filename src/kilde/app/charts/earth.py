"""The earth on paper: which part of it a map shows, and where on the map a point of it lies."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LAND = Path(__file__).with_name("data") / "land-110m.json"
"""The land of the earth at 1:110 million, from Natural Earth; its credit stands beside it."""

CREDIT = "Land: Natural Earth"

WIDEST = 110.0
"""Degrees of longitude from which on the whole earth is shown: nearer, angles are kept; there, areas nearly."""

NARROWEST = 6.0
"""Degrees that a map shows at least: the outline of the land is no finer."""

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


@cache
def land() -> dict[str, Any]:
    """The outline, as TopoJSON."""
    found: dict[str, Any] = json.loads(LAND.read_text(encoding="utf-8"))
    return found


@dataclass(frozen=True, slots=True)
class Sheet:
    """A map: its projection by Vega's name, its middle in degrees, pixels for a radian there, its size in pixels."""

    projection: str
    middle: Point
    scale: float
    width: int
    height: int

    def at(self, point: Point) -> tuple[float, float]:
        """The pixels from the left and from the top at which a point lies."""
        x, y = self._flat(point)
        x0, y0 = self._flat(self.middle)
        return self.width / 2 + self.scale * (x - x0), self.height / 2 - self.scale * (y - y0)

    def _flat(self, point: Point) -> tuple[float, float]:
        east, north = (math.radians(degrees) for degrees in point)
        return mercator(east, north) if self.projection == "mercator" else natural_earth(east, north)


def sheet(points: Sequence[Point], width: int) -> Sheet:
    """The map that shows all the points with some room around them; the whole earth where they lie far apart."""
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    if east - west > WIDEST or max(abs(south), abs(north)) > 75:
        return Sheet("naturalEarth1", (0.0, 8.0), width / 5.6, width, round(width * 0.5))
    degrees = max((east - west) * 1.25, NARROWEST)
    middle = (west + east) / 2, _middle(south, north)
    high = (_stretched(north) - _stretched(south)) * 1.35
    ratio = min(max(high / math.radians(degrees), 0.5), 0.75)
    scale = width / math.radians(degrees)
    if high * scale > width * ratio:
        scale = width * ratio / high
    return Sheet("mercator", middle, scale, width, round(width * ratio))


def mercator(east: float, north: float) -> tuple[float, float]:
    """Radians on the plane, by Mercator: angles are true."""
    return east, math.asinh(math.tan(north))


def natural_earth(east: float, north: float) -> tuple[float, float]:
    """Radians on the plane, by the projection Natural Earth (Patterson, Jenny and Savric 2011), as d3-geo has it."""
    square = north * north
    fourth = square * square
    x = east * (0.8707 - 0.131979 * square + fourth * (-0.013791 + fourth * (0.003971 * square - 0.001529 * fourth)))
    y = north * (1.007226 + square * (0.015085 + fourth * (-0.044475 + 0.028874 * square - 0.005916 * fourth)))
    return x, y


def _stretched(degrees: float) -> float:
    return mercator(0.0, math.radians(degrees))[1]


def _middle(south: float, north: float) -> float:
    """The latitude half way between two on Mercator's map."""
    half = (_stretched(south) + _stretched(north)) / 2
    return math.degrees(math.atan(math.sinh(half)))
