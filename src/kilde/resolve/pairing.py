"""Relations to the two who stand so to one another; those whose ends are nobody are no relations."""

from collections.abc import Iterable, Iterator, Mapping

from kilde.model import Entity, Pairing, Relation, RelationKind
from kilde.resolve.entities import Entities

LED = frozenset({RelationKind.LEADS, RelationKind.MEMBER_OF})
"""Relations to a body whose voice somebody is."""
NO_LEADERS = frozenset({"group", "outlet"})
"""Types of those who lead nobody: what was taken for a person is none."""


def learned(relations: Iterable[Relation]) -> Mapping[str, str]:
    """Other names that a text gives in words, to the names that it gives them to."""
    told = (one for one in relations if one.kind is RelationKind.ALSO_KNOWN_AS)
    return {one.object.head.quote: one.subject.head.quote for one in told if not one.trigger.quote.startswith("(")}


def pairings(relations: Iterable[Relation], entities: Entities) -> Iterator[Pairing]:
    """The pairing of each relation between two who can be told; an object may be a group that is only described."""
    for one in relations:
        subject, held = entities.party(one.subject), entities.party(one.object)
        if one.kind is RelationKind.ALSO_KNOWN_AS:
            held = held or subject
        if subject and _stands(one, subject, held):
            voices = tuple(tuple(entities.voice(voice) for voice in chain) for chain in one.voices)
            yield Pairing(one.id, subject, held, voices)


def led(relations: Iterable[Relation], paired: Iterable[Pairing]) -> Mapping[str, Entity]:
    """The bodies that persons lead or belong to as a text tells it, by the persons' ids."""
    held = {one.id: one for one in relations if one.kind in LED and not one.former}
    named = ((pair.subject, pair.object) for pair in paired if pair.relation in held)
    return {one.id: body for one, body in named if one and body and one.type == "person" and body.type != "state"}


def _stands(one: Relation, subject: Entity, held: Entity | None) -> bool:
    if one.kind is RelationKind.ALSO_KNOWN_AS:
        return held is not None and held.id == subject.id
    if one.kind is RelationKind.LEADS and subject.type in NO_LEADERS:
        return False
    described = one.object.head.quote[:1].islower()
    return held.id != subject.id if held else described
