"""Lending: which deeds are told in passing with a time that is not theirs but that of what the sentence is about."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from kilde.link.newness import is_old
from kilde.link.publication import is_untimely
from kilde.link.sketch import Sketch, sketch
from kilde.model import Claim, Evidence, Reason, Span, Unknown, edtf

Spans = Callable[[Claim], Sequence[Span]]
"""What of a claim is looked at: its times, or its places."""


class Lent(NamedTuple):
    """The claims whose time, and those whose place, is that of another deed, by id."""

    time: frozenset[str]
    place: frozenset[str]


def lent(told: Sequence[Evidence]) -> Lent:
    """What the claims of one document have of others: "arrested in Lyon last week over the attack"."""
    of_the_day = {one.resolution.claim for one in told if not one.claim.aside and _reaches_publication(sketch(one, {}))}
    untimely = {one.resolution.claim for one in told if is_untimely(one)}
    times = (borrowing(told, _times) - of_the_day) | untimely | _leant_on(told)
    return Lent(times, borrowing(told, lambda claim: claim.places))


def _reaches_publication(one: Sketch) -> bool:
    """Whether a time goes on to the day of publication: news of what came of that deed is of no later time."""
    lasts = [last.toordinal() for time in one.when if (last := edtf.bounds(time)[1])]
    return 0 < one.published_day <= max(lasts, default=0)


def returned(told: Sequence[Evidence]) -> list[Evidence]:
    """The claims of one document, without borrowed times that lie well before its news: "held over the May murder".

    Nor with times that no deed can have that was done by then.

    The time of a deed a few days ago may be that of the arrest as well.
    """
    borrowers = borrowing(told)
    old = (e for e in told if e.resolution.claim in borrowers and is_old(sketch(e, {})))
    undated = {e.resolution.claim for e in (*old, *filter(is_untimely, told))}
    return [_timeless(e) if e.resolution.claim in undated else e for e in told]


def _leant_on(told: Sequence[Evidence]) -> frozenset[str]:
    """The claims whose words of time set another deed by them: "it answered an attack six days before".

    They say how far the other is from what the claim tells, and nothing of when that was.
    """
    away = {lapse.words: one for one in told for lapse in one.claim.lapses}
    return frozenset(
        one.resolution.claim
        for one in told
        if one.claim.times
        and not one.claim.lapses
        and all((leaning := away.get(time.span)) and leaning.claim.kind == one.claim.kind for time in one.claim.times)
    )


def _timeless(one: Evidence) -> Evidence:
    return replace(one, resolution=replace(one.resolution, edtf=Unknown(Reason.NOT_SAID)))


def _times(claim: Claim) -> Sequence[Span]:
    return [time.span for time in claim.times]


def borrowing(told: Iterable[Evidence], of: Spans = _times) -> frozenset[str]:
    """The claims of one document whose time, or place, is that of another kind of deed, by id.

    "On Monday they claimed the kidnapping", "charged on Monday over the death of": the time stands before the words
    for the deed told in passing, and it is the main deed's. Behind them it is theirs: "jailed for the murder in May".
    """
    by_sentence: dict[int, list[Evidence]] = defaultdict(list)
    for one in told:
        by_sentence[one.claim.sentence.start].append(one)
    return frozenset(
        one.resolution.claim for beside in by_sentence.values() for one in beside if _borrows(one.claim, beside, of)
    )


def _borrows(one: Claim, beside: Sequence[Evidence], of: Spans) -> bool:
    main = [e.claim for e in beside if e.claim.kind != one.kind and e.claim.aside is not one.aside]
    lent = {span for claim in main for span in of(claim)}
    spans = of(one)
    if not spans or not lent.issuperset(spans):
        return False
    if one.aside:
        return all(span.end <= one.trigger.start for span in spans)
    passing = [claim for claim in main if one.trigger.start < claim.trigger.start]
    return bool(passing) and all(any(claim.trigger.end <= span.start for claim in passing) for span in spans)
