"""Sorts of violence: which modes one deed has together, though each sentence tells but one of them."""

from kilde.link.parties import PRONOUN
from kilde.link.sketch import Sketch
from kilde.model import Evidence, Participant

ONE_SORT = frozenset({"sexual"})
"""Modes of violence that are no part of a battle, a bombing or a shooting."""

BLASTS = frozenset({"explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "destroy"})
"""Modes of what bursts: a car bomb may be a suicide attack, an air strike a missile or a drone, and each destroys."""

GUNS = frozenset({"firearms", "heavy-weapons", "explosives", "suicide-attack", "targeted", "destroy"})
"""Modes that one assault has together: gunmen shoot, throw grenades and blow themselves up."""

HANDS = frozenset({"beat", "primitive", "torture"})
"""Modes of what is done by hand: beaten with batons, cut with knives."""

FORCE = frozenset({"crowd-control", "firearms", "beat"})
"""Modes of force against a crowd: gas, batons and live rounds."""

FIRE = frozenset({"destroy", "primitive"})
"""Modes of what is burnt down by those who throw fire."""

TOGETHER = (BLASTS, GUNS, HANDS, FORCE)
"""What one deed may be told as, all of it."""


def fit(own: Sketch, other: Sketch) -> bool:
    """Whether both may be of one mode: they share one, either tells none, or all go together in one assault."""
    if not own.modes or not other.modes or not own.modes.isdisjoint(other.modes):
        return True
    both = own.modes | other.modes
    return any(both <= modes for modes in TOGETHER)


def is_of_one_sort(one: Sketch, other: Sketch) -> bool:
    """Whether one is violence of a sort that the other is not: told otherwise how, or of the dead."""
    return bool(one.modes & ONE_SORT) and not other.modes & ONE_SORT and bool(other.modes or other.dead)


def is_fire(one: Evidence, earlier: Evidence, own: Sketch, other: Sketch) -> bool:
    """Whether things are burnt down and fire is thrown: the mode of fire bombs is that of knives and stones too."""
    on_people = any(_is_somebody(p) for e in (one, earlier) for p in e.claim.participants if p.role == "target")
    return own.modes | other.modes == FIRE and not on_people


def _is_somebody(target: Participant) -> bool:
    return bool({"person", "victims", PRONOUN} & set(target.traits))
