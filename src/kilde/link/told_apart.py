"""Claims that their own article sets apart: "three weeks later another bomb went off" is not the first."""

from collections.abc import Iterable, Mapping, Sequence

from kilde.link.newness import OPENING
from kilde.link.outcomes import is_outcome
from kilde.model import Claim, Evidence, Offset

Apart = Mapping[str, frozenset[str]]
"""From the id of a claim to those of the claims that it cannot be of one happening with."""


def told_apart(told: Sequence[Evidence]) -> Apart:
    """The claims of one document that its words set apart.

    They put a day at least between them, or set one on the day of the other: nothing is said to be on the same day as
    itself. What came of a deed is part of it: "he died four days later". Or they tell of one as another than the news.
    """
    by_trigger = {one.claim.trigger: one for one in told}
    pairs = [
        (one.resolution.claim, by_trigger[lapse.told].resolution.claim)
        for one in told
        for lapse in one.claim.lapses
        if lapse.told in by_trigger and _is_of_two(lapse.offset) and not is_outcome(one.claim)
    ]
    return _both_ways([*pairs, *_others_than_news(told)])


def _others_than_news(told: Sequence[Evidence]) -> Iterable[tuple[str, str]]:
    """Each claim that its words put beside the news ("another bomb", "has earlier abducted"), with the news before."""
    for one in told:
        if one.claim.background:
            before = (e for e in told if e.claim.trigger < one.claim.trigger and _is_news(e.claim))
            yield from ((one.resolution.claim, e.resolution.claim) for e in before if e.claim.kind == one.claim.kind)


def _is_news(claim: Claim) -> bool:
    return claim.passage in OPENING and not (claim.aside or claim.background)


def _is_of_two(offset: Offset) -> bool:
    """Whether an offset leaves no room for the same day, or is that: "on the same day"."""
    if offset.yearly or offset.months or (offset.low, offset.high) == (0, 0):
        return True
    return (offset.low or 0) > 0 or (offset.high is not None and offset.high < 0)


def _both_ways(pairs: Iterable[tuple[str, str]]) -> Apart:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {claim: frozenset(others) for claim, others in found.items()}
