"""Take the mean of two rounds: `python -m training.blend FIRST SECOND --out DIR` from the folder `models`.

A second round learns the corpora better and strange names worse; the mean of the weights was the best of both. The
second must have gone on from the first.
"""

import argparse
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from kilde_models import tokenizer as _registered  # noqa: F401  spaCy finds the tokenizer by its name
from kilde_models.pipeline import layers


def blend(first: Language, second: Language) -> Language:
    """The second pipeline with the mean of both pipelines' weights."""
    for ours, theirs in zip(layers(first), layers(second), strict=True):
        for name in theirs.param_names:
            if theirs.has_param(name):
                one: Any = ours.get_param(name)
                other: Any = theirs.get_param(name)
                theirs.set_param(name, (one + other) / 2)
    return second


def main() -> None:
    """Blend and write."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("first", type=Path)
    arguments.add_argument("second", type=Path)
    arguments.add_argument("--out", type=Path, required=True)
    options = arguments.parse_args()
    blend(spacy.load(options.first), spacy.load(options.second)).to_disk(options.out)


if __name__ == "__main__":
    main()
