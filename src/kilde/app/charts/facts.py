"""What a chart says of an event in words: for tooltips, for readers of the screen, and for the table beside it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import nsmallest
from typing import Any

from kilde.app import phrases
from kilde.app.excerpts import telling
from kilde.model import Event, Place, edtf
from kilde.model.showing import shown
from kilde.pipeline import View

Row = dict[str, Any]
Address = Callable[[str], str]
"""From an event's id to the address of its page."""

LONGEST = 90
"""Characters of one value that a chart shows."""

NAMES = 3
"""Actors that are named."""

NARROW = 480
"""Pixels below which a chart is drawn for a narrow screen."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a chart says in a language what is read on it, or told to those who do not see it.

    `place` names the place of a mark, how near to it the words come (a step of `places.NEARNESS`), and how many events
    it stands for.
    """

    kind: Callable[[str], str]
    status: Callable[[str], str]
    gist: Callable[[Event], str]
    place: Callable[[Place, str, int], str]


ENGLISH = Tongue(
    str,
    str,
    phrases.gist,
    lambda place, step, many: f"{phrases.where(place)} ({step}): {phrases.counted(many, 'event', 'events')}",
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of which the event was on one; `end` is the day after the last. An open side ends where the chart does."""

    first: date | None
    end: date | None


def short(text: str) -> str:
    """A value as a chart shows it: on one line, nothing in it that hides or reorders, of a length that fits."""
    return shown(text, LONGEST)


def stretches(event: Event) -> tuple[Stretch, ...]:
    """Every stretch of days that the event's time leaves open; none where it is unknown."""
    found = edtf.spans(event.edtf) if event.edtf else ()
    return tuple(Stretch(days.first, _after(days.last)) for days in found)


def is_day(event: Event) -> bool:
    """Whether claims say the very day."""
    found = edtf.spans(event.edtf) if event.edtf else ()
    return len(found) == 1 and None is not found[0].first == found[0].last and not event.time_inferred


def _after(day: date | None) -> date | None:
    return day + timedelta(days=1) if day and day < date.max else None


def words(seen: View, event: Event, address: Address | None, tongue: Tongue = ENGLISH) -> Row:
    """What is said of an event, each under its own key; `href` only where pages have addresses."""
    told = telling(seen.of(event)).claim
    actors = [role.name for role in event.participants if role.role == "actor"]
    row = {
        "id": event.id,
        "kind": event.kind,
        "what": phrases.what(event),
        "quote": short(f"“{told.sentence.quote}”"),
        "when": short(phrases.when_of(event)),
        "where": short(phrases.where_of(event)),
        "figures": short(", ".join(phrases.figures(event.figures)[:NAMES])) or "none said",
        "actors": short(", ".join(actors[:NAMES])) or "unknown",
        "status": str(event.status),
        "sources": f"{phrases.counted(len(event.documents), 'document', 'documents')}, "
        f"{phrases.counted(len(event.origins), 'origin', 'origins')}",
        "gist": short(tongue.gist(event)),
    }
    return {**row, "href": address(event.id)} if address else row


TITLES = {
    "what": "What",
    "quote": "In the words of a source",
    "when": "When",
    "where": "Where",
    "actors": "By",
    "figures": "Figures",
    "status": "Status",
    "sources": "Told by",
}
"""What a tooltip and a table tell of an event, by the keys of `words`."""


def tooltip() -> list[Row]:
    """The tooltip of a mark that stands for one event."""
    return [{"field": key, "type": "nominal", "title": title} for key, title in TITLES.items()]


def most_told(events: Iterable[Event], most: int) -> list[Event]:
    """The events of which most documents tell, as many as a chart can hold, in the order given."""
    listed = list(events)
    ranked = nsmallest(most, listed, key=lambda event: (-len(event.documents), event.id))
    kept = {event.id for event in ranked}
    return [event for event in listed if event.id in kept]
