"""Verify: everything that is not as it was written, in the order of the file, the chain and the contents.

Rows are looked at as they stream by, a chunk at a time; nothing here takes a stored value for what it should be.
"""

import sqlite3
from collections.abc import Callable, Iterator

import sqlalchemy as sa

from kilde.ledger import entries, holdings
from kilde.ledger.faults import Fault
from kilde.ledger.tables import METADATA, triggers

MOST = 100
"""How many faults of the file itself are told."""


def verify(engine: sa.Engine) -> Iterator[Fault]:
    """All faults of the ledger behind `engine`, as it stands in one moment."""
    with engine.connect() as connection:
        driver = connection.connection.dbapi_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.text_factory = _lenient
        try:
            for part in _PARTS:
                yield from _guarded(part, connection)
        finally:
            driver.text_factory = str


def _guarded(part: Callable[[sa.Connection], Iterator[Fault]], connection: sa.Connection) -> Iterator[Fault]:
    """The faults of one part; what the database cannot read is a fault, not an error."""
    try:
        yield from part(connection)
    except (sa.exc.DBAPIError, MemoryError) as error:
        reason = getattr(error, "orig", None) or "it asks for more memory than there is"
        yield Fault("file", "the file", f"it cannot be read on: {reason}")


def _lenient(data: bytes) -> str:
    """Text that need not be UTF-8: broken bytes must reach the checks, which then name the entry."""
    return data.decode("utf-8", "surrogateescape")


def _file(connection: sa.Connection) -> Iterator[Fault]:
    """SQLite's own look at pages, indices and foreign keys."""
    for (message,) in connection.exec_driver_sql(f"PRAGMA integrity_check({MOST})"):
        if message != "ok":
            yield Fault("file", "the file", f"SQLite finds it damaged: {message}")
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(MOST):
        yield Fault("holding", f"holding {row[1]}", "what it names is not in the store")


def _schema(connection: sa.Connection) -> Iterator[Fault]:
    """Tables, indices and guards are those that a new ledger has."""
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
    found = {(row[0], row[1]): row[2] for row in rows}
    expected = _expected(connection)
    for kind, name in sorted(expected.keys() | found.keys(), key=str):
        if (kind, name) not in found:
            yield Fault("schema", str(name), f"the {kind} is missing")
        elif (kind, name) not in expected:
            yield Fault("schema", str(name), f"there is a {kind} that no ledger has")
        elif found[kind, name] != expected[kind, name]:
            yield Fault("schema", str(name), f"the {kind} is not what it was made as")


def _expected(connection: sa.Connection) -> dict[tuple[str, str], str]:
    """The SQL of each part of the schema, as SQLite keeps it."""
    parts = {}
    for table in METADATA.sorted_tables:
        parts["table", table.name] = _sql(sa.schema.CreateTable(table), connection)
        for index in table.indexes:
            parts["index", str(index.name)] = _sql(sa.schema.CreateIndex(index), connection)
    for trigger in triggers():
        parts["trigger", trigger.split()[2]] = trigger
    return parts


def _sql(element: sa.schema.ExecutableDDLElement, connection: sa.Connection) -> str:
    return str(element.compile(dialect=connection.dialect)).strip()


_PARTS = (_file, _schema, entries.faults, holdings.faults, holdings.content_faults)
