"""What the networks see of a word: six features, each hashed into a table of its own.

spaCy's own embedding offers one letter in front and three behind. Names of a strange origin are told better with three
in front and four behind as well, so features are made here, once a word form.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.attrs import ORTH
from spacy.lexeme import Lexeme
from spacy.strings import hash_string  # type: ignore[attr-defined]  # written in Cython
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

NAME = "kilde.WordEmbed.v1"
SEED = 8
"""Of the first table; each further one has the next number."""
COUNT = 6
"""Features of a word."""
KNOWN = 200_000
"""Word forms that are remembered; beyond that the memory starts afresh."""


def features(word: Lexeme) -> tuple[int, ...]:
    """Small form, first letter, last three, shape, first three and last four letters, as numbers."""
    text = word.text
    return (
        word.norm,
        word.prefix,
        word.suffix,
        word.shape,
        hash_string(text[:3].lower()),
        hash_string(text[-4:].lower()),
    )


_known: dict[int, tuple[int, ...]] = {}


def row(doc: Doc, orth: int) -> tuple[int, ...]:
    """The features of a form, made once for all pipelines."""
    if orth not in _known:
        if len(_known) >= KNOWN:
            _known.clear()
        _known[orth] = features(doc.vocab[orth])
    return _known[orth]


def extract() -> Model[Any, Any]:
    """The layer that turns documents into arrays of features, one row a word."""

    def forward(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
        forms: list[list[Any]] = [doc.to_array([ORTH]).ravel().tolist() for doc in docs]
        rows = [[row(doc, form) for form in words] for doc, words in zip(docs, forms, strict=True)]
        arrays = [np.asarray(words, dtype="uint64").reshape(len(words), COUNT) for words in rows]
        return arrays, lambda gradient: []

    return Model("kilde_words", forward)


@registry.architectures(NAME)  # type: ignore[untyped-decorator]  # spaCy types none of its registries
def word_embed(width: int, rows: list[int]) -> Model[Any, Any]:
    """The embedding: a hashed table of `rows` for each feature, mixed down to `width`."""
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, size, column=at, seed=SEED + at, dropout=0.0) for at, size in enumerate(rows)
    ]
    return chain(
        extract(),
        list2ragged(),
        with_array(concatenate(*tables)),
        with_array(Maxout(width, width * len(rows), nP=3, dropout=0.0, normalize=True)),
        ragged2list(),
    )
