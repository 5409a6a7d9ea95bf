"""Unrest: what a crowd burns down is part of its riot, and no attack of its own."""

from collections.abc import Sequence
from dataclasses import replace

from kilde.extract.needs import FORCES
from kilde.model import Claim, PassageKind

BURNING = ("ASSAULT", "destroy")
PROTEST, RIOT = "PROTEST", "riot"
OPENING = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})
SOMEBODY = frozenset({"person", "victims"})


def in_unrest(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document with what was burnt in its riot as part of that: "a riot in which a depot burnt".

    So it is where the headline, the lead or the sentence itself tells of the riot, and no forces did it.
    """
    protests = [one for one in claims if one.kind == PROTEST and one.mode == RIOT]
    opened = any(one.passage in OPENING and not one.background for one in protests)
    beside = {one.sentence for one in protests}
    return [_as_riot(one) if (opened or one.sentence in beside) and _is_burnt(one) else one for one in claims]


def _is_burnt(one: Claim) -> bool:
    if (one.kind, one.mode) != BURNING or one.background:
        return False
    doers = {trait for p in one.participants if p.role == "actor" for trait in p.traits}
    people = any(SOMEBODY & set(p.traits) for p in one.participants if p.role == "target")
    return not (doers & FORCES or people or any(p.role == "instrument" for p in one.participants))


def _as_riot(one: Claim) -> Claim:
    return replace(one, kind=PROTEST, mode=RIOT)
