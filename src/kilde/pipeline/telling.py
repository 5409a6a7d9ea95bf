"""How a document tells of an event: as its news or as background, and whether its headline says more than its text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from kilde.model import Claim, Event, Evidence, Factuality, PassageKind
from kilde.model.edtf import bounds
from kilde.pipeline.leading import AHEAD

FRESH = timedelta(days=7)
"""How old a happening may be on the day of publication and still be news."""

PROMINENT = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})
DOUBTFUL = frozenset({Factuality.PROBABLE, Factuality.POSSIBLE, Factuality.UNDERSPECIFIED})


class Telling(StrEnum):
    """As what a document tells of an event. `UNKNOWN` where it gives no time and does not begin with it."""

    NEWS = "news"
    BACKGROUND = "background"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Overstated:
    """What a headline puts more strongly than the text does: `what` it leaves out, and the ids of the claims."""

    what: str
    headline: tuple[str, ...]
    text: tuple[str, ...]


def telling(event: Event, told: Sequence[Evidence], published: str | None) -> Telling:
    """News is what took place within a week of publication, or what the article begins with and gives no time for."""
    if event.aspect in AHEAD:
        return Telling.AHEAD
    last = bounds(event.edtf)[1] if event.edtf else None
    first_published = bounds(published)[0] if published else None
    if last and first_published:
        return Telling.NEWS if last >= first_published - FRESH else Telling.BACKGROUND
    begins = any(one.claim.passage in PROMINENT for one in told)
    return Telling.NEWS if begins else Telling.UNKNOWN


def overstated(told: Sequence[Evidence]) -> Overstated | None:
    """Whether the headline states flatly what every claim of the text doubts, or leaves to somebody else to say."""
    flat = [one for one in told if one.claim.passage is PassageKind.HEADLINE and _is_flat(one.claim)]
    text = [one for one in told if one.claim.passage is not PassageKind.HEADLINE]
    if not flat or not text:
        return None
    if all(one.claim.factuality in DOUBTFUL for one in text):
        return Overstated("doubt", _ids(flat), _ids(text))
    if all(one.claim.voices or one.claim.factuality in DOUBTFUL for one in text):
        return Overstated("source", _ids(flat), _ids(text))
    return None


def _is_flat(claim: Claim) -> bool:
    return claim.factuality is Factuality.CERTAIN and not claim.voices


def _ids(told: Sequence[Evidence]) -> tuple[str, ...]:
    return tuple(one.resolution.claim for one in told)
