"""Learns what speaks for a claim from coded texts, and writes the weights: `python -m learning`."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from evals.gold import texts
from evals.measures import ROOT, folder
from evals.story_gold import stories
from learning.corpora import judged, real_texts
from learning.logistic import fit, folded
from learning.rows import OWN, REAL, Row, of_corpus, of_news, of_story

WEIGHTS = ROOT / "src" / "kilde" / "extract" / "weights.json"
TEXTS = Path(__file__).parent / "texts"
"""Texts coded to be learned from alone."""

LANGUAGES = ("da", "en", "nb", "nn", "sv")


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
    for coded in (texts("dev"), texts("learn", TEXTS)):
        for many in coded.values():
            for text in many:
                yield from of_news(text)
    known = judged()
    for real in real_texts(folder()):
        if here := known.get((real.corpus, real.id)):
            yield from of_corpus(real, here)
    for story in stories():
        published = {row["id"]: row for row in map(json.loads, story.path.read_text(encoding="utf-8").splitlines())}
        for article in story.articles:
            row = published[article.id]
            yield from of_story(story, article, row["published"], row["language"])


def _report(rows: Sequence[Row], told: Sequence[bool]) -> None:
    """How well candidates are judged by the rules and by what is learned, for our texts by language and real ones."""
    pairs = list(zip(rows, told, strict=True))
    groups = {language: [p for p in pairs if p[0].sort == OWN and p[0].language == language] for language in LANGUAGES}
    groups |= {sort: [p for p in pairs if p[0].sort == sort] for sort in (OWN, REAL)}
    for name, here in groups.items():
        rules = _f1([(row.is_told, row.by_rules) for row, _ in here])
        weighed = _f1([(row.is_told, one) for row, one in here])
        sys.stdout.write(f"{name:4} rules {rules}   weighed {weighed}\n")


def _f1(pairs: Sequence[tuple[bool | None, bool]]) -> str:
    right = sum(said for told, said in pairs if told)
    wanted, said = sum(told is True for told, _ in pairs), sum(said for told, said in pairs if told is not None)
    precision, recall = right / max(1, said), right / max(1, wanted)
    return f"P {precision:.3f} R {recall:.3f} F {2 * precision * recall / max(1e-9, precision + recall):.3f}"


if __name__ == "__main__":
    main()
