"""Rows of the tables of events and of documents."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kilde.app.exports.asked import Asked
from kilde.app.exports.cells import Value
from kilde.app.exports.parts import why_unknown
from kilde.model import Event, Place, edtf
from kilde.pipeline import contradictions

EVENTS = """
id kind mode edtf first_day last_day time_unknown time_inferred:b
place place_id lat:f lon:f country place_precision place_unknown place_inferred:b
actors targets killed_low:i killed_best:i killed_high:i injured_low:i injured_best:i injured_high:i
status aspect documents:i texts:i families:i origins:i origin_names contradictions claim_ids document_ids
"""

DOCUMENTS = "id source url title language published sha256 agencies claims:i events:i"

BETWEEN = "; "
"""What stands between several values of one cell."""

Row = Sequence[Value]


def event_rows(asked: Asked) -> Iterator[Row]:
    """One event a row: what is known of it, and how many tell it."""
    return (_event(asked, event) for event in asked.events)


def _event(asked: Asked, event: Event) -> Row:
    told = asked.seen.of(event)
    return (
        event.id,
        event.kind,
        event.mode,
        event.edtf,
        *days(event.edtf),
        None if event.edtf else why_unknown(one.resolution.edtf for one in told).reason.value,
        event.time_inferred if event.edtf else None,
        *place_cells(event.place),
        None if event.place else why_unknown(one.resolution.place_unknown for one in told).reason.value,
        event.place_inferred if event.place else None,
        _names(event, "actor"),
        _names(event, "target"),
        *_figure(event, "killed"),
        *_figure(event, "injured"),
        event.status.value,
        str(event.aspect),
        len(event.documents),
        event.texts,
        event.families,
        len(event.origins),
        BETWEEN.join(event.origins) or None,
        BETWEEN.join(one.of for one in contradictions(event, told)) or None,
        " ".join(event.claims),
        " ".join(event.documents),
    )


@lru_cache(maxsize=4096)
def days(value: str | None) -> tuple[str | None, str | None]:
    """The first and the last day that a time can mean."""
    first, last = edtf.bounds(value) if value else (None, None)
    return first.isoformat() if first else None, last.isoformat() if last else None


def place_cells(place: Place | None) -> Row:
    """Name, id, degrees, country and precision of a place."""
    if place is None:
        return (None,) * 6
    return place.name, place.id, place.lat, place.lon, place.country, place.precision


def _names(event: Event, role: str) -> str | None:
    return BETWEEN.join(one.name for one in event.participants if one.role == role) or None


def _figure(event: Event, of: str) -> Row:
    found = next((one for one in event.figures if one.of == of), None)
    return (found.low, found.best, found.high) if found else (None,) * 3


def document_rows(asked: Asked) -> Iterator[Row]:
    """One document a row, with how many claims it makes, and of how many events it tells."""
    claims = Counter(one.document.id for one in asked.seen.evidence.values())
    events = Counter(document for event in asked.seen.events for document in event.documents)
    for one in asked.wanted_documents:
        agencies = BETWEEN.join(one.agencies) or None
        told = (claims[one.id], events[one.id])
        yield one.id, one.source, one.url, one.title, one.language, one.published, one.sha256, agencies, *told
