"""Which events are asked for: the filters of the command line and more, over what each event is chosen by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kilde.app.filters import Wanted, names_of_actors
from kilde.model import Event, edtf
from kilde.pipeline import View


@dataclass(frozen=True, slots=True)
class Card:
    """What an event is chosen by, worked out once: `place` and `actors` are casefolded."""

    event: Event
    first: date | None
    last: date | None
    place: str | None
    country: str
    actors: tuple[str, ...]
    entities: frozenset[str]
    languages: frozenset[str | None]


def card(event: Event, seen: View) -> Card:
    """The card of an event."""
    first, last = edtf.bounds(event.edtf) if event.edtf else (None, None)
    place = event.place
    return Card(
        event,
        first,
        last,
        place.name.casefold() if place else None,
        (place.country or "").casefold() if place else "",
        tuple(dict.fromkeys(name.casefold() for name in names_of_actors(event))),
        frozenset(role.entity.id for role in event.participants if role.entity),
        frozenset(one.document.language for one in seen.of(event)),
    )


ANYTHING = Wanted()


@dataclass(frozen=True, slots=True)
class Chosen:
    """What an event must be to be told of: as `wanted` has it, in a language, of so many origins, with somebody."""

    wanted: Wanted = ANYTHING
    language: str | None = None
    origins: int = 0
    entity: str | None = None
    document: str | None = None

    def of(self, cards: Iterable[Card]) -> list[Event]:
        """The events that are, in the order given."""
        return [one.event for one in cards if self._has(one)]

    def _has(self, one: Card) -> bool:
        wanted, event = self.wanted, one.event
        return (
            wanted.kind in (None, event.kind)
            and wanted.mode in (None, event.mode)
            and wanted.status in (None, event.status)
            and len(event.origins) >= self.origins
            and (self.language is None or self.language in one.languages)
            and (self.entity is None or self.entity in one.entities)
            and (self.document is None or self.document in event.documents)
            and self._has_place(one)
            and self._has_actor(one)
            and self._has_time(one)
        )

    def _has_place(self, one: Card) -> bool:
        if self.wanted.place is None:
            return True
        asked = self.wanted.place.casefold()
        return one.place is not None and (asked in one.place or asked == one.country)

    def _has_actor(self, one: Card) -> bool:
        if self.wanted.actor is None:
            return True
        asked = self.wanted.actor.casefold()
        return any(asked in name for name in one.actors)

    def _has_time(self, one: Card) -> bool:
        since, until = self.wanted.since, self.wanted.until
        if since is None and until is None:
            return True
        if one.event.edtf is None:
            return False
        return not ((since and one.last and one.last < since) or (until and one.first and one.first > until))
