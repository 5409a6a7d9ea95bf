"""A document analysed sentence by sentence, each word with the vectors that the whole document gives it.

The parser and the ner take the steps of all sentences at once; over a document as one they go word by word, which takes
as long again as the vectors of a short text. Names are the same; so are trees but for one word in a thousand, whose
tree hung on how the next sentence begins.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from kilde_models.hastened import hasten

VECTORS = "kilde_vectors"
"""Where a Doc bears the vectors of its words that were made from a larger text."""

GIVEN = "given_vectors"
"""The name of the layer that takes them."""

Words = Sequence[tuple[str, bool]]
"""The words of a sentence, each with whether a space follows it."""


def sentencewise(nlp: Language, sentences: Sequence[Words]) -> list[Doc]:
    """The sentences of a document, none of them empty, each a Doc of its own with its tree and names.

    `nlp` is changed at first: it is quicker, and its ner takes given vectors too, and without them does what it did.
    """
    own_vectors = _own_vectors(nlp)
    docs = [_doc(nlp, [words]) for words in sentences]
    whole = _doc(nlp, sentences)
    ends = np.cumsum([len(doc) for doc in docs])[:-1]
    nlp.get_pipe("tok2vec")(whole)
    named = own_vectors.predict([whole])
    for doc, shared, own in zip(docs, np.split(whole.tensor, ends), np.split(named, ends), strict=True):
        doc.tensor, doc.user_data[VECTORS] = shared, own
    for name in ("morphologizer", "parser", "ner"):
        component: Any = nlp.get_pipe(name)
        component.set_annotations(docs, component.predict(docs))
    return docs


def _doc(nlp: Language, sentences: Sequence[Words]) -> Doc:
    words = [word for sentence in sentences for word, _ in sentence]
    spaces = [space for sentence in sentences for _, space in sentence]
    starts: list[bool | int | None] = [i == 0 for sentence in sentences for i in range(len(sentence))]
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=starts)


def _own_vectors(nlp: Language) -> Model[list[Doc], Any]:
    """The layer from which names have their vectors, made able to take those that are given; all is hastened then."""
    model: Any = nlp.get_pipe("ner").model  # type: ignore[attr-defined]
    found: Model[list[Doc], Any] = model.get_ref("tok2vec")
    if found.name != GIVEN:
        for name in ("tok2vec", "ner"):
            hasten(nlp.get_pipe(name).model)  # type: ignore[attr-defined]
        given: Model[list[Doc], Any] = Model(GIVEN, _vectors, layers=[found])
        model.replace_node(found, given)
        model.set_ref("tok2vec", given)
        found = given
    return found


def _vectors(model: Model[list[Doc], Any], docs: list[Doc], is_train: bool) -> tuple[Any, Callable[[Any], list[Doc]]]:
    if docs and all(VECTORS in doc.user_data for doc in docs):
        return np.vstack([doc.user_data[VECTORS] for doc in docs]), lambda _: []
    vectors, back = model.layers[0](docs, is_train)
    return vectors, back
