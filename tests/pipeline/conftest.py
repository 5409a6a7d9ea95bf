"""Ledgers made from folders, for tests of whole readings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kilde.app.exports import EXPORTS, line
from kilde.ledger import Ledger
from kilde.pipeline import Settings, Summary, read, view

EXAMPLES = Path(__file__).parents[2] / "examples"
Read = Callable[..., Summary]


def now() -> str:
    return "2026-01-01T00:00:00Z"


@pytest.fixture
def reading(tmp_path: Path) -> Read:
    """Reads paths into `ledger`, a name in the test's folder."""

    def run(ledger: str, *paths: Path, settings: Settings | None = None) -> Summary:
        with Ledger.open(tmp_path / ledger, create=True) as opened:
            return read([str(path) for path in paths], opened, settings or Settings(), now)

    return run


def exported(ledger: Path, form: str = "claims") -> bytes:
    """All lines of an export."""
    with Ledger.open(ledger) as opened:
        return b"".join(line(row) for row in EXPORTS[form](view(opened), opened.documents()))
