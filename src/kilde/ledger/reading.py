"""Reading: what the ledger holds, now or as of a moment. Broken rows are BrokenLedger, never a guess."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from operator import itemgetter
from typing import Any, TypeVar

import sqlalchemy as sa

from kilde.ledger.codec import Body, Erasure, Filed, Kind, decode
from kilde.ledger.contents import Content, unpack
from kilde.ledger.merges import Merge, Merged, Origins
from kilde.ledger.ordering import in_order
from kilde.ledger.rereadings import InForce, ReadBy
from kilde.ledger.sharing import Shared
from kilde.ledger.tables import CONTENTS, ENTRIES, HEAD, HOLDINGS
from kilde.model import (
    BrokenLedger,
    Claim,
    Document,
    Evidence,
    Issue,
    Judgement,
    Mentioned,
    Naming,
    Pairing,
    Relation,
    Rereading,
    Resolution,
    Ruled,
    Run,
    Statement,
    Text,
)

Record = TypeVar("Record", bound=Body)
Item = TypeVar("Item")
Row = sa.Row[*tuple[Any, ...]]

CHUNK = 500
"""How many ids one question asks for, and how many rows are fetched at once."""

_SEE = "see 'kilde verify'"
_HEAD = sa.select(HEAD.c.seq, HEAD.c.hash)
_IDS = sa.select(ENTRIES.c.id)
_ROWS = sa.select(
    ENTRIES.c.seq, ENTRIES.c.kind, ENTRIES.c.id, ENTRIES.c.recorded, ENTRIES.c.run, ENTRIES.c.body
).order_by(ENTRIES.c.seq)
_HELD = (
    sa.select(CONTENTS.c.digest, CONTENTS.c.size, CONTENTS.c.check, CONTENTS.c.data)
    .join(HOLDINGS, HOLDINGS.c.digest == CONTENTS.c.digest)
    .where(HOLDINGS.c.document == sa.bindparam("document"), HOLDINGS.c.role == sa.bindparam("role"))
)


def head(connection: sa.Connection) -> tuple[int, str]:
    """The number and hash of the last entry as the head names them."""
    row = connection.execute(_HEAD).one_or_none()
    if row is None or not isinstance(row.seq, int) or not isinstance(row.hash, str):
        raise BrokenLedger(f"the ledger's head is missing or damaged; {_SEE}")
    return row.seq, row.hash


def has_document(connection: sa.Connection, document: str) -> bool:
    """Whether the document was ever entered."""
    return bool(present(connection, Kind.DOCUMENT, [document]))


def known_documents(connection: sa.Connection) -> frozenset[str]:
    """The ids of all documents ever entered."""
    return frozenset(connection.scalars(_IDS.where(ENTRIES.c.kind == Kind.DOCUMENT.value)))


def present(connection: sa.Connection, kind: str, ids: Iterable[str]) -> set[str]:
    """Which of the ids are entered as that kind."""
    found: set[str] = set()
    for chunk in chunks(ids):
        found.update(connection.scalars(_IDS.where(ENTRIES.c.kind == str(kind), ENTRIES.c.id.in_(chunk))))
    return found


def entries(connection: sa.Connection, kind: Kind, ids: Iterable[str]) -> Iterator[Row]:
    """The entries of one kind with these ids, as far as they are there."""
    for chunk in chunks(ids):
        yield from connection.execute(_ROWS.where(ENTRIES.c.kind == kind.value, ENTRIES.c.id.in_(chunk)))


def stored(connection: sa.Connection, digests: Iterable[str]) -> set[str]:
    """Which of the contents are stored."""
    found: set[str] = set()
    for chunk in chunks(digests):
        found.update(connection.scalars(sa.select(CONTENTS.c.digest).where(CONTENTS.c.digest.in_(chunk))))
    return found


def chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items, as many at a time as one question may ask for."""
    rest = iter(items)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def evidence(connection: sa.Connection, moment: str | None) -> tuple[Evidence, ...]:
    """Every claim in force with its latest resolution, its document and its run, by claim id."""
    force = in_force(connection, moment)
    documents: dict[str, Document] = {}
    claims: dict[str, tuple[Claim, str]] = {}
    resolutions: dict[str, Resolution] = {}
    shared = Shared()
    for row in entered(connection, moment):
        record = decoded(row) if row.kind in (Kind.DOCUMENT, Kind.CLAIM, Kind.RESOLUTION) else None
        if isinstance(record, Filed):
            documents[row.id] = force.document(row.id, record.document)
        elif isinstance(record, Claim) and force.has(row.id, record):
            claims[row.id] = (record, row.run)
        elif isinstance(record, Resolution) and force.replaces(row, record.claim):
            resolutions[record.claim] = shared.resolution(record)
    try:
        return tuple(
            Evidence(claim, resolutions[id], documents[claim.document], run)
            for id, (claim, run) in sorted(claims.items(), key=itemgetter(0))
        )
    except KeyError as error:
        raise BrokenLedger(f"a claim's document or resolution is missing: {error}; {_SEE}") from error


