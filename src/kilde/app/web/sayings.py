"""What is known of an event, value by value: who says each, in which words, how certain, by how many origins."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kilde.app.web import wording
from kilde.app.web.folding import folded
from kilde.app.web.messages import Words
from kilde.model import Entity, Event, Evidence, Place, Role, Span
from kilde.pipeline import Amount, View, Why, contradictions


@dataclass(frozen=True, slots=True)
class Source:
    """One claim behind a value, and the words of it that say so."""

    one: Evidence
    span: Span

    @property
    def claim(self) -> str:
        """The claim's id."""
        return self.one.resolution.claim


@dataclass(frozen=True, slots=True)
class Known:
    """One value: what it is of, the value in words, who it is, and what stands behind it.

    `certain` counts the claims by how certain they are, `origins` names those who said it first, `why` is the reason
    in the words of the pipeline. `inferred` where no claim says it.
    """

    of: str
    value: str
    sources: Sequence[Source]
    certain: Sequence[tuple[str, int]]
    origins: Sequence[str]
    why: str
    entity: Entity | None = None
    inferred: bool = False
    note: str = ""


def known(words: Words, seen: View, event: Event, why: Sequence[Why]) -> list[Known]:
    """The values of an event in the order in which a person asks for them; `why` are its reasons."""
    return [*_Telling(words, seen, event, why).values()]


class _Telling:
    """One look at an event, its reasons at hand."""

    def __init__(self, words: Words, seen: View, event: Event, why: Sequence[Why]) -> None:
        self._words = words
        self._seen = seen
        self._event = event
        self._why: dict[tuple[str, str], Why] = {}
        for one in why:
            self._why.setdefault((one.of, one.value), one)
            self._why.setdefault((one.of, ""), one)
        self._origins = {name: set(why.claims) for (of, name), why in self._why.items() if of == "origin" and name}

    def values(self) -> Iterator[Known]:
        words, event = self._words, self._event
        yield self._known("what", wording.what(words, event.kind, event.mode), self._find("kind"))
        edtf = event.edtf or ""
        yield self._known(
            "when", wording.when(words, event.edtf), self._find("time"), inferred=bool(edtf) and event.time_inferred,
            note=edtf,
        )  # fmt: skip
        inferred = event.place is not None and event.place_inferred
        precision = words(f"precision.{event.place.precision}") if event.place else ""
        where = wording.where(words, event.place)
        yield self._known("where", where, self._find("place"), inferred=inferred, note=precision)
        yield from self._those(ACTOR)
        for one in wording.by_weight(event):
            yield self._known(one.of, wording.amount(words, one), self._find(one.of))
        for name in sorted({role.role for role in event.participants} - {ACTOR}, key=_by_role):
            yield from self._those(name)
        status = words(f"status.{event.status}")
        yield self._known("status", status, self._find("status"), note=words(f"status.why.{event.status}"))

    def _those(self, name: str) -> Iterator[Known]:
        """Those of one role, of whom most claims tell first."""
        own = [role for role in self._event.participants if role.role == name]
        for role in sorted(own, key=lambda role: -len(role.claims)):
            yield self._known(name, role.name, self._find(name, role.name), role=role)

    def _find(self, of: str, value: str = "") -> Why:
        return self._why.get((of, value)) or Why(of, value, "", ())

    def _known(
        self, of: str, value: str, why: Why, role: Role | None = None, inferred: bool = False, note: str = ""
    ) -> Known:
        claims = role.claims if role else why.claims
        told = [self._seen.evidence[claim] for claim in claims if claim in self._seen.evidence]
        sources = [Source(one, words_for(of, one, role)) for one in told]
        held = set(claims)
        origins = [name for name, own in self._origins.items() if own & held]
        entity = role.entity if role else None
        return Known(of, value, sources, certainty(told), origins, why.line, entity, inferred, note)


ACTOR = "actor"
ROLES = ("target", "beneficiary", "instrument")


