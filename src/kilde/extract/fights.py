"""Fights have two sides: who was killed in a clash with somebody was killed by them, and answers are other deeds."""

from collections.abc import Collection, Sequence

from kilde.extract.harm import HARMED
from kilde.extract.roles import Filler, fillers
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

Group = tuple[Filler, ...]


def opposed(hits: Sequence[Hit], groups: Sequence[Group], pack: Pack) -> tuple[Group, ...]:
    """Who takes part by each trigger of one deed, the other side of a fight as who did it where nobody else is said to.

    "Was killed in a clash with soldiers": the soldiers are whom the fight was with, and who harmed those killed in it.
    """
    both = list(zip(hits, groups, strict=True))
    harmed = {f.head for hit, group in both if hit.trigger.counts in HARMED for f in group if f.role == "target"}
    others = any(f.role == "actor" and f.head not in harmed for group in groups for f in group)
    if not harmed or others:
        return tuple(groups)
    return tuple(_turned(group, harmed) if _is_fight(hit, pack) else group for hit, group in both)


def _is_fight(hit: Hit, pack: Pack) -> bool:
    """Whether a trigger has two sides that do the same, so that what stands between them names who does it."""
    frame = hit.trigger.frame
    return hit.trigger.counts not in HARMED and any(frame.get(word) == "actor" for word in pack.grammar.between)


def _turned(group: Group, harmed: Collection[int]) -> Group:
    """The one side, but for those who were harmed, as who did it."""
    left = (filler for filler in group if filler.head not in harmed)
    return tuple(Filler("actor", f.head) if f.role == "target" else f for f in left)


def is_by_another(tree: Tree, verb: Hit, noun: Hit, pack: Pack) -> bool:
    """Whether each has a doer, the noun another by name: "Russia expels 20 in answer to Britain's expulsion of 23"."""
    own, theirs = ({f.head for f in fillers(tree, hit, pack) if f.role == "actor"} for hit in (verb, noun))
    named = any(i in tree.names and i > verb.head for i in theirs - own)
    return bool(own) and named and tree.dep(noun.head) not in {"nsubj", "nsubj:pass", "obj"}
