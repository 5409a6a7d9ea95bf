"""Background: what a sentence says to have happened before what is news."""

from kilde.extract.happenings import Happening
from kilde.extract.tree import Tree
from kilde.languages import Pack

TOLD_OF = frozenset({"nsubj", "nsubj:pass", "obj"})
"""What a verb tells of: "has earlier carried out attacks"."""

NEAR = 2
"""Words behind such a word within which a time is what it belongs to: "earlier in the week" says when."""


def is_background(tree: Tree, happening: Happening, pack: Pack) -> bool:
    """Whether a word on the trigger, or on the verb that tells of it, puts it before the news.

    "The gang has earlier abducted", "previous attacks", "has earlier carried out attacks".
    """
    if pack.grammar.earlier.isdisjoint(tree.lowers):
        return False
    heads = _heads(tree, happening)
    found = (i for i, word in enumerate(tree.words) if word.head in heads and tree.lower(i) in pack.grammar.earlier)
    return any(not _is_of_time(tree, i) for i in found)


def _heads(tree: Tree, happening: Happening) -> set[int]:
    chief = happening.chief
    clause = tree.clause(chief.head)
    told = {clause} if tree.dep(chief.head) in TOLD_OF and tree.is_verbal(clause) else set()
    return {chief.head, *range(chief.first, chief.last + 1), *told}


def _is_of_time(tree: Tree, i: int) -> bool:
    """Whether the word is part of a time, or stands before one: "earlier on Monday"."""
    near = any(at in tree.times for at in range(i, min(i + 1 + NEAR, len(tree))))
    return near or any(word.head == i for word in tree.words)
