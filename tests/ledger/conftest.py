"""Ledgers for the tests of the ledger."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kilde.ledger import Ledger


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a ledger of the test may stand."""
    return tmp_path / "news.kilde"


@pytest.fixture
def ledger(place: Path) -> Iterator[Ledger]:
    """A new ledger, open."""
    with Ledger.open(place, create=True) as opened:
        yield opened
