"""A ledger as seen on a day: its claims, and the events that they make up."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from kilde.ledger import Ledger
from kilde.ledger.sharing import no_collecting
from kilde.link import Lapses, Linker
from kilde.link import view as event_from
from kilde.model import Event, Evidence, Mentioned, Ruled, Ruling, Span
from kilde.pipeline.answered import answered
from kilde.pipeline.around import Neighbour, neighbours
from kilde.pipeline.chiefly import can_lead
from kilde.pipeline.judged import NOTHING_RULED, Judged, Judgements, judged
from kilde.pipeline.known import published_on, told_by
from kilde.pipeline.leading import by_weight, in_text_order
from kilde.pipeline.who import Heard, Related, Tie, Told, Who


@dataclass(frozen=True, slots=True)
class Account:
    """An event as one document tells it: the `event` of its claims alone, and the id of the ledger's event.

    `can_lead` is whether the document can be chiefly about it.
    """

    id: str
    event: Event
    told: tuple[Evidence, ...]
    can_lead: bool = True


@dataclass(frozen=True)
class View:
    """Events with the evidence behind them.

    `evidence` is by claim id, corrected as people judged, its entities those that stand for all that are the same
    across documents. `statements` are by document, in text order; `ties` are its relations, by document and place in
    the text; `mentioned` whom they only mention, by document. `judged` are all judgements, the earliest first;
    `rejected` the claims that are none, `originals` those that were corrected, as they are stored, both by claim id.
    """

    evidence: Mapping[str, Evidence]
    events: tuple[Event, ...]
    statements: Mapping[str, Sequence[Heard]]
    judged: tuple[Judged, ...] = ()
    rejected: Mapping[str, Evidence] = field(default_factory=dict)
    originals: Mapping[str, Evidence] = field(default_factory=dict)
    ties: tuple[Tie, ...] = ()
    mentioned: tuple[Mentioned, ...] = ()

    @cached_property
    def event_of(self) -> Mapping[str, str]:
        """From a claim's id to the id of the event that holds it."""
        return {claim: event.id for event in self.events for claim in event.claims}

    def of(self, event: Event) -> tuple[Evidence, ...]:
        """The evidence of an event, in the order of its claims."""
        return tuple(self.evidence[claim] for claim in event.claims)

    def around(self, event: Event) -> tuple[Neighbour, ...]:
        """The events that it is told to be about, and those that are about it."""
        return self._around.get(event.id, ())

    def accounts(self, document: str) -> tuple[Account, ...]:
        """The events that a document tells of, in its words alone; what it is chiefly about comes first.

        It is about none where the first cannot lead.
        """
        told = self.by_document.get(document, [])
        groups: dict[str, list[Evidence]] = defaultdict(list)
        for one in told:
            groups[self.event_of[one.resolution.claim]].append(one)
        accounts = [
            Account(id, event_from(groups[id], (), {}), tuple(in_text_order(groups[id])), can_lead(groups[id], told))
            for id in by_weight(told, self.event_of)
        ]
        accounts.sort(key=lambda account: not account.can_lead)
        chiefly = [replace(one, event=answered(one.event, one.told, told)) for one in accounts[:1]]
        return (*chiefly, *accounts[1:])

    def judgements(self, claims: Iterable[str]) -> tuple[Judged, ...]:
        """The judgements in force that are about any of these claims, the earliest first."""
        numbers = {number for claim in claims for number in self._judged_of.get(claim, ())}
        return tuple(one for one in self.judged if one.ruled.number in numbers)

    def notes(self, claims: Iterable[str]) -> tuple[Judged, ...]:
        """The notes on any of these claims, the earliest first."""
        return tuple(one for one in self.judgements(claims) if one.judgement.ruling is Ruling.NOTE)

    @cached_property
    def _judged_of(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for one in self.judged:
            for claim in one.about() if one.stands else ():
                found[claim].append(one.ruled.number)
        return found

    @cached_property
    def _around(self) -> Mapping[str, tuple[Neighbour, ...]]:
        return neighbours(self.evidence.values(), self.event_of)

    @cached_property
    def event(self) -> Mapping[str, Event]:
        """Each event by its id."""
        return {event.id: event for event in self.events}

    @cached_property
    def by_document(self) -> Mapping[str, Sequence[Evidence]]:
        """The evidence of each document that tells something."""
        found: dict[str, list[Evidence]] = defaultdict(list)
        for one in self.evidence.values():
            found[one.document.id].append(one)
        return found


class Growing:
    """Events that grow with what is read: after each addition the view is what all documents at once would give."""

    def __init__(self, ruled: Judgements = NOTHING_RULED) -> None:
        """`ruled` is what people judged; what comes later was not judged yet."""
        self._who = Who()
        self._linker = Linker({}, ruled.decisions)
        self._lapses = Lapses()
        self._ruled = ruled
        self._evidence: dict[str, Evidence] = {}
        self._statements: dict[str, Sequence[Heard]] = {}
        self._ties: dict[str, Sequence[Tie]] = {}
        self._mentioned: dict[str, Sequence[Mentioned]] = {}

    def add(
        self,
        evidence: Iterable[Evidence],
        statements: Iterable[Heard] = (),
        relations: Iterable[Related] = (),
        mentioned: Iterable[Mentioned] = (),
    ) -> None:
        """Takes in all claims, statements, relations and names of some documents that are not there yet."""
        with no_collecting():
            self._add(self._who.add(evidence, statements, relations, mentioned))

    def rule(self, ruled: Judgements) -> None:
        """What people judge by now, in place of what they judged before: only what that changes is linked anew."""
        documents = _otherwise(self._ruled, ruled)
        claims: dict[str, list[Evidence]] = {document: [] for document in documents}
        for one in ruled.evidence:
            if one.claim.document in documents:
                claims[one.claim.document].append(one)
        for one in ruled.rejected:
            self._evidence.pop(one.resolution.claim, None)
        silent = [document for document, told in claims.items() if not told]
        self._linker.forget(silent)
        self._lapses.forget(silent)
        if ruled.decisions != self._ruled.decisions:
            self._linker.rule(ruled.decisions)
        self._ruled = ruled
        with no_collecting():
            self._add(self._who.change(claims))

    def _add(self, told: Mapping[str, Told]) -> None:
        for document, one in told.items():
            self._evidence |= one.claims
            self._ties[document] = one.ties
            self._mentioned[document] = one.mentioned
            if one.statements:
                self._statements[document] = sorted(one.statements, key=lambda pair: (pair[0].sentence, pair[0].id))
        claims = [claim for one in told.values() for claim in one.claims.values()]
        self._lapses.add(claims)
        self._linker.add(claims, (heard for one in told.values() for heard in one.statements))

    def view(self) -> View:
        """What is known by now."""
        with no_collecting():
            return View(
                dict(self._evidence),
                self._lapses.reckoned(self._linker.events()),
                dict(self._statements),
                self._ruled.judged,
                _by_claim(self._ruled.rejected),
                _by_claim(self._ruled.originals),
                tuple(sorted((tie for ties in self._ties.values() for tie in ties), key=_in_text)),
                tuple(one for _, named in sorted(self._mentioned.items()) for one in named),
            )


def _otherwise(before: Judgements, now: Judgements) -> frozenset[str]:
    """The documents with claims that are other than before, or are there no more, or again."""
    stored = {one.resolution.claim: one for ruled in (before, now) for one in (*ruled.rejected, *ruled.originals)}
    was, is_ = (_judged_to_be(ruled, stored) for ruled in (before, now))
    return frozenset(one.claim.document for id, one in stored.items() if was.get(id) != is_.get(id))


def _judged_to_be(ruled: Judgements, stored: Mapping[str, Evidence]) -> Mapping[str, Evidence]:
    """Those of these claims that are there, as they are corrected."""
    corrected = _by_claim(ruled.originals).keys()
    made = {id: one for one in ruled.evidence if (id := one.resolution.claim) in corrected} if corrected else {}
    rejected = _by_claim(ruled.rejected).keys()
    return {id: made.get(id, one) for id, one in stored.items() if id not in rejected}


def _in_text(tie: Tie) -> tuple[str, Span, str]:
    return tie.relation.document, tie.relation.trigger, tie.pairing.relation


def _by_claim(evidence: Iterable[Evidence]) -> Mapping[str, Evidence]:
    return {one.resolution.claim: one for one in evidence}


def view(ledger: Ledger, as_of: str | None = None, known_by: date | None = None) -> View:
    """All evidence of the ledger, linked, as recorded on a day or at a moment; the same for any order of reading.

    Where `known_by` is given, only what documents say that were published by then: events, entities and links are made
    anew from that.
    """
    return _seen(ledger, as_of, known_by, ledger.judgements(as_of))


def unruled(ledger: Ledger, as_of: str | None = None) -> View:
    """What the machine makes of the ledger by itself, whatever people ruled."""
    return _seen(ledger, as_of, None, ())


def _seen(ledger: Ledger, as_of: str | None, known_by: date | None, rulings: Sequence[Ruled]) -> View:
    told, said, related, mentioned = told_by(ledger, as_of, known_by)
    ruled = judged(told, rulings)
    growing = Growing(ruled)
    growing.add(ruled.evidence, said, related, mentioned)
    return growing.view()


def views(ledger: Ledger, as_of: str | None, days: Sequence[date]) -> Iterator[View]:
    """What was known by each of these days, the earliest first: as `view` has it, each grown from the one before.

    Where people have judged, each is made anew: what they ruled hangs on what else was known.
    """
    if ledger.judgements(as_of):
        yield from (view(ledger, as_of, day) for day in days)
        return
    told, said, related, mentioned = told_by(ledger, as_of, None)
    published = {document.id: published_on(document) for document in ledger.documents(as_of)}
    growing, last = Growing(), date.min
    for day in days:
        new = {document for document, on in published.items() if on and last < on <= day}
        growing.add(
            (one for one in told if one.claim.document in new),
            (one for one in said if one[0].document in new),
            (one for one in related if one[0].document in new),
            (one for one in mentioned if one.document in new),
        )
        last = day
        yield growing.view()
