"""How well an event is vouched for. docs/status.md states the rule in words; a test holds the two together."""

from collections.abc import Sequence

from kilde.model import Claim, Factuality, Said, Stance, Status

SURE = frozenset({Factuality.CERTAIN})
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
        (Status.DISPUTED, [c for c in claims if is_denial(c)]),
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
