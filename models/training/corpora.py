"""Read the treebanks and hand them to spaCy.

A `Passage` is a few neighbouring sentences with what their corpus knows of them. It is a frozen record of plain
values, so that names and capitals can be varied without touching spaCy's mutable Doc.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.vocab import Vocab

LANGUAGES = ("nb", "nn", "da", "sv", "en")


@dataclass(frozen=True, slots=True)
class Tree:
    """Heads (positions in the passage), relations, parts of speech and features, one a word."""

    heads: tuple[int, ...]
    relations: tuple[str, ...]
    parts: tuple[str, ...]
    features: tuple[str, ...]
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring sentences; `tree` or `names` (BIO tags) are None where the corpus does not say."""

    language: str
    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    starts: tuple[bool, ...]
    tree: Tree | None
    names: tuple[str, ...] | None


def _tree(doc: Doc) -> Tree | None:
    if not doc.has_annotation("DEP"):
        return None
    return Tree(
        heads=tuple(word.head.i for word in doc),
        relations=tuple(word.dep_ for word in doc),
        parts=tuple(word.pos_ for word in doc),
        features=tuple(str(word.morph) for word in doc),
        lemmas=tuple(word.lemma_ for word in doc),
    )


def _names(doc: Doc) -> tuple[str, ...] | None:
    if not doc.has_annotation("ENT_IOB"):
        return None
    return tuple(f"{word.ent_iob_}-{word.ent_type_}" if word.ent_type_ else "O" for word in doc)


def passage(doc: Doc, language: str) -> Passage:
    """Copy a Doc of a corpus into a Passage."""
    return Passage(
        language=language,
        words=tuple(word.text for word in doc),
        spaces=tuple(bool(word.whitespace_) for word in doc),
        starts=tuple(bool(word.is_sent_start) for word in doc),
        tree=_tree(doc),
        names=_names(doc),
    )


def read(path: Path, language: str) -> Iterator[Passage]:
    """Passages of one DocBin file, in its order."""
    box = DocBin(store_user_data=True).from_disk(path)
    for doc in box.get_docs(Vocab()):
        yield passage(doc, language)


def reference(vocab: Vocab, item: Passage) -> Doc:
    """The Doc that carries everything a Passage knows."""
    return Doc(
        vocab,
        words=list(item.words),
        spaces=list(item.spaces),
        ents=list(item.names) if item.names is not None else None,
        **_annotation(item),
    )


def _annotation(item: Passage) -> dict[str, Any]:
    if item.tree is None:
        return {"sent_starts": list(item.starts)}
    return {
        "heads": list(item.tree.heads),
        "deps": list(item.tree.relations),
        "pos": list(item.tree.parts),
        "morphs": list(item.tree.features),
    }


def bare(vocab: Vocab, item: Passage) -> Doc:
    """The same words with nothing known: what a pipeline gets to see."""
    return Doc(vocab, words=list(item.words), spaces=list(item.spaces))


def example(vocab: Vocab, item: Passage) -> Example:
    """A pair for training or scoring, on the words of the corpus."""
    return Example(bare(vocab, item), reference(vocab, item))
