"""The trained pipelines on the dev splits: attachment, names and words a second, per language."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import kilde_models

from evals.measures import ROOT, Measure, absent

DEV = "_dev.spacy"
FIGURES = {"las": "las", "uas": "uas", "pos": "pos", "names_f": "names", "words_per_second": "words-per-second"}
"""Figures of the training code's own evaluation, and what they are called here."""


def trained(data: Path) -> Iterator[Measure]:
    """Each figure of each language, scored as in training."""
    folder = data / "train"
    if not folder.exists():
        yield from absent("las", folder)
        return
    sys.path.insert(0, str(ROOT / "models"))
    evaluate = importlib.import_module("training.evaluate").evaluate
    nlp = kilde_models.load()
    for path in sorted(folder.glob(f"*{DEV}")):
        language = path.name.removesuffix(DEV)
        figures = evaluate(nlp, language, path)
        yield from (Measure(name, language, figures[key]) for key, name in FIGURES.items() if key in figures)
