"""Publication: what the day on which an article was published excludes of what it tells."""

from kilde.link.sketch import Sketch
from kilde.model import Aspect, Evidence, edtf

NEWS_DAYS = 30
"""Days from a happening within which a headline or lead tells it undated; later ones say when it was."""

ZONES = 1
"""Days by which the date of publication may be behind that of what it tells of."""


def is_other_news(undated: Sketch, other: Sketch) -> bool:
    """Whether one is told undated as the news of a day, and the other happened, or was told, long before.

    So it is where the other was the news, or happened, long after; what is told later in passing may be the same.
    """
    if undated.when or undated.passing or not undated.newest or not undated.published_day:
        return False
    if undated.documents & other.documents:
        return False
    if not other.when:
        since = other.published_day - undated.published_day
        return other.published_day > 0 and (since < -NEWS_DAYS or (other.newest and since > NEWS_DAYS))
    spans = [[day.toordinal() for day in edtf.bounds(time) if day] for time in other.when]
    return any(spans) and min(_days_off(undated, span[0], span[-1]) for span in spans if span) > NEWS_DAYS


def is_yet_to_come(told: Sketch, other: Sketch) -> bool:
    """Whether one was published before the other happened: what is told as done was done by then."""
    if told.ahead or not told.out_by:
        return False
    firsts = [first for time in other.times if (first := edtf.bounds(time)[0])]
    return any(first.toordinal() > told.out_by + ZONES for first in firsts)


def is_untimely(one: Evidence) -> bool:
    """Whether it is told as done, and its time begins after the day of publication: that is read wrongly.

    "Six days later" leans on words that nothing dates, "on Friday" was the one before.
    """
    time = one.resolution.edtf
    if one.claim.aspect is not Aspect.OCCURRED or not isinstance(time, str) or not one.document.published:
        return False
    first, out = edtf.bounds(time)[0], edtf.bounds(one.document.published)[1]
    return first is not None and out is not None and first.toordinal() > out.toordinal() + ZONES


def out_within(one: Sketch, other: Sketch, days: int) -> bool:
    """Whether the articles of both are known to have been published so few days apart."""
    known = one.published_day and other.published_day
    return bool(known) and abs(one.published_day - other.published_day) <= days


def out_apart(one: Sketch, other: Sketch, days: int) -> bool:
    """Whether the articles of both are known to have been published more days apart than that."""
    return bool(one.published_day and other.published_day) and not out_within(one, other, days)


def _days_off(news: Sketch, first: int, last: int) -> int:
    """Days from the publication of news to the nearest day of a span."""
    return max(first - news.published_day, news.published_day - last, 0)
