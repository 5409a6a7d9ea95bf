"""The store itself keeps the ledger growing only, whatever program writes to it."""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from kilde.ledger import Ledger
from tests.ledger.making import NOON, batch

FORBIDDEN = [
    "UPDATE entries SET body = x'00' WHERE seq = 1",
    "UPDATE entries SET seq = 99 WHERE seq = 7",
    "DELETE FROM entries WHERE seq = 7",
    "DELETE FROM entries",
    "INSERT OR REPLACE INTO entries SELECT seq, kind, id, recorded, run, hash, x'00' FROM entries WHERE seq = 1",
    "REPLACE INTO entries SELECT seq + 1, kind, id, recorded, run, hash, x'00' FROM entries WHERE seq = 7",
    "INSERT INTO entries SELECT seq + 10, kind, 'new', recorded, run, hash, body FROM entries WHERE seq = 7",
    "INSERT INTO entries SELECT -1, kind, 'new', recorded, run, hash, body FROM entries WHERE seq = 7",
    "DELETE FROM head",
    "UPDATE head SET seq = 3",
    "UPDATE head SET hash = 'x'",
    "REPLACE INTO head VALUES (1, 99, 'x')",
    "INSERT INTO head VALUES (2, 99, 'x')",
    "UPDATE contents SET data = x'00'",
    'REPLACE INTO contents SELECT digest, size, "check", x\'00\' FROM contents',
    "UPDATE holdings SET document = 'd'",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_nothing_but_growth_is_let_through(place: Path, statement: str) -> None:
    with Ledger.open(place, create=True) as ledger:
        ledger.append(batch(1), NOON)
    connection = sqlite3.connect(place)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)
    connection.close()
    with Ledger.open(place) as ledger:
        assert not list(ledger.verify())


def test_a_content_that_is_held_cannot_be_deleted(ledger: Ledger) -> None:
    ledger.append(batch(1), NOON)
    with ledger._engine.connect() as connection, pytest.raises(sa.exc.IntegrityError):
        connection.exec_driver_sql("DELETE FROM contents")
    assert not list(ledger.verify())
