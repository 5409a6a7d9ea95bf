"""Which facts of a document are in force: those of its latest rereading, or all where it was read but once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import sqlalchemy as sa

from kilde.ledger.codec import Kind
from kilde.ledger.merges import Origin, Origins
from kilde.model import Claim, Document, Mentioned, Relation, Rereading, Statement

Row = sa.Row[*tuple[Any, ...]]


class ReadBy(NamedTuple):
    """How a document was read last: by which run, and how many times by then."""

    run: str
    number: int


class InForce:
    """What the latest rereading of each document leaves in force.

    Later is what was recorded later, in whichever ledger that was: so it does not matter which was merged into which.
    """

    def __init__(self, entered: Sequence[tuple[Origin, Rereading]], origins: Origins) -> None:
        """`entered` are the rereadings, with where each was recorded first."""
        ordered = sorted(entered, key=lambda pair: (pair[0], contents(pair[1])))
        self.latest = {one.document: (at, one) for at, one in ordered}
        self._number: dict[str, int] = {}
        for _, one in entered:
            self._number[one.document] = max(one.number, self._number.get(one.document, 1))
        self._told = {id for _, one in self.latest.values() for id in one.told}
        named = ((at, (*one.resolutions, *one.namings, *one.pairings)) for at, one in self.latest.values())
        self._named = {id: at for at, ids in named for id in ids}
        self._origins = origins
        self._at: dict[str, tuple[Origin, str]] = {}

    def has(self, id: str, said: Claim | Statement | Relation | Mentioned) -> bool:
        """Whether a fact of a text is what its document says."""
        return said.document not in self.latest or id in self._told

    def replaces(self, row: Row, told: str) -> bool:
        """Whether what the fact `told` resolves to stands before what it was found to be by the entries before.

        The latest stands; one that a rereading names counts as recorded with that rereading.
        """
        named = self._named.get(row.id)
        if not named and not self._origins.any and told not in self._at:
            return True
        at = (named or self._origins.of(row), row.id)
        if at < self._at.get(told, at):
            return False
        self._at[told] = at
        return True

    def document(self, id: str, document: Document) -> Document:
        """The document, with the language that it was read in last."""
        latest = self.latest.get(id)
        return replace(document, language=latest[1].language or None) if latest else document

    def read_by(self, row: Row, runs: Mapping[str, str]) -> ReadBy:
        """Who read the document of a row last, where `runs` made the rereadings, by their ids."""
        latest = self.latest.get(row.id)
        at, run = (latest[0], runs[latest[1].id]) if latest else (self._origins.of(row), row.run)
        again = self._origins.again(row.kind, row.id)
        _, run = max((at, run), (again[0], again[1] or run) if again else (at, run))
        return ReadBy(run, self._number.get(row.id, 1))


def contents(one: Rereading) -> tuple[object, ...]:
    """All that a rereading finds, to be compared with another's: whenever, and as whichever reading it was."""
    return one.language, *(tuple(sorted(id for _, id in references(one))),)


def wrong_form(one: Rereading) -> Iterator[str]:
    """Why a rereading does not hold together in itself."""
    if one.number < 2:
        yield "it is not the second reading or a later one"
    if len(one.claims) != len(one.resolutions) or len(one.statements) != len(one.namings):
        yield "its claims and statements do not have one resolution and naming each"
    if len(one.relations) != len(one.pairings):
        yield "its relations do not have one pairing each"


def references(one: Rereading) -> Iterator[tuple[Kind, str]]:
    """All that a rereading speaks of."""
    yield Kind.DOCUMENT, one.document
    named = (
        (Kind.CLAIM, one.claims),
        (Kind.RESOLUTION, one.resolutions),
        (Kind.STATEMENT, one.statements),
        (Kind.NAMING, one.namings),
        (Kind.RELATION, one.relations),
        (Kind.PAIRING, one.pairings),
        (Kind.MENTIONED, one.mentioned),
    )
    for kind, ids in named:
        yield from ((kind, id) for id in ids)
