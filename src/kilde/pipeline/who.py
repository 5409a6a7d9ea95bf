"""Entities of all documents together: whoever is named in several ways is one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kilde.model import Entity, Evidence, Resolution
from kilde.resolve.clusters import cluster

Named = tuple[Entity | None, ...]


def one_name_each(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The evidence with every entity replaced by the one that stands for all that are the same.

    A view, made anew from all that is read: the stored resolutions are of one document each, and never change.
    """
    told = tuple(evidence)
    standing = cluster(entity for one in told for entity in _entities(one.resolution))
    return tuple(replace(one, resolution=_standing(one.resolution, standing)) for one in told)


def _entities(resolution: Resolution) -> Iterable[Entity]:
    for named in (resolution.entities, *resolution.voices):
        yield from (entity for entity in named if entity)


def _standing(resolution: Resolution, standing: Mapping[str, Entity]) -> Resolution:
    voices = tuple(_all(chain, standing) for chain in resolution.voices)
    return replace(resolution, entities=_all(resolution.entities, standing), voices=voices)


def _all(named: Named, standing: Mapping[str, Entity]) -> Named:
    return tuple(entity and standing[entity.id] for entity in named)
