"""The timeline: events as far apart as they were, and as vague as what is known of their time."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from kilde.app import phrases
from kilde.app.charts.facts import (
    ENGLISH,
    NARROW,
    Address,
    Row,
    Stretch,
    Tongue,
    is_day,
    most_told,
    stretches,
    tooltip,
    words,
)
from kilde.app.charts.lanes import Band, Range, ends, placed
from kilde.app.charts.looks import SHAPES, Looks, Spec, chart, looks
from kilde.model import Event, Status
from kilde.pipeline import View

MOST, FEWER = 2000, 400
"""Events that one timeline can hold, and one for a narrow screen."""

WIDTH = 900
"""Pixels between the ends of the axis."""

HEAD = 15.0
"""Pixels for the name of a band above its lanes, where the chart is narrow."""

_NOTE = "Filled: the day is said. Hollow: it lies on one of the days of its bar, or only the document sets it so."


def timeline(
    seen: View,
    events: Sequence[Event],
    address: Address | None = None,
    dark: bool = False,
    width: int = WIDTH,
    tongue: Tongue = ENGLISH,
) -> Spec:
    """A Vega-Lite specification of when events took place, a band for each kind.

    What is known to the day is a point there; what is known to the month, or as one of several days, a bar from the
    first possible day to the last. Events of unknown time are counted in the subtitle. Marks link to `address`.
    """
    dated = [event for event in events if stretches(event)]
    held = drawn_of(events, width)
    look = looks(dark)
    heading = _heading(len(events), len(events) - len(dated), len(held))
    spec = chart("Timeline", heading, _told(held, heading), look)
    if not held:
        return {**spec, "width": width, "height": 10, "data": {"values": []}, "mark": "point"}
    shows, narrow = _shows(held), width < NARROW
    bands, heights = placed(held, shows, width, HEAD if narrow else 0.0)
    told = {event.id: {**words(seen, event, address, tongue), "y": heights[event.id]} for event in held}
    layers = [
        _ground(bands, look),
        _names(bands, look, tongue, narrow),
        *_events(held, told, shows, look, tongue, narrow),
    ]
    return {
        **spec,
        "width": width,
        "height": bands[-1].bottom,
        "layer": [layer for layer in layers if layer["data"]["values"]],
        "encoding": {"x": _axis(shows, narrow), "y": _height(bands[-1].bottom)},
        "resolve": {"legend": {"color": "independent"}},
    }


def _events(
    held: Sequence[Event], told: Mapping[str, Row], shows: Range, look: Looks, tongue: Tongue, narrow: bool
) -> list[Spec]:
    """The bars and symbols of the events, in the colours of their statuses."""
    marks = [_mark(event, told[event.id], shows) for event in held]
    bars = [bar for event in held for bar in _bars(event, told[event.id], shows)]
    there = [status for status in Status if any(row["status"] == status for row in marks)]
    scale = {"domain": [str(one) for one in there], "range": [look.status[one] for one in there]}
    points = _points(marks, look, scale, _legend(tongue, look, narrow))
    return [_links(bars, scale), _stretches(bars, scale), points]


def drawn_of(events: Sequence[Event], width: int = WIDTH) -> list[Event]:
    """Those of the events that a timeline of this width shows: of known time, and as many as it holds."""
    return most_told([event for event in events if stretches(event)], FEWER if width < NARROW else MOST)


def _heading(all_: int, undated: int, held: int) -> list[str]:
    events = phrases.counted(all_, "event", "events")
    unknown = f"; of {undated} the time is unknown: they are not drawn" if undated else ""
    fewer = f"; the {held} that most documents tell of are drawn" if held < all_ - undated else ""
    return [f"{events}{unknown}{fewer}.", _NOTE]


def _told(held: Sequence[Event], heading: Sequence[str]) -> str:
    """What the chart says, in words, to those who do not see it."""
    kinds: dict[str, int] = {}
    for event in held:
        kinds[event.kind] = kinds.get(event.kind, 0) + 1
    listed = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0])))
    return f"Events by time and kind. {heading[0]} {listed}."


def _shows(held: Sequence[Event]) -> Range:
    """All that is possible, with some room on both sides; where a side is open, no more than that."""
    known = [day for event in held for one in stretches(event) for day in (one.first, one.end) if day]
    first, end = min(known), max(known)
    room = timedelta(days=max(1, (end - first).days // 40))
    return Range(max(date.min + room, first) - room, min(date.max - room, end) + room)


def _mark(event: Event, told: Row, shows: Range) -> Row:
    """The symbol in the middle of an event's time."""
    first, end = ends(event, shows)
    middle = first + (end - first) / 2 if end - first > timedelta(days=1) else first
    return {**told, "at": middle.isoformat(), "exact": is_day(event)}


def _bars(event: Event, told: Row, shows: Range) -> list[Row]:
    """A bar for each stretch of days; none for an event on one day. The whole reach stands with the first."""
    found = stretches(event)
    if len(found) == 1 and _length(found[0], shows) <= 1:
        return []
    first, end = ends(event, shows)
    reach = {"reach_from": first.isoformat(), "reach_to": end.isoformat()}
    rows = [
        {**told, "from": (one.first or shows.first).isoformat(), "to": (one.end or shows.end).isoformat()}
        for one in found
    ]
    return [{**rows[0], **(reach if rows[1:] else {})}, *rows[1:]]


