"""Bare mentions: claims that tell nothing of their own, and mean the only happening that they may mean."""

from collections.abc import Sequence

from kilde.link.compare import barred
from kilde.link.custody import is_other_deed
from kilde.link.narrative import GOES_ON, GOING_ON, Told
from kilde.link.sides import ACTS
from kilde.link.sketch import Sketch
from kilde.link.sorts import fit
from kilde.model import Evidence, Link

KNOWN = ACTS | GOING_ON
"""Kinds that are known by who did them, and those that `kilde.link.narrative` goes on from whatever the words."""


def take_in(evidence: Sequence[Evidence], groups: Told) -> None:
    """Joins the claims of one document that stand alone and are bare ("the accord") with what they must mean.

    That is the only happening of their kind in the article that nothing sets them apart from, told before or after.
    """
    told = sorted(evidence, key=lambda e: (e.claim.trigger.start, e.resolution.claim))
    for one in told:
        if _is_bare(one, groups.of(one.resolution.claim)):
            meant = {groups.of(e.resolution.claim).claims: e for e in told if _may_mean(one, e, groups)}
            if len(meant) == 1:
                groups.join([_link(one, *meant.values())])


def _is_bare(one: Evidence, own: Sketch) -> bool:
    """Whether nothing is with it, and it says neither when nor where, how many or to whom.

    An act of a mode of its own that nobody is said to have done is that of its mode: "they have a week to leave".
    """
    claim = one.claim
    is_known = claim.kind in GOING_ON or (claim.kind in ACTS and (not claim.mode or bool(claim.participants)))
    if is_known or len(own.claims) > 1 or own.when or own.places:
        return False
    return not (claim.times or claim.places or claim.figures or any(p.role == "target" for p in claim.participants))


def _may_mean(one: Evidence, other: Evidence, groups: Told) -> bool:
    """Whether another claim is of a happening of the kind that nothing sets one apart from."""
    if one is other or one.claim.kind != other.claim.kind:
        return False
    own, theirs = (groups.of(e.resolution.claim) for e in (one, other))
    if barred(own, theirs) or groups.parted(one.resolution.claim, other.resolution.claim):
        return False
    return fit(own, theirs) and not is_other_deed(own, theirs)


def _link(one: Evidence, other: Evidence) -> Link:
    first, second = sorted((one.resolution.claim, other.resolution.claim))
    return Link(first, second, GOES_ON, ("the article tells of no other",))
