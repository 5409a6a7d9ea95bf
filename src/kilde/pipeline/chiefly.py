"""Which events an article can be about at all: docs/formats.md states the rules in words.

News of sport, business, weather and the town hall tells of meetings, demands and agreements too, and uses words of
violence now and then. It is about no event that this house knows.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from kilde.model import Claim, Entity, Evidence, PassageKind, VoiceKind, is_digest

OPENING = frozenset({PassageKind.HEADLINE, PassageKind.LEAD})

BEGINNING = 700
"""Characters from the start of a text within which it still begins, whatever its passages are called."""

SOFT: Mapping[str, frozenset[str | None] | None] = {
    "AGREE": None,
    "CONSULT": None,
    "SUPPORT": None,
    "CONCEDE": None,
    "COOPERATE": None,
    "AID": None,
    "REQUEST": None,
    "REJECT": None,
    "ACCUSE": None,
    "THREATEN": frozenset({None}),
    "MOBILIZE": frozenset({"police"}),
    "SANCTION": frozenset({None, "discontinue", "withdraw"}),
    "COERCE": frozenset({None, "restrict"}),
    "RETREAT": frozenset({None, "resign"}),
}
"""Kinds, and of some only these modes, that boards, firms, clubs and private people do as well; None is every mode."""

CALM = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""Kinds of which firms and clubs make news of their own; what they refuse or are accused of is news for all."""

OUTLET = "outlet"
STATESMEN = (frozenset({"leader", "official"}), frozenset({"government", "official"}))
"""What a participant is together who leads or governs by office: a president, a minister."""

IN_PUBLIC = frozenset(
    {"civilian", "government", "leader", "militant", "military", "official", "police", "protester", "state", "victims"}
)
"""Traits of those of whom news of violence and unrest tells, and a match or a quarrel at the town hall does not."""

WITNESSING = frozenset({VoiceKind.OFFICIAL, VoiceKind.ANONYMOUS, VoiceKind.WITNESS})
"""Sources of news that are asked because something took place."""

STRIKE = ("PROTEST", "strike")
ARREST = ("COERCE", "arrest")
FULLY = 3
"""Claims that say how violence was done from which a text tells of violence, whoever is in it."""

STATE = "state"
ASSIST = "assist"
"""The mode of what is asked for in aid."""

GOVERNMENT = "government"
OFFICIAL_BODY = frozenset({"body", "official"})
"""Traits of a court, where its noun tells nothing of a government."""

FORCES = frozenset({"police", "military", "militant"})


def can_lead(event: Sequence[Evidence], document: Iterable[Evidence]) -> bool:
    """Whether an article can be about an event, by the claims of the event in it and by all its claims.

    It is told at its beginning or more than once; and what anybody does ("met", "agreed", "asked for") is done
    where states and their offices, or bodies and groups that are known, take part or speak. Nor is an article about
    any event that bears it out in nothing: it may use words of war for a match, a novel, a price.
    """
    document = list(document)
    told = _is_told_early_or_often(event) and _is_borne_out(document)
    public = not _is_soft(event) or _is_of_office(event) or _is_public(document)
    return told and (public or _is_headline_alone(event, document))


def _is_borne_out(document: Sequence[Evidence]) -> bool:
    """Whether anything told counts people, says a place, names a public body, or is on the word of those who know.

    So is violence of which much is told, or for which somebody is held.
    """
    violent = sum(one.claim.kind == "ASSAULT" and one.claim.mode is not None for one in document)
    held = any((one.claim.kind, one.claim.mode) == ARREST for one in document)
    return violent >= FULLY or bool(held and violent) or any(map(_bears_out, document))


def _bears_out(one: Evidence) -> bool:
    claim, known = one.claim, one.resolution
    heard = any(voice.kind in WITNESSING for said in claim.voices for voice in said)
    seen = any(IN_PUBLIC.intersection(p.traits) for p in claim.participants)
    told = claim.figures or known.place or known.acting or (claim.kind, claim.mode) == STRIKE
    return bool(heard or seen or told or any(map(_is_known, known.entities)))


def _is_told_early_or_often(event: Sequence[Evidence]) -> bool:
    return any(_begins(one.claim) for one in event) or len({one.claim.sentence.start for one in event}) > 1


def _begins(claim: Claim) -> bool:
    return claim.passage in OPENING or claim.sentence.start < BEGINNING


def _is_headline_alone(event: Sequence[Evidence], document: Iterable[Evidence]) -> bool:
    """Whether the headline tells of a quarrel, and the beginning of nothing by itself that leads whoever did it."""
    headed = any(one.claim.passage is PassageKind.HEADLINE and not one.claim.aside for one in event)
    quarrel = headed and any(one.claim.kind not in CALM for one in event)
    return quarrel and not any(_begins(one.claim) and not one.claim.aside and not _is_soft([one]) for one in document)


def _is_of_office(event: Sequence[Evidence]) -> bool:
    """Whether the opening tells that a public office takes part: "asks the court", "has told the ministry".

    Not so of money and help, which the offices of any town ask one another for.
    """
    opening = (one.claim for one in event if one.claim.passage in OPENING and one.claim.mode != ASSIST)
    return any(GOVERNMENT in p.traits or OFFICIAL_BODY.issubset(p.traits) for c in opening for p in c.participants)


def _is_soft(event: Sequence[Evidence]) -> bool:
    return all(_is_soft_claim(one.claim.kind, one.claim.mode) and not _is_forced(one) for one in event)


def _is_forced(one: Evidence) -> bool:
    """Whether police or soldiers do it: they expel a man from a place, and a club does not."""
    actors = (p for p in one.claim.participants if p.role == "actor")
    return one.claim.kind == "COERCE" and any(FORCES.intersection(p.traits) for p in actors)


def _is_soft_claim(kind: str, mode: str | None) -> bool:
    modes = SOFT.get(kind, frozenset())
    return modes is None or mode in modes


def _is_public(document: Iterable[Evidence]) -> bool:
    return any(_speaks_of_known(one) or _has_office(one) for one in document)


def _speaks_of_known(one: Evidence) -> bool:
    """Whether a state, or somebody whom the knowledge pack knows, takes part or says so; media say anything."""
    return any(map(_is_known, chain(one.resolution.entities, *one.resolution.voices)))


def _is_known(entity: Entity | None) -> bool:
    return entity is not None and entity.type != OUTLET and not is_digest(entity.id)


def _has_office(one: Evidence) -> bool:
    return any(STATE in p.traits or any(map(frozenset(p.traits).issuperset, STATESMEN)) for p in one.claim.participants)
