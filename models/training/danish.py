"""Read the Danish treebank's original trees (CoNLL-X, `da-cdt.conll`) and turn them into Universal Dependencies.

Why: the official UD training file is not at hand, and trees converted by a learned converter were poor. In the
original, determiners, prepositions, subjunctions and auxiliaries are heads; `training.danish_trees` turns them over.
"""

import html
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the original: head is a position in the sentence from 0, or None at the top."""

    form: str
    lemma: str
    tag: str
    features: str
    head: int | None
    relation: str


Sentence = tuple[Word, ...]


def _word(columns: Sequence[str]) -> Word:
    head = int(columns[6]) - 1
    return Word(
        form=html.unescape(columns[1]),
        lemma=html.unescape(columns[2]),
        tag=columns[3],
        features=columns[4],
        head=head if head >= 0 else None,
        relation=columns[7],
    )


def _raw_sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    words: list[Word] = []
    for line in lines:
        if line.startswith("#"):
            continue
        if line.strip():
            words.append(_word(line.rstrip("\n").split("\t")))
        elif words:
            yield tuple(words)
            words = []
    if words:
        yield tuple(words)


def _pieces(form: str) -> list[str]:
    """The words of an expression that the original joins with underscores ("i_lørdags")."""
    return [piece for piece in form.split("_") if piece] if "_" in form.strip("_") else [form]


def split_expressions(sentence: Sentence) -> Sentence:
    """One word a token, as in UD; the later words of an expression hang on its first as `fixed`."""
    starts: list[int] = []
    total = 0
    for word in sentence:
        starts.append(total)
        total += len(_pieces(word.form))
    split: list[Word] = []
    for word, start in zip(sentence, starts, strict=True):
        head = None if word.head is None else starts[word.head]
        first, *rest = _pieces(word.form)
        split.append(replace(word, form=first, head=head))
        split += [replace(word, form=piece, lemma=piece.lower(), head=start, relation="fixed") for piece in rest]
    return tuple(split)


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of the original, one word a token."""
    with path.open(encoding="utf-8") as lines:
        for sentence in _raw_sentences(lines):
            yield split_expressions(sentence)


def by_words(sentences: Iterable[Sentence]) -> Mapping[tuple[str, ...], list[Sentence]]:
    """Sentences by their words, to find those that a UD file also has."""
    found: dict[tuple[str, ...], list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        found[tuple(word.form for word in sentence)].append(sentence)
    return found
