"""How many an event killed or injured that gives no number: one, where all that it tells of are one person."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kilde.link.outcomes import OUTCOMES
from kilde.link.parties import DEFINITE, NUMBER, PLURAL, Mention, is_person, mentioned
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
    harming = [e for e in told if e.claim.effect in OUTCOMES and is_done(e.claim) and not is_of_the_dead(e.claim, told)]
    targets = [victim for victim in mentioned(harming, entities) if victim[0].participant.role == "target"]
    harmed = [part for victim in targets for part in _without_others(victim)]
    dead = [victim for victim in harmed if any(map(_is_killed, victim))]
    hurt = [victim for victim in harmed if victim not in dead]
    return [_one(of, victims[0]) for of, victims in ((KILLED, dead), (INJURED, hurt)) if _is_single(victims)]


def _without_others(victim: Victim) -> Sequence[Victim]:
    """One who is harmed, without bare numbers of those who were harmed otherwise: "four were killed, a fifth hurt"."""
    named = {m.evidence.claim.effect for m in victim if NUMBER not in m.participant.traits}
    own = [m for m in victim if NUMBER not in m.participant.traits or m.evidence.claim.effect in named]
    others = [m for m in victim if m not in own]
    return [group for group in (own, others) if group] if named else [victim]


def without(hurt: Range, dead: int) -> Range:
    """How many were only injured of some of whom so many died; the number as it is where no fewer are told of."""
    if hurt.low != hurt.high or hurt.low is None or hurt.low <= dead:
        return hurt
    left = hurt.low - dead
    return replace(hurt, low=left, best=left, high=left)


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


def is_of_the_dead(claim: Claim, told: Sequence[Evidence]) -> bool:
    """Whether a claim tells how those of the dead were harmed of whom it was told: "the three officers were stabbed".

    A stabbing counts as injured whom it does not say that it killed; behind "the" they are no further ones.
    """
    known = [p.span for p in claim.participants if p.role == "target" and {DEFINITE, PLURAL} <= set(p.traits)]
    hurt = [f.low or 0 for f in claim.figures if f.of == INJURED and any(f.span.overlaps(span) for span in known)]
    killed = [f.low or 0 for e in told for f in e.claim.figures if f.of == KILLED and f.total]
    telling = claim.effect == INJURED and claim.mode is not None
    return telling and bool(hurt) and 1 < max(hurt) <= max(killed, default=0)
