"""Entities of all documents together: whoever is named in several ways is one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kilde.model import Entity, Evidence, Naming, Resolution, Statement
from kilde.resolve.clusters import cluster
from kilde.resolve.facts import is_met

Named = tuple[Entity | None, ...]
Heard = tuple[Statement, Naming]


def one_name_each(
    evidence: Iterable[Evidence], statements: Iterable[Heard] = ()
) -> tuple[tuple[Evidence, ...], tuple[Heard, ...]]:
    """The evidence and statements with every entity replaced by the one that stands for all that are the same.

    A view, made anew from all that is read: the stored resolutions are of one document each, and never change.
    """
    told, heard = tuple(evidence), tuple(statements)
    named = (entity for one in told for entity in _entities(one.resolution))
    speaking = (entity for _, naming in heard for chain in naming.voices for entity in chain if entity)
    standing = cluster((*named, *speaking), is_known)
    return (
        tuple(replace(one, resolution=_standing(one.resolution, standing)) for one in told),
        tuple((one, replace(naming, voices=_chains(naming.voices, standing))) for one, naming in heard),
    )


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


def is_known(id: str) -> bool:
    """Whether an id is that of someone known beforehand, whatever knowledge the documents were read with.

    Others have ids that are digests. So a ledger can be viewed without the knowledge that it was read with.
    """
    return not is_met(id)
