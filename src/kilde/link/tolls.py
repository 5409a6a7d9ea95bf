"""Tolls: how many an article has killed, so far as that tells one deed from another."""

from collections.abc import Sequence

from kilde.link.newness import OPENING
from kilde.link.victims import KILLED
from kilde.model import Evidence

FAR_MORE = 3
"""Times the toll of the headline or lead from which a toll further down is another's: headlines give all."""


def tolls(one: Evidence) -> set[int]:
    """How many a claim has killed in all."""
    return {f.low for f in one.claim.figures if f.of == KILLED and f.low and f.total}


def is_far_more(one: Evidence, there: Sequence[Evidence]) -> bool:
    """Whether a sentence further down has killed far more than the article opens with: "clashes that killed 400"."""
    if one.claim.passage in OPENING:
        return False
    opened = {toll for e in there if e.claim.passage in OPENING for toll in tolls(e)}
    return bool(opened) and any(toll > FAR_MORE * max(opened) for toll in tolls(one))
