"""How many an event killed or injured that gives no number: one, where all that it tells of are one person."""

from collections.abc import Mapping, Sequence

from kilde.link.outcomes import OUTCOMES
from kilde.link.parties import Mention, is_person, mentioned
from kilde.link.status import is_against
from kilde.model import Aspect, Claim, Entity, Evidence, Factuality, Range, Said

KILLED, INJURED = "killed", "injured"
DONE = frozenset({Aspect.OCCURRED, Aspect.ONGOING})
TOLD = frozenset({Factuality.CERTAIN, Factuality.PROBABLE})

Victim = Sequence[Mention]
"""All mentions of one who is harmed."""


def single_victims(told: Sequence[Evidence], entities: Mapping[str, Entity]) -> list[Range]:
    """At least one killed or injured, where those who tell of it have one person as target: "a woman was killed".

    Whether others were is not said. Who was injured and died is killed alone.
    """
    harming = [e for e in told if e.claim.effect in OUTCOMES and is_done(e.claim)]
    harmed = [victim for victim in mentioned(harming, entities) if victim[0].participant.role == "target"]
    dead = [victim for victim in harmed if any(map(_is_killed, victim))]
    hurt = [victim for victim in harmed if victim not in dead]
    return [_one(of, victims[0]) for of, victims in ((KILLED, dead), (INJURED, hurt)) if _is_single(victims)]


def _is_killed(mention: Mention) -> bool:
    return mention.evidence.claim.effect == KILLED


def _is_single(victims: Sequence[Victim]) -> bool:
    return len(victims) == 1 and all(map(is_person, victims[0]))


def _one(of: str, victim: Victim) -> Range:
    claims = tuple(dict.fromkeys(mention.evidence.resolution.claim for mention in victim))
    return Range(of, 1, 1, None, str(Said.AT_LEAST), claims)


def is_done(claim: Claim) -> bool:
    """Whether a claim says that it was done, and is not told against or ahead of it."""
    return claim.aspect in DONE and claim.factuality in TOLD and not is_against(claim)
