"""Sides: who did it, so far as that tells one deed from another."""

from collections.abc import Set

ACTS = frozenset({"ACCUSE", "AID", "CONCEDE", "MOBILIZE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
"""Kinds of deeds that are known by who did them: of violence it may be unknown, or told otherwise by each side."""


def differ(some: Set[str], others: Set[str]) -> bool:
    """Whether each side knows somebody, and neither knows anybody of the other; a state's forces are of the state."""
    return bool(some and others) and not any(_is_of(a, b) or _is_of(b, a) for a in some for b in others)


def _is_of(one: str, whole: str) -> bool:
    return one == whole or one.startswith(f"{whole}-")
