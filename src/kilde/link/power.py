"""Power: which of what is seized is a government, of which an article tells one coup, and not towns and goods."""

from kilde.link.parties import Mention, is_person
from kilde.link.sketch import Sketch
from kilde.model import Evidence

SEIZE = "seize"
"""The mode of taking power, and of taking towns and goods."""


def takes_power(one: Evidence, own: Sketch) -> bool:
    """Whether people are ousted, or nothing is seized but what the words for the deed say themselves: "took power"."""
    known = zip(one.claim.participants, one.resolution.entities, strict=True)
    things = [p for p, e in known if p.role == "target" and not is_person(Mention(one, p, e))]
    at = one.claim.trigger
    return SEIZE in own.modes and all(at.start <= p.head.start and p.head.end <= at.end for p in things)
