"""Objects that stand before their verb, in languages whose verb stands second: "Det afviser regeringen."."""

from kilde.extract.owners import can_speak
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

ANSWERS = frozenset({"REJECT", "ACCUSE"})
"""Kinds of what only somebody can do, and "it" cannot."""


def is_fronted(tree: Tree, hit: Hit, subject: int, noun: int, pack: Pack) -> bool:
    """Whether what was taken for the subject of a verb of answering is its object, and the noun behind it answers."""
    thing = tree.lower(subject) in pack.grammar.pronouns_thing and subject == hit.first - 1
    behind = thing and tree.is_finite(hit.head) and tree.phrase(noun)[0] == hit.last + 1
    return behind and hit.trigger.kind in ANSWERS and can_speak(tree, noun, pack)
