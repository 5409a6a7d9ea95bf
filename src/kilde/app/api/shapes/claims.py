"""Claims and relations."""

from kilde.app.api.shapes.parts import (
    Document,
    Entity,
    Figure,
    KnownPlace,
    Ruled,
    Shape,
    Span,
    Time,
    UnknownPlace,
    Voice,
)
from kilde.model import Aspect, Factuality, PassageKind, RelationKind, Stance


class Participant(Shape):
    """One taking part."""

    role: str
    span: Span
    head: Span
    refers: Span | None
    entity: Entity | None


class ClaimTime(Time):
    """A time with the words that say it."""

    spans: list[Span]


class ClaimPlace(KnownPlace):
    """A place with the words that say it."""

    spans: list[Span]


class Lapse(Shape):
    """How far in time the happening lies from another."""

    words: Span
    low: int | None
    high: int | None
    months: int | None
    yearly: bool
    mention: Span
    trigger: Span
    kind: str
    told: Span | None


class Claim(Shape):
    """What one document says of one happening."""

    id: str
    document: Document
    kind: str
    mode: str | None
    trigger: Span
    sentence: Span
    passage: PassageKind
    participants: list[Participant]
    time: ClaimTime
    place: ClaimPlace | UnknownPlace
    figures: list[Figure]
    voices: list[list[Voice]]
    stance: Stance
    factuality: Factuality
    aspect: Aspect
    lapses: list[Lapse]
    takes_up: Span | None
    event: str | None
    run: str
    corrected: list[Ruled]
    rejected: Ruled | None
    notes: list[Ruled]


class End(Shape):
    """One of the two of a relation."""

    span: Span
    head: Span
    entity: Entity | None


class Relation(Shape):
    """What one document says of how two stand to one another."""

    id: str
    document: Document
    kind: RelationKind
    subject: End
    object: End
    trigger: Span
    sentence: Span
    passage: PassageKind
    voices: list[list[Voice]]
    stance: Stance
    factuality: Factuality
    former: bool
    run: str
