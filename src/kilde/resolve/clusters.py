"""Entities of many documents: which are one, whatever the order in which they were met, all at once or one by one.

Rule 1: two that are known beforehand are never joined; a state is only itself.
Rule 2: a group grows only by one that is like every member: likeness does not carry over from one to the next.
Rule 3: who is like two that are known is neither: nobody can tell which is meant.
Rule 4: a person known by one name, or by initials, goes with the one person who can be meant, and with nobody where
several can.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set

from kilde.languages.spelling import skeleton, sound
from kilde.model import Entity
from kilde.resolve.knowledge import is_shipped
from kilde.resolve.likeness import same_entity, words

FIXED = "state"
"""The type whose ids are names in themselves."""


def cluster(entities: Iterable[Entity], is_known: Callable[[str], bool] = is_shipped) -> Mapping[str, Entity]:
    """From each entity's id to the entity that stands for it and for all that are the same."""
    clusters = Clusters(is_known)
    clusters.add(entities)
    return clusters.standing


class Clusters:
    """Entities joined as they are met. `standing` gives, by id, the one that stands for all that are the same.

    Those who are alike, and those alike to them, are kin: only the kin of new ones is judged anew.
    """

    def __init__(self, is_known: Callable[[str], bool] = is_shipped) -> None:
        """`is_known` tells of an id whether it is that of someone known beforehand, whatever knowledge that was."""
        self.standing: dict[str, Entity] = {}
        self._is_known = is_known
        self._known: set[str] = set()
        self._met: dict[str, Entity] = {}
        self._alike: dict[str, set[str]] = {}
        self._blocks: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._bearers: dict[str, set[str]] = defaultdict(set)
        self._short: dict[str, set[str]] = defaultdict(set)

    def add(self, entities: Iterable[Entity]) -> set[str]:
        """Takes in entities; returns the ids of all for which another now stands, the new ones among them."""
        new = {entity.id: entity for entity in entities if entity.id not in self._met}
        met: set[str] = set()
        for id in sorted(new):
            self._met[id] = new[id]
            self._known |= {id} if self._is_known(id) else set()
            met |= self._enter(new[id])
        return self._settle(met, {key for id in met for key in self._last(id)})

    def leave(self, ids: Iterable[str]) -> set[str]:
        """Lets entities go, as if they had never been met; returns the ids of those for which another now stands."""
        gone = {*ids}
        kin = {other for id in gone for other in (self._kin(id) if id in self._alike else ())}
        names = {key for id in gone | kin for key in self._last(id)}
        for id in gone:
            self._drop(id)
        return self._settle(kin - gone, names)

    def _drop(self, id: str) -> None:
        for last in self._last(id):
            self._short[last].discard(id)
            self._bearers[last].discard(id)
        for other in self._alike.pop(id, ()):
            self._alike[other].discard(id)
        for key in _keys(self._met[id]):
            if id in self._blocks[key]:
                self._blocks[key].remove(id)
        self._known.discard(id)
        del self._met[id], self.standing[id]

    def _settle(self, touched: Set[str], names: Set[str]) -> set[str]:
        """Judges anew who is one of whom, and whom these last names mean; returns those for whom another stands now."""
        short = {id for key in names for id in self._short[key]}
        before = {id: self.standing.get(id) for id in touched | short}
        self._judge({id for id in before if _whole(self._met[id])})
        for key in sorted(names):
            self._meant(key)
        return {id for id, stood in before.items() if stood is None or stood.id != self.standing[id].id}

    def _enter(self, entity: Entity) -> set[str]:
        """Notes whom one is like; returns all of its kin."""
        if not _whole(entity):
            self._short[self._last(entity.id)[0]].add(entity.id)
            return {entity.id}
        found = {other for key in _keys(entity) for other in self._blocks[key]}
        self._alike[entity.id] = alike = {other for other in found if _alike(entity, self._met[other])}
        for other in alike:
            self._alike[other].add(entity.id)
        for key in _keys(entity):
            self._blocks[key].append(entity.id)
        for last in self._last(entity.id):
            self._bearers[last].add(entity.id)
        return self._kin(entity.id)

    def _kin(self, id: str) -> set[str]:
        found, open_ = {id}, [id]
        while open_:
            reached = self._alike[open_.pop()] - found
            found |= reached
            open_ += reached
        return found

    def _judge(self, kin: Set[str]) -> None:
        """Joins the groups of two who are alike, if every member of the one is like every member of the other."""
        group = {id: {id} for id in kin}
        undecided = {id for id in kin - self._known if len(self._alike[id] & self._known) > 1}
        for one, other in sorted((a, b) for a in kin for b in self._alike[a] if a < b):
            here, there = group[one], group[other]
            if here is there or undecided & {one, other} or len((here | there) & self._known) > 1:
                continue
            if all(there <= self._alike[id] for id in here):
                here |= there
                group.update(dict.fromkeys(there, here))
        for id in kin:
            self.standing[id] = min((self._met[other] for other in group[id]), key=self._rank)

    def _rank(self, entity: Entity) -> tuple[bool, int, str, str]:
        """Who stands for a group: the known one, else the longest named, else by id."""
        return entity.id not in self._known, -len(entity.name), entity.name, entity.id

    def _last(self, id: str) -> tuple[str, ...]:
        """The key of a person's last name; "" for one who has none to be told by, nothing for others."""
        entity = self._met[id]
        if entity.type != "person":
            return ()
        name = words(entity.name, "person")
        last = name[-1] if _whole(entity) else next((word for word in reversed(name) if len(word) > 1), "")
        return (sound(last) if last else "",)

    def _meant(self, key: str) -> None:
        """Puts those known by a last name, with or without initials, to the one person whom they can mean, if any."""
        bearers = {self.standing[id].id: self.standing[id] for id in self._bearers[key]}
        persons = [bearers[id] for id in sorted(bearers) if key]
        for id in self._short[key]:
            meant = [person for person in persons if _bears(person, words(self._met[id].name, "person"))]
            self.standing[id] = meant[0] if len(meant) == 1 else self._met[id]


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


def _keys(entity: Entity) -> Iterator[tuple[str, ...]]:
    """What an entity is looked up by: the consonants of a word, and how another word of the name begins.

    Names of bodies are as long as each other (rule 3 of `kilde.resolve.likeness`).
    """
    if entity.type != FIXED:
        yield from {key for name in _names(entity) for key in _pairs(words(name, entity.type), _kind(entity))}


def _pairs(name: Sequence[str], kind: str) -> Iterator[tuple[str, ...]]:
    bones = [skeleton(word) for word in name]
    long = "" if kind == "person" else f"{len(bones)}"
    if len(bones) == 1:
        yield kind, bones[0]
    for at, one in enumerate(bones):
        yield from ((kind, long, one, other[:2]) for other in (*bones[:at], *bones[at + 1 :]))


def _bears(person: Entity, name: Sequence[str]) -> bool:
    """Whether a person has a short name's last name and begins with its initial."""
    own = words(person.name, "person")
    initials = [word for word in name if len(word) == 1]
    last = next((word for word in reversed(name) if len(word) > 1), "")
    return bool(last) and sound(own[-1]) == sound(last) and all(own[0].startswith(word) for word in initials[:1])


def _alike(one: Entity, other: Entity) -> bool:
    return same_entity(_names(one), _names(other), _kind(one)).same
