"""When the killing that both seed articles tell of was, as their claims and what they say of other events leave it.

Worked out by hand from the two texts (docs/status.md says how): one of the Thursdays of January 2020, and no more than
that. A narrower day would be a guess, for neither text says how long after New Year's Eve it was.
"""

from collections.abc import Iterator

from evals.measures import Measure
from kilde.model import Event, edtf
from kilde.pipeline import View

GOLD = "[2020-01-02,2020-01-09,2020-01-16,2020-01-23,2020-01-30]"
ARTICLES = 2


def dating(seen: View) -> Iterator[Measure]:
    """Whether both articles tell of one killing, and whether its days are just those that they leave together."""
    killing = _killing(seen)
    days = edtf.spans(killing.edtf) if killing and killing.edtf else ()
    yield Measure("seeds", "killing-of-both", float(killing is not None))
    yield Measure("seeds", "killing-dated", float(days == edtf.spans(GOLD)))


def _killing(seen: View) -> Event | None:
    """The event of violence that both tell of; of several the one that most claims are of."""
    both = [event for event in seen.events if event.kind == "ASSAULT" and len(event.documents) == ARTICLES]
    return max(both, key=lambda event: len(event.claims), default=None)
