"""What sets two groups of claims of one article apart, though nothing that they say excludes one another."""

from kilde.link.compare import NARROW_DAYS, barred, width
from kilde.link.custody import by_police_or_not
from kilde.link.newness import is_background
from kilde.link.sides import differ
from kilde.link.sketch import Sketch

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Kinds whose two sides do the same: who is told first is no sign of another happening."""


def apart(one: Sketch, other: Sketch, beside_news: bool = True) -> bool:
    """Whether what two groups of claims of one article say sets them apart, though nothing excludes one another.

    `beside_news` is whether the article has news of their kind, beside which what is dated long before is background.
    """
    return (
        bool(barred(one, other))
        or _others_in(one, other)
        or _other_span(one, other)
        or by_police_or_not(one, other)
        or (beside_news and (is_background(one, other) or is_background(other, one)))
    )


def _others_in(one: Sketch, other: Sketch) -> bool:
    """Whether others take part in one than in the other, or the same the other way round."""
    if one.kind in MUTUAL:
        return differ(one.actors | one.targets, other.actors | other.targets)
    turned = one.actors & other.targets or other.actors & one.targets
    return differ(one.victims, other.victims) or differ(one.actors, other.actors) or bool(turned)


def _other_span(one: Sketch, other: Sketch) -> bool:
    """Whether one is told of a year or so, and the other of a day: "attacks in 2018", "the attack on Monday"."""
    if not one.when or not other.when:
        return False
    narrowest = [min(width(time) for time in side.when) for side in (one, other)]
    return max(narrowest) > NARROW_DAYS >= min(narrowest)
