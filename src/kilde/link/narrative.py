"""What an article goes on to tell of: claims that nothing sets apart from one told before are of the same happening."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from kilde.link.apart import apart
from kilde.link.custody import are_others, is_other_deed
from kilde.link.newness import OPENING, News, news_of
from kilde.link.outcomes import DOING
from kilde.link.parties import PRONOUN
from kilde.link.power import takes_power
from kilde.link.reach import Reach
from kilde.link.sketch import Sketch
from kilde.link.sorts import fit, is_fire, is_of_one_sort
from kilde.link.spelt import names_in, stems
from kilde.link.spots import are_apart, is_point
from kilde.link.standoff import Standoff, standoff
from kilde.link.tolls import is_far_more, is_of_more, tolls
from kilde.link.victims import KILLED
from kilde.model import Evidence, Factuality, Link, PassageKind, Said, Stance

GOES_ON = 0.55
"""How much it speaks for one happening that an article goes on from it; other reasons are followed first."""

RESTATED = 0.7
"""How much it speaks for one happening that the headline says it and the lead says it again."""

GOING_ON = frozenset({"ASSAULT", "PROTEST"})
"""Kinds of which news tells one happening in many sentences, with many verbs; of others the same must be done."""

SINGLE = frozenset(
    {
        "abduct",
        "arrest",
        "ceasefire",
        "convict",
        "cyber",
        "curfew",
        "disarm",
        "hunger",
        "martial-law",
        "phone",
        "release",
        "resign",
        "third-party",
        "visit",
    }
)
"""Modes of the other kinds of which an article mostly tells one, whatever words it has for whom it is done to."""

ANSWERS = frozenset({Stance.CONFIRMS, Stance.CLAIMS_RESPONSIBILITY, Stance.ACCUSES})
"""Stances to what was told before."""


class Told(Protocol):
    """The groups of claims so far, as `kilde.link.linking.Groups` keeps them."""

    def of(self, claim: str) -> Sketch: ...

    def beside(self, claim: str) -> Sequence[str]: ...

    def join(self, links: Iterable[Link]) -> None: ...

    def parted(self, one: str, other: str) -> bool: ...


def go_on(evidence: Sequence[Evidence], groups: Told) -> None:
    """Joins the claims of one document that go on from one told before, in text order.

    A claim goes on from the nearest earlier one of its kind that nothing sets it apart from. What the group of either
    says counts too, so that a happening of last year, once dated, takes up nothing of today's. What the lead tells
    again of the headline comes first: then it is known whether that is of today.
    """
    told = sorted(evidence, key=lambda e: (e.claim.trigger.start, e.resolution.claim))
    by_id = {e.resolution.claim: e for e in told}
    stand, reach = standoff(told), Reach(told)
    for again in (True, False):
        news = news_of((e.claim, groups.of(e.resolution.claim)) for e in told)
        for i, one in enumerate(told):
            before = [e for e in told[:i] if e.claim.kind == one.claim.kind and reach.holds(one, e)]
            before = [e for e in before if _says_when(one, e)] if again else before
            if before and not _is_taken_up(one, groups, by_id):
                own = groups.of(one.resolution.claim)
                before = [e for e in before if not stand.parts(own, groups.of(e.resolution.claim))]
                _go_on_from(one, before, groups, by_id, news, stand)


def _go_on_from(
    one: Evidence,
    before: Sequence[Evidence],
    groups: Told,
    by_id: Mapping[str, Evidence],
    news: News,
    stand: Standoff,
) -> None:
    """Joins a claim with the nearest of those before it that nothing sets it apart from."""
    for earlier in _nearest(one, before, groups, by_id):
        here, there = ([by_id[c] for c in groups.beside(e.resolution.claim)] for e in (one, earlier))
        if _introduced(here, there) and not (_restates(one, earlier) or _are_coups(one, earlier, groups)):
            continue
        if link := _link(one, earlier, there, groups, news, stand):
            groups.join([link])
            return


def _are_coups(one: Evidence, earlier: Evidence, groups: Told) -> bool:
    """Whether both take power, whatever they call those who lose it: "ousted the president", "took power"."""
    return all(takes_power(e, groups.of(e.resolution.claim)) for e in (one, earlier))


def _is_taken_up(one: Evidence, groups: Told, by_id: Mapping[str, Evidence]) -> bool:
    """Whether its words take up a claim that it is with by now: then they speak of nothing else that was told."""
    beside = (by_id[claim].claim for claim in groups.beside(one.resolution.claim))
    return one.claim.takes_up is not None and any(claim.trigger == one.claim.takes_up for claim in beside)


def _nearest(
    one: Evidence, before: Sequence[Evidence], groups: Told, by_id: Mapping[str, Evidence]
) -> Sequence[Evidence]:
    """The claims that one may go on from: the nearest first, unless somebody only answers to the news."""
    near = before[::-1]
    if not _answers(one):
        return near
    return sorted(near, key=lambda e: not _is_news([by_id[c] for c in groups.beside(e.resolution.claim)]))


def _answers(one: Evidence) -> bool:
    """Whether somebody confirms, denies or claims a deed and tells nothing else of it."""
    claim = one.claim
    return claim.stance in ANSWERS and not (claim.times or claim.places or claim.figures or _targets(one))


def _is_news(group: Sequence[Evidence]) -> bool:
    return any(e.claim.passage in OPENING and not e.claim.aside for e in group)


def _link(
    one: Evidence, earlier: Evidence, there: Sequence[Evidence], groups: Told, news: News, stand: Standoff
) -> Link | None:
    own, other = groups.of(one.resolution.claim), groups.of(earlier.resolution.claim)
    first, second = sorted((one.resolution.claim, earlier.resolution.claim))
    beside_news = news.is_beside(one.claim, own) and not _says_when(one, earlier)
    if own is other or apart(own, other, beside_news) or groups.parted(first, second):
        return None
    if is_other_deed(own, other) and not stand.joins(own, other):
        return None
    if _other_dead(one, earlier) or _is_elsewhere(one, there, other) or is_of_more(one, there, other):
        return None
    if any(are_others(one.claim, e.claim) or _other_toll(one, e) for e in there) or is_far_more(one, there):
        return None
    if _restates(one, earlier) and fit(own, other):
        return Link(first, second, RESTATED, ("the headline, told again",))
    if not _same_sort(one, earlier, own, other):
        return None
    return Link(first, second, GOES_ON, ("the article goes on from it",))


def _other_dead(one: Evidence, earlier: Evidence) -> bool:
    """Whether others by name are killed in one than in the other, whether it is known who they are or not."""
    here, there = _named(one), _named(earlier)
    return one.claim.effect == KILLED == earlier.claim.effect and bool(here and there) and not here & there


def _other_toll(one: Evidence, earlier: Evidence) -> bool:
    """Whether a sentence further down has killed so many others, and says who or what did it: "a raid killed three"."""
    if one.claim.passage in OPENING or not (_doing(one) and _targets(one)) or _targets(one) & _targets(earlier):
        return False
    here, there = tolls(one), tolls(earlier)
    return bool(here and there) and not here & there


def _doing(one: Evidence) -> bool:
    """Whether it says who or what did it, in other words than "he" or "they": these go on from what was told."""
    return any(p.role in DOING and PRONOUN not in p.traits for p in one.claim.participants)


def _named(one: Evidence) -> frozenset[str]:
    """The names, as spellings have them in common, in the words for those it was done to.

    Headlines may have a capital in every word.
    """
    if one.claim.passage is PassageKind.HEADLINE:
        return frozenset()
    return frozenset(name for p in one.claim.participants if p.role == "target" for name in names_in(p.head.quote))


def _is_elsewhere(one: Evidence, there: Sequence[Evidence], other: Sketch) -> bool:
    """Whether a claim says a place that excludes the one where the article sets what was told before with no town."""
    said = one.resolution.place
    if said is None or one.claim.kind not in GOING_ON or one.claim.passage in OPENING:
        return False
    if any(is_point(place) for place in other.places):
        return False
    settings = [e.resolution.setting for e in there if not e.resolution.place]
    return any(are_apart(said, setting) for setting in settings if setting)


def _restates(one: Evidence, earlier: Evidence) -> bool:
    """Whether the headline or the lead tells again what the headline told."""
    return earlier.claim.passage is PassageKind.HEADLINE and one.claim.passage in OPENING


def _says_when(one: Evidence, earlier: Evidence) -> bool:
    """Whether the lead says in the headline's word, or with its number, when it was: headlines themselves never do."""
    if not _restates(one, earlier) or isinstance(earlier.resolution.edtf, str):
        return False
    same_word = stems(one.claim.trigger.quote) & stems(earlier.claim.trigger.quote)
    same_step = one.claim.mode == earlier.claim.mode and one.claim.mode in SINGLE
    return bool(same_word or same_step or _counts([one]) & _counts([earlier]))


