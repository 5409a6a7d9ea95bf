"""Whether two sketches of happenings may be one, and how much speaks for it, reason by reason."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from kilde.link.custody import by_police_or_not, is_no_taking, is_other_step, is_ousting, is_rescue
from kilde.link.outcomes import may_follow
from kilde.link.publication import NEWS_DAYS, is_other_news, is_yet_to_come, out_apart, out_within
from kilde.link.sides import ACTS, are_each_others, differ
from kilde.link.sketch import Sketch
from kilde.link.sorts import fit
from kilde.link.spots import are_apart, are_near, is_point
from kilde.link.weights import COMPANY, NARROWING, TYING, WEIGHTS
from kilde.model import WIDE, Place, edtf

NARROW_DAYS = 40
"""A time wider than this says little about sameness."""

FIXED = frozenset({"convicted", "deported", "executed", "expelled", "released"})
"""Whom news counts alike from the first day on: tolls rise, and crowds and the abducted are estimated."""

MANY = 5
"""How many there are of whom as many told of elsewhere, on the day and in the country, are hardly others."""

FRESH_DAYS = 4
"""Days between two publications within which both may report the same news."""

MOSTLY = 0.6
"""Share of names in common from which two articles have most in common."""

SURE = 0.9
"""The score from which a link brings together what one article tells apart."""

STEEP = 5.0
"""How fast what is sure comes nearer to 1."""

ENOUGH = 0.5
"""The score from which two happenings are held to be one."""


LONG_DAYS = 2 * 365
"""Days between two publications from which articles with few names in common are of two stories."""


class Company(NamedTuple):
    """What the articles of two happenings have in common.

    `share` is that of names, 0 where they are not of one story; `rivals` how many happenings of the kind each tells of.
    """

    share: float
    rivals: tuple[int, int]


ALONE = Company(0.0, (0, 0))


class Verdict(NamedTuple):
    """How much speaks for one happening; `barred` when something excludes it, whatever speaks for it."""

    score: float
    reasons: tuple[str, ...]
    barred: str = ""


def compare(
    one: Sketch,
    other: Sketch,
    in_one_article: bool = False,
    common: Set[str] = frozenset(),
    company: Company = ALONE,
) -> Verdict:
    """The verdict on two sketches; the same whichever comes first.

    Two claims of one article are held for one happening sooner: writers say it when there were two. `common` are names
    that so many articles share that they tell nothing; `company` is what the articles of the two have in common.
    """
    if bar := barred(one, other):
        return Verdict(0.0, (), bar)
    reasons = [*_people(one, other), *_when(one, other), *_where(one, other), *_rest(one, other, common)]
    reasons += [*_set(one, other, reasons, common), *_as_many(one, other, reasons)]
    reasons += _story(one, other, company)
    if in_one_article:
        reasons += _article(one, other, reasons)
    elif not TYING & set(reasons):
        return Verdict(0.0, (), "nothing but the time in common")
    elif not set(reasons) - _of_company(one, other, company):
        return Verdict(0.0, (), "nothing but the story in common")
    return Verdict(_score(sum(WEIGHTS[reason] for reason in reasons)), tuple(reasons))


def _of_company(one: Sketch, other: Sketch, company: Company) -> Set[str]:
    """The reasons that are none without others: of articles that are less near, that it was done in one way too."""
    is_near = company.share >= MOSTLY or out_within(one, other, NEWS_DAYS)
    return COMPANY if is_near else COMPANY | {"same mode"}


def _score(weight: float) -> float:
    """All that speaks for it as a share of 1, which more reasons come nearer to and none reaches."""
    return max(0.0, weight) if weight <= SURE else 1.0 - (1.0 - SURE) / (1.0 + STEEP * (weight - SURE))


def barred(one: Sketch, other: Sketch) -> str:
    """Why the two cannot be one happening; "" when nothing excludes it."""
    if one.kind != other.kind:
        return "another kind"
    if one.ahead != other.ahead:
        return "one lies ahead"
    if are_each_others(one, other):
        return "each done to who did the other"
    if not _in_time(one, other):
        return "other times"
    if is_ousting(one, other):
        return "one ousted, one held"
    if is_rescue(one, other):
        return "one taken, one come for"
    if any(are_apart(a, b) for a in one.places for b in other.places):
        return "other places"
    if is_other_news(one, other) or is_other_news(other, one):
        return "news of another time"
    if is_yet_to_come(one, other) or is_yet_to_come(other, one):
        return "published before it happened"
    return ""


def _in_time(one: Sketch, other: Sketch) -> bool:
    """Whether both may have happened at one time; what came of it may have come some time later."""
    if not all(edtf.compatible(a, b) and not _are_next_nights(a, b) for a in one.times for b in other.times):
        return False
    if not (one.ends or other.ends):
        return True
    ends = [*((b, a) for a in one.ends for b in other.times), *((a, b) for a in one.times for b in other.ends)]
    return all(may_follow(time, end) for time, end in ends) and all(
        may_follow(a, b) or may_follow(b, a) for a in one.ends for b in other.ends
    )


def _are_next_nights(one: str, other: str) -> bool:
    """Whether both are nights, of which one ends on the day on which the other begins: they have that day in common."""
    evenings = _evening(one), _evening(other)
    return all(evenings) and abs(evenings[0] - evenings[1]) == 1


def _evening(time: str) -> int:
    """The day on which a night began that is of one of two days, 0 for any other time."""
    days = [span.first for span in edtf.spans(time) if span.first == span.last]
    if len(days) != 2 or width(time) != 2 or not (days[0] and days[1]):
        return 0
    return days[0].toordinal() if (days[1] - days[0]).days == 1 else 0


def _people(one: Sketch, other: Sketch) -> list[str]:
    reasons = []
    if one.victims & other.victims and one.harm & other.harm:
        reasons.append("same person harmed")
    elif one.targets & other.targets:
        reasons.append("same target")
    if one.actors & other.actors:
        reasons.append("same actor")
    elif by_police_or_not(one, other) or (one.kind in ACTS and differ(one.actors, other.actors)):
        reasons.append("other actors")
    return reasons


def _when(one: Sketch, other: Sketch) -> list[str]:
    if not one.when or not other.when:
        together = one.newest and other.newest and out_within(one, other, FRESH_DAYS)
        return ["published together"] if together else []
    if not all(edtf.compatible(a, b) for a in one.when for b in other.when):
        return []
    widths = [width(time) for time in (*one.when, *other.when)]
    if min(widths) > NARROW_DAYS:
        return ["years overlap"]
    same = max(widths) <= 2 or (one.when == other.when and bool(one.documents & other.documents))
    return ["same day"] if same else ["days overlap"]


def width(time: str) -> int:
    """Days that an EDTF time may mean: those of a set are counted one by one."""
    if time.startswith("["):
        return 1 + time.count(",")
    low, high = edtf.bounds(time)
    return (high - low).days + 1 if low and high else 10_000


def _where(one: Sketch, other: Sketch) -> list[str]:
    reasons = [_tie(a, b) for a in one.places for b in other.places]
    return [min((r for r in reasons if r), key=lambda r: -WEIGHTS[r])] if any(reasons) else []


def _set(one: Sketch, other: Sketch, reasons: Sequence[str], common: Set[str]) -> list[str]:
    """Whether two deeds of one day were in one place, though no map has it, or only their articles set them there."""
    if "same day" not in reasons or one.documents & other.documents:
        return []
    if (one.unmapped & other.unmapped) - common and "same scene" not in reasons:
        return ["a place of one name"]
    here, there = (side.places or side.settings for side in (one, other))
    inferred = not (one.places and other.places)
    return ["set in one place"] if inferred and any(_tie(a, b) == "same scene" for a in here for b in there) else []


def _as_many(one: Sketch, other: Sketch, reasons: Sequence[str]) -> list[str]:
    """Whether as many were harmed, or taken, on one day in one country: chance seldom has it, if there were some."""
    if "same day" not in reasons or not one.countries & other.countries:
        return []
    return ["as many in one country"] if any(number >= MANY for _, number in one.counts & other.counts) else []


def _tie(one: Place, other: Place) -> str:
    if one.id == other.id or are_near(one, other):
        return "same scene" if one.precision not in WIDE else "same country"
    if one.country and one.country == other.country:
        return "same country" if is_point(one) and is_point(other) else "one place within the other"
    return ""


def _rest(one: Sketch, other: Sketch, common: Set[str]) -> list[str]:
    reasons = []
    if are_of_other_modes(one, other):
        reasons.append("other modes")
    elif one.modes and other.modes and not one.modes & other.modes:
        reasons.append("modes that go together")
    if is_other_step(one, other):
        reasons.append("one taken, one charged")
    if one.counts & other.counts:
        reasons.append("same count")
    elif {of for of, _ in one.counts} & {of for of, _ in other.counts} & FIXED:
        reasons.append("other counts")
    if one.modes & other.modes:
        reasons.append("same mode")
    shared = (one.names & other.names) - common - (one.unmapped & other.unmapped)
    if shared and not one.documents & other.documents:
        reasons.append("several names in common" if len(shared) > 1 else "a name in common")
    if one.victims and other.victims and not one.victims & other.victims and one.dead and other.dead:
        reasons.append("other people harmed")
    return reasons


def are_of_other_modes(one: Sketch, other: Sketch) -> bool:
    """Whether both tell how it was done, and one deed is not done both ways: a car bomb may be a suicide attack.

    Who takes hostages and shoots does both in one deed.
    """
    return not (fit(one, other) or (is_no_taking(one, other) and bool(one.actors & other.actors)))


def _story(one: Sketch, other: Sketch, company: Company) -> list[str]:
    """What speaks for it that the articles are of one story, more so where they have one word for it."""
    if not company.share or (company.share < MOSTLY and out_apart(one, other, LONG_DAYS)):
        return []
    reasons = ["articles with most names in common" if company.share >= MOSTLY else "articles of one story"]
    if one.words & other.words:
        reasons.append("same word")
    if one.newest or other.newest:
        reasons.append("news of the story")
    if max(company.rivals) <= 1:
        reasons.append("neither article tells of another")
    elif min(company.rivals) <= 1:
        reasons.append("one article tells of no other")
    return reasons


def _article(one: Sketch, other: Sketch, reasons: Sequence[str]) -> list[str]:
    if not one.harm & other.harm or not NARROWING & set(reasons):
        return []
    same_day = bool(one.when) and (one.times, one.ends) == (other.times, other.ends)
    return ["told in one article of one day" if same_day else "told in one article"]
