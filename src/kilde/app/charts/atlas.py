"""The map: events where they took place, and as wide as what is known of it."""

from collections.abc import Callable, Sequence

from kilde.app import phrases
from kilde.app.charts.earth import CREDIT, Sheet, land, sheet
from kilde.app.charts.facts import ENGLISH, Address, Row, Tongue, short
from kilde.app.charts.looks import Looks, Spec, chart, looks
from kilde.app.charts.places import NEARNESS, Spot, names, numbers, row, spots
from kilde.model import Event
from kilde.pipeline import View

WIDTH = 900
"""Pixels from side to side."""

_NOTE = (
    "Dot: the site. Disc: the town. Ring: somewhere in that region; dashed: in that country, or wider."
    " Numbers count events."
)
_DASHES = {"country or wider": [4, 3], "region": [1, 0]}
"""The dashes of rings, those drawn first before the others."""


def atlas(
    seen: View,
    events: Sequence[Event],
    address: Address | None = None,
    dark: bool = False,
    width: int = WIDTH,
    tongue: Tongue = ENGLISH,
    listed: Callable[[Spot], str] | None = None,
) -> Spec:
    """A Vega-Lite specification of where events took place, a mark for each place.

    A site is a dot, a town a disc; a region or country, where the spot is not known, is a ring around its middle.
    Events of unknown place are counted in the subtitle. Marks link to `address` of their event; those of
    several to where these are `listed`, or to the one that most documents tell of.
    """
    del seen  # both charts are asked for in one way
    found = spots(events)
    held = sum(len(spot.events) for spot in found)
    look = looks(dark)
    heading = _heading(len(events), len(events) - held)
    spec = chart("Map", heading, f"Events by place. {heading[0]} {_listed(found)}", look)
    shows = sheet([spot.point for spot in found] or [(0.0, 0.0), (180.0, 0.0)], width)
    rows = {step: [row(spot, address, tongue, listed) for spot in found if spot.step == step] for step in NEARNESS}
    marks = [*_rings(rows, look), *_discs(rows, look), *_numbers(found, shows, look), _names(found, shows, look)]
    layers = [_sea(look), _land(look), *marks]
    return {
        **spec,
        "width": shows.width,
        "height": shows.height,
        "projection": {
            "type": shows.projection,
            "center": list(shows.middle),
            "scale": shows.scale,
            "translate": [shows.width / 2, shows.height / 2],
            "clipExtent": [[0, 0], [shows.width, shows.height]],
        },
        "layer": [layer for layer in layers if layer["data"].get("values") != []],
    }


def _heading(all_: int, unplaced: int) -> list[str]:
    unknown = f"; of {unplaced} the place is unknown: they are not drawn" if unplaced else ""
    return [f"{phrases.counted(all_, 'event', 'events')}{unknown}.", _NOTE, f"{CREDIT}."]


def _listed(found: Sequence[Spot]) -> str:
    ranked = sorted(found, key=lambda spot: (-len(spot.events), spot.place.id))[:12]
    return f"{', '.join(f'{short(phrases.where(spot.place))}: {len(spot.events)}' for spot in ranked)}."


def _sea(look: Looks) -> Spec:
    place = {"x": {"value": 0}, "x2": {"value": "width"}, "y": {"value": 0}, "y2": {"value": "height"}}
    return {"data": {"values": [{}]}, "mark": {"type": "rect", "color": look.band, "aria": False}, "encoding": place}


def _land(look: Looks) -> Spec:
    outline = {"values": land(), "format": {"type": "topojson", "feature": "land"}}
    return {"data": outline, "mark": {"type": "geoshape", "fill": look.land, "stroke": look.line, "aria": False}}


def _rings(rows: dict[str, list[Row]], look: Looks) -> list[Spec]:
    """Rings are drawn first and are hollow: what lies in them stays to be seen."""
    ring = {"filled": False, "stroke": look.mark, "strokeWidth": 1.5, "opacity": 0.9}
    return [_marks(rows[step], {**ring, "strokeDash": dash}) for step, dash in _DASHES.items()]


def _discs(rows: dict[str, list[Row]], look: Looks) -> list[Spec]:
    line = {"stroke": look.mark, "strokeWidth": 1.5, "opacity": 1}
    disc = {"filled": True, "fill": look.mark, "fillOpacity": 0.35, **line}
    return [_marks(rows["town"], disc), _marks(rows["site"], {**disc, "fillOpacity": 1})]


def _marks(rows: Sequence[Row], look: Spec) -> Spec:
    tooltip = [
        {"field": "place", "type": "nominal", "title": "Place"},
        {"field": "near", "type": "nominal", "title": "Known to the"},
        {"field": "many", "type": "nominal", "title": "There"},
        {"field": "listed", "type": "nominal", "title": "Most told"},
    ]
    return {
        "data": {"values": [{**one, "listed": "; ".join(one["events"])} for one in rows]},
        "mark": {"type": "circle", **look},
        "encoding": {
            "longitude": {"field": "lon", "type": "quantitative"},
            "latitude": {"field": "lat", "type": "quantitative"},
            "size": {"field": "size", "type": "quantitative", "scale": None, "legend": None},
            "tooltip": tooltip,
            "description": {"field": "gist", "type": "nominal"},
            **({"href": {"field": "href", "type": "nominal"}} if rows and "href" in rows[0] else {}),
        },
    }


def _text(rows: Sequence[Row], look: Spec) -> Spec:
    place = {
        "x": {"field": "x", "type": "quantitative", "scale": None, "axis": None},
        "y": {"field": "y", "type": "quantitative", "scale": None, "axis": None},
        "text": {"field": "text", "type": "nominal"},
    }
    mark = {"type": "text", "baseline": "middle", "limit": 0, "aria": False, **look}
    return {"data": {"values": list(rows)}, "mark": mark, "encoding": place}


def _numbers(found: Sequence[Spot], shows: Sheet, look: Looks) -> list[Spec]:
    """The number of events on marks that stand for several; on the line of a ring it has the ground behind it."""
    rows = numbers(found, shows)
    on_ring = [one for one in rows if one["on"] == "ring"]
    bold = {"fontSize": 9.5, "fontWeight": "bold"}
    dots = [{**one, "text": "\u25cf" * len(one["text"])} for one in on_ring]
    behind = _text(dots, {"fontSize": 12, "color": look.land})
    return [
        behind,
        _text([one for one in rows if one["on"] != "site"], {**bold, "color": look.words}),
        _text([one for one in rows if one["on"] == "site"], {**bold, "color": look.ground}),
    ]


def _names(found: Sequence[Spot], shows: Sheet, look: Looks) -> Spec:
    return _text(names(found, shows), {"fontSize": 10.5, "color": look.words, "align": {"expr": "datum.side"}})
