"""`kill -9` in the middle of a rereading: each document is reread wholly or not at all, and the next one completes it."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from kilde.ledger import Ledger
from kilde.pipeline import Settings, read, reread

from .test_added_language import ADDED
from .test_reading import NORWEGIAN

ARTICLES = 60
NOW, LATER = "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"
PROGRAM = f"""
import sys
from pathlib import Path
from kilde.ledger import Ledger
from kilde.pipeline import Settings, reread
with Ledger.open(sys.argv[1]) as ledger:
    reread(ledger, Settings(documents=1, added=Path(sys.argv[2])), lambda: {LATER!r})
"""


def numbers(place: Path) -> list[int]:
    """How many times each document was read."""
    with Ledger.open(place) as ledger:
        return sorted(one.number for one in ledger.read_by().values())


def test_killed_in_the_middle_it_goes_on_where_it_was(tmp_path: Path) -> None:
    whole, killed = tmp_path / "whole.kilde", tmp_path / "killed.kilde"
    for number in range(ARTICLES):
        (tmp_path / f"{number:02}.txt").write_text(NORWEGIAN.replace("to menn", f"{number + 2} menn"), encoding="utf-8")
    with Ledger.open(whole, create=True) as ledger:
        read([str(path) for path in sorted(tmp_path.glob("*.txt"))], ledger, Settings(), lambda: NOW)
    shutil.copy(whole, killed)
    with subprocess.Popen([sys.executable, "-c", PROGRAM, str(killed), str(ADDED)]) as process:
        while process.poll() is None and numbers(killed)[-1] == 1:
            time.sleep(0.1)
        process.send_signal(signal.SIGKILL)
    held = numbers(killed)
    assert 1 in held
    assert 2 in held
    for place in (killed, whole):
        with Ledger.open(place) as ledger:
            assert list(ledger.verify()) == []
            found = reread(ledger, Settings(added=ADDED), lambda: LATER)
            assert len(found.documents) + found.known == ARTICLES
            assert list(ledger.verify()) == []
    assert numbers(killed) == numbers(whole) == [2] * ARTICLES
    with Ledger.open(killed) as one, Ledger.open(whole) as other:
        assert one.evidence() == other.evidence()
        assert one.statements() == other.statements()
        assert one.head()[0] == other.head()[0]
