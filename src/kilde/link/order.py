"""The order in which the claims of an event are taken: as they were published, then as they stand in the text."""

from collections.abc import Iterable

from kilde.model import Evidence


def as_published(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The claims by publication, those of unknown day last, then by their place in the text."""
    return sorted(
        evidence,
        key=lambda e: (e.document.published or "9999", e.claim.document, e.claim.trigger.start, e.resolution.claim),
    )
