"""Print one JSON line a benchmark: `python -m benchmarks [--runs 5] [--share 1.0]`."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # one core for both sides; must be set before numpy is imported

from benchmarks import processes, speed
from benchmarks.texts import Sample, folder, samples

EXAMPLES = Path(__file__).parents[1] / "examples"


def rows(runs: int, share: float) -> Iterator[dict[str, object]]:
    """All benchmarks that have their texts here."""
    found = list(samples(share))
    if not found:
        yield {"benchmark": "speed", "skipped": f"no texts in {folder()}; set KILDE_DATA"}
    nlp = speed.load()
    for sample in found:
        yield speed.measure(sample, nlp, runs)
    with tempfile.TemporaryDirectory() as scratch:
        yield from _memory(found, Path(scratch))
        yield from _starts(Path(scratch), runs)


def _memory(found: list[Sample], scratch: Path) -> Iterator[dict[str, object]]:
    for sample in found:
        articles = speed.written(sample, scratch / sample.language)
        yield processes.memory(sample, articles, scratch / f"{sample.language}.kilde")


def _starts(scratch: Path, runs: int) -> Iterator[dict[str, object]]:
    """Start-up, with the ledger that the demo makes."""
    ledger = str(scratch / "demo.kilde")
    processes.cost([*processes.KILDE, "read", str(EXAMPLES), "-l", ledger])
    yield processes.start("kilde --help", ["--help"], runs)
    yield processes.start("kilde events", ["events", ledger], runs)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of each, whose median counts")
    parser.add_argument("--share", type=float, default=1.0, help="share of the texts, for a quick look")
    chosen = parser.parse_args()
    for row in rows(chosen.runs, chosen.share):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
