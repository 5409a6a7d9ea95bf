"""What an export is asked to hold: a view of a ledger, and which of its events."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kilde.model import Document, Event, Evidence
from kilde.pipeline import View


def nothing(_: str) -> None:
    """Where nobody wants to hear of it."""


@dataclass(frozen=True)
class Asked:
    """The view, its documents and the wanted events.

    `narrowed` is whether a filter chose the events: then only their claims and documents are wanted. `rules` asks for
    columns that name the rules by which a codebook's values came about, `numbers` for ACLED's types of actors as the
    numbers that they were once. `say` is told what was left out, and why.
    """

    seen: View
    documents: Sequence[Document]
    events: Sequence[Event]
    narrowed: bool = False
    rules: bool = False
    numbers: bool = False
    say: Callable[[str], None] = nothing

    @classmethod
    def all(cls, seen: View, documents: Sequence[Document]) -> "Asked":
        """Everything that a view holds."""
        return cls(seen, documents, seen.events)

    @cached_property
    def told(self) -> Sequence[Evidence]:
        """The wanted claims by document and place in the text; where all are wanted, those that were rejected too."""
        if self.narrowed:
            found = [one for event in self.events for one in self.seen.of(event)]
        else:
            found = [*self.seen.evidence.values(), *self.seen.rejected.values()]
        return sorted(found, key=lambda e: (e.document.id, e.claim.trigger, e.resolution.claim))

    @cached_property
    def wanted_documents(self) -> Sequence[Document]:
        """The documents of the wanted events; where all are wanted, every one."""
        if not self.narrowed:
            return self.documents
        ids = {id for event in self.events for id in event.documents}
        return [document for document in self.documents if document.id in ids]

    @cached_property
    def by_id(self) -> Mapping[str, Document]:
        """Each document by its id."""
        return {document.id: document for document in self.documents}

    def documents_of(self, event: Event) -> list[Document]:
        """The documents that tell of an event, the earliest published first; those of unknown publication last."""
        found = {one.document.id: one.document for one in self.seen.of(event)}
        return sorted(found.values(), key=lambda d: (d.published or "9999", d.source, d.id))
