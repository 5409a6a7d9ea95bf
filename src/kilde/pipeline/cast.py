"""Who takes part in what a document is chiefly about: docs/formats.md states the rules in words."""

from collections.abc import Iterable, Sequence

from kilde.model import Evidence, Role
from kilde.pipeline.chiefly import BEGINNING, OPENING
from kilde.pipeline.doers import doers
from kilde.pipeline.leading import NOT_DONE
from kilde.pipeline.view import Account

EARLY = 3
"""Sentences of an event within which a document tells who took part; what follows are details and other deeds."""

SIDES = ("actor", "target")

MUTUAL = "CONSULT"
"""The kind of which a document tells many: whom one meets elsewhere is somebody else."""


def cast(told: Sequence[Account]) -> tuple[Role, ...]:
    """Who takes part in the first of these events.

    Of each role those whom its first sentences tell of, and somebody told of later only where these have nobody, or
    where they were harmed in another way. A side that nobody takes is taken by those who do so in the first other
    happening of its kind that the document begins with: it tells one in its headline and lead, in other words. Who did
    it may be told in a happening of another kind (`doers`).
    """
    lead, others = told[0], told[1:]
    own = _early(lead)
    lent = [role for side in SIDES if all(one.role != side for one in own) for role in _lent(side, lead, others)]
    found = () if any(one.role == SIDES[0] for one in lent) else doers(lead, others)
    return (*own, *lent, *found)


def _early(lead: Account) -> list[Role]:
    starts = sorted({one.claim.sentence.start for one in lead.told})[:EARLY]
    first = [one for one in lead.told if one.claim.sentence.start in starts]
    sides = {p.role for one in first for p in one.claim.participants}
    known, harmed = _ids(first), _ids(one for one in lead.told if one.claim.effect not in _harm(first))
    return [
        role
        for role in lead.event.participants
        if role.role not in sides
        or known.intersection(role.claims)
        or (role.role == SIDES[1] and harmed.intersection(role.claims))
    ]


def _ids(told: Iterable[Evidence]) -> set[str]:
    return {one.resolution.claim for one in told}


def _harm(told: Iterable[Evidence]) -> set[str | None]:
    """What claims do to people, and that others do nothing to them."""
    return {None, *(one.claim.effect for one in told)}


def _lent(side: str, lead: Account, others: Iterable[Account]) -> list[Role]:
    """Those who take a side in the first other happening of the kind that the document begins with."""
    alike = [other for other in others if _fits(lead, other) and any(map(_begins, other.told))]
    found = ([role for role in one.event.participants if role.role == side and not role.inferred] for one in alike)
    return next(filter(None, found), [])


def _fits(one: Account, other: Account) -> bool:
    modes = {one.event.mode, other.event.mode} - {None}
    return one.event.kind == other.event.kind != MUTUAL and len(modes) < 2


def _begins(one: Evidence) -> bool:
    claim = one.claim
    early = claim.passage in OPENING or claim.sentence.start < BEGINNING
    return early and not claim.background and claim.factuality not in NOT_DONE
