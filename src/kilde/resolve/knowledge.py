"""Who is known beforehand: international bodies, armed groups, agencies and outlets, from data/knowledge.jsonl."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from kilde.model import Entity
from kilde.resolve.gazetteer import DATA
from kilde.resolve.likeness import same_entity, words
from kilde.resolve.spelling import fold, sound

SHORT = 5
"""Names of so few letters are looked up as they are written: "IS" is no ice, "WHO" no pronoun."""
KEPT = 50_000
"""Names whose entities are kept, so that an archive of millions does not fill the memory."""
BODY = "body"
"""How names of the known are taken apart: as those of bodies."""


class Knowledge:
    """Known entities by name: as written, by sound, and by likeness where two words or more agree."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities: dict[str, Entity] = {}
        self._written: dict[str, list[Entity]] = defaultdict(list)
        self._sounds: dict[str, list[Entity]] = defaultdict(list)
        self._words: dict[str, list[tuple[str, Entity]]] = defaultdict(list)
        self._found: dict[str, tuple[Entity, ...]] = {}
        for entity in entities:
            self.entities[entity.id] = entity
            for name in entity.names:
                self._add(name, entity)

    def _add(self, name: str, entity: Entity) -> None:
        if len(name) <= SHORT:
            _append(self._written[name], entity)
            return
        parts = words(name, BODY)
        _append(self._written[fold(name)], entity)
        _append(self._sounds[_key(parts)], entity)
        if len(parts) > 1:
            for part in dict.fromkeys(map(sound, parts)):
                self._words[part].append((name, entity))

    def named(self, name: str) -> tuple[Entity, ...]:
        """Everyone who is called so; several where they share an acronym."""
        found = self._found.get(name)
        if found is None:
            if len(self._found) >= KEPT:
                self._found.clear()
            found = self._found[name] = tuple(self._find(name))
        return found

    def _find(self, name: str) -> list[Entity]:
        if len(name) <= SHORT and name in self._written:
            return self._written[name]
        if len(name) <= SHORT:
            return []
        parts = words(name, BODY)
        return self._written.get(fold(name)) or self._sounds.get(_key(parts)) or self._alike(name, parts)

    def _alike(self, name: str, parts: tuple[str, ...]) -> list[Entity]:
        """Those whose name is a spelling of this one; names of one word are too short to tell."""
        if len(parts) < 2:
            return []
        near = {(known, entity) for part in parts for known, entity in self._words.get(sound(part), ())}
        alike = {entity.id: entity for known, entity in near if same_entity([name], [known], BODY).same}
        return [alike[id] for id in sorted(alike)]


def _key(parts: Iterable[str]) -> str:
    return " ".join(sorted(map(sound, parts)))


def _append(entities: list[Entity], entity: Entity) -> None:
    if entity not in entities:
        entities.append(entity)


@cache
def shipped() -> Knowledge:
    """The knowledge that ships with Kilde; read on first use and kept."""
    lines = (DATA / "knowledge.jsonl").read_text("utf-8").splitlines()
    return Knowledge(_entity(json.loads(line)) for line in lines)


def _entity(row: Mapping[str, object]) -> Entity:
    names = row["names"]
    assert isinstance(names, list)
    country = row["country"]
    return Entity(str(row["id"]), names[0], str(row["type"]), tuple(names), str(country) if country else None)