def statements(connection: sa.Connection, moment: str | None) -> tuple[tuple[Statement, Naming], ...]:
    """Every statement in force with its latest naming, by statement id."""
    force = in_force(connection, moment)
    told = {row.id: of_kind(row, Statement) for row in entered(connection, moment, Kind.STATEMENT)}
    named = ((row, of_kind(row, Naming)) for row in entered(connection, moment, Kind.NAMING))
    latest = {naming.statement: naming for row, naming in named if force.replaces(row, naming.statement)}
    try:
        return tuple((one, latest[id]) for id, one in sorted(told.items()) if force.has(id, one))
    except KeyError as error:
        raise BrokenLedger(f"a statement's naming is missing: {error}; {_SEE}") from error


def relations(connection: sa.Connection, moment: str | None) -> tuple[tuple[Relation, Pairing, str], ...]:
    """Every relation in force with its latest pairing and its run, by relation id."""
    force = in_force(connection, moment)
    told = {row.id: (of_kind(row, Relation), row.run) for row in entered(connection, moment, Kind.RELATION)}
    paired = ((row, of_kind(row, Pairing)) for row in entered(connection, moment, Kind.PAIRING))
    latest = {pairing.relation: pairing for row, pairing in paired if force.replaces(row, pairing.relation)}
    held = ((id, one, run) for id, (one, run) in sorted(told.items(), key=itemgetter(0)) if force.has(id, one))
    try:
        return tuple((one, latest[id], run) for id, one, run in held)
    except KeyError as error:
        raise BrokenLedger(f"a relation's pairing is missing: {error}; {_SEE}") from error


def mentioned(connection: sa.Connection, moment: str | None) -> tuple[Mentioned, ...]:
    """Whom each document only mentions, as in force, by id."""
    force = in_force(connection, moment)
    found = {row.id: of_kind(row, Mentioned) for row in entered(connection, moment, Kind.MENTIONED)}
    return tuple(one for id, one in sorted(found.items()) if force.has(id, one))


def documents(connection: sa.Connection, moment: str | None) -> tuple[Document, ...]:
    """Every document, by id, with the language that it was read in last."""
    force = in_force(connection, moment)
    rows = entered(connection, moment, Kind.DOCUMENT)
    found = {row.id: force.document(row.id, of_kind(row, Filed).document) for row in rows}
    return tuple(document for _, document in sorted(found.items()))


def latest(connection: sa.Connection, most: int) -> tuple[tuple[str, str], ...]:
    """The documents entered last, the last first: the id of each and the moment of its entry."""
    entered = sa.select(ENTRIES.c.id, ENTRIES.c.recorded).where(ENTRIES.c.kind == Kind.DOCUMENT.value)
    rows = connection.execute(entered.order_by(ENTRIES.c.seq.desc()).limit(most))
    return tuple((row.id, row.recorded) for row in rows)


def in_force(connection: sa.Connection, moment: str | None) -> InForce:
    """What the rereadings up to a moment leave in force."""
    came = origins(connection, moment)
    read = entered(connection, moment, Kind.REREADING)
    return InForce([(came.of(row), of_kind(row, Rereading)) for row in read], came)


def merges(connection: sa.Connection, moment: str | None = None) -> tuple[Merged, ...]:
    """Every merge, the earliest first."""
    rows = entered(connection, moment, Kind.MERGE)
    return tuple(Merged(row.seq, row.recorded, of_kind(row, Merge)) for row in rows)


def origins(connection: sa.Connection, moment: str | None = None) -> Origins:
    """Where the entries up to a moment come from."""
    return Origins([(one.entry, one.merge) for one in merges(connection, moment)])


