"""What a document is chiefly about, as far as somebody in it denies it in so many words."""

from collections.abc import Iterable
from dataclasses import replace

from kilde.link import is_denial, status
from kilde.model import Claim, Event, Evidence


def answered(lead: Event, told: Iterable[Evidence], document: Iterable[Evidence]) -> Event:
    """The event with the status that it has once bare denials of its kind count, wherever in its document they stand.

    Who denies and says neither when, where, to whom nor how many ("The ministry denies it") speaks of the news of the
    day, though its verb stands nearest to some detail.
    """
    own = [one.claim for one in told]
    answers = [one.claim for one in document if one.claim not in own and _is_bare_denial(one.claim, lead.kind)]
    return replace(lead, status=status([*own, *answers])) if answers else lead


def _is_bare_denial(claim: Claim, kind: str) -> bool:
    if claim.kind != kind or not is_denial(claim):
        return False
    return not (claim.times or claim.places or claim.figures or any(p.role == "target" for p in claim.participants))
