"""Tags for sentences that were made: those that a pipeline gives, held to what is known of each word."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from training.corpora import Passage, Tree
from training.phrases import Made

BATCH = 64
UNSPACED = frozenset({".", ",", ":", "'s"})
Array = np.ndarray[Any, Any]


def tagged(nlp: Language, language: str, passages: Iterable[Sequence[Sequence[Made]]]) -> Iterator[Passage]:
    """The passages with trees and tags; `nlp` needs a tok2vec and a morphologizer that are trained."""
    made = list(passages)
    docs = [Doc(nlp.vocab, words=[word.word for words in sentences for word in words]) for sentences in made]
    for sentences, scores in zip(made, _scores(nlp, docs), strict=True):
        yield _passage(nlp.get_pipe("morphologizer"), language, sentences, scores)


def _scores(nlp: Language, docs: Sequence[Doc]) -> Iterator[Array]:
    """Of each document, for every word how likely each label of the morphologizer is."""
    tok2vec: Any = nlp.get_pipe("tok2vec")
    tags: Any = nlp.get_pipe("morphologizer")
    for start in range(0, len(docs), BATCH):
        batch = docs[start : start + BATCH]
        tok2vec.set_annotations(batch, tok2vec.predict(batch))
        yield from tags.model.predict(batch)


def _passage(tags: Any, language: str, sentences: Sequence[Sequence[Made]], scores: Array) -> Passage:
    words = [word for sentence in sentences for word in sentence]
    bases = [base for sentence, base in zip(sentences, _bases(sentences), strict=True) for _ in sentence]
    labels = [_best(tags.labels, word.tag, row) for word, row in zip(words, scores, strict=True)]
    return Passage(
        language=language,
        words=tuple(word.word for word in words),
        spaces=tuple(word.word not in UNSPACED for word in [*words[1:], words[-1]]),
        starts=tuple(i == base for i, base in enumerate(bases)),
        tree=Tree(
            heads=tuple(base + word.head for word, base in zip(words, bases, strict=True)),
            relations=tuple(word.relation for word in words),
            parts=tuple(label.partition("POS=")[2].partition("|")[0] for label in labels),
            features=tuple(str(tags.cfg["labels_morph"][label]) for label in labels),
            lemmas=("",) * len(words),
        ),
        names=None,
    )


def _bases(sentences: Sequence[Sequence[Made]]) -> Iterator[int]:
    base = 0
    for sentence in sentences:
        yield base
        base += len(sentence)


def _best(labels: Sequence[str], wanted: str, scores: Array) -> str:
    """The likeliest label that has all that is wanted, such as "VERB,Past"; the likeliest of all where none has."""
    for i in np.argsort(-scores):
        if all(part in labels[i] for part in wanted.split(",")):
            return labels[i]
    return labels[int(np.argmax(scores))]
