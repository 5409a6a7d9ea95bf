"""What is known by an open ledger follows the ledger."""

from pathlib import Path

from kilde.app.watched import Watched
from kilde.ledger import Ledger
from kilde.pipeline import Settings, read

EARLY, LATE = "2026-01-01T00:00:00+00:00", "2026-01-02T00:00:00+00:00"


def test_the_view_is_kept_until_the_ledger_grows(tmp_path: Path) -> None:
    place = tmp_path / "watched.kilde"
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("Two soldiers were killed in an attack in Baghdad on Monday, police said.", "utf-8")
    second.write_text("Tre demonstranter ble arrestert i Oslo på tirsdag, opplyser politiet.", "utf-8")
    with Ledger.open(place, create=True) as ledger:
        read([str(first)], ledger, Settings(), lambda: EARLY)
        with Watched.open(str(place)) as watched:
            head, seen = watched.state()
            assert watched.state() == (head, seen)
            assert watched.seen() is seen
            read([str(second)], ledger, Settings(), lambda: LATE)
            assert len(watched.seen().evidence) > len(seen.evidence)
            assert watched.state()[0] != head
