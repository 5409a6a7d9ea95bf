"""How well pairs of names are judged to be of one person or body, beside rapidfuzz's best threshold.

python -m evals.names_pairs [--wrong]
"""

import argparse
import csv
from collections.abc import Sequence
from os import environ
from pathlib import Path

from rapidfuzz.fuzz import token_sort_ratio
from rapidfuzz.utils import default_process

from kilde.resolve.likeness import same_entity

TYPES = {"Person": "person"}


def data() -> Path:
    """The file of pairs."""
    return Path(environ.get("KILDE_DATA", Path(__file__).parents[2] / "shared/data")) / "names/pairs.csv"


def f1(said: Sequence[bool], true: Sequence[bool]) -> float:
    """The harmonic mean of precision and recall of "the same"."""
    both = sum(s and t for s, t in zip(said, true, strict=True))
    return 2 * both / max(1, sum(said) + sum(true))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true", help="list the pairs judged wrongly")
    chosen = parser.parse_args()
    with data().open(encoding="utf-8", newline="") as rows:
        pairs = list(csv.DictReader(rows))
    true = [pair["is_match"] == "true" for pair in pairs]
    verdicts = [same_entity([p["name1"]], [p["name2"]], TYPES.get(p["schema"], "body")) for p in pairs]
    ratios = [token_sort_ratio(p["name1"], p["name2"], processor=default_process) for p in pairs]
    plain = max((f1([ratio >= least for ratio in ratios], true), least) for least in range(40, 101))
    print(f"names: F1 {f1([v.same for v in verdicts], true):.3f} over {len(pairs)} pairs")
    print(f"names: F1 {plain[0]:.3f} by rapidfuzz token_sort_ratio at its best threshold, {plain[1]}")
    for pair, verdict, right in zip(pairs, verdicts, true, strict=True):
        if chosen.wrong and verdict.same != right:
            gold = "same" if right else "not "
            print(f"  {gold} {pair['schema']}: {pair['name1']} | {pair['name2']} <- {verdict.why}")


if __name__ == "__main__":
    main()
