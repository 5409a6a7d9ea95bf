"""What the news of a document puts behind it: the deed behind a sentence, the arrest behind a deed that is news."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from kilde.model import Aspect, Claim, Evidence, Factuality, PassageKind, Stance
from kilde.model.edtf import bounds

Sort = tuple[str, str | None]
"""A kind and a mode."""

CONVICT: Sort = ("SANCTION", "convict")
RELEASE: Sort = ("RETREAT", "release")
ARREST: Sort = ("COERCE", "arrest")
ALLEGE: Sort = ("ACCUSE", "allege")
ABDUCT: Sort = ("ASSAULT", "abduct")
CROWD_CONTROL: Sort = ("ASSAULT", "crowd-control")

DEED = "ASSAULT"
PROTEST = "PROTEST"

OPENING = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})
DONE = frozenset({Aspect.OCCURRED, Aspect.ONGOING})
SAID = frozenset({Factuality.CERTAIN, Factuality.PROBABLE})
FRESH = timedelta(days=7)
"""How old a deed may be on the day of publication so that the news is the deed, and not who is held for it."""


def behind(told: Sequence[Evidence], event_of: Mapping[str, str]) -> frozenset[str]:
    """The ids of the claims that are behind the news of their document.

    Where its opening tells of a sentence before any violence, that violence and the arrest are what it was for; where
    it tells of a release, what it ends; where of a protest, those who were dispersed or arrested there. Where it tells
    of an arrest for a deed of these days, the deed is the news.
    """
    opening = [one for one in told if one.claim.passage in OPENING and _is_news(one.claim)]
    sorts = set(_sorts(opening))
    found: set[str] = set()
    if CONVICT in sorts and _is_first(opening, told):
        found |= _ids(one for one in told if one.claim.kind in (DEED, ALLEGE[0]) or _sort(one) == ARREST)
    if RELEASE in sorts:
        found |= _ids(one for one in told if _sort(one) in (ABDUCT, ARREST))
    if any(kind == PROTEST for kind, _ in sorts):
        found |= _ids(one for one in told if _sort(one) in (ARREST, CROWD_CONTROL, CONVICT))
    if any(_is_held_for(one, told, event_of) for one in told):
        found |= _ids(one for one in told if _sort(one) in (ARREST, ALLEGE))
    return frozenset(found)


def _is_news(claim: Claim) -> bool:
    done = claim.aspect in DONE and claim.factuality in SAID and claim.stance is not Stance.DENIES
    return done and not claim.aside and not claim.background


def _sorts(told: Iterable[Evidence]) -> Iterable[Sort]:
    return map(_sort, told)


def _sort(one: Evidence) -> Sort:
    return one.claim.kind, one.claim.mode


def _ids(told: Iterable[Evidence]) -> set[str]:
    return {one.resolution.claim for one in told}


def _is_first(opening: Sequence[Evidence], told: Sequence[Evidence]) -> bool:
    """Whether a sentence passed is told no later than any violence that is told for itself."""
    convicted = min(_place(one) for one in opening if _sort(one) == CONVICT)
    return all(_place(one) >= convicted for one in told if one.claim.kind == DEED and not one.claim.aside)


def _place(one: Evidence) -> tuple[bool, int]:
    return one.claim.passage is not PassageKind.HEADLINE, one.claim.sentence.start


def _is_held_for(one: Evidence, told: Sequence[Evidence], event_of: Mapping[str, str]) -> bool:
    """Whether a deed is told in passing, in the opening, beside an arrest or a charge, and is not old."""
    claim = one.claim
    if claim.kind != DEED or not claim.aside or claim.passage not in OPENING or claim.aspect not in DONE:
        return False
    beside = (other for other in told if other.claim.sentence == claim.sentence)
    if not any(_sort(other) in (ARREST, ALLEGE) for other in beside):
        return False
    event = event_of[one.resolution.claim]
    return not any(_is_old(other) for other in told if event_of[other.resolution.claim] == event)


def _is_old(one: Evidence) -> bool:
    """Whether a claim tells of a time more than a week before publication."""
    time, published = one.resolution.edtf, one.document.published
    last = bounds(time)[1] if isinstance(time, str) else None
    first = bounds(published)[0] if published else None
    return bool(last and first and last < first - FRESH)
