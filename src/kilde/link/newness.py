"""Newness: what an article tells as the news, beside what happened long before and is told with it."""

from collections.abc import Iterable
from typing import NamedTuple

from kilde.link.sketch import Sketch
from kilde.model import Claim, PassageKind, edtf

OPENING = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})

OLD_DAYS = 10
"""Days before publication from which a dated happening is background to one that is told undated as the news."""


class News(NamedTuple):
    """The kinds that an article opens with, and those of which it has news: neither told in passing nor of long ago."""

    opened: frozenset[str]
    fresh: frozenset[str]

    def is_beside(self, claim: Claim, own: Sketch) -> bool:
        """Whether news of its kind stands beside a claim, so that what either dates long before is background.

        "Arrested for the murder of" is no news of a murder: whatever such an article tells of it is of long ago. Where
        the opening tells of none, only what is dated later is background.
        """
        return claim.kind in self.fresh or (claim.kind not in self.opened and bool(own.when))


def news_of(told: Iterable[tuple[Claim, Sketch]]) -> News:
    """What of an article's claims, each with what is known of its happening, is news."""
    known = list(told)
    opening = [(claim, own) for claim, own in known if claim.passage in OPENING]
    fresh = {claim.kind for claim, own in opening if not (claim.aside or claim.background or own.bygone or is_old(own))}
    dated = {claim.kind for claim, own in known if own.when and not is_old(own)}
    return News(frozenset(claim.kind for claim, _ in opening), frozenset(fresh | dated))


def is_background(dated: Sketch, news: Sketch) -> bool:
    """Whether one happened well before the day of publication, and the other is told undated."""
    return not news.when and is_old(dated)


def is_old(one: Sketch) -> bool:
    """Whether it is known to have happened well before the article was published."""
    lasts = [last for time in one.when if (last := edtf.bounds(time)[1])]
    return bool(lasts) and max(lasts).toordinal() < one.published_day - OLD_DAYS
