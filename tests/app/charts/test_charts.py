"""Charts: what is known to the day is a point, what is not is a bar; hostile names stay text."""

import json
from collections.abc import Sequence
from dataclasses import replace
from xml.etree import ElementTree

import altair
import pytest

from kilde.app.charts import CHARTS, atlas, drawn, map_svg, timeline, timeline_svg
from kilde.app.charts.earth import sheet
from kilde.link import link
from kilde.model import Event, Evidence, Place
from kilde.pipeline import View
from tests.link.making import document, told

HOSTILE = "<script>alert(1)</script> datum.x=1 javascript:alert(1) \u202e 😀 æøå"
OSLO = Place("oslo", "Oslo", 59.91, 10.75, "NOR", "town")


def seen(*edtf: str | None, place: Place = OSLO) -> View:
    """An event for each of these times."""
    evidence: list[Evidence] = [told(document(f"d{n}"), target=f"T{n}") for n, _ in enumerate(edtf)]
    made: Sequence[Event] = link(evidence)
    assert len(made) == len(edtf)
    events = tuple(replace(one, edtf=time, place=place, time_inferred=False) for one, time in zip(made, edtf, strict=True))
    return View({one.resolution.claim: one for one in evidence}, events, {})


def address(id: str) -> str:
    return f"/events/{id}"


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("dark", [False, True])
def test_specifications_hold_to_the_schema(name: str, dark: bool) -> None:
    view = seen("2024-03-11", "2024-03", None, "[2024-03-01,2024-03-08]", "2024-03-05/..")
    altair.Chart.from_dict(CHARTS[name](view, view.events, address, dark))


def test_a_day_is_a_point_and_a_month_a_bar_and_the_unknown_is_counted() -> None:
    view = seen("2024-03-11", "2024-03", None, "[2024-03-01,2024-03-08]")
    spec = timeline(view, view.events)
    bars = [row for layer in spec["layer"] for row in layer["data"]["values"] if "from" in row and layer["mark"]["type"] == "rule"]
    month, *_ = [row for row in bars if row["when"] == "2024-03"]
    assert (month["from"], month["to"]) == ("2024-03-01", "2024-04-01")
    points = spec["layer"][-1]["data"]["values"]
    assert sorted((row["when"], row["exact"]) for row in points if row["exact"]) == [("2024-03-11", True)]
    assert len(points) == 3
    assert "of 1 the time is unknown" in spec["title"]["subtitle"][0]


def test_a_country_is_a_ring_and_a_town_a_disc() -> None:
    for precision, filled in (("country", False), ("town", True)):
        view = seen("2024-03-11", place=replace(OSLO, precision=precision))
        [mark] = [one["mark"] for one in atlas(view, view.events)["layer"] if one["mark"]["type"] == "circle" and one["data"]["values"]]
        assert mark["filled"] is filled


@pytest.mark.parametrize("draw", [timeline_svg, map_svg])
def test_hostile_names_are_text_and_links_are_ours(draw: object) -> None:
    view = seen("2024-03-11", "2024-03", place=replace(OSLO, name=HOSTILE))
    text = draw(view, view.events, False, address)  # type: ignore[operator]
    root = ElementTree.fromstring(text)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not tags & {"script", "style", "image", "foreignObject"}
    links = {value for element in root.iter() for key, value in element.items() if key.rpartition("}")[2] == "href"}
    assert links
    assert links <= {address(event.id) for event in view.events}
    assert "\u202e" not in text
    assert "vega.github.io" not in text
    assert [element.tag.rpartition("}")[2] for element in root][:2] == ["title", "desc"]


def test_a_page_runs_by_itself_and_its_names_end_no_script() -> None:
    view = seen("2024-03-11", place=replace(OSLO, name=HOSTILE))
    page = drawn("map", "html", view, view.events).decode()
    assert page.count("<script>") == page.count("</script>") == 2
    assert "<script src" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize("name", CHARTS)
def test_nothing_to_draw_is_drawn_empty(name: str) -> None:
    view = seen(None, place=replace(OSLO, lat=None, lon=None))
    assert drawn(name, "png", view, view.events).startswith(b"\x89PNG")
    assert json.loads(drawn(name, "json", view, ()))["title"]


def test_all_points_lie_on_the_sheet() -> None:
    for points in ([(10.7, 59.9)], [(10.7, 59.9), (44.4, 33.3)], [(-77.0, 38.9), (172.6, -43.5)]):
        shown = sheet(points, 900)
        assert all(0 <= x <= shown.width and 0 <= y <= shown.height for x, y in map(shown.at, points))