def _same_sort(one: Evidence, earlier: Evidence, own: Sketch, other: Sketch) -> bool:
    """Whether what is done is the same, so far as news has one happening of it in an article."""
    told_alike = one.claim.background == earlier.claim.background or _follows_on(one, earlier)
    if not told_alike or not (fit(own, other) or is_fire(one, earlier, own, other)):
        return False
    if one.claim.kind in GOING_ON:
        return not (is_of_one_sort(own, other) or is_of_one_sort(other, own))
    coup = takes_power(one, own) and takes_power(earlier, other)
    return coup or bool(own.modes & other.modes & SINGLE) or _same_deed(one, earlier)


def _follows_on(one: Evidence, earlier: Evidence) -> bool:
    """Whether one stands in the next sentence of a paragraph to what is no news: "Another bomb went off. Six died"."""
    return earlier.claim.background and one.claim.sentence.start - earlier.claim.sentence.end in (0, 1)


def _same_deed(one: Evidence, earlier: Evidence) -> bool:
    """Whether it is done to the same, or told in forms of one word ("expels", "expelled") with no other who does it.

    Where neither claim tells of anybody, nothing ties them.
    """
    here, there = _targets(one), _targets(earlier)
    if here and there:
        return bool(here & there)
    doers = _heads(one, "actor"), _heads(earlier, "actor")
    known = bool(doers[0] & doers[1]) if all(doers) else bool(here or there or any(doers))
    return known and bool(stems(one.claim.trigger.quote) & stems(earlier.claim.trigger.quote))


