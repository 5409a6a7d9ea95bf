"""The marks of a map: one for each place and how near to it the words come, with its events."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kilde.app import phrases
from kilde.app.charts.earth import Point, Sheet
from kilde.app.charts.facts import ENGLISH, Address, Row, Tongue, short
from kilde.model import Event, Place
from kilde.model.resolution import PRECISIONS

NEARNESS = {
    "site": ("facility",),
    "town": ("town", "near"),
    "region": ("county", "region"),
    "country or wider": ("border", "part", "country", "water", "area"),
}
"""How near to a place the words come, in the four steps that a map tells apart, the nearest first."""

RADII = {"site": 4.5, "town": 6.0, "region": 12.0, "country or wider": 18.0}
"""Pixels from the middle of a mark to its edge, for one event."""

_STEP = {precision: step for step, precisions in NEARNESS.items() for precision in precisions}
assert _STEP.keys() == set(PRECISIONS)

LISTED = 5
"""Events that the tooltip of a place names."""

NAMED = 40
"""Places whose names are written beside them, as far as there is room."""

LETTER = 6.6
"""Pixels that a letter of a name takes."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark: its place, how near the words come, and the events there, those that most documents tell of first."""

    place: Place
    step: str
    events: tuple[Event, ...]

    @property
    def point(self) -> Point:
        """Its middle."""
        return self.place.lon or 0.0, self.place.lat or 0.0

    @property
    def radius(self) -> float:
        """Pixels to its edge: the area grows with the events, up to nine times."""
        return float(RADII[self.step] * min(len(self.events), 9) ** 0.25)


def spots(events: Sequence[Event]) -> list[Spot]:
    """The marks of all events whose place has a point, the largest first: the smaller lie on them."""
    held: dict[tuple[str, float, float, str], list[Event]] = defaultdict(list)
    for event in events:
        place = event.place
        if place and place.lat is not None and place.lon is not None:
            held[place.id, place.lon, place.lat, _STEP.get(place.precision, "country or wider")].append(event)
    found = [_spot(key[-1], held_) for key, held_ in held.items()]
    return sorted(found, key=lambda spot: (-spot.radius, spot.place.id))


def _spot(step: str, events: Sequence[Event]) -> Spot:
    ordered = tuple(sorted(events, key=lambda event: (-len(event.documents), event.id)))
    place = ordered[0].place
    assert place is not None
    return Spot(place, step, ordered)


def row(
    spot: Spot,
    address: Address | None,
    tongue: Tongue = ENGLISH,
    listed_at: Callable[[Spot], str] | None = None,
) -> Row:
    """What is said of a mark; it links to its one event, or to where its events are listed."""
    listed = [short(tongue.gist(event)) for event in spot.events[:LISTED]]
    more = [f"+ {len(spot.events) - LISTED}"] if len(spot.events) > LISTED else []
    name, many = short(phrases.where(spot.place)), phrases.counted(len(spot.events), "event", "events")
    told = {
        "place": name,
        "precision": spot.place.precision,
        "near": spot.step,
        "many": many,
        "events": listed + more,
        "gist": f"{short(tongue.place(spot.place, spot.step, len(spot.events)))}. {'; '.join(listed + more)}",
        "lon": spot.place.lon,
        "lat": spot.place.lat,
        "size": round(4 * spot.radius**2, 1),
        "count": str(len(spot.events)) if spot.events[1:] else "",
    }
    if address is None:
        return told
    several = listed_at is not None and len(spot.events) > 1
    return {**told, "href": listed_at(spot) if listed_at and several else address(spot.events[0].id)}


def numbers(found: Sequence[Spot], sheet: Sheet) -> list[Row]:
    """How many events the marks of several stand for, as far as there is room: in a disc, on the edge of a ring."""
    boxes: list[Box] = []
    written: list[Row] = []
    for spot in sorted((one for one in found if one.events[1:]), key=lambda one: (one.radius, one.place.id)):
        x, y = sheet.at(spot.point)
        ring = spot.step not in ("site", "town")
        for shift in (-spot.radius, spot.radius) if ring else (0.0,):
            box = _box(x, y + shift, 3.4 * len(str(len(spot.events))), 5.5)
            if not any(_meet(box, other) for other in boxes):
                boxes.append(box)
                text = {"text": str(len(spot.events)), "x": round(x, 1), "y": round(y + shift, 1)}
                written.append({**text, "on": "ring" if ring else spot.step})
                break
    return written


def names(found: Sequence[Spot], sheet: Sheet) -> list[Row]:
    """The names of the places with most events, beside their marks: those for which there is room."""
    boxes = [_box(*sheet.at(spot.point), spot.radius, spot.radius) for spot in found]
    written: list[Row] = []
    ranked = sorted(found, key=lambda spot: (-len(spot.events), spot.radius, spot.place.id))
    for spot in ranked[:NAMED]:
        text = short(spot.place.name)[:28]
        x, y = sheet.at(spot.point)
        reach, wide = spot.radius + 4, len(text) * LETTER
        own = _box(x, y, spot.radius, spot.radius)
        for side, middle in (("left", x + reach + wide / 2), ("right", x - reach - wide / 2)):
            box = _box(middle, y, wide / 2, 7)
            inside = box[0] > 0 and box[2] < sheet.width and box[1] > 0 and box[3] < sheet.height
            if inside and not any(_meet(box, other) for other in boxes if other != own):
                boxes.append(box)
                shift = reach if side == "left" else -reach
                written.append({"text": text, "x": round(x + shift, 1), "y": round(y, 1), "side": side})
                break
    return written


Box = tuple[float, float, float, float]


def _box(x: float, y: float, wide: float, high: float) -> Box:
    return x - wide, y - high, x + wide, y + high


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
