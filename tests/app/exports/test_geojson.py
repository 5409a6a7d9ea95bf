"""GeoJSON, held to RFC 7946: by geojson-pydantic, and in what that leaves open by a check of our own."""

import json
from pathlib import Path
from typing import Any

import pytest
from geojson_pydantic import Feature, FeatureCollection, Point
from pydantic import ValidationError

from kilde.app.exports import FORMS, TABLES, Asked
from kilde.app.exports.geojson import _box
from kilde.model import Place

from ..conftest import Kilde


def collection(asked: Asked) -> dict[str, Any]:
    found = json.loads(b"".join(FORMS["geojson"].write(asked)), parse_constant=refused)
    assert isinstance(found, dict)
    return found


def refused(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


Collection = FeatureCollection[Feature[Point, dict[str, Any]]]


def by_library(data: str | bytes) -> Collection:
    """A collection of points as the library reads it, which takes no number for a text, and no text for a number."""
    return Collection.model_validate_json(data, strict=True)


def is_valid(found: dict[str, Any]) -> None:
    """What the library leaves open: RFC 7946, sections 3.1.1 (order and reach of degrees), 4, 5.2 and 7.1."""
    by_library(json.dumps(found))
    assert set(found) <= {"type", "bbox", "features"}, "no crs, and no member of another type of object"
    for feature in found["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert not {"coordinates", "geometries", "geometry", "features"} & set(feature["properties"])
        if feature["geometry"] is not None:
            assert set(feature["geometry"]) == {"type", "coordinates"}
            lon, lat = feature["geometry"]["coordinates"]
            assert -180 <= lon <= 180
            assert -90 <= lat <= 90


def test_it_is_as_the_rfc_has_it(asked: Asked, asked_hostile: Asked) -> None:
    for one in (asked, asked_hostile):
        is_valid(collection(one))
    lon, lat = next(f["geometry"]["coordinates"] for f in collection(asked)["features"] if f["properties"]["place"] == "Baghdad")
    assert (round(lon), round(lat)) == (44, 33)


def test_the_library_reads_back_every_point_and_every_property(asked: Asked, asked_hostile: Asked) -> None:
    columns = [column.name for column in TABLES["events"].columns]
    for one in (asked, asked_hostile):
        found = by_library(b"".join(FORMS["geojson"].write(one)))
        rows = [dict(zip(columns, row, strict=True)) for row in TABLES["events"].rows(one)]
        assert len(found.features) == len(rows) > 0
        for feature, row in zip(found.features, rows, strict=True):
            point = tuple(feature.geometry.coordinates) if feature.geometry else (None, None)
            assert (feature.id, *point) == (row.pop("id"), row.pop("lon"), row.pop("lat"))
            assert feature.properties == row


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"coordinates": [44', '"coordinates": ["44"'),
        ('"geometry": null, ', ""),
        ('"type": "Point"', '"type": "Spot"'),
        ('"bbox": [', '"bbox": [1.0, '),
        ('"type": "FeatureCollection"', '"type": "Features"'),
    ],
)
def test_the_library_refuses_what_is_wrong(asked: Asked, right: str, wrong: str) -> None:
    data = b"".join(FORMS["geojson"].write(asked)).decode()
    assert right in data
    with pytest.raises(ValidationError):
        by_library(data.replace(right, wrong, 1))


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
