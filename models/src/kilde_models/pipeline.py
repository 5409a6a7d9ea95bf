"""Load the trained pipeline.

Weights lie in float16 at half the size and are widened on loading: spaCy computes in float32 only, and scores are the
same. Matrix products go through numpy: the BLIS bundled with thinc falls back to a slow kernel on newer processors.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

import spacy
from spacy.language import Language
from thinc.api import Model, use_ops

from kilde_models import tokenizer as _tokenizer  # noqa: F401  spaCy finds the tokenizer by its name
from kilde_models import words as _words  # noqa: F401  and so the embedding of words

DATA = Path(__file__).parent / "data"
PIPELINE = DATA / "pipeline"
Precision = Literal["float16", "float32"]


def layers(nlp: Language) -> Iterator[Model[Any, Any]]:
    """Every layer of every trained component."""
    for _, pipe in nlp.components:
        model = getattr(pipe, "model", None)
        if isinstance(model, Model):
            yield from model.walk()


def cast(nlp: Language, precision: Precision) -> None:
    """Turn all weights into another precision: `float16` to store, `float32` to compute."""
    for layer in layers(nlp):
        for name in layer.param_names:
            if layer.has_param(name):
                weights: Any = layer.get_param(name)
                layer.set_param(name, weights.astype(precision))


def load(path: Path = PIPELINE) -> Language:
    """A new pipeline: ner (stands alone), and tok2vec, morphologizer, parser (they belong together).

    Sentence starts that are set on a Doc beforehand are kept by the parser.
    """
    with use_ops("numpy", use_blis=False):
        nlp = spacy.load(path, exclude=["tokenizer"])
        cast(nlp, "float32")
    return nlp


def digest(path: Path = PIPELINE) -> str:
    """SHA-256 over all files of a pipeline, names and bytes, so that a run can say which weights it used."""
    total = sha256()
    for file in sorted(item for item in path.rglob("*") if item.is_file()):
        total.update(file.relative_to(path).as_posix().encode() + b"\0")
        total.update(sha256(file.read_bytes()).digest())
    return total.hexdigest()


DIGEST = digest()
