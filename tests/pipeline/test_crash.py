"""`kill -9` in the middle of a reading: reading again completes, and nothing is lost or double."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kilde.ledger import Ledger

from .conftest import EXAMPLES, exported

ARTICLES = 400
KILLS = 10
CHARACTERS = 900
"""Of each article: enough for some claims, few enough for a test."""

DATA = Path(os.environ.get("KILDE_DATA") or Path(__file__).parents[3] / "shared" / "data") / "raw" / "norquad-nb.jsonl"
PROCESS = (sys.executable, "-c", "from kilde.app.cli import main; main()")


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of 400 articles, two of them empty."""
    folder = tmp_path_factory.mktemp("articles")
    for number, text in enumerate(_texts()[: ARTICLES - 2]):
        (folder / f"{number:03}.txt").write_text(text[:CHARACTERS], encoding="utf-8")
    for name in ("empty-1.txt", "empty-2.txt"):
        (folder / name).touch()
    return folder


def _texts() -> list[str]:
    """Real articles where there are some; otherwise sentences of the examples, put together anew."""
    if DATA.exists():
        texts = dict.fromkeys(json.loads(line)["text"] for line in DATA.read_text(encoding="utf-8").splitlines())
        return list(texts)
    chance = random.Random(1)
    sentences = [
        sentence
        for path in sorted(EXAMPLES.glob("nb-*.txt"))
        for sentence in path.read_text(encoding="utf-8").replace("\n", " ").split(". ")
    ]
    return [". ".join(chance.sample(sentences, 8)) + "." for _ in range(ARTICLES)]


def _start(articles: Path, ledger: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [*PROCESS, "read", str(articles), "-l", str(ledger)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def _finish(articles: Path, ledger: Path) -> float:
    """Reads to the end; returns how long that took."""
    started = time.monotonic()
    with _start(articles, ledger) as process:
        assert process.stderr is not None
        told = process.stderr.read()
    assert process.returncode == 0, told
    return time.monotonic() - started


def _known(ledger: Path) -> int:
    """How many documents a ledger holds; 0 where there is none yet."""
    if not ledger.exists():
        return 0
    with Ledger.open(ledger) as opened:
        assert list(opened.verify()) == []
        return len(opened.known_documents())


def test_killed_at_ten_random_moments_nothing_is_lost_or_double(articles: Path, tmp_path: Path) -> None:
    whole, killed = tmp_path / "whole.kilde", tmp_path / "killed.kilde"
    took = _finish(articles, whole)
    chance = random.Random()
    held = [0]
    for _ in range(KILLS):
        with _start(articles, killed) as process:
            time.sleep(chance.uniform(0.1, took * 0.4))
            process.send_signal(signal.SIGKILL)
        held.append(_known(killed))
    assert held == sorted(held)
    _finish(articles, killed)
    assert _known(killed) == _known(whole) == ARTICLES - 2
    for form in ("claims", "documents", "events"):
        assert exported(killed, form) == exported(whole, form)
    with Ledger.open(killed) as one, Ledger.open(whole) as other:
        assert one.issues() == other.issues()
        assert one.evidence() == other.evidence()
        assert one.head()[0] == other.head()[0]
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".new")] == []
