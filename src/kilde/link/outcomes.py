"""Outcomes: what came of a deed, which may have come days after it: "two more died of their wounds on Wednesday"."""

from collections.abc import Sequence
from datetime import date

from kilde.model import Claim, Evidence, PassageKind, edtf

OUTCOMES = frozenset({"killed", "injured"})
DOING = frozenset({"actor", "instrument"})

OUTCOME_DAYS = 4
"""Days from a deed within which news tells of its dead as the dead of another day."""


def is_outcome(claim: Claim) -> bool:
    """Whether a claim tells what came of a deed, and neither how nor by whom it was done."""
    return claim.effect in OUTCOMES and claim.mode is None and not any(p.role in DOING for p in claim.participants)


def may_follow(time: str, end: str) -> bool:
    """Whether what came of a deed of that time may have come at its end; both are EDTF."""
    if edtf.compatible(time, end):
        return True
    (first, last), (_, latest) = edtf.bounds(time), edtf.bounds(end)
    return first is not None and last is not None and latest is not None and _soon(first, last, latest)


def _soon(first: date, last: date, latest: date) -> bool:
    return first <= latest and (latest - last).days <= OUTCOME_DAYS


def late(told: Sequence[Evidence]) -> frozenset[str]:
    """The claims of one document, by id, that tell an outcome of a deed told before, some time after that.

    "He died of his wounds in May" is of the attack in March: the day sets it apart from nothing. Of a deed whose own
    words say no time, as a headline, it is told by the others of its kind when it was at the latest.
    """
    by_trigger = {one.claim.trigger: one for one in told}
    taken = ((one, by_trigger.get(one.claim.takes_up)) for one in told if one.claim.takes_up and is_outcome(one.claim))
    return frozenset(
        one.resolution.claim for one, deed in taken if deed and any(_is_after(one, e) for e in _dated(deed, told))
    )


def _dated(deed: Evidence, told: Sequence[Evidence]) -> Sequence[Evidence]:
    """What tells when a deed was: itself, or else what the opening has of its kind."""
    if isinstance(deed.resolution.edtf, str):
        return [deed]
    lead = (e for e in told if e.claim.kind == deed.claim.kind and e.claim.passage is PassageKind.LEAD)
    return [e for e in lead if not e.claim.aside]


def _is_after(one: Evidence, deed: Evidence) -> bool:
    times = one.resolution.edtf, deed.resolution.edtf
    if not (isinstance(times[0], str) and isinstance(times[1], str)):
        return False
    first, last = edtf.bounds(times[0])[0], edtf.bounds(times[1])[1]
    return first is not None and last is not None and last < first


def dating(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The claims that tell when it was done; where none does, those that tell when something came of it."""
    said = [e for e in evidence if isinstance(e.resolution.edtf, str)]
    return [e for e in said if not is_outcome(e.claim)] or said
