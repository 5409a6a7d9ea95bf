"""Doubts: the answers of linking that are least sure, with how much spoke for and against them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial, reduce

from kilde.link.compare import ENOUGH, Company, Verdict, barred, compare
from kilde.link.kin import names_of
from kilde.link.meeting import Meeting
from kilde.link.sketch import Sketch, sketch, together
from kilde.model import Entity, Event, Evidence, edtf

BAND = 0.15
"""How far from the threshold a score may lie to be in doubt."""

CLOSE_DAYS = 7
"""Days between two times that one of them may be wrong by."""

APART = 0.4
"""How doubtful it is at least that what is alike but for its time or place is two; more so the more it is alike."""

GOING_ON = 0.3
"""How doubtful a link inside an article is beside one between articles: writers say where another happening begins."""

class About(StrEnum):
    """What is in doubt: a link that was followed, one that was not, one that only a time or a place stood against."""

    LINK = "link"
    NEAR_MISS = "near miss"
    TIME_APART = "time apart"
    PLACE_APART = "place apart"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two sides of claims that are held to be one event, or two, and may not be.

    `doubtful` is from 0 (next to sure) to 1 (could as well be otherwise); `score` and `reasons` are those that decided.
    """

    about: About
    sides: tuple[tuple[str, ...], tuple[str, ...]]
    score: float
    reasons: tuple[str, ...]
    doubtful: float


def doubts(evidence: Mapping[str, Evidence], events: Sequence[Event], entities: Mapping[str, Entity]) -> list[Doubt]:
    """Every doubt of how these claims make up these events."""
    told: dict[str, list[Evidence]] = defaultdict(list)
    for one in evidence.values():
        told[one.claim.document].append(one)
    made = Doubts(entities)
    made.follow(evidence, told, (), events)
    return [*made.all()]


class Doubts:
    """Doubts of one state after another: only what changed is held against the others anew."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._meeting = Meeting()
        self._drawn: dict[str, Sketch] = {}
        self._weak: dict[str, list[Doubt]] = {}
        self._apart: dict[str, dict[str, Doubt]] = {}

    def all(self) -> Iterator[Doubt]:
        """Every doubt by now: links that were followed, then those that were not."""
        for found in self._weak.values():
            yield from found
        for claim, pairs in self._apart.items():
            yield from (doubt for other, doubt in pairs.items() if claim < other)

    def follow(
        self,
        evidence: Mapping[str, Evidence],
        told: Mapping[str, Sequence[Evidence]],
        gone: Iterable[Event],
        come: Sequence[Event],
    ) -> None:
        """Takes in that events are no more, or no more so, and that others are; `told` is the evidence by document."""
        articles = {document for event in come for document in event.documents}
        for event in gone:
            articles.update(document for document in event.documents if document in told)
            self._let_go(event.claims[0])
        for event in come:
            claim = event.claims[0]
            self._drawn[claim] = _drawn(event, evidence, self._entities)
            self._weak[claim] = [*_weak(event, lambda claim: evidence[claim].claim.document)]
        drawn = {event.claims[0]: self._drawn[event.claims[0]] for event in come}
        for claim in self._meeting.enter(drawn, {article: names_of(told[article]) for article in articles}):
            self._compare(claim)

    def _let_go(self, claim: str) -> None:
        self._part(claim)
        self._meeting.leave(claim)
        del self._drawn[claim], self._weak[claim]

    def _part(self, claim: str) -> None:
        for other in self._apart.pop(claim, ()):
            del self._apart[other][claim]

    def _compare(self, claim: str) -> None:
        """Whether those whom an event meets could as well be one with it, in place of what was found before."""
        self._part(claim)
        for known, company in self._meeting.met(claim).items():
            first, second = sorted((claim, known))
            doubt = _doubt(self._drawn[first], self._drawn[second], self._meeting.common, company)
            if doubt:
                self._apart.setdefault(claim, {})[known] = self._apart.setdefault(known, {})[claim] = doubt


def _weak(event: Event, document_of: Callable[[str], str]) -> Iterator[Doubt]:
    """The parts of an event that nothing but weak links holds to the rest of it."""
    parts = _parts(event)
    if len(parts) < 2:
        return
    for part in parts[1:] if len(parts) == 2 else parts:
        across = [link for link in event.links if (link.one in part) is not (link.other in part)]
        best = max(across, key=lambda link: (link.score, link.one, link.other), default=None)
        rest = tuple(claim for claim in event.claims if claim not in part)
        if best:
            doubtful = min(1.0, 1 - (best.score - ENOUGH) / BAND)
            if document_of(best.one) == document_of(best.other):
                doubtful *= GOING_ON
            ends = {best.one, best.other}
            sides = (_led(ends, part), _led(ends, rest))
            yield Doubt(About.LINK, sides, best.score, best.reasons, doubtful)


def _led(ends: Set[str], claims: Iterable[str]) -> tuple[str, ...]:
    """The claims of a side, the one that the link ends at first."""
    return tuple(sorted(claims, key=lambda claim: (claim not in ends, claim)))


def _parts(event: Event) -> list[frozenset[str]]:
    """The claims of an event as links that are beyond doubt hold them together, the largest part first."""
    part_of = {claim: frozenset({claim}) for claim in event.claims}
    for link in event.links:
        if link.score >= ENOUGH + BAND:
            joined = part_of[link.one] | part_of[link.other]
            part_of.update(dict.fromkeys(joined, joined))
    return sorted(set(part_of.values()), key=lambda part: (-len(part), min(part)))


def _drawn(event: Event, evidence: Mapping[str, Evidence], entities: Mapping[str, Entity]) -> Sketch:
    return reduce(together, (sketch(evidence[claim], entities) for claim in event.claims))


def _doubt(one: Sketch, other: Sketch, common: Set[str], company: Company) -> Doubt | None:
    """Whether two events are nearly alike enough, or would be but for a time or a place."""
    alike, bar = partial(compare, common=common, company=company), barred(one, other)
    found = _barred(one, other, bar, alike) if bar else _near(alike(one, other))
    if found is None:
        return None
    about, verdict, doubtful = found
    return Doubt(about, (one.claims, other.claims), round(verdict.score, 3), verdict.reasons, doubtful)


def _near(verdict: Verdict) -> tuple[About, Verdict, float] | None:
    if verdict.score < ENOUGH - BAND:
        return None
    return About.NEAR_MISS, verdict, min(1.0, 1 - (ENOUGH - verdict.score) / BAND)


def _barred(
    one: Sketch, other: Sketch, bar: str, alike: Callable[[Sketch, Sketch], Verdict]
) -> tuple[About, Verdict, float] | None:
    """Those that only a time or only a place sets apart: a slip, perhaps, where all else agrees."""
    killed_twice = bool(one.victims & other.victims) and one.dead and other.dead
    if bar == "other times" and (killed_twice or _close(one.when, other.when)):
        about, verdict = About.TIME_APART, alike(replace(one, times=(), ends=()), replace(other, times=(), ends=()))
    elif bar == "other places":
        about, verdict = About.PLACE_APART, alike(replace(one, places=()), replace(other, places=()))
    else:
        return None
    if verdict.barred or verdict.score < ENOUGH - (BAND if killed_twice else 0):
        return None
    return about, verdict, min(1.0, APART + max(0.0, verdict.score - ENOUGH) + (APART if killed_twice else 0.0))


def _close(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two times lie within a few days of one another."""
    firsts, seconds = (
        [day.toordinal() for time in times for day in edtf.bounds(time) if day] for times in (some, others)
    )
    return any(abs(a - b) <= CLOSE_DAYS for a in firsts for b in seconds)
