"""How well an event is vouched for. docs/status.md states the rule in words; a test holds the two together."""

from collections.abc import Sequence

from kilde.model import Claim, Factuality, Said, Stance, Status, VoiceKind

SURE = frozenset({Factuality.CERTAIN})
AGAINST = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT})


HELD = frozenset({("COERCE", "arrest"), ("SANCTION", "convict")})
"""Kinds and modes of what is done to somebody for a deed: whoever pleads not guilty denies that deed, and not this."""


ADMITTING = frozenset({Stance.CONFIRMS, Stance.CLAIMS_RESPONSIBILITY})
"""Stances of those who say that they did it, or that it was so."""


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
        (Status.DISPUTED, denials(claims)),
        (Status.CONFIRMED, [c for c in said if c.stance is Stance.CONFIRMS and c.factuality in SURE]),
        (Status.CLAIMED, [c for c in said if c.stance is Stance.CLAIMS_RESPONSIBILITY]),
        (Status.ASSERTED, [c for c in certain if not c.voices]),
        (Status.ATTRIBUTED, certain),
    )
    return next(((one, found) for one, found in rules if found), (Status.ALLEGED, said))


def denials(claims: Sequence[Claim]) -> list[Claim]:
    """Those that deny the deed of these claims: where somebody was taken or sentenced, not what they say themselves.

    Nor is it denied any more by whoever has admitted it since: "Iran admits", "for days Iran denied".
    """
    held = any((claim.kind, claim.mode) in HELD for claim in claims)
    admitting = {said for claim in claims if claim.stance in ADMITTING and not is_against(claim) for said in _by(claim)}
    found = [c for c in claims if is_denial(c) and not (held and _is_of_party(c))]
    return [c for c in found if not (_by(c) and _by(c) <= admitting)]


def _by(claim: Claim) -> set[str]:
    """Who says it first, by the words for them."""
    return {chain[0].span.quote.casefold() for chain in claim.voices if chain}


def _is_of_party(claim: Claim) -> bool:
    return any(chain[0].kind is VoiceKind.ACTOR for chain in claim.voices if chain)


def is_denial(claim: Claim) -> bool:
    """Whether somebody denies the deed, be it only by saying that it was not so; "no one was hurt" denies nothing."""
    negated = is_against(claim) and bool(claim.voices) and not any(f.said is Said.NONE for f in claim.figures)
    return claim.stance is Stance.DENIES or negated
