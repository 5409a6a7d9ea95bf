"""Harm that nobody did: explosions of gas, whatever later sentences call them, and deaths without a crime."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kilde.extract.tree import Tree
from kilde.languages import Pack, Trigger

ACCIDENT = "accident"
"""The topic of a document in which people are killed by nobody, where nobody is armed."""

EXPLOSIVES = "explosives"
HELD = frozenset({"arrest", "convict"})
"""Modes of what is done to somebody who is taken for the doer."""

OPENING = 2
"""Sentences in which a text says what it is about."""

ONE_MATTER = 15
"""Sentences of a text from which it may tell of several matters, as the summary of a night does."""


class Mishaps(NamedTuple):
    """How a document tells of harm that nobody did.

    `burst`: an explosion is told of as an accident; `disaster`: it opens with an avalanche and the like; `innocent`: it
    says that there was no crime.
    """

    burst: bool = False
    disaster: bool = False
    innocent: bool = False

    def beside_arms(self) -> "Mishaps":
        """What is left of them where somebody is armed."""
        return Mishaps(innocent=self.innocent)


NONE = Mishaps()


def mishaps(trees: Sequence[Tree], pack: Pack) -> Mishaps:
    """The accidents of a document, by words of accidents by an explosion, its opening, or what rules a crime out."""
    told = pack.topics.get(ACCIDENT, frozenset())
    burst = any(not told.isdisjoint(tree.lowers & trigger.unless) for tree in trees for trigger in _bursts(tree, pack))
    disaster = any(not pack.disasters.isdisjoint(tree.lowers) for tree in trees[:OPENING])
    innocent = len(trees) <= ONE_MATTER and any(_says_no_crime(tree, pack) for tree in trees)
    found = Mishaps(burst, disaster, innocent)
    return NONE if any(found) and any(_is_held(tree, pack) for tree in trees) else found


def _bursts(tree: Tree, pack: Pack) -> Iterator[Trigger]:
    return (one for one in _triggers(tree, pack) if one.mode == EXPLOSIVES and one.pos == "noun")


def _triggers(tree: Tree, pack: Pack) -> Iterator[Trigger]:
    return (trigger for word in tree.lowers for trigger in pack.triggers.get(word, ()))


def _is_held(tree: Tree, pack: Pack) -> bool:
    return any(trigger.mode in HELD and trigger.pos == "verb" for trigger in _triggers(tree, pack))


def _says_no_crime(tree: Tree, pack: Pack) -> bool:
    words = f" {' '.join(word.lower for word in tree.words if word.pos != 'PUNCT')} "
    return any(f" {phrase} " in words for phrase in pack.no_crime)
