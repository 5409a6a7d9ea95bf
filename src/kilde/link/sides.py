"""Sides: who did it, so far as that tells one deed from another."""

from collections.abc import Set

from kilde.link.sketch import Sketch

ACTS = frozenset({"ACCUSE", "AID", "CONCEDE", "MOBILIZE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
"""Kinds of deeds that are known by who did them: of violence it may be unknown, or told otherwise by each side."""


def differ(some: Set[str], others: Set[str]) -> bool:
    """Whether each side knows somebody, and neither knows anybody of the other; a state's forces are of the state."""
    return bool(some and others) and not any(_is_of(a, b) or _is_of(b, a) for a in some for b in others)


def are_each_others(one: Sketch, other: Sketch) -> bool:
    """Whether who did the one is whom the other was done to: a country that expels diplomats answers an expulsion.

    Where somebody did both, or both were done to the same, words of one may only name the other side as well.
    """
    if one.kind not in ACTS or _met(one.actors, other.actors) or one.targets & other.targets:
        return False
    return _met(one.actors, other.targets) or _met(other.actors, one.targets)


def _met(doers: Set[str], others: Set[str]) -> bool:
    """Whether one of the doers, or what it is of, or a body of it, is among the others."""
    return bool(doers and others) and not differ(doers, others)


def _is_of(one: str, whole: str) -> bool:
    return one == whole or one.startswith(f"{whole}-")
