"""How many an event killed that gives no number: one, where all that it tells of are one person."""

from collections.abc import Mapping, Sequence

from kilde.link.parties import is_person, mentioned
from kilde.link.status import is_against
from kilde.model import Aspect, Claim, Entity, Evidence, Factuality, Range, Said

KILLED = "killed"
DONE = frozenset({Aspect.OCCURRED, Aspect.ONGOING})
TOLD = frozenset({Factuality.CERTAIN, Factuality.PROBABLE})


def single_victim(told: Sequence[Evidence], entities: Mapping[str, Entity]) -> Range | None:
    """At least one killed, where those who tell of a killing have one person as target: "a woman was killed".

    Whether others died is not said.
    """
    killing = [e for e in told if e.claim.effect == KILLED and is_done(e.claim)]
    harmed = [group for group in mentioned(killing, entities) if group[0].participant.role == "target"]
    if len(harmed) != 1 or not all(map(is_person, harmed[0])):
        return None
    claims = tuple(dict.fromkeys(mention.evidence.resolution.claim for mention in harmed[0]))
    return Range(KILLED, 1, 1, None, str(Said.AT_LEAST), claims)


def is_done(claim: Claim) -> bool:
    """Whether a claim says that it was done, and is not told against or ahead of it."""
    return claim.aspect in DONE and claim.factuality in TOLD and not is_against(claim)
