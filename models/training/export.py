"""Give spaCy the weights of the name finder: `python -m training.export build/names-1.npz --out build/names`.

Of several files the mean is taken: rounds that went on from one another are better together than the last alone.
`--back PIPELINE` does the opposite, and writes what a pipeline has as a file to go on from (`train_names --start`).
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_config
from thinc.api import Model

from kilde_models.pipeline import load
from training.shape import ACTIONS, KINDS, PARTS, WIDTH

CONFIGURATION = Path(__file__).parent / "names.cfg"
Array = np.ndarray[Any, Any]


def untrained() -> Language:
    """The name finder of `names.cfg`, with the labels of the corpora."""
    nlp = spacy.util.load_model_from_config(load_config(CONFIGURATION), auto_fill=True)
    tags = [f"{tag}-{kind}" for kind in KINDS for tag in "BI"]
    doc = Doc(nlp.vocab, words=list("abcdefgh"), ents=tags)
    nlp.initialize(lambda: [Example(Doc(nlp.vocab, words=list("abcdefgh")), doc)])
    return nlp


def _layers(model: Model[Any, Any], name: str) -> list[Model[Any, Any]]:
    return [layer for layer in model.walk() if layer.name == name]


def _put(layer: Model[Any, Any], weights: Mapping[str, Array]) -> None:
    for name, values in weights.items():
        if layer.get_param(name).shape != values.shape:
            raise ValueError(f"{layer.name}: {name} should have shape {layer.get_param(name).shape}")
        copied: Any = np.array(values, np.float32)
        layer.set_param(name, copied)


def _action_rows(ner: Any, weights: Mapping[str, Array]) -> Mapping[str, Array]:
    """Scores in spaCy's order of actions, which has one more that never happens."""
    order = [ner.moves.get_class_name(at) for at in range(ner.moves.n_moves)]
    width = weights["action.W"].shape[1]
    found = {"W": np.zeros((len(order), width), np.float32), "b": np.zeros(len(order), np.float32)}
    for at, action in enumerate(ACTIONS):
        for name, values in found.items():
            values[order.index(action)] = weights[f"action.{name}"][at]
    return found


def _pairs(ner: Any) -> Iterator[tuple[Model[Any, Any], str, str]]:
    """Each layer of spaCy's network with its parameters, and what they are called in training."""
    for at, layer in enumerate(_layers(ner.model, "hashembed")):
        yield layer, "E", f"table{at}"
    names = ["mix", *(f"window{depth}" for depth in range(len(_layers(ner.model, "maxout")) - 1))]
    for name, maxout, normal in zip(names, _layers(ner.model, "maxout"), _layers(ner.model, "layernorm"), strict=True):
        yield from ((maxout, "W", f"{name}.W"), (maxout, "b", f"{name}.b"))
        yield from ((normal, "G", f"{name}.scale"), (normal, "b", f"{name}.shift"))
    projection = next(layer for layer in _layers(ner.model.get_ref("tok2vec"), "linear"))
    yield from ((projection, "W", "project.W"), (projection, "b", "project.b"))
    lower = ner.model.get_ref("lower")
    yield from ((lower, "W", "state.W"), (lower, "b", "state.b"))


def export(weights: Mapping[str, Array]) -> Language:
    """A spaCy pipeline that finds names with these weights."""
    nlp = untrained()
    ner: Any = nlp.get_pipe("ner")
    for layer, parameter, name in _pairs(ner):
        _put(layer, {parameter: weights[name]})
    _put(ner.model.get_ref("lower"), {"pad": weights["state.none"][None]})
    _put(ner.model.get_ref("upper"), _action_rows(ner, weights))
    return nlp


def back(nlp: Language) -> Mapping[str, Array]:
    """The weights of a pipeline as training has them; parts of speech, which it has not, begin anew."""
    ner: Any = nlp.get_pipe("ner")
    order = [ner.moves.get_class_name(at) for at in range(ner.moves.n_moves)]
    rows = [order.index(action) for action in ACTIONS]
    upper = ner.model.get_ref("upper")
    return {
        **{name: np.asarray(layer.get_param(parameter)) for layer, parameter, name in _pairs(ner)},
        "state.none": np.asarray(ner.model.get_ref("lower").get_param("pad"))[0],
        "action.W": np.asarray(upper.get_param("W"))[rows],
        "action.b": np.asarray(upper.get_param("b"))[rows],
        "part.W": np.zeros((len(PARTS), WIDTH), np.float32),
        "part.b": np.zeros(len(PARTS), np.float32),
    }


def mean(files: Sequence[Path]) -> Mapping[str, Array]:
    """The mean of the weights in some files."""
    total: dict[str, Array] = {}
    for path in files:
        with np.load(path) as stored:
            for name, values in stored.items():
                total[name] = total.get(name, np.float32(0)) + values.astype(np.float32) / len(files)
    return total


def main() -> None:
    """Read weights and write a pipeline, or the other way round."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("weights", type=Path, nargs="*")
    arguments.add_argument("--back", type=Path, help="a pipeline to read")
    arguments.add_argument("--out", type=Path, required=True)
    options = arguments.parse_args()
    if options.back:
        found: Any = back(load(options.back))
        np.savez_compressed(options.out, **found)
    else:
        export(mean(options.weights)).to_disk(options.out)


if __name__ == "__main__":
    main()
