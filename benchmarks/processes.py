"""What a command costs as a process of its own: seconds from start to end, and memory at its peak."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.texts import Sample

KILDE = (sys.executable, "-c", "from kilde.app.cli import main; main()")
BARE = (
    sys.executable,
    "-c",
    "import sys, pathlib, kilde_models\n"
    "texts = [path.read_text(encoding='utf-8') for path in sorted(pathlib.Path(sys.argv[1]).iterdir())]\n"
    "for _ in kilde_models.load().pipe(texts, batch_size=64): pass",
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock and MiB of resident memory at the peak."""

    seconds: float
    memory: float


def cost(command: Sequence[str]) -> Cost:
    """Runs a command to its end; raises CalledProcessError when it fails.

    The memory counted is this process's own at least: whoever measures must itself be small.
    """
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(seconds, used.ru_maxrss / 1024)


def memory(sample: Sample, articles: Path, ledger: Path) -> dict[str, object]:
    """Peak memory of `kilde read` and of the bare pipeline over the same texts."""
    ours = cost([*KILDE, "read", str(articles), "-l", str(ledger)])
    theirs = cost([*BARE, str(articles)])
    return {
        "benchmark": "memory",
        "of": sample.name,
        "articles": len(sample.texts),
        "kilde_mib": round(ours.memory),
        "bare_mib": round(theirs.memory),
    }


def start(name: str, command: Sequence[str], runs: int) -> dict[str, object]:
    """The median time of a command from start to end."""
    took = median(cost([*KILDE, *command]).seconds for _ in range(runs))
    return {"benchmark": "start", "of": name, "seconds": round(took, 2)}
