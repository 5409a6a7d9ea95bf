"""GeoJSON, held to RFC 7946 by a check of its own."""

import json
from pathlib import Path
from typing import Any

from kilde.app.exports import FORMS, Asked
from kilde.app.exports.geojson import _box
from kilde.model import Place

from ..conftest import Kilde


def collection(asked: Asked) -> dict[str, Any]:
    found = json.loads(b"".join(FORMS["geojson"].write(asked)), parse_constant=refused)
    assert isinstance(found, dict)
    return found


def refused(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def is_valid(found: dict[str, Any]) -> None:
    """RFC 7946 as far as points go: sections 3, 3.1.1, 3.1.2, 3.2, 3.3, 4, 5 and 7.1."""
    assert found["type"] == "FeatureCollection"
    assert set(found) <= {"type", "bbox", "features"}, "no crs, and no member of another type of object"
    assert isinstance(found["features"], list)
    for feature in found["features"]:
        assert feature["type"] == "Feature"
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert isinstance(feature["id"], (str, int))
        assert isinstance(feature["properties"], dict)
        assert not {"coordinates", "geometries", "geometry", "features"} & set(feature["properties"])
        if feature["geometry"] is not None:
            assert set(feature["geometry"]) == {"type", "coordinates"}
            assert feature["geometry"]["type"] == "Point"
            lon, lat = feature["geometry"]["coordinates"]
            assert -180 <= lon <= 180
            assert -90 <= lat <= 90


def test_it_is_as_the_rfc_has_it(asked: Asked, asked_hostile: Asked) -> None:
    for one in (asked, asked_hostile):
        is_valid(collection(one))
    lon, lat = next(f["geometry"]["coordinates"] for f in collection(asked)["features"] if f["properties"]["place"] == "Baghdad")
    assert (round(lon), round(lat)) == (44, 33)


def test_every_event_is_a_feature_with_its_precision_or_without_geometry(asked: Asked) -> None:
    features = collection(asked)["features"]
    assert [feature["id"] for feature in features] == [event.id for event in asked.events]
    for feature, event in zip(features, asked.events, strict=True):
        assert (feature["geometry"] is None) == (event.place is None)
        assert feature["properties"]["place_precision"] == (event.place.precision if event.place else None)
        assert feature["properties"]["place_unknown"] is None or event.place is None
    assert any(feature["geometry"] is None for feature in features)


def test_the_box_holds_every_point(asked: Asked) -> None:
    found = collection(asked)
    west, south, east, north = found["bbox"]
    for feature in found["features"]:
        if feature["geometry"]:
            lon, lat = feature["geometry"]["coordinates"]
            assert west <= lon <= east
            assert south <= lat <= north


def at(lon: float, lat: float = 0.0) -> Place:
    return Place("x", "x", lat, lon, None, "town")


def test_a_box_crosses_the_antimeridian_where_that_is_narrower() -> None:
    assert _box([at(178.0, -17.0), at(-172.0, -13.0)]) == [178.0, -17.0, -172.0, -13.0]
    assert _box([at(10.0), at(44.0)]) == [10.0, 0.0, 44.0, 0.0]
    assert _box([at(10.0, 59.0)]) == [10.0, 59.0, 10.0, 59.0]
    assert _box([]) is None


def test_an_export_of_no_event_is_a_collection_all_the_same(kilde: Kilde, ledger: Path) -> None:
    answer = kilde("export", ledger, "--format", "geojson", "--place", "Atlantis")
    found = json.loads(answer.out)
    is_valid(found)
    assert found == {"type": "FeatureCollection", "features": []}
