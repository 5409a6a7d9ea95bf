"""Centre points of countries from their outlines (TopoJSON of Natural Earth)."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

Point = tuple[float, float]


def centres(path: Path) -> dict[int, Point]:
    """Latitude and longitude of the middle of each country's largest piece of land, by ISO's number of the country."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = [_unpacked(arc, topology["transform"]) for arc in topology["arcs"]]
    largest: dict[int, list[Point]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        if shape.get("id") and shape["type"] in ("Polygon", "MultiPolygon"):
            number = int(shape["id"])
            rings = [_ring(polygon[0], arcs) for polygon in _polygons(shape)]
            known = [largest[number]] if number in largest else []
            largest[number] = max([*rings, *known], key=lambda ring: abs(_area(ring)))
    return {number: _centre(ring) for number, ring in largest.items()}


def _polygons(shape: dict[str, Any]) -> list[list[list[int]]]:
    return shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]


def _unpacked(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """An arc's points in degrees; they are stored as steps on a grid."""
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + move_x, y * scale_y + move_y))
    return points


def _ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def _area(ring: list[Point]) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)) / 2


def _centre(ring: list[Point]) -> Point:
    area = _area(ring)
    x = sum((x1 + x2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in pairwise(ring)) / (6 * area)
    y = sum((y1 + y2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in pairwise(ring)) / (6 * area)
    return round(y, 2), round(x, 2)
