"""The two articles that were coded by hand: claims found, fields right, links, and when their common event was."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from evals.measures import Measure, absent
from evals.seeds_dating import dating
from kilde.app.exports import EXPORTS, line
from kilde.ledger import Ledger
from kilde.pipeline import Settings, read, view

FIGURES = {
    "claims-found": r"claims found (\d+)/\d+",
    "fields-right": r"fields right ([\d.]+)",
    "links-same": r"links: same (\d+)/",
    "links-different": r"different (\d+)/",
    "spurious": r"spurious: (\d+) of",
}
"""What the scorer prints, by what it is called here."""

FEWER = frozenset({"spurious"})
"""Figures that are better when smaller: they are given as negative numbers, so that a floor holds them too."""


def seeds(data: Path) -> Iterator[Measure]:
    """What the scorer says of an export of the seeds."""
    shared = data.parent
    scorer = shared / "gold" / "score_seeds.py"
    if not scorer.exists():
        yield from absent("seeds", scorer)
        return
    claims, dated = _export(shared / "seeds")
    said = subprocess.run([sys.executable, str(scorer)], input=claims, capture_output=True, check=True).stdout.decode()
    for name, pattern in FIGURES.items():
        found = re.search(pattern, said)
        if found is None:
            raise ValueError(f"the scorer of the seeds says nothing of {name}: {said!r}")
        yield Measure("seeds", name, float(found[1]) * (-1 if name in FEWER else 1))
    yield from dated


def _export(folder: Path) -> tuple[bytes, list[Measure]]:
    """The claims as they are exported, and how the killing is dated."""
    with tempfile.TemporaryDirectory() as scratch, Ledger.open(Path(scratch) / "seeds.kilde", create=True) as ledger:
        read([str(folder)], ledger, Settings(), lambda: "2026-01-01T00:00:00Z")
        seen = view(ledger)
        rows = EXPORTS["claims"](seen, ledger.documents())
        return b"".join(line(row) for row in rows), [*dating(seen)]
