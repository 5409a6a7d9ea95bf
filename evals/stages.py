"""Single stages on public sets: the article of a page, places, names of one person or body."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from evals import html, names_pairs, places
from evals.measures import Measure, absent
from kilde.resolve import same_entity


def pages(data: Path) -> Iterator[Measure]:
    """How well the article of a page is found."""
    folder = data / html.FOLDER
    if not folder.exists():
        yield from absent("pages", folder)
        return
    yield from (Measure("pages", name, value) for name, value in html.score(data).items())


def located(data: Path) -> Iterator[Measure]:
    """The share of names of places in English news that are put within 161 km of where they are."""
    for of, name in places.SETS.items():
        path = data / "toponyms" / name
        if not path.exists():
            yield from absent("places", path)
            continue
        right, total = places.score(path, Counter())
        yield Measure("places", of, round(right / total, 4))


def alike(data: Path) -> Iterator[Measure]:
    """How well pairs of names are judged to be of one person or body: F1 of "the same"."""
    path = data / "names" / "pairs.csv"
    if not path.exists():
        yield from absent("name-pairs", path)
        return
    with path.open(encoding="utf-8", newline="") as rows:
        pairs = list(csv.DictReader(rows))
    types = [names_pairs.TYPES.get(pair["schema"], "body") for pair in pairs]
    said = [same_entity([p["name1"]], [p["name2"]], type).same for p, type in zip(pairs, types, strict=True)]
    yield Measure("name-pairs", "all", round(names_pairs.f1(said, [p["is_match"] == "true" for p in pairs]), 4))
