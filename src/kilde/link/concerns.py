"""What a happening is told to be about: the attack that somebody is arrested for, that is condemned or protested at."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import NamedTuple

from kilde.model import Claim, Evidence, Span


class Concern(NamedTuple):
    """The id of a claim, and that of the claim of what it is about; both stand in one sentence."""

    claim: str
    about: str


def concerns(evidence: Iterable[Evidence]) -> Iterator[Concern]:
    """What the sentences tell: "arrested for the bombing", "condemned the attack", in the order of documents and texts.

    A sentence that tells one happening, and another in passing or as part of who it is done to, says that the first is
    about the second. Two of one kind are left out: what a bomb did is told beside the bomb.
    """
    sentences: dict[tuple[str, Span], list[Evidence]] = defaultdict(list)
    for one in evidence:
        sentences[one.claim.document, one.claim.sentence].append(one)
    for place in sorted(sentences):
        for one, other in permutations(_in_order(sentences[place]), 2):
            if one.claim.kind != other.claim.kind and _is_about(one.claim, other.claim):
                yield Concern(one.resolution.claim, other.resolution.claim)


def _in_order(told: Iterable[Evidence]) -> list[Evidence]:
    return sorted(told, key=lambda e: (e.claim.trigger, e.resolution.claim))


def _is_about(one: Claim, other: Claim) -> bool:
    if one.aside:
        return False
    return other.aside or any(_holds(p.span, other.trigger) for p in one.participants)


def _holds(span: Span, trigger: Span) -> bool:
    return span.start <= trigger.start and trigger.end <= span.end
