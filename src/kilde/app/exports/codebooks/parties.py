"""Who takes part in an event, by the sorts of actors that codebooks tell apart."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from kilde.app.excerpts import holds
from kilde.model import Entity, Event, Evidence, Participant, Role, is_digest

ACTOR, TARGET = "actor", "target"


class Sort(StrEnum):
    """What sort of actor somebody is, as far as names, the knowledge of them and the nouns used of them tell."""

    STATE = "state"
    FORCE = "force of a state"
    MILITARY = "military"
    POLICE = "police"
    GROUP = "group"
    ARMED = "unnamed armed"
    INTERNATIONAL = "international body"
    PROTESTERS = "protesters"
    PERSON = "person"
    PEOPLE = "people"
    THING = "thing"


OF_STATES = frozenset({Sort.STATE, Sort.FORCE, Sort.MILITARY, Sort.POLICE})
ORGANISED = OF_STATES | {Sort.GROUP, Sort.INTERNATIONAL}
ARMED = ORGANISED | {Sort.ARMED}
_BY_TRAIT = (
    ("protester", Sort.PROTESTERS),
    ("police", Sort.POLICE),
    ("militant", Sort.ARMED),
    ("military", Sort.MILITARY),
    ("armed", Sort.ARMED),
)
_HUMAN = frozenset(
    {
        "person", "group", "civilian", "woman", "child", "media", "medical", "prisoner", "leader", "official",
        "victims", "number", "pronoun",
    }
)  # fmt: skip
_LIFELESS = frozenset({"facility", "vehicle", "weapon", "animal", "missile", "matter"})


class Party(NamedTuple):
    """One who takes part: the name, the sort, the country it belongs to, and how many claims say so."""

    name: str
    sort: Sort
    country: str | None
    entity: Entity | None
    claims: int


def parties(event: Event, told: Sequence[Evidence], role: str) -> list[Party]:
    """Those in a role by claims that do not say it was not so: organised ones first, then by how many claims."""
    said = {one.resolution.claim: one for one in told if holds(one)}
    roles = [one for one in event.participants if one.role == role]
    found = [_party(one, [said[id] for id in one.claims if id in said]) for one in roles]
    known = [party for party in found if party.claims]
    return sorted(known, key=lambda party: (_rank(party.sort), -party.claims))


def _rank(sort: Sort) -> int:
    return 0 if sort in ORGANISED else 1 if sort is Sort.ARMED else 3 if sort is Sort.THING else 2


def _party(role: Role, told: Sequence[Evidence]) -> Party:
    traits = {trait for one in told for part in _mentions(role, one) for trait in part.traits}
    country = role.entity.country if role.entity else None
    return Party(role.name, _sort(role.entity, traits), country, role.entity, len(told))


def _mentions(role: Role, one: Evidence) -> Iterator[Participant]:
    """The words of a claim for this one: those of the entity, of the name, or the only ones in the role."""
    pairs = zip(one.claim.participants, one.resolution.entities, strict=True)
    own = [(part, who) for part, who in pairs if part.role == role.role]
    for part, who in own:
        same = who is not None and role.entity is not None and who.id == role.entity.id
        if same or part.span.quote == role.name or len(own) == 1:
            yield part


def is_known_beforehand(entity: Entity) -> bool:
    """Whether the knowledge pack has it. Of a body without a country that only a text names nobody knows what it is."""
    return not is_digest(entity.id)


def _sort(entity: Entity | None, traits: set[str]) -> Sort:
    if entity is None and traits & _LIFELESS:
        return Sort.THING
    by_trait = next((sort for trait, sort in _BY_TRAIT if trait in traits), None)
    if entity is None:
        return by_trait or (Sort.PEOPLE if traits & _HUMAN else Sort.THING)
    if entity.type == "person":
        return by_trait or Sort.PERSON
    if entity.type == "body":
        return Sort.FORCE if entity.country else Sort.INTERNATIONAL if is_known_beforehand(entity) else Sort.THING
    by_type = {"state": Sort.STATE, "group": Sort.GROUP, "outlet": Sort.PEOPLE}
    return by_type.get(entity.type, by_trait or Sort.THING)
