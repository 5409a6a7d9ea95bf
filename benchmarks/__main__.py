"""Print one JSON line a benchmark: `python -m benchmarks [--runs 5] [--share 1.0]`."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import processes
from benchmarks.texts import Sample, folder, samples, written

CLAIMS = 100_000
"""Claims of the ledgers that are asked by programs and looked at in pages."""

EXAMPLES = Path(__file__).parents[1] / "examples"
os.environ.setdefault("OMP_NUM_THREADS", "1")  # one core for both sides; must be set before numpy is imported


def rows(runs: int, share: float) -> Iterator[dict[str, object]]:
    """All benchmarks that have their texts here; those of other processes first, while this one is small."""
    found = list(samples(share))
    if not found:
        yield {"benchmark": "speed", "skipped": f"no texts in {folder()}; set KILDE_DATA"}
    with tempfile.TemporaryDirectory() as scratch:
        yield from _starts(Path(scratch), runs)
        yield from _memory(found, Path(scratch))
    yield from _speed(found, runs)
    if found:
        from benchmarks import links  # a large import, see above

        yield from links.grown(found)
    yield from _requests(share)


def _starts(scratch: Path, runs: int) -> Iterator[dict[str, object]]:
    """Start-up, with the ledger that the demo makes."""
    ledger = str(scratch / "demo.kilde")
    processes.cost([*processes.KILDE, "read", str(EXAMPLES), "-l", ledger])
    yield processes.start("kilde --help", ["--help"], runs)
    yield processes.start("kilde events", ["events", ledger], runs)


def _requests(share: float) -> Iterator[dict[str, object]]:
    """Requests to the API and for pages, on the ledger that the demo makes many times over."""
    from benchmarks import api, pages  # a large import, see above

    with tempfile.TemporaryDirectory() as scratch:
        ledger = str(Path(scratch) / "demo.kilde")
        processes.cost([*processes.KILDE, "read", str(EXAMPLES), "-l", ledger])
        yield from api.rows(ledger, int(CLAIMS * share))
        yield from pages.rows(ledger, int(CLAIMS * share))


def _memory(found: list[Sample], scratch: Path) -> Iterator[dict[str, object]]:
    for number, sample in enumerate(found):
        articles = written(sample, scratch / f"{number}")
        yield processes.memory(sample, articles, scratch / f"{number}.kilde")


def _speed(found: list[Sample], runs: int) -> Iterator[dict[str, object]]:
    from benchmarks import speed  # a large import, see above

    nlp = speed.load()
    for sample in found:
        yield speed.measure(sample, nlp, runs)


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
