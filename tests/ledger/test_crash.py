"""A writer that is killed leaves a whole ledger: each document is wholly there or not at all."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kilde.ledger import Ledger, sqlite
from tests.ledger.making import NOON, batch

WRITER = """
import sys
sys.path[:0] = sys.argv[3:]
import pytest

from kilde.ledger import Ledger, sqlite
from tests.ledger.making import NOON, batch
with Ledger.open(sys.argv[1], create=True) as ledger:
    print("open", flush=True)
    for start in range(0, int(sys.argv[2]), 4):
        ledger.append(batch(*range(start, start + 4)), NOON)
"""
ROOTS = [str(Path(__file__).parents[2]), *sys.path]
COUNT = 2000


def writer(place: Path, count: int) -> subprocess.Popen[str]:
    """A program that enters so many documents, four at a time."""
    command = [sys.executable, "-c", WRITER, str(place), str(count), *ROOTS]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_killed_writer_leaves_whole_documents_and_goes_on_from_there(place: Path) -> None:
    chance = random.Random(3)
    before = 0
    for _ in range(6):
        with writer(place, COUNT) as process:
            assert process.stdout
            assert process.stdout.readline() == "open\n"
            time.sleep(chance.uniform(0, 0.15))
            process.send_signal(signal.SIGKILL)
        with Ledger.open(place) as ledger:
            assert not list(ledger.verify())
            documents = len(ledger.known_documents())
            assert documents % 4 == 0
            assert documents >= before
            assert len(ledger.evidence()) == 2 * documents
            before = documents
    assert before < COUNT
    with Ledger.open(place) as ledger:
        for start in range(0, before + 40, 4):
            ledger.append(batch(*range(start, start + 4)), NOON)
        assert len(ledger.known_documents()) == before + 40
        assert len(ledger.evidence()) == 2 * (before + 40)
        assert not list(ledger.verify())


def test_a_program_killed_while_making_a_ledger_leaves_none_or_a_whole_one(place: Path) -> None:
    for delay in (0.0, 0.3, 0.4, 0.45, 0.5, 0.55):
        with writer(place, 0) as process:
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
        with Ledger.open(place, create=True) as ledger:
            assert not list(ledger.verify())
        place.unlink()


KILLED_WHILE_MAKING = """
import os, signal, sys
sys.path[:0] = sys.argv[3:]
from kilde.ledger import Ledger, sqlite
step = getattr(sqlite, sys.argv[2])
def killed(*paths):
    if sys.argv[2] == "discard":
        os.kill(os.getpid(), signal.SIGKILL)
    step(*paths)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(sqlite, sys.argv[2], killed)
Ledger.open(sys.argv[1], create=True)
"""


@pytest.mark.parametrize("step", ["_fill", "_put_in_place", "discard"])
@pytest.mark.parametrize("name", ["news.kilde", "[a]*?.kilde", "n" * 120])
def test_what_a_program_killed_while_making_a_ledger_left_goes_when_the_ledger_is_next_written_to(
    tmp_path: Path, name: str, step: str
) -> None:
    place, others = tmp_path / name, tmp_path / f".{name}.mine.new"
    others.touch()
    done = subprocess.run([sys.executable, "-c", KILLED_WHILE_MAKING, str(place), step, *ROOTS], check=False)
    assert done.returncode == -signal.SIGKILL
    assert {path.name for path in tmp_path.iterdir()} - {name, others.name}
    with Ledger.open(place, create=True) as ledger:
        ledger.append(batch(1), NOON)
    assert {path.name for path in tmp_path.iterdir()} == {name, others.name}


def test_a_ledger_being_made_whose_draft_another_swept_away_is_the_others(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill = sqlite._fill

    def overtaken(draft: Path) -> None:
        fill(draft)
        monkeypatch.setattr(sqlite, "_fill", fill)
        with Ledger.open(place, create=True) as other:
            other.append(batch(1), NOON)
        assert not draft.exists()

    monkeypatch.setattr(sqlite, "_fill", overtaken)
    with Ledger.open(place, create=True) as ledger:
        assert len(ledger.known_documents()) == 1
