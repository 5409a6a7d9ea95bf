"""Links inside one document: what an article says in several sentences of one happening."""

from collections.abc import Iterator, Mapping, Sequence, Set

from kilde.link.compare import NARROW_DAYS, Verdict, barred, compare, width
from kilde.link.custody import are_others, is_no_taking
from kilde.link.newness import OPENING, is_background, news_of
from kilde.link.sketch import Sketch
from kilde.link.sorts import fit
from kilde.model import Entity, Evidence, Link, Participant, edtf

TAKEN_UP = 0.9
REACH = 60
"""Claims of a kind back over which an article still speaks of the same happening; longer texts are collections."""


def story_links(evidence: Sequence[Evidence], sketches: Mapping[str, Sketch], enough: float) -> list[Link]:
    """The links between claims of one document, in text order."""
    told = sorted(evidence, key=lambda e: (e.claim.trigger.start, e.resolution.claim))
    fresh = news_of((e.claim, sketches[e.resolution.claim]) for e in told).fresh
    links = [*_taken_up(told, sketches), *_referring(told, sketches, fresh)]
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
    if has_news and _is_long_before(own, theirs) and not own.victims & theirs.victims:
        return Verdict(0.0, (), "background")
    return verdict


def _is_long_before(one: Sketch, other: Sketch) -> bool:
    """Whether one is known to be long past, and the other is told without a time."""
    return is_background(one, other) or is_background(other, one)


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
        news = _news_after(earlier, told, sketches) if earlier and _is_bare(one) else None
        meant = (e for e in (news, earlier) if e and not _is_another(one, e, sketches))
        if other := next(meant, None):
            words = f"“{one.claim.trigger.quote}” takes up “{other.claim.trigger.quote}”"
            found.append(_link(one, other, TAKEN_UP, words))
    return found


def _is_bare(one: Evidence) -> bool:
    """Whether a claim says nothing of its own: "condemned the attack"."""
    claim = one.claim
    return not (claim.times or claim.places or claim.figures or any(p.role == "target" for p in claim.participants))


def _news_after(earlier: Evidence, told: Sequence[Evidence], sketches: Mapping[str, Sketch]) -> Evidence | None:
    """The deed of its kind that an article opens with, where one further down, or told in passing, is dated before it.

    Words that say nothing of their own speak of the news, not of what happened before and was told in between.
    """
    past, passing = sketches[earlier.resolution.claim], earlier.claim.aside
    if (earlier.claim.passage in OPENING and not passing) or not past.times:
        return None
    opened = [e for e in told if e.claim.kind == past.kind and e.claim.passage in OPENING and not e.claim.aside]
    news = ((e, sketches[e.resolution.claim]) for e in opened)
    return next((e for e, own in news if _is_before(past, own) or (passing and not own.when)), None)


def _is_before(one: Sketch, other: Sketch) -> bool:
    """Whether one is known to have been over when the other began."""
    lasts, firsts = ([edtf.bounds(time)[end] for time in side.times] for side, end in ((one, 1), (other, 0)))
    return bool(firsts) and all(first and last and last < first for first in firsts for last in lasts)


def _is_another(one: Evidence, earlier: Evidence, sketches: Mapping[str, Sketch]) -> bool:
    """Whether words cannot mean a claim told before: "the expulsion of the ten" is not that of fifteen."""
    return are_others(one.claim, earlier.claim) or _is_other(
        *(sketches[e.resolution.claim] for e in (one, earlier))
    )


def _is_other(one: Sketch, other: Sketch) -> bool:
    """Whether words that take up something told before cannot mean it: "the kidnapping" is no shooting.

    Nor is "the coup" an arrest, nor "the demonstration" a strike.

    Nor do they mean it where they date it to the year that is on: "the third shooting of this year" speaks of several.
    """
    of_many = not other.when and any(_is_year_so_far(time, one.published_day) for time in one.when)
    return bool(barred(one, other)) or is_no_taking(one, other) or of_many or not fit(one, other)


def _is_year_so_far(time: str, published: int) -> bool:
    """Whether a time is long, and holds the day of publication."""
    first, last = edtf.bounds(time)
    if first is None or last is None or width(time) <= NARROW_DAYS:
        return False
    return first.toordinal() <= published <= last.toordinal()


def _referring(told: Sequence[Evidence], sketches: Mapping[str, Sketch], fresh: Set[str]) -> list[Link]:
    """The same one harmed, spoken of by a description: "a militia leader" ... "the leader".

    `fresh` are the kinds of which there is news: what is done to the same one long before it is no part of that.
    """
    found = []
    for one, other in _pairs(told):
        as_told = [(e.claim.effect, e.claim.background) for e in (one, other)]
        own, theirs = (sketches[e.resolution.claim] for e in (one, other))
        past = one.claim.kind in fresh and _is_long_before(own, theirs)
        if as_told[0] != as_told[1] or past or barred(own, theirs):
            continue
        for p, whom in _targets(other):
            if p.refers and any(_is_taken_up(p, whom, q, who) for q, who in _targets(one)):
                found.append(_link(one, other, TAKEN_UP, f"“{p.span.quote}” is “{p.refers.quote}”"))
    return found


def _targets(one: Evidence) -> Iterator[tuple[Participant, Entity | None]]:
    """Those to whom it is done, and who each is."""
    known = zip(one.claim.participants, one.resolution.entities, strict=True)
    return ((p, who) for p, who in known if p.role == "target")


def _is_taken_up(p: Participant, whom: Entity | None, q: Participant, who: Entity | None) -> bool:
    """Whether a target takes up another: that, or what that takes up, or the same person by name."""
    person = whom is not None and who is not None and whom.type == "person" and whom.id == who.id
    return p.refers in (q.head, q.refers) or person
