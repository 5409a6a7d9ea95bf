"""Participles that stand for people: those whom something was done to."""

from kilde.extract.tree import Tree
from kilde.languages import Pack

PERSONAL = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Kinds of what is mostly done to people."""


def stands_for_people(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a participle stands for those whom it was done to: "the arrested", "de drepte"."""
    word = tree.words[head]
    several = "Number=Plur" in word.feats or bool(tree.with_dep(head, "det", "nummod"))
    if tree.dep(head) not in {"nsubj", "nsubj:pass", "obj"} or not several or word.pos not in {"VERB", "ADJ"}:
        return False
    return any(one.kind in PERSONAL and one.pos == "verb" for one in pack.triggers.get(tree.lower(head), ()))
