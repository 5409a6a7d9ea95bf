"""Put the trees made by rules into the Danish passages, which carry the names.

Passages are matched to the original treebank by their words. Where the corpus split a sentence that the original has
whole, it is joined again; what cannot be matched keeps the tree it had.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from training import danish
from training.corpora import Passage, Tree
from training.danish import Sentence
from training.danish_parts import parts_of_speech
from training.danish_relations import Arc
from training.danish_trees import convert, fasten

LONGEST_JOIN = 3
UNSURE = frozenset({"RG", "XX", "U", "CS"})
Known = Mapping[tuple[str, ...], Sequence[Sentence]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage and its new arcs, counted from the start of the stretch; None to leave it alone."""

    start: int
    end: int
    sentence: Sentence | None
    arcs: tuple[Arc, ...] | None


def known(path: Path) -> Known:
    """The original's sentences by their words."""
    return danish.by_words(danish.read(path))


def pieces(item: Passage, sentences: Known) -> Iterator[Piece]:
    """The sentences of a passage, with those of the original that match one or some of them together."""
    edges = [position for position, start in enumerate(item.starts) if start] + [len(item.words)]
    first = 0
    while first < len(edges) - 1:
        piece, first = _piece(item, sentences, edges, first)
        yield piece


def _piece(item: Passage, sentences: Known, edges: Sequence[int], first: int) -> tuple[Piece, int]:
    for last in range(first + 1, min(first + LONGEST_JOIN, len(edges) - 1) + 1):
        start, end = edges[first], edges[last]
        match = sentences.get(item.words[start:end])
        arcs = convert(match[0]) if match else None
        if match and arcs is not None:
            return Piece(start, end, match[0], arcs), last
    return Piece(edges[first], edges[first + 1], None, None), first + 1


def _parts(piece: Piece, old: Sequence[str]) -> Iterator[str]:
    """The parts of speech by rule, but for words whose original tag says too little."""
    if piece.sentence is None:
        yield from old
        return
    ruled = parts_of_speech(fasten(piece.sentence))
    for word, new, before in zip(piece.sentence, ruled, old, strict=True):
        yield before if word.tag in UNSURE or word.relation == "fixed" else new


def retree(item: Passage, sentences: Known) -> Passage:
    """The passage with trees by rule wherever the original has its sentences."""
    if item.tree is None:
        return item
    heads, relations = list(item.tree.heads), list(item.tree.relations)
    parts, starts = list(item.tree.parts), list(item.starts)
    for piece in pieces(item, sentences):
        if piece.arcs is None:
            continue
        parts[piece.start : piece.end] = _parts(piece, parts[piece.start : piece.end])
        starts[piece.start + 1 : piece.end] = [False] * (piece.end - piece.start - 1)
        for position, arc in enumerate(piece.arcs, piece.start):
            heads[position] = position if arc.head is None else piece.start + arc.head
            relations[position] = arc.relation
    tree = Tree(tuple(heads), tuple(relations), tuple(parts), item.tree.features, item.tree.lemmas)
    return replace(item, tree=tree, starts=tuple(starts))
