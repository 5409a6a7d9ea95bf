"""Words of one sentence that tell of the same people harmed or held: "a man who was shot on Sunday is dead"."""

from collections.abc import Collection

from kilde.extract.figures import OPEN
from kilde.extract.harm import HARMED
from kilde.extract.roles import Filler, fillers
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

HELD = "arrest"
APART = frozenset({"sexual", "torture", "abduct", "destroy"})
"""Deeds beside which a killing is another: "raped and killed"."""


def suffers_both(tree: Tree, one: Hit, other: Hit, pack: Pack) -> bool:
    """Whether one of two words of harm, or of arrests, only adds to what the other says of the same people.

    "A man who was shot on Sunday has died": the earlier tells. "A man charged with fraud is remanded": the main clause
    does. Two who do it do two deeds.
    """
    if "noun" in {one.trigger.pos, other.trigger.pos}:
        return False
    held = one.trigger.mode == other.trigger.mode == HELD
    if not (_is_below(tree, other, one) if held else one.first < other.first and _harms(one, other)):
        return False
    told, added = fillers(tree, one, pack), fillers(tree, other, pack)
    doers = heads(told, "actor"), heads(added, "actor")
    if all(doers) and not doers[0] & doers[1]:
        return False
    return bool(heads(told, "target") & heads(added, "target"))


def heads(some: Collection[Filler], role: str) -> set[int]:
    """The words that fill a role."""
    return {filler.head for filler in some if filler.role == role}


def _is_below(tree: Tree, one: Hit, other: Hit) -> bool:
    return tree.clause(other.head) in tree.ancestors(tree.clause(one.head))


def _harms(one: Hit, other: Hit) -> bool:
    counts = {one.trigger.counts, other.trigger.counts}
    apart = {one.trigger.mode, other.trigger.mode} & APART
    return counts <= HARMED | {OPEN} and bool(counts & HARMED) and not apart