def _length(one: Stretch, shows: Range) -> int:
    return ((one.end or shows.end) - (one.first or shows.first)).days


def _axis(shows: Range, narrow: bool) -> Spec:
    ticks = {"tickCount": 4 if narrow else 10, "labelOverlap": True, "aria": False}
    return {
        "type": "temporal",
        "scale": {"type": "utc", "domain": [shows.first.isoformat(), shows.end.isoformat()], "nice": False},
        "axis": {**ticks, "title": None, "grid": True, "gridOpacity": 0.6, "orient": "top"},
    }


def _height(height: float) -> Spec:
    return {"type": "quantitative", "scale": {"domain": [0, height], "reverse": True, "nice": False}, "axis": None}


def _y(field: str = "y") -> Spec:
    return {"field": field, "type": "quantitative"}


def _x(field: str) -> Spec:
    return {"field": field, "type": "temporal"}


def _ground(bands: Sequence[Band], look: Looks) -> Spec:
    """Every other band on a ground of its own."""
    rows = [{"top": band.top, "bottom": band.bottom} for band in bands[::2]]
    place = {"x": {"value": 0}, "x2": {"value": "width"}, "y": _y("top"), "y2": {"field": "bottom"}}
    return {"data": {"values": rows}, "mark": {"type": "rect", "color": look.band, "aria": False}, "encoding": place}


def _names(bands: Sequence[Band], look: Looks, tongue: Tongue, narrow: bool) -> Spec:
    """The kind of each band and how many events it holds: left of it, or at its top where the chart is narrow."""
    heights = [band.top + HEAD / 2 + 2 if narrow else (band.top + band.bottom) / 2 for band in bands]
    rows = [{"text": f"{tongue.kind(one.kind)} {one.events}", "y": y} for one, y in zip(bands, heights, strict=True)]
    side, x = ("left", 4) if narrow else ("right", -10)
    mark = {"type": "text", "align": side, "baseline": "middle", "fontSize": 11, "color": look.words, "limit": 0}
    place = {"x": {"value": x}, "y": _y(), "text": {"field": "text", "type": "nominal"}}
    return {"data": {"values": rows}, "mark": {**mark, "aria": False}, "encoding": place}


def _links(bars: Sequence[Row], scale: Spec) -> Spec:
    """A thin line from the first to the last of several stretches."""
    rows = [row for row in bars if "reach_from" in row]
    mark = {"type": "rule", "strokeWidth": 1, "strokeDash": [2, 2], "aria": False}
    place = {"x": _x("reach_from"), "x2": {"field": "reach_to"}, "y": _y(), "color": _status(scale)}
    return {"data": {"values": rows}, "mark": mark, "encoding": place}


def _stretches(bars: Sequence[Row], scale: Spec) -> Spec:
    mark = {"type": "rule", "strokeWidth": 6, "opacity": 0.4, "strokeCap": "butt", "aria": False}
    place = {"x": _x("from"), "x2": {"field": "to"}, "y": _y(), "color": _status(scale), "tooltip": tooltip()}
    return {"data": {"values": list(bars)}, "mark": mark, "encoding": {**place, **_linked(bars)}}


def _legend(tongue: Tongue, look: Looks, narrow: bool) -> Spec:
    """What each shape says; without a heading of its own, and in columns where the chart is narrow."""
    said = json.dumps({str(status): tongue.status(str(status)) for status in Status})
    columns = {"columns": 3} if narrow else {}
    named = {"labelExpr": f"{said}[datum.label]", "aria": False, **columns}
    return {"title": None, "symbolFillColor": look.ground, **named}


def _points(marks: Sequence[Row], look: Looks, scale: Spec, legend: Spec) -> Spec:
    exact = {"test": "datum.exact", "field": "status", "type": "nominal"}
    return {
        "data": {"values": list(marks)},
        "mark": {"type": "point", "size": 62, "strokeWidth": 1.6, "opacity": 1},
        "encoding": {
            "x": _x("at"),
            "y": _y(),
            "shape": {
                "field": "status",
                "type": "nominal",
                "scale": {"domain": scale["domain"], "range": [SHAPES[Status(one)] for one in scale["domain"]]},
                "legend": legend,
            },
            "stroke": {"field": "status", "type": "nominal", "scale": scale, "legend": legend},
            "fill": {"condition": {**exact, "scale": scale, "legend": None}, "value": look.ground},
            "tooltip": tooltip(),
            "description": {"field": "gist", "type": "nominal"},
            **_linked(marks),
        },
    }


def _status(scale: Spec) -> Spec:
    return {"field": "status", "type": "nominal", "scale": scale, "legend": None}


def _linked(rows: Sequence[Row]) -> Spec:
    return {"href": {"field": "href", "type": "nominal"}} if rows and "href" in rows[0] else {}
