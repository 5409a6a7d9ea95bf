"""Entities of many documents: which are one, whatever the order in which they were met."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kilde.model import Entity
from kilde.resolve.knowledge import Knowledge, shipped
from kilde.resolve.likeness import same_entity, words
from kilde.resolve.spelling import sound

FIXED = ("state",)
"""Types whose ids are names in themselves."""


def cluster(entities: Iterable[Entity], knowledge: Knowledge | None = None) -> Mapping[str, Entity]:
    """From each entity's id to the entity that stands for it and all that are the same.

    Entities that the knowledge pack knows are never joined with one another. A person known by one name alone is joined
    with the one person who bears it as last name, and with nobody where several do.
    """
    known = (knowledge or shipped()).entities
    alike = sorted({entity.id: entity for entity in entities}.values(), key=lambda e: (e.id not in known, e.id))
    groups = _Groups(alike, set(known))
    for one, other in _pairs(alike):
        if same_entity(one.names or (one.name,), other.names or (other.name,), one.type).same:
            groups.join(one, other)
    _lone(alike, groups)
    return {entity.id: groups.standing(entity) for entity in alike}


def _pairs(entities: list[Entity]) -> Iterable[tuple[Entity, Entity]]:
    """Pairs of one type that share the sound of a word; others cannot be the same."""
    blocks: dict[tuple[str, str], dict[str, Entity]] = defaultdict(dict)
    for entity in entities:
        if entity.type not in FIXED and not entity.id.count("-armed forces"):
            for name in entity.names or (entity.name,):
                for word in words(name, entity.type):
                    blocks[_kind(entity), sound(word)][entity.id] = entity
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        members = [block[id] for id in sorted(block)]
        for at, one in enumerate(members):
            for other in members[at + 1 :]:
                if (one.id, other.id) not in seen and _full(one) == _full(other):
                    seen.add((one.id, other.id))
                    yield one, other


def _kind(entity: Entity) -> str:
    """Groups and bodies are told apart in one document and not in another: they are compared with one another."""
    return "person" if entity.type == "person" else "body"


def _full(entity: Entity) -> bool:
    """Whether a person is known by more than one word; a lone name is not compared with a full one."""
    return entity.type != "person" or max(len(words(name, "person")) for name in (entity.name, *entity.names)) > 1


def _lone(entities: list[Entity], groups: "_Groups") -> None:
    """Join persons known by one word with the only one whose last name it is."""
    bearers: dict[str, dict[str, Entity]] = defaultdict(dict)
    for entity in entities:
        if entity.type == "person" and _full(entity):
            last = sound(words(entity.name, "person")[-1])
            bearers[last][groups.standing(entity).id] = entity
    for entity in entities:
        if entity.type == "person" and not _full(entity):
            full = bearers.get(sound((words(entity.name, "person") or ("",))[-1]), {})
            if len(full) == 1:
                groups.join(next(iter(full.values())), entity)


class _Groups:
    """Entities joined; the one that stands for a group is the known one, else the longest named, else by id."""

    def __init__(self, entities: list[Entity], known: set[str]) -> None:
        self._known = known
        self._group = {entity.id: {entity.id} for entity in entities}
        self._by_id = {entity.id: entity for entity in entities}

    def join(self, one: Entity, other: Entity) -> None:
        group = self._group[one.id] | self._group[other.id]
        if len(group & self._known) < 2:
            for id in group:
                self._group[id] = group

    def standing(self, entity: Entity) -> Entity:
        group = [self._by_id[id] for id in self._group[entity.id]]
        return min(group, key=lambda e: (e.id not in self._known, -len(e.name), e.name, e.id))
