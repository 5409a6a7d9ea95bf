"""The vectors of a tok2vec in half the time, for reading alone; the same but for the rounding of the last digits.

What its first layers make of a word hangs on its form and nothing else, so it is made once a form. And the pieces of a
maxout are laid out so that numpy compares them in rows, where thinc goes piece by piece to note which one it took.

How a product of matrices is rounded hangs on how many rows it has, and how so on the processor. What is remembered is
reckoned in double precision, so that a form has one vector, whatever was read with it or before.
"""

from collections.abc import Callable
from functools import reduce
from typing import Any

import numpy as np
from spacy.attrs import ORTH
from spacy.tokens import Doc
from thinc.api import Model

FORMS = 1 << 15
"""Forms that are remembered, 400 bytes each; beyond that the memory starts afresh."""

Vectors = Any
"""An array of float32, one row a word."""


def hasten(model: Model[list[Doc], Any]) -> None:
    """Changes a tok2vec, or a model that has one, into one that is quick to predict; it is trained as it was."""
    for found in [layer for layer in model.walk() if layer.has_ref("embed") and layer.has_ref("encode")]:
        encode: Model[Any, Any] = found.get_ref("encode")
        for layer in [layer for layer in encode.walk() if layer.name == "maxout"]:
            found.replace_node(layer, _in_rows(layer))
        embed: Model[list[Doc], list[Vectors]] = found.get_ref("embed")
        for layer in [layer for layer in embed.walk() if layer.name == "maxout"]:
            embed.replace_node(layer, _in_rows(layer, np.float64))
        found.replace_node(embed, _remembered(embed))


def _in_rows(maxout: Model[Any, Any], within: type[np.floating[Any]] = np.float32) -> Model[Any, Any]:
    """The layer with the first pieces of all outputs beside each other, then the second ones, and so on.

    `within` is the type of number that it reckons with; what it gives is of float32.
    """
    pieces, inputs = maxout.get_dim("nP"), maxout.get_dim("nI")
    weights, bias = (np.asarray(maxout.get_param(name)) for name in ("W", "b"))
    weights, bias = np.moveaxis(weights, 1, 0).reshape(-1, inputs).astype(within), bias.T.reshape(-1).astype(within)

    def forward(model: Model[Any, Any], rows: Vectors, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
        if is_train:
            return maxout(rows, is_train)
        found = rows.astype(within, copy=False) @ weights.T
        found += bias
        most = reduce(np.maximum, np.split(found, pieces, axis=1))
        return most.astype(np.float32, copy=False), lambda gradient: gradient

    return Model("maxout_in_rows", forward, layers=[maxout], dims={"nO": maxout.get_dim("nO")})


def _remembered(embed: Model[list[Doc], list[Vectors]]) -> Model[list[Doc], list[Vectors]]:
    forms = _Forms(embed)

    def forward(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
        if is_train:
            return embed(docs, is_train)
        return [forms.vectors(doc) for doc in docs], lambda gradient: gradient

    return Model("remembered_words", forward, layers=[embed])


class _Forms:
    """What the first layers make of every form that was read."""

    def __init__(self, embed: Model[list[Doc], list[Vectors]]) -> None:
        self._embed = embed
        self._places: dict[int, int] = {}
        self._rows: Vectors = None

    def vectors(self, doc: Doc) -> Vectors:
        """One row a word."""
        array: Any = doc.to_array([ORTH])
        forms: list[int] = array.ravel().tolist()
        new = list(set(forms).difference(self._places))
        if len(self._places) + len(new) > FORMS:
            self._places.clear()
            new = list(dict.fromkeys(forms))
        if len(new) > FORMS:
            return self._embed.predict([doc])[0]
        if new:
            self._learn(doc, new)
        return self._rows[np.fromiter(map(self._places.__getitem__, forms), np.intp, len(forms))]

    def _learn(self, doc: Doc, new: list[int]) -> None:
        words = [doc.vocab.strings[form] for form in new]
        made = self._embed.predict([Doc(doc.vocab, words=words)])[0]
        if self._rows is None:
            self._rows = np.empty((FORMS, made.shape[1]), made.dtype)
        first = len(self._places)
        self._rows[first : first + len(new)] = made
        self._places.update(zip(new, range(first, first + len(new)), strict=True))
