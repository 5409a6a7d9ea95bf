"""What a document is chiefly about: docs/formats.md states the rule in words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kilde.model import Aspect, Evidence, PassageKind

WEIGHT = {PassageKind.HEADLINE: 4.0, PassageKind.LEAD: 3.0}
"""What a claim counts for by its passage; any other passage counts 1."""

AHEAD = frozenset({Aspect.PLANNED, Aspect.THREATENED, Aspect.HYPOTHETICAL})
"""Happenings that lie ahead count half: news is about what took place, and speaks of what may follow."""


def by_weight(told: Sequence[Evidence], event_of: Mapping[str, str]) -> list[str]:
    """The ids of the events that a document tells of, what it is chiefly about first.

    Each claim counts for its event by its passage, divided by the number of its sentence among those with claims
    (the first 1, the second 2, ...): what stands earliest, and most often, leads. Even ones stand in text order.
    """
    weights: dict[str, float] = defaultdict(float)
    order = {start: number for number, start in enumerate(sorted({e.claim.sentence.start for e in told}), start=1)}
    for one in in_text_order(told):
        weight = WEIGHT.get(one.claim.passage, 1.0) * (0.5 if one.claim.aspect in AHEAD else 1.0)
        weights[event_of[one.resolution.claim]] += weight / order[one.claim.sentence.start]
    return sorted(weights, key=lambda event: -weights[event])


def in_text_order(told: Iterable[Evidence]) -> list[Evidence]:
    """The claims of one document as they stand in its text."""
    return sorted(told, key=lambda e: (e.claim.trigger, e.resolution.claim))
