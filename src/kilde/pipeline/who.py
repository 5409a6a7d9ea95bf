"""Entities of all documents together: whoever is named in several ways is one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kilde.model import Entity, Evidence, Naming, Pairing, Relation, Resolution, Statement
from kilde.resolve.clusters import cluster

Named = tuple[Entity | None, ...]
Heard = tuple[Statement, Naming]


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that a document says, whom its ends are, and the id of the run that read it."""

    relation: Relation
    pairing: Pairing
    run: str


def one_name_each(
    evidence: Iterable[Evidence],
    statements: Iterable[Heard] = (),
    relations: Iterable[tuple[Relation, Pairing, str]] = (),
) -> tuple[tuple[Evidence, ...], tuple[Heard, ...], tuple[Tie, ...]]:
    """The evidence, statements and relations, every entity replaced by the one that stands for all that are the same.

    A view, made anew from all that is read: the stored resolutions are of one document each, and never change.
    """
    told, heard, ties = tuple(evidence), tuple(statements), tuple(relations)
    named = (entity for one in told for entity in _entities(one.resolution))
    speaking = (entity for _, naming in heard for chain in naming.voices for entity in chain if entity)
    paired = (entity for _, pairing, _ in ties for entity in _paired(pairing))
    standing = cluster((*named, *speaking, *paired))
    return (
        tuple(replace(one, resolution=_standing(one.resolution, standing)) for one in told),
        tuple((one, replace(naming, voices=_chains(naming.voices, standing))) for one, naming in heard),
        tuple(Tie(one, _tied(pairing, standing), run) for one, pairing, run in ties),
    )


def _paired(pairing: Pairing) -> Iterable[Entity]:
    for named in ((pairing.subject, pairing.object), *pairing.voices):
        yield from (entity for entity in named if entity)


def _tied(pairing: Pairing, standing: Mapping[str, Entity]) -> Pairing:
    subject, held = _all((pairing.subject, pairing.object), standing)
    return replace(pairing, subject=subject, object=held, voices=_chains(pairing.voices, standing))


def _entities(resolution: Resolution) -> Iterable[Entity]:
    for named in (resolution.entities, *resolution.voices):
        yield from (entity for entity in named if entity)


def _standing(resolution: Resolution, standing: Mapping[str, Entity]) -> Resolution:
    voices = _chains(resolution.voices, standing)
    return replace(resolution, entities=_all(resolution.entities, standing), voices=voices)


def _chains(voices: tuple[Named, ...], standing: Mapping[str, Entity]) -> tuple[Named, ...]:
    return tuple(_all(chain, standing) for chain in voices)


def _all(named: Named, standing: Mapping[str, Entity]) -> Named:
    return tuple(entity and standing[entity.id] for entity in named)
