"""Tolls: how many an article has killed, so far as that tells one deed from another."""

from collections.abc import Sequence

from kilde.link.newness import OPENING
from kilde.link.parties import PLURAL
from kilde.link.sketch import Sketch
from kilde.link.victims import KILLED
from kilde.model import Evidence, Said

VAGUE = frozenset({Said.SEVERAL, Said.DOZENS, Said.HUNDREDS, Said.THOUSANDS})
"""Hedges of what is no number yet: an article that opens with "several killed" may go on to any."""

FAR_MORE = 3
"""Times the toll of the headline or lead from which a toll further down is another's: headlines give all."""


def tolls(one: Evidence) -> set[int]:
    """How many a claim has killed in all."""
    return {f.low for f in one.claim.figures if f.of == KILLED and f.low and f.total}


def is_far_more(one: Evidence, there: Sequence[Evidence]) -> bool:
    """Whether a sentence further down has killed far more than the article opens with: "clashes that killed 400"."""
    if one.claim.passage in OPENING:
        return False
    opening = [e for e in there if e.claim.passage in OPENING]
    if any(f.of == KILLED and f.said in VAGUE for e in opening for f in e.claim.figures):
        return False
    opened = {toll for e in opening for toll in tolls(e)}
    return bool(opened) and any(toll > FAR_MORE * max(opened) for toll in tolls(one))


def is_of_more(one: Evidence, there: Sequence[Evidence], deed: Sketch) -> bool:
    """Whether a toll of several stands behind what forces did to one: the attacker they shot is none of his victims."""
    if not deed.by_forces or any(p.role == "actor" for p in one.claim.participants) or max(tolls(one), default=0) < 2:
        return False
    harmed = [p for e in there for p in e.claim.participants if p.role == "target" and e.claim.effect]
    return bool(harmed) and not any(PLURAL in p.traits for p in harmed) and not any(map(tolls, there))
