"""`kill -9` in the middle of a merge: all of it is there or nothing, and merging again completes it."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from kilde.ledger import Ledger
from tests.ledger.making import NOON, batch
from tests.ledger.test_crash import ROOTS

PROGRAM = """
import sys
sys.path[:0] = sys.argv[3:]
from kilde.ledger import Ledger
with Ledger.open(sys.argv[1]) as one, Ledger.open(sys.argv[2]) as other:
    print("open", flush=True)
    one.merge(other, "2026-12-01T12:00:00Z")
    print("done", flush=True)
"""


def test_killed_in_the_middle_it_is_whole_and_completed_by_another_merge(tmp_path: Path) -> None:
    chance, seen = random.Random(5), set()
    for name, numbers in (("one", range(100)), ("other", range(50, 500))):
        with Ledger.open(tmp_path / name, create=True) as ledger:
            ledger.append(batch(*numbers), NOON)
    for number in range(8):
        killed = Path(shutil.copy(tmp_path / "one", tmp_path / f"killed-{number}"))
        command = [sys.executable, "-c", PROGRAM, str(killed), str(tmp_path / "other"), *ROOTS]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            assert process.stdout.readline() == "open\n"
            time.sleep(chance.uniform(0, 1.5))
            process.send_signal(signal.SIGKILL)
        with Ledger.open(killed) as ledger, Ledger.open(tmp_path / "other") as other:
            seen.add(len(ledger.known_documents()))
            assert list(ledger.verify()) == []
            ledger.merge(other, "2026-12-01T12:00:00Z")
            assert list(ledger.verify()) == []
            assert len(ledger.known_documents()) == 500
            assert ledger.merge(other, "2026-12-01T12:00:00Z").entered == {}
    assert seen <= {100, 500}
    assert 100 in seen
