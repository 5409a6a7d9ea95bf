"""A ledger as seen on a day: its claims, and the events that they make up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kilde.ledger import Ledger
from kilde.ledger.sharing import no_collecting
from kilde.link import Linker
from kilde.link import view as event_from
from kilde.model import Event, Evidence
from kilde.pipeline.known import told_by
from kilde.pipeline.leading import by_weight, in_text_order
from kilde.pipeline.who import Heard, Who


@dataclass(frozen=True, slots=True)
class Account:
    """An event as one document tells it: the `event` of its claims alone, and the id of the ledger's event."""

    id: str
    event: Event
    told: tuple[Evidence, ...]


@dataclass(frozen=True)
class View:
    """Events with the evidence behind them.

    `evidence` is by claim id, its entities those that stand for all that are the same across documents. `statements`
    are by document, in text order.
    """

    evidence: Mapping[str, Evidence]
    events: tuple[Event, ...]
    statements: Mapping[str, Sequence[Heard]]

    @cached_property
    def event_of(self) -> Mapping[str, str]:
        """From a claim's id to the id of the event that holds it."""
        return {claim: event.id for event in self.events for claim in event.claims}

    def of(self, event: Event) -> tuple[Evidence, ...]:
        """The evidence of an event, in the order of its claims."""
        return tuple(self.evidence[claim] for claim in event.claims)

    def accounts(self, document: str) -> tuple[Account, ...]:
        """The events that a document tells of, in its words alone; what it is chiefly about comes first."""
        told = self._by_document.get(document, [])
        groups: dict[str, list[Evidence]] = defaultdict(list)
        for one in told:
            groups[self.event_of[one.resolution.claim]].append(one)
        ranked = by_weight(told, self.event_of)
        return tuple(Account(id, event_from(groups[id], (), {}), tuple(in_text_order(groups[id]))) for id in ranked)

    @cached_property
    def _by_document(self) -> Mapping[str, list[Evidence]]:
        found: dict[str, list[Evidence]] = defaultdict(list)
        for one in self.evidence.values():
            found[one.document.id].append(one)
        return found


class Growing:
    """Events that grow with what is read: after each addition the view is what all documents at once would give."""

    def __init__(self) -> None:
        self._who = Who()
        self._linker = Linker({})
        self._evidence: dict[str, Evidence] = {}
        self._statements: dict[str, Sequence[Heard]] = {}

    def add(self, evidence: Iterable[Evidence], statements: Iterable[Heard] = ()) -> None:
        """Takes in all claims and statements of some documents that are not there yet."""
        told = self._who.add(evidence, statements)
        for document, one in told.items():
            self._evidence |= one.claims
            if one.statements:
                self._statements[document] = sorted(one.statements, key=lambda pair: (pair[0].sentence, pair[0].id))
        claims = (claim for one in told.values() for claim in one.claims.values())
        self._linker.add(claims, (heard for one in told.values() for heard in one.statements))

    def view(self) -> View:
        """What is known by now."""
        return View(dict(self._evidence), self._linker.events(), dict(self._statements))


def view(ledger: Ledger, as_of: str | None = None, known_by: date | None = None) -> View:
    """All evidence of the ledger, linked, as recorded on a day or at a moment; the same for any order of reading.

    Where `known_by` is given, only what documents say that were published by then: events, entities and links are made
    anew from that.
    """
    growing = Growing()
    with no_collecting():
        growing.add(*told_by(ledger, as_of, known_by))
        return growing.view()
