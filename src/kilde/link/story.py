"""Links inside one document: what an article says in several sentences of one happening."""

from collections.abc import Iterator, Mapping, Sequence

from kilde.link.compare import Verdict, barred, compare
from kilde.link.custody import are_others, is_no_taking
from kilde.link.newness import is_background, news_of
from kilde.link.sketch import Sketch
from kilde.model import Evidence, Link

TAKEN_UP = 0.9
REACH = 60
"""Claims of a kind back over which an article still speaks of the same happening; longer texts are collections."""


def story_links(evidence: Sequence[Evidence], sketches: Mapping[str, Sketch], enough: float) -> list[Link]:
    """The links between claims of one document, in text order."""
    told = sorted(evidence, key=lambda e: (e.claim.trigger.start, e.resolution.claim))
    fresh = news_of((e.claim, sketches[e.resolution.claim]) for e in told).fresh
    links = [*_taken_up(told, sketches), *_referring(told, sketches)]
    for one, other in _pairs(told):
        verdict = _verdict(one, other, sketches, one.claim.kind in fresh)
        if verdict.score >= enough:
            links.append(_link(one, other, verdict.score, *verdict.reasons))
    return links


def _verdict(one: Evidence, other: Evidence, sketches: Mapping[str, Sketch], has_news: bool) -> Verdict:
    """The verdict on two claims, unless other numbers are taken, or one is the news and the other of long ago."""
    own, theirs = sketches[one.resolution.claim], sketches[other.resolution.claim]
    if are_others(one.claim, other.claim):
        return Verdict(0.0, (), "other numbers")
    verdict = compare(own, theirs, in_one_article=True)
    known = not has_news or own.victims & theirs.victims
    if not known and (is_background(own, theirs) or is_background(theirs, own)):
        return Verdict(0.0, (), "background")
    return verdict


def _pairs(told: Sequence[Evidence]) -> Iterator[tuple[Evidence, Evidence]]:
    """Claims of one kind that stand within reach of each other."""
    kinds: dict[str, list[Evidence]] = {}
    for one in told:
        before = kinds.setdefault(one.claim.kind, [])
        yield from ((earlier, one) for earlier in before[-REACH:])
        before.append(one)


def _link(one: Evidence, other: Evidence, score: float, *reasons: str) -> Link:
    first, second = sorted((one.resolution.claim, other.resolution.claim))
    return Link(first, second, score, reasons)


def _taken_up(told: Sequence[Evidence], sketches: Mapping[str, Sketch]) -> list[Link]:
    """ "The attack" is the one told before."""
    by_trigger = {e.claim.trigger: e for e in told}
    found = []
    for one in told:
        earlier = by_trigger.get(one.claim.takes_up) if one.claim.takes_up else None
        if earlier and not _is_other(*(sketches[e.resolution.claim] for e in (one, earlier))):
            found.append(
                _link(one, earlier, TAKEN_UP, f"“{one.claim.trigger.quote}” takes up “{earlier.claim.trigger.quote}”")
            )
    return found


def _is_other(one: Sketch, other: Sketch) -> bool:
    """Whether words that take up something told before cannot mean it: "the kidnapping" is no shooting."""
    return bool(barred(one, other)) or is_no_taking(one, other)


def _referring(told: Sequence[Evidence], sketches: Mapping[str, Sketch]) -> list[Link]:
    """The same one harmed, spoken of by a description: "a militia leader" ... "the leader"."""
    found = []
    for one, other in _pairs(told):
        as_told = [(e.claim.effect, e.claim.background) for e in (one, other)]
        if as_told[0] != as_told[1] or barred(sketches[one.resolution.claim], sketches[other.resolution.claim]):
            continue
        for p in other.claim.participants:
            if (
                p.role == "target"
                and p.refers
                and any(q.role == "target" and q.head in (p.refers,) for q in one.claim.participants)
            ):
                found.append(_link(one, other, TAKEN_UP, f"“{p.span.quote}” is “{p.refers.quote}”"))
    return found
