"""Whom an event is about of all that its claims have in a role: people before things, and nobody on both sides."""

from collections.abc import Sequence, Set
from typing import Protocol, TypeVar

from kilde.model import Entity, Evidence, Participant, PassageKind

OPENING = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})

OF_PEOPLE = frozenset({"killed", "injured", "arrested", "convicted", "expelled", "deported"})
"""Effects that only people suffer."""

PEOPLE = frozenset({"person", "group", "victims", "body", "state", "pronoun", "number"})
"""Traits of who can suffer or act, and of words that stand for them."""

THINGS = frozenset({"facility", "vehicle", "weapon", "missile", "matter"})
"""Traits of what people have and are in."""


class Told(Protocol):
    """One taking part in one claim."""

    @property
    def evidence(self) -> Evidence: ...
    @property
    def participant(self) -> Participant: ...
    @property
    def entity(self) -> Entity | None: ...


BY_OTHERS = frozenset({"COERCE", "SANCTION", "RETREAT"})
"""Kinds of what no person does to themselves: who is arrested, sentenced or freed did not do that."""

T = TypeVar("T", bound=Told)


def principals(mentions: Sequence[T]) -> list[T]:
    """The mentions, without those on two sides of one claim, and without things where it is told what people suffered.

    Who is harmed did not do it ("a dozen militants were left dead"), and what it is done with is not whom it is done
    to, nor is who tells of it beside others. A house or a car of which only the rest of the text tells, a part of the
    body and a matter ("sentenced for a plot") stand back behind those who are killed, hurt, taken, sentenced or
    expelled; mere nouns of things do nothing beside somebody. Nor does anybody arrest, sentence or free themselves,
    whichever claims tell of both.
    """
    undergone = {m.entity.id for m in mentions if m.entity and m.participant.role == "target"}
    kept = [m for m in mentions if not _is_on_both_sides(m) and not _is_telling(m) and not _undergoes(m, undergone)]
    suffering = {m.evidence.resolution.claim for m in kept if _suffers(m)}
    kept = [m for m in kept if not (suffering and _stands_back(m, suffering))]
    done = any(m.participant.role == "actor" and _is_somebody(m) for m in kept)
    return [m for m in kept if not (done and _does_nothing(m))]


def _is_on_both_sides(mention: Told) -> bool:
    claim, own = mention.evidence.claim, mention.participant
    other = {"actor": "target", "target": "instrument"}.get(own.role)
    if own.role == "actor" and claim.effect not in OF_PEOPLE:
        return False
    return any(p.role == other and p.head.overlaps(own.head) for p in claim.participants)


def _undergoes(mention: Told, undergone: Set[str]) -> bool:
    """Whether the actor of what no person does to themselves is a person to whom it is done."""
    who, actor = mention.entity, mention.participant.role == "actor"
    if who is None or who.type != "person" or not actor or mention.evidence.claim.kind not in BY_OTHERS:
        return False
    return who.id in undergone


def _is_telling(mention: Told) -> bool:
    """Whether a target is whoever says so, listed after others: "killed two and wounded six, officers said"."""
    claim, own = mention.evidence.claim, mention.participant
    if own.role != "target" or not any(voice.span.overlaps(own.head) for said in claim.voices for voice in said):
        return False
    return any(p.role == "target" and p.head.end < own.head.start for p in claim.participants)


def _suffers(mention: Told) -> bool:
    """Whether somebody is told to be killed, hurt, taken, sentenced or sent away."""
    harmed = mention.participant.role == "target" and mention.evidence.claim.effect in OF_PEOPLE
    return harmed and _is_somebody(mention)


def _is_somebody(mention: Told) -> bool:
    return mention.entity is not None or bool(PEOPLE.intersection(mention.participant.traits))


def _does_nothing(mention: Told) -> bool:
    """Whether an actor is a mere noun that is not known to be of people: "Storms and police closed the road"."""
    own = mention.participant
    return own.role == "actor" and not _is_somebody(mention) and own.refers is None and own.head.quote[:1].islower()


def _stands_back(mention: Told, suffering: set[str]) -> bool:
    """Whether a target is a thing beside people: in their claim by a mere noun, elsewhere by what is known of it."""
    claim, own = mention.evidence.claim, mention.participant
    if own.role != "target" or _is_somebody(mention):
        return False
    beside = mention.evidence.resolution.claim in suffering
    mere = own.span == own.head and own.head.quote[:1].islower()
    known = bool(THINGS.intersection(own.traits)) and (claim.passage not in OPENING or "matter" in own.traits)
    return known or (beside and mere)
