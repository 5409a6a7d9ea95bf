"""Which events a person asks for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kilde.model import KINDS, MODES, Event, Role, Status, UsageError, edtf, is_digest
from kilde.model.showing import shown


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an event must be to be listed; None is anything. `since` and `until` are days, both included."""

    kind: str | None = None
    mode: str | None = None
    place: str | None = None
    actor: str | None = None
    since: date | None = None
    until: date | None = None
    status: Status | None = None

    def of(self, events: Iterable[Event]) -> list[Event]:
        """The events that are wanted, in the order given."""
        return [event for event in events if self._has(event)]

    def _has(self, event: Event) -> bool:
        return (
            self.kind in (None, event.kind)
            and self.mode in (None, event.mode)
            and self.status in (None, event.status)
            and self._has_place(event)
            and self._has_actor(event)
            and self._has_time(event)
        )

    def _has_place(self, event: Event) -> bool:
        if self.place is None:
            return True
        if event.place is None:
            return False
        asked = self.place.casefold()
        return asked in event.place.name.casefold() or asked == (event.place.country or "").casefold()

    def _has_actor(self, event: Event) -> bool:
        if self.actor is None:
            return True
        return any(self.actor.casefold() in name.casefold() for name in names_of_actors(event))

    def _has_time(self, event: Event) -> bool:
        if self.since is None and self.until is None:
            return True
        if event.edtf is None:
            return False
        first, last = edtf.bounds(event.edtf)
        return not ((self.since and last and last < self.since) or (self.until and first and first > self.until))


def names_of_actors(event: Event) -> list[str]:
    """What the actors of an event may be asked for by."""
    return [name for role in event.participants if role.role == "actor" for name in names_of(role)]


def names_of(role: Role) -> tuple[str, ...]:
    """What somebody who takes part may be asked for by: every name, and the code of one that is known beforehand."""
    entity = role.entity
    if entity is None:
        return (role.name,)
    return (role.name, entity.name, *entity.names, *(() if is_digest(entity.id) else (entity.id,)))


def wanted(
    kind: str | None, place: str | None, actor: str | None, since: str | None, until: str | None, status: str | None
) -> Wanted:
    """The filter of these options; raises UsageError, which names what there is, where one is none of it."""
    known, mode = _kind(kind)
    return Wanted(known, mode, place, actor, _edge(since, "--since", 0), _edge(until, "--until", 1), _status(status))


def _kind(text: str | None) -> tuple[str | None, str | None]:
    if text is None:
        return None, None
    kind, _, mode = text.partition("/")
    kind, mode = kind.strip().upper(), mode.strip().lower()
    if kind not in KINDS:
        raise UsageError(f"there is no kind {shown(kind, 30)!r}; there are {', '.join(sorted(KINDS))}")
    if mode and mode not in MODES[kind]:
        raise UsageError(f"{kind} has no mode {shown(mode, 30)!r}; it has {', '.join(sorted(MODES[kind])) or 'none'}")
    return kind, mode or None


def _status(text: str | None) -> Status | None:
    if text is None:
        return None
    try:
        return Status(text.strip().lower())
    except ValueError:
        raise UsageError(f"there is no status {shown(text, 30)!r}; there are {', '.join(Status)}") from None


def _edge(text: str | None, option: str, end: int) -> date | None:
    """The first or the last day of a date."""
    if text is None:
        return None
    try:
        return edtf.bounds(text)[end]
    except ValueError:
        raise UsageError(f"{option}: {shown(text, 30)!r} is no date; give 2020, 2020-01 or 2020-01-03") from None
