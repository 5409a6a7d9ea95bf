"""Takedowns: a document's text and bytes go, the facts stay, and an entry says so."""

import sqlalchemy as sa

from kilde.ledger import reading, writing
from kilde.ledger.codec import Erasure
from kilde.ledger.tables import CONTENTS, HOLDINGS
from kilde.model import LedgerError

_HELD = sa.select(HOLDINGS.c.digest).where(HOLDINGS.c.document == sa.bindparam("document"))


def erase(connection: sa.Connection, document: str, reason: str, moment: str) -> tuple[str, ...]:
    """Erases what only this document holds; returns the other documents that hold the same contents."""
    if not reading.has_document(connection, document):
        raise LedgerError(f"there is no document {document} to take down")
    if not reason.strip():
        raise LedgerError("a takedown needs a reason")
    if not reading.erased(connection, document):
        writing.enter(connection, [writing.fact_of(Erasure(document, reason))], moment, None)
    return remove(connection, document)


def remove(connection: sa.Connection, document: str) -> tuple[str, ...]:
    """Deletes what only this document holds; returns the other documents that hold the same contents."""
    digests = list(connection.scalars(_HELD, {"document": document}))
    connection.execute(sa.delete(HOLDINGS).where(HOLDINGS.c.document == document))
    others = sa.select(HOLDINGS.c.document, HOLDINGS.c.digest).where(HOLDINGS.c.digest.in_(digests))
    kept = [tuple(row) for row in connection.execute(others)]
    gone = [digest for digest in digests if digest not in {digest for _, digest in kept}]
    connection.execute(sa.delete(CONTENTS).where(CONTENTS.c.digest.in_(gone)))
    return tuple(sorted({document for document, _ in kept}))


def flush(engine: sa.Engine) -> None:
    """Empties SQLite's log into the file, so that erased bytes stand in neither.

    Raises LedgerError when a reader keeps the log from being emptied.
    """
    with engine.connect() as connection:
        driver = connection.connection.dbapi_connection
        busy = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] if driver else 1
    if busy:
        raise LedgerError("taken down; but another program reads the ledger: until it ends, the log may hold the bytes")
