"""The API of a ledger of some examples."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kilde.app.api import application
from kilde.app.watched import Watched
from tests.app.api.client import PATIENT, Client


@pytest.fixture(scope="module")
def watched(ledger: Path) -> Iterator[Watched]:
    """The ledger of some examples, open."""
    with Watched.open(str(ledger)) as opened:
        yield opened


@pytest.fixture(scope="module")
def api(watched: Watched) -> Client:
    """A client of its API; what it asks, it only reads."""
    return Client(application(watched, patience=PATIENT))
