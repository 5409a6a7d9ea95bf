"""Print one JSON line a measure, and fail where one falls below its floor: `python -m evals [NAME ...]`."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from evals.articles import articles
from evals.ecb import ecb
from evals.measures import Eval, below, floor_of, floors, folder, line
from evals.muc4 import muc4
from evals.news import news
from evals.numbers import numbers
from evals.origins import origins
from evals.police import police
from evals.polnear import polnear
from evals.seeds import seeds
from evals.stages import alike, located, pages
from evals.stories import stories
from evals.times import times
from evals.trained import trained

EVALS: Mapping[str, Eval] = {
    "trained": trained,
    "origins": origins,
    "numbers": numbers,
    "times": times,
    "places": located,
    "name-pairs": alike,
    "pages": pages,
    "seeds": seeds,
    "police": police,
    "polnear": polnear,
    "muc4": muc4,
    "news": news,
    "articles": articles,
    "stories": stories,
    "ecb": ecb,
}


def run(names: Sequence[str], data: Path) -> int:
    """Takes the measures and prints each; 1 where one fell below its floor, otherwise 0."""
    known, fallen = floors(), []
    for name in names:
        for measure in EVALS[name](data):
            sys.stdout.write(line(measure, known) + "\n")
            sys.stdout.flush()
            if below(measure, known):
                fallen.append(f"{measure.name} of {measure.of}: {measure.value}, floor {floor_of(measure, known)}")
    for words in fallen:
        sys.stderr.write(f"below the floor: {words}\n")
    return 1 if fallen else 0


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(EVALS)}; all where none is named")
    names = parser.parse_args().names
    unknown = sorted(set(names) - set(EVALS))
    if unknown:
        parser.error(f"there is no {', '.join(unknown)}")
    sys.exit(run(names or list(EVALS), folder()))


if __name__ == "__main__":
    main()
