"""One view of a ledger with everything in it at hand by what it is asked for: made once for each state."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kilde.app.api.chosen import Card, Chosen, card
from kilde.app.api.names import Hit, Names
from kilde.app.api.paging import Key
from kilde.ledger import Ledger
from kilde.model import Document, Event, Evidence, Issue, edtf
from kilde.pipeline import Actor, Judged, Tie, View, actors, is_known, published_on, view

LISTS = 32
"""Lists of events that stay at hand, each by its filter."""


class Of(NamedTuple):
    """Of what a view is: the hash of the ledger's last entry, and by when it was recorded and published."""

    head: str
    moment: str | None = None
    day: date | None = None


class Shelf:
    """A view and what is looked up in it. Lists stand in the order in which they are paged."""

    def __init__(self, of: Of, seen: View, documents: Sequence[Document], issues: Sequence[Issue]) -> None:
        """`of` says of what the view is, for whoever keeps what is made of it."""
        self.of, self.seen = of, seen
        self.document: Mapping[str, Document] = {one.id: one for one in documents}
        self.documents = sorted(documents, key=document_key)
        self.languages = Counter(one.language or "" for one in documents)
        self.published = sorted(day for one in documents if (day := published_on(one)))
        self.issues = sorted(issues, key=issue_key)
        self.claim: Mapping[str, Evidence] = {**seen.evidence, **seen.rejected}
        self.claims = sorted(self.claim.values(), key=claim_key)
        self.claims_of = _by_document(self.claims)
        self.claims_by_kind = _by_kind(self.claims)
        self.relations = sorted(seen.ties, key=tie_key)
        self.actors = sorted(actors(seen), key=actor_key)
        self.actor: Mapping[str, Actor] = {one.entity.id: one for one in self.actors}
        self.names = Names(self.actors, self.documents, seen)
        self._cards = [card(event, seen) for event in seen.events]
        self._lists: dict[Chosen, Sequence[Event]] = {}
        self._warm()

    @classmethod
    def then(cls, ledger: Ledger, of: Of) -> "Shelf":
        """The ledger as recorded by a moment, as documents published by a day tell."""
        documents = [one for one in ledger.documents(of.moment) if is_known(one, of.day)]
        return cls(of, view(ledger, of.moment, of.day), documents, ledger.issues(of.moment))

    def events(self, chosen: Chosen) -> Sequence[Event]:
        """The events that are asked for, by time."""
        found = self._lists.get(chosen)
        if found is None:
            found = chosen.of(self._cards)
            if len(self._lists) >= LISTS:
                self._lists.pop(next(iter(self._lists)), None)
            self._lists[chosen] = found
        return found

    def cards(self) -> Sequence[Card]:
        """What every event is chosen by."""
        return self._cards

    def _warm(self) -> None:
        """What the view works out when it is first asked is worked out now, and by no request."""
        _ = self.seen.event_of, self.seen.event
        self.seen.judgements(())
        for event in self.seen.events[:1]:
            self.seen.around(event)
        for document in self.documents[:1]:
            self.seen.accounts(document.id)


def event_key(one: Event) -> Key:
    """By the first day that it may have been on, as views have them."""
    first = edtf.bounds(one.edtf)[0] if one.edtf else None
    return first.isoformat() if first else "9999", one.kind, one.id


def claim_key(one: Evidence) -> Key:
    """By document, and by place in its text."""
    trigger = one.claim.trigger
    return one.claim.document, trigger.start, trigger.end, one.resolution.claim


def document_key(one: Document) -> Key:
    """By publication."""
    return one.published or "9999", one.source[:60], one.id


def tie_key(one: Tie) -> Key:
    """By document, and by place in its text."""
    trigger = one.relation.trigger
    return one.relation.document, trigger.start, trigger.end, one.pairing.relation


def actor_key(one: Actor) -> Key:
    """The most named first."""
    return -one.named, one.entity.name[:60], one.entity.id


def issue_key(one: Issue) -> Key:
    """By item."""
    return one.item[:60], one.place[:60], one.id


def judged_key(one: Judged) -> Key:
    """The earliest first."""
    return (one.ruled.number,)


def hit_key(one: Hit) -> Key:
    """The nearest first."""
    return one.rank, -one.weight, one.of, one.id




def _by_document(claims: Iterable[Evidence]) -> Mapping[str, Sequence[Evidence]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    for one in claims:
        found[one.claim.document].append(one)
    return found


def _by_kind(claims: Iterable[Evidence]) -> Mapping[str, Sequence[Evidence]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    for one in claims:
        found[one.claim.kind].append(one)
    return found
