"""Marks that are words: which word the trigger is, who or what takes part, and what words stand beside it.

A word that no rule speaks of may tell a strike of workers from one of goals: "match" by it, "ministry" elsewhere in
the document. Words are cut to their first letters, so that their forms count together. Names and numbers are none:
a mark may not know who somebody is.
"""

from collections.abc import Iterable, Sequence

from kilde.extract.candidates import Candidate
from kilde.extract.happenings import Happening
from kilde.extract.tree import Tree
from kilde.languages import Pack

STEM = 6
"""Letters of a word that are looked at."""

SHORT = 3
"""Letters of words that say too little by themselves."""

WORD, FILLER, BESIDE, ABOUT = "word=", "filler=", "beside=", "about="
"""The trigger; who or what takes part; the words of the sentence; those of every sentence with a candidate."""


def beside(tree: Tree, pack: Pack) -> frozenset[str]:
    """The marks of the words of a sentence, each as its language has it."""
    return frozenset(f"{BESIDE}{pack.code} {stem}" for stem in _stems(tree))


def about(trees: Sequence[Tree], found: Iterable[Sequence[Candidate]], pack: Pack) -> frozenset[str]:
    """The marks of the words of a document's sentences that have candidates."""
    stems = {stem for tree, here in zip(trees, found, strict=True) if here for stem in _stems(tree)}
    return frozenset(f"{ABOUT}{pack.code} {stem}" for stem in stems)


def of_happening(tree: Tree, happening: Happening, pack: Pack) -> Iterable[str]:
    """The marks of the trigger's own word, with its kind, and of who or what takes part."""
    chief = happening.chief
    yield f"{WORD}{pack.code} {chief.trigger.kind} {tree.lower(chief.head)[:STEM]}"
    for role, head in happening.fillers:
        if _says_something(tree, head):
            yield f"{FILLER}{pack.code} {role} {tree.lower(head)[:STEM]}"


def _stems(tree: Tree) -> set[str]:
    return {word.lower[:STEM] for i, word in enumerate(tree.words) if _says_something(tree, i)}


def _says_something(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    return len(word.text) > SHORT and word.text.islower() and word.text.isalpha() and not word.name
