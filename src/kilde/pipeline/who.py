"""Entities of all documents together: whoever is named in several ways is one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace

from kilde.model import Entity, Evidence, Mentioned, Naming, Pairing, Relation, Resolution, Statement
from kilde.resolve.clusters import Clusters
from kilde.resolve.facts import is_met

Named = tuple[Entity | None, ...]
Heard = tuple[Statement, Naming]


Related = tuple[Relation, Pairing, str]
"""A relation, whom its ends are, and the id of the run that read it."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that a document says, whom its ends are, and the id of the run that read it."""

    relation: Relation
    pairing: Pairing
    run: str


@dataclass(slots=True)
class Told:
    """What one document tells: its claims by id, its statements, its relations and whom it only mentions."""

    claims: dict[str, Evidence] = field(default_factory=dict)
    statements: list[Heard] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    mentioned: list[Mentioned] = field(default_factory=list)


class Who:
    """Documents with every entity replaced by the one that stands for all that are the same, as they are read.

    A view, made anew from all that is read: the stored resolutions are of one document each, and never change.
    """

    def __init__(self) -> None:
        self._clusters = Clusters(is_known)
        self._told: dict[str, Told] = defaultdict(Told)
        self._where: dict[str, set[str]] = defaultdict(set)
        self._described: dict[str, Counter[Entity]] = defaultdict(Counter)
        self._met: dict[str, Entity] = {}

    def add(
        self,
        evidence: Iterable[Evidence],
        statements: Iterable[Heard] = (),
        relations: Iterable[Related] = (),
        mentioned: Iterable[Mentioned] = (),
    ) -> Mapping[str, Told]:
        """Takes in what new documents tell; gives it back, and what others tell of whom another now stands for."""
        new: dict[str, Told] = defaultdict(Told)
        for one in evidence:
            new[one.claim.document].claims[one.resolution.claim] = one
        for heard in statements:
            new[heard[0].document].statements.append(heard)
        for relation, pairing, run in relations:
            new[relation.document].ties.append(Tie(relation, pairing, run))
        for names in mentioned:
            new[names.document].mentioned.append(names)
        return self._taken(new, set())

    def change(self, evidence: Mapping[str, Iterable[Evidence]]) -> Mapping[str, Told]:
        """Takes these claims in place of those that documents made; gives what `add` does.

        Whom nobody names any more is as if never met.
        """
        new, gone = {}, set[str]()
        for document, told in evidence.items():
            old = self._told[document]
            claims = {one.resolution.claim: one for one in told}
            new[document] = Told(claims, old.statements, old.ties, old.mentioned)
            for id in {e.id for e in _entities(old)} - {e.id for e in _entities(new[document])}:
                self._where[id].discard(document)
                gone.add(id)
        return self._taken(new, gone)

    def _taken(self, new: Mapping[str, Told], gone: Set[str]) -> Mapping[str, Told]:
        before = {document: self._told[document] for document in new}
        self._told |= new
        for document, told in new.items():
            for entity in _entities(told):
                self._where[entity.id].add(document)
        moved = self._meet(self._describe(before, new) | gone)
        touched = {document for id in moved for document in self._where[id]} | new.keys()
        return {document: self._standing(self._told[document]) for document in touched}

    def _describe(self, before: Mapping[str, Told], new: Mapping[str, Told]) -> set[str]:
        """Counts how documents describe whom they name, in place of how they did; returns the ids of all of these."""
        ids = set[str]()
        for document, told in new.items():
            for sign, entities in ((-1, _entities(before[document])), (1, _entities(told))):
                for entity in entities:
                    self._described[entity.id][entity] += sign
                    ids.add(entity.id)
        return ids

    def _meet(self, ids: Set[str]) -> set[str]:
        """Lets those go whom nobody names, and takes in the new ones, and those who are described otherwise by now.

        Of several descriptions under one id the one with most names stands, whatever was read last.
        """
        now = {id: self._description(id) for id in ids}
        other = [id for id, one in now.items() if one != self._met.get(id)]
        moved = self._clusters.leave(id for id in other if id in self._met)
        self._met |= {id: one for id in other if (one := now[id])}
        for id in other:
            if now[id] is None:
                self._met.pop(id, None)
        return moved | self._clusters.add(one for id in other if (one := now[id]))

    def _description(self, id: str) -> Entity | None:
        known = (entity for entity, times in self._described[id].items() if times > 0)
        return min(known, key=_telling, default=None)

    def _standing(self, told: Told) -> Told:
        standing = self._clusters.standing
        claims = {id: replace(one, resolution=_resolution(one.resolution, standing)) for id, one in told.claims.items()}
        heard = [(one, replace(naming, voices=_chains(naming.voices, standing))) for one, naming in told.statements]
        ties = [replace(tie, pairing=_pairing(tie.pairing, standing)) for tie in told.ties]
        mentioned = [replace(one, entities=tuple(standing[e.id] for e in one.entities)) for one in told.mentioned]
        return Told(claims, heard, ties, mentioned)


def _telling(one: Entity) -> tuple[int, str, tuple[str, ...], str, str]:
    return -len(one.names), one.name, one.names, one.type, one.country or ""


def _entities(told: Told) -> Iterator[Entity]:
    for one in told.claims.values():
        yield from _known((one.resolution.entities, *one.resolution.voices))
        if acting := one.resolution.acting:
            yield from _known([(acting.entity,)])
    for _, naming in told.statements:
        yield from _known(naming.voices)
    for tie in told.ties:
        yield from _known(((tie.pairing.subject, tie.pairing.object), *tie.pairing.voices))
    yield from _known(one.entities for one in told.mentioned)


def _known(named: Iterable[Named]) -> Iterator[Entity]:
    yield from (entity for group in named for entity in group if entity)


def _pairing(pairing: Pairing, standing: Mapping[str, Entity]) -> Pairing:
    subject, held = _all((pairing.subject, pairing.object), standing)
    return replace(pairing, subject=subject, object=held, voices=_chains(pairing.voices, standing))


def _resolution(resolution: Resolution, standing: Mapping[str, Entity]) -> Resolution:
    voices, acting = _chains(resolution.voices, standing), resolution.acting
    if acting and acting.entity:
        acting = replace(acting, entity=standing[acting.entity.id])
    return replace(resolution, entities=_all(resolution.entities, standing), voices=voices, acting=acting)


def _chains(voices: tuple[Named, ...], standing: Mapping[str, Entity]) -> tuple[Named, ...]:
    return tuple(_all(chain, standing) for chain in voices)


def _all(named: Named, standing: Mapping[str, Entity]) -> Named:
    return tuple(entity and standing[entity.id] for entity in named)


def is_known(id: str) -> bool:
    """Whether an id is that of someone known beforehand, whatever knowledge the documents were read with.

    Others have ids that are digests. So a ledger can be viewed without the knowledge that it was read with.
    """
    return not is_met(id)
