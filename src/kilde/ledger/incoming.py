"""Which entries of another ledger come into this one: those that are new here, but for what cannot stand here."""

from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from kilde.ledger import reading
from kilde.ledger.codec import Kind
from kilde.model import (
    Claim,
    Judgement,
    Mentioned,
    Naming,
    Pairing,
    Relation,
    Rereading,
    Resolution,
    Statement,
)


class Incoming:
    """The entries of the other ledger that are new here, in its order.

    What it says of the documents in `apart`, of which this ledger has another text, stays there: its spans would quote
    other words here. Where `rulings` says so, judgements alone come. `known` counts what was here; `left` are the
    judgements that could not come.
    """

    def __init__(self, ours: sa.Connection, theirs: sa.Connection, apart: frozenset[str], rulings: bool) -> None:
        self._ours, self._theirs = ours, theirs
        self._apart, self._rulings = apart, rulings
        self._documents = reading.known_documents(ours) if rulings else reading.known_documents(theirs)
        self._stayed: set[str] = set()
        self.known = 0
        self.left: tuple[Judgement, ...] = ()

    def parts(self) -> Iterator[list[reading.Row]]:
        """Some at a time; a part was entered when the next is asked for."""
        kind = Kind.JUDGEMENT if self._rulings else None
        for part in reading.chunks(reading.entered(self._theirs, None, kind)):
            new = [row for row in self._new(part) if self._may_come(row)]
            if new:
                yield new

    def _new(self, part: Sequence[reading.Row]) -> Iterator[reading.Row]:
        """Those that are not here; merges tell of the other ledger's own chain, and are no facts."""
        facts = [row for row in part if row.kind != Kind.MERGE]
        here = {
            (kind, id)
            for kind in {row.kind for row in facts}
            for id in reading.present(self._ours, kind, [row.id for row in facts if row.kind == kind])
        }
        self.known += len(here)
        return (row for row in facts if (row.kind, row.id) not in here)

    def _may_come(self, row: reading.Row) -> bool:
        if row.kind != Kind.JUDGEMENT and not self._apart:
            return True
        record = reading.decoded(row)
        if isinstance(record, Judgement):
            return self._may_rule(row.id, record)
        if isinstance(record, (Claim, Statement, Relation, Mentioned, Rereading)):
            stays = record.document in self._apart
        elif isinstance(record, (Resolution, Naming, Pairing)):
            stays = _resolved(record) in self._stayed
        else:
            stays = False
        self._stayed.update((row.id,) if stays else ())
        return not stays

    def _may_rule(self, id: str, judgement: Judgement) -> bool:
        documents = {anchor.document for anchor in judgement.anchors()}
        if documents & self._apart or not documents <= self._documents or judgement.undoes in self._stayed:
            self._stayed.add(id)
            self.left = (*self.left, judgement)
            return False
        return True


def _resolved(record: Resolution | Naming | Pairing) -> str:
    if isinstance(record, Resolution):
        return record.claim
    return record.statement if isinstance(record, Naming) else record.relation
