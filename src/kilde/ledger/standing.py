"""What each document says as a ledger has it now: which facts are in force, since when, and by which run."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field, replace

import sqlalchemy as sa

from kilde.ledger import reading
from kilde.ledger.codec import Kind
from kilde.ledger.merges import Origin, Origins
from kilde.ledger.rereadings import InForce, contents
from kilde.model import (
    Claim,
    Mentioned,
    Naming,
    Pairing,
    Relation,
    Rereading,
    Resolution,
    Statement,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a document says: `said` has it in the form of a rereading, with the highest number that there was.

    `at` is when the last of it was recorded first, `run` the run that read it last.
    """

    at: Origin
    run: str
    said: Rereading

    def says_as(self, other: "Standing") -> bool:
        """Whether both find the same in the document."""
        return contents(self.said) == contents(other.said)

    def since(self, at: Origin) -> "Standing":
        """The same, read at another moment."""
        return replace(self, at=at)

    def as_number(self, number: int) -> "Standing":
        """The same, as the reading of that number."""
        return replace(self, said=replace(self.said, number=number))

    def later(self, other: "Standing") -> "Standing":
        """The one of both that was read later; where that was at once, the same one whichever is asked."""
        return max(self, other, key=lambda one: (one.at, contents(one.said), one.run))


def standing(connection: sa.Connection, documents: Collection[str]) -> dict[str, Standing]:
    """What each of these documents says, by its id."""
    if not documents:
        return {}
    sought = _Sought(reading.in_force(connection, None), reading.origins(connection), documents)
    for row in reading.entered(connection, None):
        if row.kind in _KINDS:
            sought.take(row)
    runs = reading.read_by(connection)
    languages = {one.id: one.language or "" for one in reading.documents(connection, None)}
    return {
        document: Standing(one.at, runs[document].run, one.rereading(document, runs[document].number, languages))
        for document, one in sought.found.items()
    }


@dataclass(slots=True)
class _Found:
    """What was found of one document: facts and what they resolve to, in order."""

    at: Origin
    told: dict[Kind, list[str]] = field(default_factory=lambda: defaultdict(list))
    resolved: dict[str, tuple[str, Origin]] = field(default_factory=dict)

    def rereading(self, document: str, number: int, languages: dict[str, str]) -> Rereading:
        """All of it in the form of a rereading."""
        for _, at in self.resolved.values():
            self.at = max(self.at, at)
        beside = {kind: tuple(self.resolved[id][0] for id in ids) for kind, ids in self.told.items() if kind in _BESIDE}
        told = {kind: tuple(ids) for kind, ids in self.told.items()}
        return Rereading(
            document,
            number,
            languages[document],
            told.get(Kind.CLAIM, ()),
            beside.get(Kind.CLAIM, ()),
            told.get(Kind.STATEMENT, ()),
            beside.get(Kind.STATEMENT, ()),
            told.get(Kind.RELATION, ()),
            beside.get(Kind.RELATION, ()),
            told.get(Kind.MENTIONED, ()),
        )


_BESIDE = (Kind.CLAIM, Kind.STATEMENT, Kind.RELATION)
_KINDS = frozenset(
    kind.value
    for kind in (*_BESIDE, Kind.DOCUMENT, Kind.RESOLUTION, Kind.NAMING, Kind.PAIRING, Kind.MENTIONED)
)


class _Sought:
    """The documents that are asked about, and what was found of them so far."""

    def __init__(self, force: InForce, origins: Origins, documents: Collection[str]) -> None:
        self._force, self._origins, self._wanted = force, origins, frozenset(documents)
        self._of: dict[str, str] = {}
        self.found: dict[str, _Found] = {}

    def take(self, row: reading.Row) -> None:
        """Looks at one entry; those that it speaks of were looked at before."""
        record = reading.decoded(row)
        if row.kind == Kind.DOCUMENT and row.id in self._wanted:
            read = self._force.latest.get(row.id)
            self.found[row.id] = _Found(max(self._origins.latest(row), read[0]) if read else self._origins.latest(row))
        elif isinstance(record, (Claim, Statement, Relation, Mentioned)):
            if record.document in self._wanted and self._force.has(row.id, record):
                self._told(row, record.document)
        elif isinstance(record, Resolution):
            self._resolved(row, record.claim)
        elif isinstance(record, Naming):
            self._resolved(row, record.statement)
        elif isinstance(record, Pairing):
            self._resolved(row, record.relation)

    def _told(self, row: reading.Row, document: str) -> None:
        found = self.found[document]
        found.told[Kind(row.kind)].append(row.id)
        found.at = max(found.at, self._origins.of(row))
        self._of[row.id] = document

    def _resolved(self, row: reading.Row, told: str) -> None:
        if told in self._of and self._force.replaces(row, told):
            self.found[self._of[told]].resolved[told] = (row.id, self._origins.of(row))
