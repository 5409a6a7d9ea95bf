"""`--format geojson`: events as features (RFC 7946); an event whose place is unknown has no geometry."""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kilde.app.exports.asked import Asked
from kilde.app.exports.parts import Row
from kilde.app.exports.tables import TABLES
from kilde.model import Event, Place

OMITTED = frozenset({"id", "lat", "lon"})
"""Columns of the table of events that stand elsewhere in a feature."""


def geojson(asked: Asked) -> Iterator[bytes]:
    """One collection, a feature a line. Degrees are WGS 84, longitude first; there are no heights."""
    places = [event.place for event in asked.events if event.place]
    box = _box([place for place in places if place.lat is not None and place.lon is not None])
    head = '{"type": "FeatureCollection", '
    if box:
        head += f'"bbox": {json.dumps(box)}, '
    yield (head + '"features": [').encode()
    names = [column.name for column in TABLES["events"].columns]
    before = "\n"
    for event, values in zip(asked.events, TABLES["events"].rows(asked), strict=True):
        feature = _feature(event, dict(zip(names, values, strict=True)))
        yield (before + json.dumps(feature, ensure_ascii=False)).encode("utf-8", "backslashreplace")
        before = ",\n"
    yield b"\n]}\n"


def _feature(event: Event, row: Row) -> Row:
    properties = {name: value for name, value in row.items() if name not in OMITTED}
    return {"type": "Feature", "id": event.id, "geometry": _point(event.place), "properties": properties}


def _point(place: Place | None) -> Row | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    return {"type": "Point", "coordinates": [place.lon, place.lat]}


def _box(places: Sequence[Place]) -> list[float] | None:
    """West, south, east, north of all points. Where that is narrower across the antimeridian, west is the greater."""
    points = [(place.lon, place.lat) for place in places if place.lon is not None and place.lat is not None]
    if not points:
        return None
    lons = sorted({lon for lon, _ in points})
    lats = [lat for _, lat in points]
    gaps = [(after - before, after, before) for before, after in pairwise(lons)]
    around = 360 - (lons[-1] - lons[0])
    widest = max(gaps, default=(0.0, lons[0], lons[-1]))
    west, east = (widest[1], widest[2]) if widest[0] > around else (lons[0], lons[-1])
    return [west, min(lats), east, max(lats)]