def moments_of(connection: sa.Connection, wanted: Collection[str], moment: str | None) -> tuple[str, ...]:
    """The moments up to one at which any of these documents was entered or reread, each once, in order."""
    found = {row.recorded for row in entered(connection, moment, Kind.DOCUMENT) if row.id in wanted}
    for row in entered(connection, moment, Kind.REREADING):
        if of_kind(row, Rereading).document in wanted:
            found.add(row.recorded)
    return tuple(sorted(found))


def read_by(connection: sa.Connection) -> dict[str, ReadBy]:
    """Who read each document last, by the document's id."""
    runs = {row.id: row.run for row in entered(connection, None, Kind.REREADING)}
    force = in_force(connection, None)
    return {row.id: force.read_by(row, runs) for row in entered(connection, None, Kind.DOCUMENT)}


def issues(connection: sa.Connection, moment: str | None) -> tuple[Issue, ...]:
    """Every issue, by item, place, code and reason."""
    found = [of_kind(row, Issue) for row in entered(connection, moment, Kind.ISSUE)]
    return tuple(sorted(found, key=lambda issue: (issue.item, issue.place, issue.code, issue.reason)))


def runs(connection: sa.Connection, moment: str | None) -> tuple[Run, ...]:
    """Every run, in the order of their first facts."""
    return tuple(of_kind(row, Run) for row in entered(connection, moment, Kind.RUN))


def judgements(connection: sa.Connection, moment: str | None) -> tuple[Ruled, ...]:
    """Every judgement, the earliest first."""
    came, found = origins(connection, moment), []
    for row in entered(connection, moment, Kind.JUDGEMENT):
        judgement = of_kind(row, Judgement)
        if wrong := judgement.wrong():
            raise BrokenLedger(f"entry {row.seq} is no judgement: {wrong}; {_SEE}")
        found.append((came.latest(row), judgement))
    return in_order(found)


def text(connection: sa.Connection, document: str) -> Text | None:
    """The document's text; None when it is not there or taken down."""
    filed = document_of(connection, document)
    if filed is None:
        return None
    words = _content(connection, document, "text", filed.document.text)
    return None if words is None else Text(words.decode(), filed.passages)


def original(connection: sa.Connection, document: str) -> bytes | None:
    """The document's bytes; None when it is not there or taken down."""
    filed = document_of(connection, document)
    return None if filed is None else _content(connection, document, "original", filed.document.sha256)


def document_of(connection: sa.Connection, document: str) -> Filed | None:
    """The document as entered."""
    asked = _ROWS.where(ENTRIES.c.kind == Kind.DOCUMENT.value, ENTRIES.c.id == document)
    row = connection.execute(asked).one_or_none()
    return None if row is None else of_kind(row, Filed)


def erased(connection: sa.Connection, document: str) -> bool:
    """Whether the document was taken down."""
    # Erasures are few: looking through them costs less than an index that every entry would pay for.
    return any(of_kind(row, Erasure).document == document for row in entered(connection, None, Kind.ERASURE))


def of_kind(row: Row, form: type[Record]) -> Record:
    """The record of a row that must be of one form."""
    record = decoded(row)
    if not isinstance(record, form):
        raise BrokenLedger(f"entry {row.seq} is no {form.__name__.lower()}; {_SEE}")
    return record


def decoded(row: Row) -> Body:
    """The record of a row; raises BrokenLedger, which names the entry, when it cannot be read."""
    try:
        return decode(Kind(row.kind), row.body)
    except (TypeError, ValueError) as error:
        raise BrokenLedger(f"entry {row.seq} cannot be read: {error}; {_SEE}") from error


def entered(connection: sa.Connection, moment: str | None, kind: Kind | None = None) -> Iterator[Row]:
    """The entries up to a moment, in order, of one kind or of all."""
    asked = _ROWS
    if moment is not None:
        asked = asked.where(ENTRIES.c.recorded <= moment)
    if kind is not None:
        asked = asked.where(ENTRIES.c.kind == kind.value)
    for part in connection.execute(asked).partitions(CHUNK):
        yield from part


def _content(connection: sa.Connection, document: str, role: str, digest: str) -> bytes | None:
    row = connection.execute(_HELD, {"document": document, "role": role}).one_or_none()
    if row is None:
        if erased(connection, document):
            return None
        raise BrokenLedger(f"the {role} of document {document} is missing; {_SEE}")
    try:
        if row.digest != digest:
            raise ValueError("is another one")
        return unpack(Content(*row))
    except ValueError as error:
        raise BrokenLedger(f"the {role} of document {document} {error}; {_SEE}") from error
