"""Who did what a document is chiefly about, where it tells so only in another of its happenings."""

from collections.abc import Sequence

from kilde.model import Evidence, Participant, Role, Stance
from kilde.pipeline.leading import NOT_DONE
from kilde.pipeline.view import Account

HOLDING = frozenset({("COERCE", "arrest"), ("ACCUSE", "allege"), ("SANCTION", "convict")})
"""Kinds and modes whose target is held for the doer of a deed, rightly or not."""

VIOLENT = "ASSAULT"
RELEASE = ("RETREAT", "release")
ABDUCT = ("ASSAULT", "abduct")
CROWDS = frozenset({("PROTEST", "demo"), ("PROTEST", "riot")})

GOVERNING = frozenset({"government", "state", "leader", "protester"})
"""Traits of those who are arrested for other things than violence."""

FREEING = frozenset({"police", "military", "official", "government"})
"""Traits of those who free whom others took."""


def doers(lead: Account, others: Sequence[Account]) -> tuple[Role, ...]:
    """The actors of the violence, or of the release, that a document is chiefly about, where no claim of it tells one.

    They are those who were arrested, charged or convicted in the first such happening that the document tells of: "A
    man was stabbed in Leeds. A 24-year-old has been arrested." Where people protest before that, or those who govern
    fall, whoever is arrested did no violence. Likewise who abducted people lets them go, where nobody is said to: "A
    nurse who was taken by bandits in May was freed." And who lets people go had taken them.
    """
    told = any(role.role == "actor" for role in lead.event.participants)
    if (lead.event.kind, lead.event.mode) == RELEASE and not told:
        return next((found for other in others if (found := _doers_of(other, ABDUCT))), ())
    captors = (_doers_of(other, RELEASE) for other in others if (lead.event.kind, lead.event.mode) == ABDUCT)
    if not told and (found := next(filter(None, captors), ())):
        return found
    if told or lead.event.kind != VIOLENT:
        return ()
    held = next(((other, found) for other in others if (found := _held(lead, other))), None)
    return held[1] if held and not any(_is_protest_before(other, held[0]) for other in others) else ()


def _doers_of(other: Account, sort: tuple[str, str]) -> tuple[Role, ...]:
    """Who took people away, or let them go, in a happening that the document tells as done; no authority, which frees.

    Those who are freed were in the hands of whoever does either.
    """
    if (other.event.kind, other.event.mode) != sort or not any(_is_done(one) for one in other.told):
        return ()
    actors = [role for role in other.event.participants if role.role == "actor" and not role.inferred]
    return tuple(role for role in actors if not any(map(_frees, _mentions(role, other, "actor"))))


def _frees(one: Participant) -> bool:
    return bool(FREEING.intersection(one.traits))


def _is_done(one: Evidence) -> bool:
    return one.claim.factuality not in NOT_DONE and one.claim.stance is not Stance.DENIES


def _is_protest_before(one: Account, held: Account) -> bool:
    """Whether a document tells of a protest before it tells who is held: later ones are about the deed ("vigils")."""
    first = min(told.claim.trigger.start for told in held.told)
    return (one.event.kind, one.event.mode) in CROWDS and one.told[0].claim.trigger.start < first


def _held(lead: Account, other: Account) -> tuple[Role, ...]:
    """Those held for the doers in one happening that the document tells as done, and not of long ago."""
    if (other.event.kind, other.event.mode) not in HOLDING or not any(map(_is_news, other.told)):
        return ()
    targets = [(role, _mentions(role, other)) for role in other.event.participants if role.role == "target"]
    found = [role for role, held in targets if not _is_harmed(role, held, lead) and not any(map(_governs, held))]
    return tuple(Role("actor", role.name, role.entity, role.claims) for role in found)


def _is_news(one: Evidence) -> bool:
    return _is_done(one) and not one.claim.background


def _mentions(role: Role, account: Account, side: str = "target") -> list[Participant]:
    """Those on a side in the claims in which somebody is on it."""
    own = (one.claim for one in account.told if one.resolution.claim in role.claims)
    return [p for claim in own for p in claim.participants if p.role == side]


def _is_harmed(role: Role, held: Sequence[Participant], lead: Account) -> bool:
    """Whether it was done to them: one entity, one mention ("was beaten and arrested"), or the same words."""
    harmed = [p for one in lead.told for p in one.claim.participants if p.role == "target"]
    known = {r.entity.id for r in lead.event.participants if r.entity and r.role == "target"}
    same = role.entity is not None and role.entity.id in known
    shared = {p.head.start for p in harmed} & {p.head.start for p in held}
    return same or bool(shared) or role.name.casefold() in {p.span.quote.casefold() for p in harmed}


def _governs(one: Participant) -> bool:
    return bool(GOVERNING.intersection(one.traits))
