"""A disk that is full: a clear sentence, nothing half-written, and the ledger is as whole as before."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kilde.ledger import Ledger
from kilde.model import LedgerError
from tests.ledger.making import NOON, batch


def fill(ledger: Ledger) -> int:
    """Appends until the store says no; how many documents were told to be there by then."""
    there: list[int] = []
    with pytest.raises(LedgerError, match="full"):
        there.extend(ledger.append(batch(number), NOON) for number in range(1000))
    return len(there)


def test_a_full_store_says_so_and_stays_whole(ledger: Ledger) -> None:
    with ledger._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 40")
    there = fill(ledger)
    assert there > 2
    assert len(ledger.documents()) == there
    assert len(ledger.evidence()) == 2 * there
    assert not list(ledger.verify())
    with ledger._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 4000")
    ledger.append(batch(there), NOON)
    assert not list(ledger.verify())


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 400 KB, where one can be mounted."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(tmp_path)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("nothing can be mounted here")
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


def test_a_full_disk_says_so_and_the_ledger_stays_whole(small_disk: Path) -> None:
    with Ledger.open(small_disk / "news.kilde", create=True) as ledger:
        there = fill(ledger)
        assert len(ledger.documents()) == there
    with Ledger.open(small_disk / "news.kilde") as ledger:
        assert len(ledger.documents()) == there
        assert not list(ledger.verify())


def test_a_ledger_that_does_not_fit_on_the_disk_is_not_made(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(380_000))
    with pytest.raises(LedgerError, match="full"):
        Ledger.open(small_disk / "news.kilde", create=True)
    assert [path.name for path in small_disk.iterdir()] == ["filler"]
