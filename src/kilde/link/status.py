"""How well an event is vouched for. docs/status.md states the rule in words; a test holds the two together."""

from collections.abc import Sequence

from kilde.model import Claim, Factuality, Said, Stance, Status

SURE = frozenset({Factuality.CERTAIN})
AGAINST = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT})


def is_against(claim: Claim) -> bool:
    """Whether a claim says that it did not happen."""
    return claim.stance is Stance.DENIES or claim.factuality in AGAINST


def status(claims: Sequence[Claim]) -> Status:
    """The status of the event of these claims, by the first rule that fits."""
    said = [c for c in claims if not is_against(c)]
    if not said:
        return Status.DENIED
    if any(is_denial(c) for c in claims):
        return Status.DISPUTED
    if any(c.stance is Stance.CONFIRMS and c.factuality in SURE for c in said):
        return Status.CONFIRMED
    if any(c.stance is Stance.CLAIMS_RESPONSIBILITY for c in said):
        return Status.CLAIMED
    certain = [c for c in said if c.factuality in SURE and c.stance is not Stance.ACCUSES]
    if any(not c.voices for c in certain):
        return Status.ASSERTED
    return Status.ATTRIBUTED if certain else Status.ALLEGED


def is_denial(claim: Claim) -> bool:
    """Whether somebody denies the deed, be it only by saying that it was not so; "no one was hurt" denies nothing."""
    negated = is_against(claim) and bool(claim.voices) and not any(f.said is Said.NONE for f in claim.figures)
    return claim.stance is Stance.DENIES or negated
