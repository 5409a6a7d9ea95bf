"""How well an event is vouched for. docs/status.md states the rule in words; a test holds the two together."""

from collections.abc import Sequence

from kilde.model import Claim, Factuality, Participant, PassageKind, Said, Stance, Status

SURE = frozenset({Factuality.CERTAIN})
DESCRIBED = frozenset({"person", "group"})
POWERS = frozenset({"military", "police", "government", "official", "state", "leader"})
"""Traits of those for whom somebody answers, whatever the name: soldiers for an army, a minister for a country."""

OPENING = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})

AGAINST = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT})


def is_against(claim: Claim) -> bool:
    """Whether a claim says that it did not happen."""
    return claim.stance is Stance.DENIES or claim.factuality in AGAINST


def is_doubted(claim: Claim) -> bool:
    """Whether somebody leaves open that it happened: "has not confirmed that ten were killed"."""
    return claim.stance is Stance.DOUBTS and claim.factuality is Factuality.UNDERSPECIFIED


def status(claims: Sequence[Claim]) -> Status:
    """The status of the event of these claims, by the first rule that fits."""
    return vouched(claims)[0]


def vouched(claims: Sequence[Claim]) -> tuple[Status, Sequence[Claim]]:
    """The status by the first rule that fits, and the claims that it rests on."""
    said = [c for c in claims if not is_against(c)]
    if not said:
        return Status.DENIED, claims
    certain = [c for c in said if c.factuality in SURE and c.stance is not Stance.ACCUSES]
    rules = (
        (Status.DISPUTED, [c for c in claims if is_denial(c) and not is_aloof(c, said)]),
        (Status.CONFIRMED, [c for c in said if c.stance is Stance.CONFIRMS and c.factuality in SURE]),
        (Status.CLAIMED, [c for c in said if c.stance is Stance.CLAIMS_RESPONSIBILITY]),
        (Status.ASSERTED, [c for c in certain if not c.voices]),
        (Status.ATTRIBUTED, certain),
    )
    return next(((one, found) for one, found in rules if found), (Status.ALLEGED, said))


def is_denial(claim: Claim) -> bool:
    """Whether somebody denies the deed, be it only by saying that it was not so; "no one was hurt" denies nothing."""
    negated = is_against(claim) and bool(claim.voices) and not any(f.said is Said.NONE for f in claim.figures)
    return claim.stance is Stance.DENIES or negated


def is_aloof(claim: Claim, said: Sequence[Claim]) -> bool:
    """Whether somebody denies to have done what nobody says that they did: it is told of gunmen, and a group denies it.

    Those who tell it name doers, and none but people of no army, police or government; nobody is accused of it, nor is
    the denial the news.
    """
    if claim.passage in OPENING:
        return False
    own, others = _doers([claim]), _doers(said)
    accused = any(c.stance is Stance.ACCUSES for c in said)
    return claim.stance is Stance.DENIES and bool(own and others) and not accused and all(map(_is_nobodys, others))


def _doers(claims: Sequence[Claim]) -> list[Participant]:
    return [p for c in claims for p in c.participants if p.role == "actor"]


def _is_nobodys(one: Participant) -> bool:
    """Whether a doer is described alone, as somebody who belongs to no state."""
    return bool(DESCRIBED.intersection(one.traits)) and not POWERS.intersection(one.traits)
