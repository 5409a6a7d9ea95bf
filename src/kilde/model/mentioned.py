"""Who is named in a document and neither takes part in what it tells, says it, nor stands in a relation."""

from dataclasses import dataclass

from kilde.model.ids import digest
from kilde.model.resolution import Entity
from kilde.model.spans import Span


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Whom a document only mentions: the names in text order, and beside each the entity that it stands for.

    So that a ledger knows everybody whom its documents name, with the words, whatever is told of them.
    """

    document: str
    names: tuple[Span, ...]
    entities: tuple[Entity, ...]

    @property
    def id(self) -> str:
        """From all that it holds and the document that it stands in."""
        return digest({"mentioned": self})

    def spans(self) -> tuple[Span, ...]:
        """Every span it rests on, for checking them."""
        return self.names
