"""What pages look up in a ledger: indexes over one view of it, each made when it is first asked for, and then kept."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from threading import Lock, Thread

from kilde.app.filters import names_of
from kilde.app.watched import Watched
from kilde.app.web.behind import Behind
from kilde.app.web.folding import folded
from kilde.model import Document, Event, Evidence, Issue, edtf
from kilde.pipeline import Actor, Question, Step, View, actors
from kilde.pipeline.actors import VOICE

PICTURES = 16
"""Charts that are kept."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event as filters look at it: its days, and its names, places and languages, folded."""

    event: Event
    first: date | None
    last: date | None
    names: str
    places: str
    languages: frozenset[str]


class Shelf:
    """One view of a ledger with its indexes; a ledger that has grown has another."""

    def __init__(self, watched: Watched, head: str, seen: View) -> None:
        self.watched, self.ledger = watched, watched.ledger
        self.head = head
        self.seen = seen
        self._asking = Lock()
        self._doubts: Future[tuple[Question, ...]] | None = None
        self._drawn: dict[tuple[str, tuple[str, ...]], str] = {}
        self.grown: Behind[list[Step]] = Behind()

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every document by its id, the last published first."""
        found = sorted(self.ledger.documents(), key=lambda one: (one.source, one.title or "", one.id))
        found.sort(key=lambda one: one.published or "", reverse=True)
        return {document.id: document for document in found}

    @cached_property
    def titled(self) -> Sequence[tuple[str, Document]]:
        """Every document with its source and title folded, the last published first."""
        return [(folded(f"{one.source} {one.title or ''}"), one) for one in self.documents.values()]

    @cached_property
    def claims(self) -> Mapping[str, Sequence[Evidence]]:
        """The claims of each document, in text order."""
        found: dict[str, list[Evidence]] = defaultdict(list)
        for one in self.seen.evidence.values():
            found[one.document.id].append(one)
        for told in found.values():
            told.sort(key=lambda one: (one.claim.trigger.start, one.claim.trigger.end, one.resolution.claim))
        return found

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Everybody, the most named first."""
        return actors(self.seen)

    @cached_property
    def actor(self) -> Mapping[str, Actor]:
        """Everybody by the id of the entity."""
        return {actor.entity.id: actor for actor in self.actors}

    @cached_property
    def called(self) -> Sequence[tuple[str, Actor]]:
        """Everybody with all names and spellings folded into one text."""
        return [(self._names(actor), actor) for actor in self.actors]

    @staticmethod
    def _names(actor: Actor) -> str:
        names = (actor.entity.name, *actor.entity.names, *(spelling.text for spelling in actor.spellings))
        return " | ".join(dict.fromkeys(folded(name) for name in names))

    @cached_property
    def roles(self) -> Mapping[str, Mapping[str, Sequence[Event]]]:
        """The events of each entity by its role in them, in order of time."""
        found: dict[str, dict[str, dict[str, Event]]] = defaultdict(lambda: defaultdict(dict))
        for event in self.seen.events:
            for id, role in self._parts(event):
                found[id][role][event.id] = event
        return {id: {role: [*events.values()] for role, events in roles.items()} for id, roles in found.items()}

    def _parts(self, event: Event) -> Iterator[tuple[str, str]]:
        for role in event.participants:
            if role.entity:
                yield role.entity.id, role.role
        for one in self.seen.of(event):
            for chain in one.resolution.voices:
                yield from ((who.id, VOICE) for who in chain if who)

    @cached_property
    def rows(self) -> Sequence[Row]:
        """Every event as filters look at it, in order of time."""
        return [self._row(event) for event in self.seen.events]

    def _row(self, event: Event) -> Row:
        first, last = edtf.bounds(event.edtf) if event.edtf else (None, None)
        names = [name for role in event.participants for name in names_of(role)]
        places = [event.place.name, event.place.country or ""] if event.place else []
        spoken = {one.document.language or "" for one in self.seen.of(event)}
        return Row(
            event,
            first,
            last,
            " | ".join(dict.fromkeys(folded(name) for name in names)),
            " | ".join(folded(name) for name in places),
            frozenset(spoken),
        )

    @cached_property
    def languages(self) -> Sequence[str]:
        """The languages of the documents."""
        return sorted({one.language for one in self.documents.values() if one.language})

    @cached_property
    def issues(self) -> Sequence[Issue]:
        """What could not be read."""
        return self.ledger.issues()

    def picture(self, chart: str, events: tuple[str, ...], draw: Callable[[], str]) -> str:
        """A chart of events, given by their ids; the last ones are kept, for drawing takes a while."""
        key = (chart, events)
        if key not in self._drawn:
            self._drawn[key] = draw()
            for old in [*self._drawn][:-PICTURES]:
                self._drawn.pop(old, None)
        return self._drawn[key]

    def questions(self, patience: float | None = None) -> tuple[Question, ...] | None:
        """What wants a ruling; None where that is not worked out within so many seconds, and goes on behind."""
        with self._asking:
            if self._doubts is None:
                self._doubts = Future()
                Thread(target=self._ask, args=(self._doubts,), daemon=True, name="questions").start()
        try:
            return self._doubts.result(patience)
        except NotYet:
            return None

    def _ask(self, future: "Future[tuple[Question, ...]]") -> None:
        try:
            future.set_result(self.watched.questions(self.seen))
        except BaseException as error:
            future.set_exception(error)
            raise
