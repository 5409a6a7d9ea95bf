"""Explosions that nobody set off: of gas, of a boiler. What later sentences call "the blast" is no deed either."""

from collections.abc import Iterable, Sequence

from kilde.extract.tree import Tree
from kilde.languages import Pack, Trigger

ACCIDENT = "accident"
"""The topic of a document in which people are killed by nobody, where nobody is armed."""

EXPLOSIVES = "explosives"


def is_mishap(trees: Sequence[Tree], pack: Pack) -> bool:
    """Whether any sentence of a document tells of an explosion by a word of accidents, which its trigger excludes."""
    told = pack.topics.get(ACCIDENT, frozenset())
    return any(not told.isdisjoint(tree.lowers & trigger.unless) for tree in trees for trigger in _bursts(tree, pack))


def _bursts(tree: Tree, pack: Pack) -> Iterable[Trigger]:
    triggers = (trigger for word in tree.lowers for trigger in pack.triggers.get(word, ()))
    return (trigger for trigger in triggers if trigger.mode == EXPLOSIVES and trigger.pos == "noun")
