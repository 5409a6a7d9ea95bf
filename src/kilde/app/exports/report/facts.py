"""What is known of an event, line by line, each with the numbers of its footnotes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kilde.app import phrases
from kilde.app.exports.asked import Asked
from kilde.app.exports.report.footnotes import Footnotes
from kilde.model import Claim, Document, Entity, Event, Evidence, Factuality, Place, Said, Span
from kilde.pipeline import Amount, contradictions

Told = Sequence[Evidence]
Pair = tuple[Evidence, Span]

ROLES = {"actor": 0, "target": 1}
"""Roles that are named before all others."""

VAGUE = frozenset({Said.SEVERAL, Said.DOZENS, Said.HUNDREDS, Said.THOUSANDS, Said.NONE})
"""Words for numbers, which are told as they are."""

CERTAINTY = {
    Factuality.CERTAIN: "certain",
    Factuality.PROBABLE: "probable",
    Factuality.POSSIBLE: "possible",
    Factuality.CERTAIN_NOT: "certainly not",
    Factuality.PROBABLE_NOT: "probably not",
    Factuality.POSSIBLE_NOT: "possibly not",
    Factuality.UNDERSPECIFIED: "how certain is not said",
}
"""How certain a claim is, for readers who do not know the codes."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is known or said, and its footnotes."""

    label: str
    value: str
    notes: Sequence[int]


@dataclass(frozen=True, slots=True)
class Account:
    """What one document says: each claim with its voices and how certain they make it."""

    document: Document
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True)
class Card:
    """One event of a report; `short` is what, when and where, in brackets what no account says."""

    event: Event
    title: str
    short: str
    known: Sequence[Line]
    counts: str
    contradictions: Sequence[tuple[str, Sequence[Line]]]
    accounts: Sequence[Account]


def card(asked: Asked, event: Event, notes: Footnotes) -> Card:
    """All that a report has of an event."""
    told = sorted(asked.seen.of(event), key=_order)
    return Card(
        event,
        phrases.what(event),
        f"{phrases.what(event)}: {phrases.when_of(event)}, {phrases.where_of(event)}",
        list(_known(event, told, notes)),
        _counts(event),
        _contradictions(event, told, notes),
        [_account(document, told, notes) for document in asked.documents_of(event)],
    )


def _order(one: Evidence) -> tuple[str, str, str, int, str]:
    document = one.document
    return document.published or "9999", document.source, document.id, one.claim.trigger.start, one.resolution.claim


def _known(event: Event, told: Told, notes: Footnotes) -> Iterator[Line]:
    yield Line("What", phrases.what(event), notes.numbers((one, one.claim.trigger) for one in told))
    times = [(one, time.span) for one in told for time in one.claim.times]
    yield Line("When", _inferred(phrases.when(event.edtf), event.edtf, event.time_inferred), notes.numbers(times))
    places = [(one, span) for one in told for span in one.claim.places]
    yield Line("Where", _inferred(phrases.where(event.place), event.place, event.place_inferred), notes.numbers(places))
    for role in sorted(event.participants, key=lambda role: ROLES.get(role.role, len(ROLES))):
        parts = [pair for one in told if one.resolution.claim in role.claims for pair in _parts(one, role.role)]
        named = [pair for pair in parts if pair[1].quote == role.name] or parts
        yield Line(role.role.capitalize(), role.name, notes.numbers(named))
    for figure in event.figures:
        spans = [(one, each.span) for one in told for each in one.claim.figures if each.of == figure.of]
        yield Line(figure.of.capitalize(), phrases.amount(figure), notes.numbers(spans))


def _inferred(value: str, known: object, inferred: bool) -> str:
    return f"{value} (inferred; no account says so)" if known and inferred else value


def _parts(one: Evidence, role: str) -> list[Pair]:
    return [(one, part.span) for part in one.claim.participants if part.role == role]


def _counts(event: Event) -> str:
    return ", ".join(
        (
            phrases.counted(len(event.documents), "document", "documents"),
            phrases.counted(event.texts, "text", "texts"),
            phrases.counted(event.families, "wire family", "wire families"),
            phrases.counted(len(event.origins), "origin", "origins"),
        )
    )


def _contradictions(event: Event, told: Told, notes: Footnotes) -> list[tuple[str, Sequence[Line]]]:
    """Each value of what is told differently, with those who say it."""
    by_id = {one.resolution.claim: one for one in told}
    found: list[tuple[str, Sequence[Line]]] = []
    for each in contradictions(event, tuple(told)):
        lines = []
        for saying in each.values:
            own = [by_id[id] for id in saying.claims if id in by_id]
            sources = ", ".join(dict.fromkeys(one.document.source for one in own))
            spans = [pair for one in own for pair in _words(one, each.of)]
            lines.append(Line(_value(saying.value), sources, notes.numbers(spans)))
        found.append((each.of, lines))
    return found


def _words(one: Evidence, of: str) -> list[Pair]:
    """The words by which a claim says one of the values that are told differently."""
    spans = [figure.span for figure in one.claim.figures if figure.of == of]
    if of == "time":
        spans = [time.span for time in one.claim.times]
    if of == "place":
        spans = list(one.claim.places)
    if of == "actor":
        spans = [part.span for part in one.claim.participants if part.role == of]
    return [(one, span) for span in spans or [one.claim.trigger]]


def _value(value: str | Amount | Place | Entity) -> str:
    if isinstance(value, Amount):
        number = value.high if value.low is None else value.low
        if value.said in VAGUE:
            return str(value.said)
        return f"{number}" if value.said is Said.EXACTLY else f"{value.said} {number}"
    if isinstance(value, Place):
        return phrases.where(value)
    return value.name if isinstance(value, Entity) else phrases.when(value)


def _account(document: Document, told: Told, notes: Footnotes) -> Account:
    own = [one for one in told if one.document.id == document.id]
    lines = [Line(_voices(one), _view(one.claim), notes.numbers([(one, one.claim.trigger)])) for one in own]
    return Account(document, lines)


def _view(claim: Claim) -> str:
    """What the first voice does with the claim, how certain it makes it, and whether it took place, in words."""
    return f"{claim.stance.replace('_', ' ')}, {CERTAINTY[claim.factuality]}, {claim.aspect}"


def _voices(one: Evidence) -> str:
    return "; ".join(phrases.chain(chain) for chain in one.claim.voices) or "the outlet itself"
