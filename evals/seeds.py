"""The two articles that were coded by hand: claims found, fields right, links, who is who, when their event was.

An entity of the gold is looked for among the ledger's by its name, as the texts spell it: of the spellings that hold
the name, the one with the fewest words, then the shortest. One that the ledger knows by no such spelling is missed,
with every pair that it is in.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evals.measures import Measure, absent
from evals.seeds_dating import dating
from kilde.app.exports import EXPORTS, line
from kilde.ledger import Ledger
from kilde.pipeline import Settings, actors, read, view

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
    claims, spelled, dated = _read(shared / "seeds")
    said = subprocess.run([sys.executable, str(scorer)], input=claims, capture_output=True, check=True).stdout.decode()
    for name, pattern in FIGURES.items():
        found = re.search(pattern, said)
        if found is None:
            raise ValueError(f"the scorer of the seeds says nothing of {name}: {said!r}")
        yield Measure("seeds", name, float(found[1]) * (-1 if name in FEWER else 1))
    yield from dated
    gold = json.loads((shared / "gold" / "seeds.json").read_text("utf-8"))["links"]
    yield from of_entities(gold, spelled)


def of_entities(gold: Mapping[str, Sequence[Sequence[str]]], spelled: Mapping[str, str]) -> Iterator[Measure]:
    """How many pairs of names are of one entity, or of two, as they should be; `spelled` gives ids by spelling."""
    for name, same in (("same", True), ("different", False)):
        pairs = [[_entity(one, spelled) for one in pair] for pair in gold[f"{name}_entity"]]
        right = [None not in pair and (pair[0] == pair[1]) is same for pair in pairs]
        yield Measure("seeds", f"entities-{name}", float(sum(right)))


def _entity(name: str, spelled: Mapping[str, str]) -> str | None:
    whole = re.compile(rf"(?<!\\w){re.escape(name)}", re.IGNORECASE)
    held = sorted((len(text.split()), len(text), text) for text in spelled if whole.search(text))
    return spelled[held[0][2]] if held else None


def _read(folder: Path) -> tuple[bytes, Mapping[str, str], list[Measure]]:
    """What is exported of the texts in a folder, the entities by every spelling, and how the killing is dated."""
    with tempfile.TemporaryDirectory() as scratch, Ledger.open(Path(scratch) / "seeds.kilde", create=True) as ledger:
        read([str(folder)], ledger, Settings(), lambda: "2026-01-01T00:00:00Z")
        seen = view(ledger)
        claims = b"".join(line(row) for row in EXPORTS["claims"](seen, ledger.documents()))
    spelled = {spelling.text: actor.entity.id for actor in actors(seen) for spelling in actor.spellings}
    return claims, spelled, [*dating(seen)]
