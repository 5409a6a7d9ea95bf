"""Harm that nobody did: explosions of gas, whatever later sentences call them, and deaths without a crime."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kilde.extract.needs import VIOLENT
from kilde.extract.tree import Tree
from kilde.languages import Pack, Trigger

ACCIDENT = "accident"
"""The topic of a document in which people are killed by nobody, where nobody is armed."""

EXPLOSIVES = "explosives"
HELD = frozenset({"arrest", "convict"})
"""Modes of what is done to somebody who is taken for the doer."""


class Mishaps(NamedTuple):
    """Whether an explosion of a document is told of as an accident, and whether it says that there was no crime."""

    burst: bool = False
    innocent: bool = False

    def include(self, trigger: Trigger) -> bool:
        """Whether what a trigger tells of is one of them."""
        return (self.burst and trigger.mode == EXPLOSIVES) or (self.innocent and trigger.kind in VIOLENT)


NONE = Mishaps()


def mishaps(trees: Sequence[Tree], pack: Pack) -> Mishaps:
    """The accidents of a document, by a word of accidents beside an explosion or a phrase that rules a crime out."""
    told = pack.topics.get(ACCIDENT, frozenset())
    burst = any(not told.isdisjoint(tree.lowers & trigger.unless) for tree in trees for trigger in _bursts(tree, pack))
    innocent = any(_says_no_crime(tree, pack) for tree in trees) and not any(_is_held(tree, pack) for tree in trees)
    return Mishaps(burst, innocent)


def _bursts(tree: Tree, pack: Pack) -> Iterator[Trigger]:
    return (one for one in _triggers(tree, pack) if one.mode == EXPLOSIVES and one.pos == "noun")


def _triggers(tree: Tree, pack: Pack) -> Iterator[Trigger]:
    return (trigger for word in tree.lowers for trigger in pack.triggers.get(word, ()))


def _is_held(tree: Tree, pack: Pack) -> bool:
    return any(trigger.mode in HELD and trigger.pos == "verb" for trigger in _triggers(tree, pack))


def _says_no_crime(tree: Tree, pack: Pack) -> bool:
    if not pack.no_crime:
        return False
    words = f" {' '.join(word.lower for word in tree.words if word.pos != 'PUNCT')} "
    return any(f" {phrase} " in words for phrase in pack.no_crime)
