"""What was known by a day: what documents say that were certainly published by then.

Apart from what the ledger had recorded by a day (`as_of`): an old article may be read late.
"""

from collections.abc import Sequence
from datetime import date

from kilde.ledger import Ledger
from kilde.model import Document, Evidence, Mentioned, UsageError, edtf
from kilde.model.showing import shown
from kilde.pipeline.who import Heard, Related


def known_by(text: str) -> date:
    """The last day of a date; raises UsageError for what is no date, or has no end."""
    found = edtf.bounds(text)[1] if edtf.is_edtf(text) else None
    if found is None:
        raise UsageError(f"{shown(text, 40)!r} is no date to know things by; give 2020, 2020-01 or 2020-01-03")
    return found


def published_on(document: Document) -> date | None:
    """The last day on which a document may have been published: from then on it certainly was. None where unknown."""
    published = document.published
    return edtf.bounds(published)[1] if published and edtf.is_edtf(published) else None


def is_known(document: Document, day: date | None) -> bool:
    """Whether a document counts by a day; all do where none is named, and none of unknown publication otherwise."""
    if day is None:
        return True
    published = published_on(document)
    return published is not None and published <= day


def told_by(
    ledger: Ledger, as_of: str | None, day: date | None
) -> tuple[Sequence[Evidence], Sequence[Heard], Sequence[Related], Sequence[Mentioned]]:
    """All that the ledger had `as_of` a moment from documents published by a day, the last being whom they mention."""
    told, heard, related = ledger.evidence(as_of), ledger.statements(as_of), ledger.relations(as_of)
    mentioned = ledger.mentioned(as_of)
    if day is None:
        return told, heard, related, mentioned
    known = {document.id for document in ledger.documents(as_of) if is_known(document, day)}
    return (
        [one for one in told if one.claim.document in known],
        [one for one in heard if one[0].document in known],
        [one for one in related if one[0].document in known],
        [one for one in mentioned if one.document in known],
    )
