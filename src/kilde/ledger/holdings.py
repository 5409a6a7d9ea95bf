"""The erasable store as verify looks at it: each document has its contents or an erasure, each content its document."""

from collections.abc import Iterator
from contextlib import suppress

import sqlalchemy as sa

from kilde.ledger import reading
from kilde.ledger.codec import Body, Erasure, Filed, Kind, decode
from kilde.ledger.contents import Content, unpack
from kilde.ledger.faults import Fault, named
from kilde.ledger.tables import CONTENTS, ENTRIES, HOLDINGS

_OF_KIND = sa.select(ENTRIES.c.id, ENTRIES.c.body).order_by(ENTRIES.c.seq)
_HELD = sa.select(HOLDINGS.c.document, HOLDINGS.c.role, HOLDINGS.c.digest)
_CONTENTS = sa.select(*(CONTENTS.c[name] for name in Content._fields))
_UNHELD = sa.select(CONTENTS.c.digest).where(~sa.exists().where(HOLDINGS.c.digest == CONTENTS.c.digest))
_STRAY = sa.select(HOLDINGS.c.document).where(
    ~sa.exists().where(ENTRIES.c.kind == Kind.DOCUMENT.value, ENTRIES.c.id == HOLDINGS.c.document)
)


def faults(connection: sa.Connection) -> Iterator[Fault]:
    """Holdings that are not those that the documents and erasures call for."""
    erased = {record.document for _, record in _records(connection, Kind.ERASURE) if isinstance(record, Erasure)}
    documents = _records(connection, Kind.DOCUMENT)
    for part in reading.chunks(documents):
        found = _held(connection, [id for id, _ in part])
        for id, record in part:
            if isinstance(record, Filed):
                yield from _compare(id, _wanted(record, id in erased), found.get(id, {}))
    for document in connection.scalars(_STRAY):
        yield Fault("holding", f"document {named(document)}", "it holds contents, but was never entered")


def content_faults(connection: sa.Connection) -> Iterator[Fault]:
    """Contents that are not what their digest names, or that no document holds."""
    for part in connection.execute(_CONTENTS).partitions(1):
        for row in part:
            try:
                unpack(Content(*row))
            except ValueError as error:
                yield Fault("content", f"content {named(row.digest)}", f"it {error}")
    for digest in connection.scalars(_UNHELD):
        yield Fault("content", f"content {named(digest)}", "no document holds it")


def _records(connection: sa.Connection, kind: Kind) -> Iterator[tuple[str, Body]]:
    """Ids and records of one kind; a broken row is told of with its entry, and left out here."""
    for part in connection.execute(_OF_KIND.where(ENTRIES.c.kind == kind.value)).partitions(reading.CHUNK):
        for row in part:
            with suppress(TypeError, ValueError):
                yield _sound(row.id), decode(kind, row.body)


def _sound(id: str) -> str:
    """The id, if one can ask for it; raises ValueError for one that holds broken bytes."""
    id.encode()
    return id


def _wanted(filed: Filed, erased: bool) -> dict[str, str]:
    return {} if erased else {"original": filed.document.sha256, "text": filed.document.text}


def _held(connection: sa.Connection, documents: list[str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in connection.execute(_HELD.where(HOLDINGS.c.document.in_(documents))):
        found.setdefault(row.document, {})[row.role] = row.digest
    return found


def _compare(document: str, wanted: dict[str, str], found: dict[str, str]) -> Iterator[Fault]:
    for role in sorted(wanted.keys() | found.keys(), key=str):
        where = f"the {named(role)} of document {named(document)}"
        if role not in found:
            yield Fault("holding", where, "it is missing, and no entry says that it was taken down")
        elif role not in wanted:
            yield Fault("holding", where, "it is there, though it was taken down or never entered")
        elif found[role] != wanted[role]:
            yield Fault("holding", where, "it is another than the one entered")
