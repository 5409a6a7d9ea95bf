"""Marks that are words: which word the trigger is, and what words stand beside it.

A word that no rule speaks of may tell a strike of workers from one of goals: "match" by it, "ministry" elsewhere in
the document. Words are cut to their first letters, so that their forms, compounds and kin in other languages count
together. Names and numbers are none: a mark may not know who somebody is.
"""

from collections.abc import Iterable, Iterator, Sequence

from kilde.extract.candidates import Candidate
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.model import Word

STEM = 5
"""Letters of a word that are looked at."""

SHORT = 3
"""Letters of words that say too little by themselves."""

WORD, BESIDE, ABOUT = "word=", "beside=", "about="
"""The trigger; the words of its sentence; those of every sentence of the document with a candidate."""


def beside(tree: Tree) -> frozenset[str]:
    """The marks of the words of a sentence."""
    return frozenset(f"{BESIDE}{stem}" for stem in _stems(tree))


def about(trees: Sequence[Tree], found: Iterable[Sequence[Candidate]]) -> frozenset[str]:
    """The marks of the words of a document's sentences that have candidates."""
    stems = {stem for tree, here in zip(trees, found, strict=True) if here for stem in _stems(tree)}
    return frozenset(f"{ABOUT}{stem}" for stem in stems)


def of_trigger(tree: Tree, hit: Hit) -> Iterator[str]:
    """The marks of a trigger's own words, whole and cut, with its kind."""
    kind = hit.trigger.kind
    yield f"{WORD}{kind} {' '.join(tree.lower(i) for i in range(hit.first, hit.last + 1))}"
    yield f"{WORD}{kind} {tree.lower(hit.head)[:STEM]}…"


def _stems(tree: Tree) -> set[str]:
    return {word.lower[:STEM] for word in tree.words if _says_something(word)}


def _says_something(word: Word) -> bool:
    return len(word.text) > SHORT and word.text.islower() and word.text.isalpha() and not word.name
