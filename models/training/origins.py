"""Recall of names by origin: `python -m training.origins --names DIR` from the folder `models`.

The folder holds JSON lines of {"text", "language", "origin", "names": [{"quote", "type"}]}; each quote stands once in
its text. A name is found when characters and type are both right.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from kilde_models.pipeline import PIPELINE, load
from training.evaluate import percent


@dataclass(frozen=True, slots=True)
class Tally:
    """Names looked for, found, and found with another type."""

    true: int
    right: int
    mistyped: int


def sentences(folder: Path) -> Iterator[Mapping[str, Any]]:
    """All test sentences of all languages."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())


def tally(nlp: Language, rows: Iterable[Mapping[str, Any]], key: str) -> dict[str, Tally]:
    """Count by `origin` or `language`."""
    true, right, mistyped = Counter[str](), Counter[str](), Counter[str]()
    for row in rows:
        found = {(name.start_char, name.end_char): name.label_ for name in nlp(row["text"]).ents}
        for name in row["names"]:
            start = row["text"].index(name["quote"])
            label = found.get((start, start + len(name["quote"])))
            true[row[key]] += 1
            right[row[key]] += label == name["type"]
            mistyped[row[key]] += label is not None and label != name["type"]
    return {group: Tally(true[group], right[group], mistyped[group]) for group in true}


def main() -> None:
    """Print one JSON line a group."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--names", type=Path, required=True)
    arguments.add_argument("--pipeline", type=Path, default=PIPELINE)
    options = arguments.parse_args()
    nlp = load(options.pipeline)
    rows = list(sentences(options.names))
    for key in ("origin", "language"):
        for group, counts in tally(nlp, rows, key).items():
            shown = {key: group, "names": counts.true, "recall": percent(counts.right, counts.true)}
            print(json.dumps(shown | {"mistyped": percent(counts.mistyped, counts.true)}))


if __name__ == "__main__":
    main()
