"""Links inside one document: what an article says in several sentences of one happening."""

from collections.abc import Iterator, Mapping, Sequence

from kilde.link.compare import barred, compare
from kilde.link.sketch import Sketch
from kilde.model import Evidence, Link

TAKEN_UP = 0.9
GOES_ON = 0.6
REACH = 60
"""Claims of a kind back over which an article still speaks of the same happening; longer texts are collections."""

NEAR = 3
"""Claims back over which a bare claim ("Five were wounded.") goes on from one that was told before."""


def story_links(evidence: Sequence[Evidence], sketches: Mapping[str, Sketch], enough: float) -> list[Link]:
    """The links between claims of one document, in text order."""
    told = sorted(evidence, key=lambda e: (e.claim.trigger.start, e.resolution.claim))
    links = [*_taken_up(told, sketches), *_referring(told, sketches), *_going_on(told, sketches)]
    for one, other in _pairs(told):
        verdict = compare(sketches[one.resolution.claim], sketches[other.resolution.claim], in_one_article=True)
        if verdict.score >= enough:
            links.append(_link(one, other, verdict.score, *verdict.reasons))
    return links


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
        if earlier and not barred(sketches[one.resolution.claim], sketches[earlier.resolution.claim]):
            found.append(
                _link(one, earlier, TAKEN_UP, f"“{one.claim.trigger.quote}” takes up “{earlier.claim.trigger.quote}”")
            )
    return found


def _referring(told: Sequence[Evidence], sketches: Mapping[str, Sketch]) -> list[Link]:
    """The same one harmed, spoken of by a description: "a militia leader" ... "the leader"."""
    found = []
    for one, other in _pairs(told):
        if one.claim.effect != other.claim.effect or barred(
            sketches[one.resolution.claim], sketches[other.resolution.claim]
        ):
            continue
        for p in other.claim.participants:
            if (
                p.role == "target"
                and p.refers
                and any(q.role == "target" and q.head in (p.refers,) for q in one.claim.participants)
            ):
                found.append(_link(one, other, TAKEN_UP, f"“{p.span.quote}” is “{p.refers.quote}”"))
    return found


def _going_on(told: Sequence[Evidence], sketches: Mapping[str, Sketch]) -> list[Link]:
    """A claim that names nobody goes on from the last one of its kind that nothing tells apart."""
    found = []
    for i, one in enumerate(told):
        if _is_bare(one):
            near = [e for e in reversed(told[:i]) if e.claim.kind == one.claim.kind][:NEAR]
            earlier = next(
                (e for e in near if not barred(sketches[one.resolution.claim], sketches[e.resolution.claim])), None
            )
            if earlier:
                found.append(_link(one, earlier, GOES_ON, "goes on from the sentence before"))
    return found


def _is_bare(one: Evidence) -> bool:
    named = any(entity is not None for entity in one.resolution.entities)
    described = any(
        p.role in {"actor", "target"} and not p.refers and not _is_count(p.span.quote) for p in one.claim.participants
    )
    own_time = isinstance(one.resolution.edtf, str)
    return not named and not described and not own_time and one.resolution.place is None


def _is_count(quote: str) -> bool:
    return len(quote.split()) <= 3
