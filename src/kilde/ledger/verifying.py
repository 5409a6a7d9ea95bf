"""Verify: everything that is not as it was written, in the order of the file, the chain and the contents.

Rows are looked at as they stream by, a chunk at a time; nothing here takes a stored value for what it should be.
"""

import sqlite3
from collections.abc import Callable, Iterator
from functools import cache

import sqlalchemy as sa

from kilde.ledger import entries, holdings
from kilde.ledger.faults import Fault, named
from kilde.ledger.tables import build

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
    except (sa.exc.DBAPIError, UnicodeError, MemoryError) as error:
        reason = getattr(error, "orig", None) or error or "it asks for more memory than there is"
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
    found, expected = _parts(connection), _new_parts()
    for kind, name in sorted(expected.keys() | found.keys(), key=str):
        if (kind, name) not in found:
            yield Fault("schema", named(name), f"the {kind} is missing")
        elif (kind, name) not in expected:
            yield Fault("schema", named(name), f"there is a {named(kind)} that no ledger has")
        elif found[kind, name] != expected[kind, name]:
            yield Fault("schema", named(name), f"the {kind} is not what it was made as")


def _parts(connection: sa.Connection) -> dict[tuple[object, object], tuple[object, object]]:
    rows = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_master")
    return {(row[0], row[1]): (row[2], row[3]) for row in rows}


@cache
def _new_parts() -> dict[tuple[object, object], tuple[object, object]]:
    """The schema of a new ledger, from one made in memory: no second description to fall behind the first."""
    engine = sa.create_engine("sqlite://")
    with engine.connect() as connection:
        build(connection)
        parts = _parts(connection)
    engine.dispose()
    return parts


_PARTS = (_file, _schema, entries.faults, holdings.faults, holdings.content_faults)