def _introduced(here: Sequence[Evidence], there: Sequence[Evidence]) -> bool:
    """Whether one side names who did it, and has others that it was done to than the other side tells of.

    Who are as many are the same: "24 protesters", "24 young activists".
    """
    one, other = ({t for e in side for t in _targets(e)} for side in (here, there))
    if not one or not other or _counts(here) & _counts(there):
        return False
    return any(not _targets(e) & other for e in here if _is_whole(e)) or any(
        not _targets(e) & one for e in there if _is_whole(e)
    )


def _counts(side: Sequence[Evidence]) -> set[tuple[str, int]]:
    """How many of what are told of, where that is more than one."""
    return {(f.of, f.low) for e in side for f in e.claim.figures if f.low and f.low > 1}


def _is_whole(one: Evidence) -> bool:
    """Whether a sentence further down says itself who, by name, did it to whom, or that somebody was spared.

    Those who claim, deny or blame speak of what was told, whatever they call it.
    """
    if _is_spared(one):
        return True
    if one.claim.passage in OPENING or one.claim.stance is not Stance.REPORTS:
        return False
    known = zip(one.claim.participants, one.resolution.entities, strict=True)
    return bool(_targets(one)) and any(p.role == "actor" and e is not None for p, e in known)


def _is_spared(one: Evidence) -> bool:
    """Whether it says of some that nothing was done to them.

    That there is nobody to whom it was done goes on, and so do those who say that they never do it.
    """
    nobody = any(f.said is Said.NONE for f in one.claim.figures)
    is_not = one.claim.stance is Stance.REPORTS and one.claim.factuality is Factuality.CERTAIN_NOT
    return is_not and bool(_targets(one)) and not nobody and not _speaks_of_itself(one)


def _speaks_of_itself(one: Evidence) -> bool:
    """Whether who says it is who would have done it: "we do not bomb markets"."""
    speakers = [voice.span for chain in one.claim.voices for voice in chain]
    doers = [p.refers for p in one.claim.participants if p.role == "actor" and p.refers]
    return any(doer.start < voice.end and voice.start < doer.end for doer in doers for voice in speakers)


def _targets(one: Evidence) -> frozenset[str]:
    return _heads(one, "target")


def _heads(one: Evidence, role: str) -> frozenset[str]:
    """Who is in a role: their ids where they are known, and the last of the words for them, and of those taken up."""
    known = zip(one.claim.participants, one.resolution.entities, strict=True)
    spans = [(p, e) for p, e in known if p.role == role]
    words = {(p.refers or p.head).quote.casefold().split()[-1] for p, _ in spans}
    return frozenset(words | {e.id for _, e in spans if e})
