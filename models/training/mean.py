"""The mean of trees that were trained on from the same: `python -m training.mean build/a build/b --out build/trees`.

Weights that begin at one point and end near each other may be added up, and are better so than each by itself.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language

from kilde_models.pipeline import layers, load


def mean(pipelines: Sequence[Language]) -> Language:
    """The first pipeline, with the mean weights of all: they must have the same shape and labels."""
    for group in zip(*(layers(nlp) for nlp in pipelines), strict=True):
        for name in group[0].param_names:
            if group[0].has_param(name):
                group[0].set_param(name, sum(layer.get_param(name) for layer in group) / len(group))
    return pipelines[0]


def main() -> None:
    """Read, add up and write."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("trees", type=Path, nargs="+")
    arguments.add_argument("--out", type=Path, required=True)
    options = arguments.parse_args()
    mean([load(path) for path in options.trees]).to_disk(options.out)


if __name__ == "__main__":
    main()
