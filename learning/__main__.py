"""Learns what speaks for a claim from coded texts, and writes the weights: `python -m learning`."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from evals.gold import texts
from evals.measures import ROOT
from evals.story_gold import stories
from learning.logistic import fit, folded
from learning.rows import Row, of_news, of_story

WEIGHTS = ROOT / "src" / "kilde" / "extract" / "weights.json"
OWN = Path(__file__).parent / "texts"
"""Texts coded to be learned from alone."""


def main() -> None:
    """Learns, and says how well: over texts left out in turn, beside the rules alone."""
    parser = argparse.ArgumentParser(prog="python -m learning", description=__doc__)
    parser.add_argument("--folds", type=int, default=10, metavar="N", help="parts of the texts, each left out in turn")
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="PATH", help="where the weights are written")
    options = parser.parse_args()
    rows = list(_rows())
    if options.folds > 1:
        _report(rows, folded(rows, options.folds))
    found = fit(rows)
    options.out.write_text(json.dumps(found, indent=0, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(found)} marks, {len(rows)} candidates, {len({row.text for row in rows})} texts\n")


def _rows() -> Iterator[Row]:
    for coded in (texts("dev"), texts("learn", OWN)):
        for many in coded.values():
            for text in many:
                yield from of_news(text)
    for story in stories():
        published = {row["id"]: row for row in map(json.loads, story.path.read_text(encoding="utf-8").splitlines())}
        for article in story.articles:
            row = published[article.id]
            yield from of_story(story, article, row["published"], row["language"])


def _report(rows: Sequence[Row], told: Sequence[bool]) -> None:
    for language in (*sorted({row.language for row in rows}), None):
        whole = ((row, one) for row, one in zip(rows, told, strict=True) if not row.is_part)
        here = [(row, one) for row, one in whole if language in (row.language, None)]
        rules = _f1([(row.is_told, row.by_rules) for row, _ in here])
        weighed = _f1([(row.is_told, one) for row, one in here])
        sys.stdout.write(f"{language or 'all':4} rules {rules}   weighed {weighed}\n")


def _f1(pairs: Sequence[tuple[bool | None, bool]]) -> str:
    right = sum(said for told, said in pairs if told)
    wanted, said = sum(told is True for told, _ in pairs), sum(said for told, said in pairs if told is not None)
    precision, recall = right / max(1, said), right / max(1, wanted)
    return f"P {precision:.3f} R {recall:.3f} F {2 * precision * recall / max(1e-9, precision + recall):.3f}"


if __name__ == "__main__":
    main()
