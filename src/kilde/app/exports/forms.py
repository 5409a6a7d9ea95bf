"""Every form of export by its name, and how a row becomes a line."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from kilde.app.exports.claims import claim_row
from kilde.app.exports.documents import document_row
from kilde.app.exports.events import event_row
from kilde.app.exports.parts import Row
from kilde.app.exports.relations import relation_row
from kilde.model import Document
from kilde.pipeline import View

Export = Callable[[View, Sequence[Document]], Iterator[Row]]


def line(row: Row) -> bytes:
    """A row as one line of JSON in UTF-8, its keys in the order of the documented form."""
    text = json.dumps(row, ensure_ascii=False, allow_nan=False, separators=(", ", ": "))
    return text.encode("utf-8", "backslashreplace") + b"\n"  # a lone surrogate becomes a JSON escape


def _claims(seen: View, documents: Sequence[Document]) -> Iterator[Row]:
    told = [*seen.evidence.values(), *seen.rejected.values()]
    ordered = sorted(told, key=lambda e: (e.document.id, e.claim.trigger, e.resolution.claim))
    ids = ((one, one.resolution.claim) for one in ordered)
    return (claim_row(one, seen.event_of.get(id), seen.judgements((id,))) for one, id in ids)


def _documents(seen: View, documents: Sequence[Document]) -> Iterator[Row]:
    return (document_row(seen, document) for document in documents)


def _events(seen: View, documents: Sequence[Document]) -> Iterator[Row]:
    return (event_row(seen, event) for event in seen.events)


def _relations(seen: View, documents: Sequence[Document]) -> Iterator[Row]:
    by_id = {document.id: document for document in documents}
    return (relation_row(tie, by_id[tie.relation.document]) for tie in seen.ties)


EXPORTS: Mapping[str, Export] = {
    "claims": _claims,
    "documents": _documents,
    "events": _events,
    "relations": _relations,
}
