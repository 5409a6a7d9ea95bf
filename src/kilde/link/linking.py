"""Claims to events: links inside each document, then between them, the strongest first, in whatever order they came."""

from collections.abc import Iterable, Mapping

from kilde.link.linker import Linker
from kilde.model import Entity, Event, Evidence

NO_ENTITIES: Mapping[str, Entity] = {}


def link(evidence: Iterable[Evidence], entities: Mapping[str, Entity] = NO_ENTITIES) -> tuple[Event, ...]:
    """The events that the claims tell of, sorted by time and id; the same for any order of the claims.

    `entities` maps an entity's id to the one that it was found to be the same as, across documents.
    """
    linker = Linker(entities)
    linker.add(evidence)
    return linker.events()