def _by_role(name: str) -> tuple[int, str]:
    return (ROLES.index(name) if name in ROLES else len(ROLES), name)


def certainty(told: Iterable[Evidence]) -> list[tuple[str, int]]:
    """How many claims are how certain, the most first."""
    return Counter(str(one.claim.factuality) for one in told).most_common()


def words_for(of: str, one: Evidence, role: Role | None = None) -> Span:
    """The words of a claim that say a value; those that tell of the happening where no words of its own do."""
    claim = one.claim
    found: Sequence[Span] = ()
    if role is not None:
        found = [*_naming(role, one)]
    elif of in ("when", "time"):
        found = [time.span for time in claim.times]
    elif of in ("where", "place"):
        found = [*_placing(one), *claim.places]
    else:
        found = [figure.span for figure in claim.figures if figure.of == of]
    return next(iter(found), claim.trigger)


LIKE = 4
"""Letters at the beginning of a place's name that its words have in other languages too."""


def _placing(one: Evidence) -> Iterator[Span]:
    """The words for the place that a claim resolves to: others that it names may stand before them."""
    place = one.resolution.place
    starts = tuple(word[:LIKE] for word in folded(place.name).split()) if place else ()
    yield from (span for span in one.claim.places if any(w.startswith(starts) for w in folded(span.quote).split()))


def _naming(role: Role, one: Evidence) -> Iterator[Span]:
    """The words that name who has a role: those that stand for the same entity before others."""
    pairs = [*zip(one.claim.participants, one.resolution.entities, strict=True)]
    own = [who for who, _ in pairs if who.role == role.role]
    id = role.entity.id if role.entity else None
    yield from (who.span for who, entity in pairs if who.role == role.role and entity and entity.id == id)
    yield from (who.span for who in own if role.name in (who.head.quote, who.span.quote))
    yield from (who.span for who in own)


@dataclass(frozen=True, slots=True)
class Side:
    """One of several values that exclude one another, with those who say it."""

    value: str
    sources: Sequence[Source]


def sides(words: Words, seen: View, event: Event) -> list[tuple[str, list[Side]]]:
    """What is said differently: of what, and each value with its sources."""
    found = []
    for one in contradictions(event, seen.of(event)):
        values = [
            Side(_in_words(words, saying.value), [_source(seen, one.of, saying.value, id) for id in saying.claims])
            for saying in one.values
        ]
        found.append((one.of, values))
    return found


def _source(seen: View, of: str, value: object, claim: str) -> Source:
    one = seen.evidence[claim]
    role = Role("actor", value.name, value, ()) if isinstance(value, Entity) else None
    if isinstance(value, Amount):
        own = [f.span for f in one.claim.figures if f.of == of and (f.low, f.high) == (value.low, value.high)]
        return Source(one, next(iter(own), words_for(of, one)))
    return Source(one, words_for(of, one, role))


def _in_words(words: Words, value: str | Amount | Place | Entity) -> str:
    if isinstance(value, Amount):
        return wording.said(words, value.low, value.high, value.said)
    if isinstance(value, Place):
        return wording.where(words, value)
    if isinstance(value, Entity):
        return value.name
    return words.named("verdict", value) if value in VERDICTS else wording.when(words, value)


VERDICTS = ("said", "confirmed", "doubted", "denied")


def by_document(told: Sequence[Evidence], first: int, last: int) -> Mapping[str, list[Evidence]]:
    """The claims from the `first` to before the `last`, by their documents, as published and as they stand there."""
    ordered = sorted(told, key=_as_published)
    found: dict[str, list[Evidence]] = {}
    for one in ordered[first:last]:
        found.setdefault(one.document.id, []).append(one)
    return found


def _as_published(one: Evidence) -> tuple[str, str, str, int, str]:
    document = one.document
    return (document.published or "9999", document.source, document.id, one.claim.trigger.start, one.resolution.claim)
