"""Which facts of a document are in force: those of its latest rereading, or all where it was read but once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import sqlalchemy as sa

from kilde.ledger.codec import Kind
from kilde.model import Claim, Document, Mentioned, Relation, Rereading, Statement

Row = sa.Row[*tuple[Any, ...]]


class ReadBy(NamedTuple):
    """How a document was read last: by which run, and how many times by then."""

    run: str
    number: int


class InForce:
    """What the latest rereading of each document leaves in force.

    Facts are asked about in the order of their entries.
    """

    def __init__(self, entered: Mapping[int, Rereading]) -> None:
        """`entered` are the rereadings by the number of their entry, in order."""
        latest = {one.document: (seq, one) for seq, one in entered.items()}
        self._latest = {document: one for document, (_, one) in latest.items()}
        self._told = {id for one in self._latest.values() for id in one.told}
        named = ((seq, (*one.resolutions, *one.namings, *one.pairings)) for seq, one in latest.values())
        self._named = {id: seq for seq, ids in named for id in ids}
        self._at: dict[str, int] = {}

    def has(self, id: str, said: Claim | Statement | Relation | Mentioned) -> bool:
        """Whether a fact of a text is what its document says."""
        return said.document not in self._latest or id in self._told

    def replaces(self, row: Row, told: str) -> bool:
        """Whether what the fact `told` resolves to stands before what it was found to be earlier.

        The latest stands; one that a rereading names counts as entered with that rereading.
        """
        seq = self._named.get(row.id, row.seq)
        if seq < self._at.get(told, 0):
            return False
        if seq != row.seq:
            self._at[told] = seq
        return True

    def document(self, id: str, document: Document) -> Document:
        """The document, with the language that it was read in last."""
        latest = self._latest.get(id)
        return replace(document, language=latest.language) if latest else document

    def read_by(self, id: str, run: str, runs: Mapping[str, str]) -> ReadBy:
        """Who read a document last, where `run` read it first and `runs` made the rereadings, by their ids."""
        latest = self._latest.get(id)
        return ReadBy(runs[latest.id], latest.number) if latest else ReadBy(run, 1)


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
