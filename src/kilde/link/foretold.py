"""Foretold: a headline tells in the present what the lead says is to come: "Ministers meet", "will meet on Friday"."""

from collections.abc import Sequence

from kilde.link.sketch import AHEAD
from kilde.model import Evidence, PassageKind


def foretold(told: Sequence[Evidence]) -> frozenset[str]:
    """The claims of one document's headline, by id, of which the lead tells only as of what lies ahead."""
    leads = [e.claim for e in told if e.claim.passage is PassageKind.LEAD and not (e.claim.aside or e.claim.background)]
    plans = {kind for kind in {c.kind for c in leads} if all(c.aspect in AHEAD for c in leads if c.kind == kind)}
    headline = (e for e in told if e.claim.passage is PassageKind.HEADLINE and e.claim.kind in plans)
    return frozenset(e.resolution.claim for e in headline)
