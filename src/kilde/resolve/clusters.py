"""Entities of many documents: which are one, whatever the order in which they were met.

Rule 1: two that are known beforehand are never joined; a state is only itself.
Rule 2: a group grows only by one that is like every member: likeness does not carry over from one to the next.
Rule 3: who is like two that are known is neither: nobody can tell which is meant.
Rule 4: a person known by one name, or by initials, goes with the one person who can be meant, and with nobody where
several can.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kilde.model import Entity
from kilde.resolve.knowledge import is_shipped
from kilde.resolve.likeness import same_entity, words
from kilde.resolve.spelling import skeleton, sound

FIXED = "state"
"""The type whose ids are names in themselves."""
CROWD = 50
"""Where more share a word than this, two must also share how another word begins."""


def cluster(entities: Iterable[Entity], is_known: Callable[[str], bool] = is_shipped) -> Mapping[str, Entity]:
    """From each entity's id to the entity that stands for it and for all that are the same.

    `is_known` tells of an id whether it is that of someone who is known beforehand, with whatever knowledge that was.
    """
    met = {entity.id: entity for entity in entities}
    ordered = [met[id] for id in sorted(met)]
    known = {entity.id for entity in ordered if is_known(entity.id)}
    groups = _Groups(ordered, known)
    pairs = list(_pairs([entity for entity in ordered if _whole(entity)]))
    undecided = _undecided(pairs, known)
    for one, other in pairs:
        if undecided.isdisjoint((one.id, other.id)):
            groups.join(one, other)
    standing = {groups.standing(entity).id: groups.standing(entity) for entity in ordered if _whole(entity)}
    for entity in ordered:
        if not _whole(entity) and (meant := _meant(entity, list(standing.values()))):
            groups.take(meant, entity)
    return {entity.id: groups.standing(entity) for entity in ordered}


def _undecided(pairs: Iterable[tuple[Entity, Entity]], known: set[str]) -> set[str]:
    """Those met in texts who are like two or more that are known."""
    like: Counter[str] = Counter()
    for one, other in pairs:
        if (one.id in known) != (other.id in known) and _alike(one, other):
            like[other.id if one.id in known else one.id] += 1
    return {id for id, count in like.items() if count > 1}


def _whole(entity: Entity) -> bool:
    """Whether an entity is no person, or a person known by two words that are more than initials."""
    return entity.type != "person" or any(len(_long(name)) > 1 for name in _names(entity))


def _long(name: str) -> list[str]:
    return [word for word in words(name, "person") if len(word) > 1]


def _names(entity: Entity) -> tuple[str, ...]:
    return entity.names or (entity.name,)


def _kind(entity: Entity) -> str:
    """Groups and bodies are told apart in one document and not in another: they are compared with one another."""
    return "person" if entity.type == "person" else "body"


def _pairs(entities: Sequence[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """Pairs that share the consonants of a word, in a fixed order; others cannot be the same."""
    blocks: dict[tuple[str, ...], dict[str, Entity]] = defaultdict(dict)
    for entity in entities:
        if entity.type != FIXED:
            for key in _keys(entity):
                blocks[key][entity.id] = entity
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        for one, other in _within(block):
            if (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield one, other


def _keys(entity: Entity) -> Iterator[tuple[str, ...]]:
    for name in _names(entity):
        for word in words(name, entity.type):
            yield _kind(entity), skeleton(word)


def _within(block: Mapping[str, Entity]) -> Iterator[tuple[Entity, Entity]]:
    members = [block[id] for id in sorted(block)]
    crowded = len(members) > CROWD
    begins = {entity.id: _begins(entity) for entity in members} if crowded else {}
    for at, one in enumerate(members):
        for other in members[at + 1 :]:
            if not crowded or len(begins[one.id] & begins[other.id]) > 1:
                yield one, other


def _begins(entity: Entity) -> frozenset[str]:
    """How the words of an entity's names begin."""
    return frozenset(skeleton(word)[:2] for name in _names(entity) for word in words(name, entity.type))


def _meant(entity: Entity, whole: Sequence[Entity]) -> Entity | None:
    """The one person whom a last name, with or without initials, can mean; None where several can."""
    name = words(entity.name, "person")
    if not name:
        return None
    bearers = [other for other in whole if other.type == "person" and _bears(other, name)]
    return bearers[0] if len(bearers) == 1 else None


def _bears(person: Entity, name: Sequence[str]) -> bool:
    own = words(person.name, "person")
    initials = [word for word in name if len(word) == 1]
    last = next((word for word in reversed(name) if len(word) > 1), "")
    return bool(last) and sound(own[-1]) == sound(last) and all(own[0].startswith(word) for word in initials[:1])


class _Groups:
    """Entities joined. The one that stands for a group is the known one, else the longest named, else by id."""

    def __init__(self, entities: Sequence[Entity], known: set[str]) -> None:
        self._known = known
        self._group = {entity.id: {entity.id} for entity in entities}
        self._by_id = {entity.id: entity for entity in entities}

    def join(self, one: Entity, other: Entity) -> None:
        """Join the groups of two, if every member of the one is like every member of the other."""
        here, there = self._group[one.id], self._group[other.id]
        if here is there or len((here | there) & self._known) > 1:
            return
        if all(_alike(self._by_id[a], self._by_id[b]) for a in sorted(here) for b in sorted(there)):
            self._merge(here, there)

    def take(self, one: Entity, other: Entity) -> None:
        """Put the other into the group of the one."""
        self._merge(self._group[one.id], self._group[other.id])

    def _merge(self, here: set[str], there: set[str]) -> None:
        here |= there
        for id in there:
            self._group[id] = here

    def standing(self, entity: Entity) -> Entity:
        """The entity that stands for the group of one."""
        group = [self._by_id[id] for id in self._group[entity.id]]
        return min(group, key=lambda e: (e.id not in self._known, -len(e.name), e.name, e.id))


def _alike(one: Entity, other: Entity) -> bool:
    return same_entity(_names(one), _names(other), _kind(one)).same
