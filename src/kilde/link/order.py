"""The orders in which claims and events are taken: as published, then as they stand in the text; by time."""

from collections.abc import Iterable

from kilde.model import Event, Evidence, edtf


def as_published(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The claims by publication, those of unknown day last, then by their place in the text."""
    return sorted(
        evidence,
        key=lambda e: (e.document.published or "9999", e.claim.document, e.claim.trigger.start, e.resolution.claim),
    )


def by_time(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events by the earliest day they may have happened on; those of unknown time come last."""
    return tuple(sorted(events, key=_when))


def _when(event: Event) -> tuple[str, str, str]:
    first = edtf.bounds(event.edtf)[0] if event.edtf else None
    return first.isoformat() if first else "9999", event.kind, event.id
