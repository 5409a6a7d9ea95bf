"""Claims to events: links inside each document, then between them, the strongest first, in whatever order they came."""

from collections.abc import Iterable, Mapping

from kilde.link.linker import Linker
from kilde.link.rulings import Decision
from kilde.model import Entity, Event, Evidence

NO_ENTITIES: Mapping[str, Entity] = {}


def link(
    evidence: Iterable[Evidence],
    entities: Mapping[str, Entity] = NO_ENTITIES,
    rulings: Iterable[Decision] = (),
) -> tuple[Event, ...]:
    """The events that the claims tell of, sorted by time and id; the same for any order of the claims and rulings.

    `entities` maps an entity's id to the one that it was found to be the same as, across documents. `rulings` are what
    persons decided on claims that are among these.
    """
    linker = Linker(entities, rulings)
    linker.add(evidence)
    return linker.events()
