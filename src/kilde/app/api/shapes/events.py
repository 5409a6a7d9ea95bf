"""Events, why they are as they are, and how they came to be."""

from typing import Literal

from pydantic import Field

from kilde.app.api.shapes.parts import Document, Entity, KnownPlace, Ruled, Shape, Span, Time, UnknownPlace
from kilde.model import Said, Status


class Reckoned(Shape):
    """What another event leaves of the time."""

    other: str = Field(alias="from")
    edtf: str
    words: Span
    mention: Span
    claim: str
    holds: bool


class AccountTime(Time):
    """The time of an event; inferred where no claim says it."""

    inferred: bool = False


class EventTime(AccountTime):
    """The time with what other events leave of it."""

    reckoned: list[Reckoned]


class EventPlace(KnownPlace):
    """The place of an event; inferred where no claim says it."""

    inferred: bool


class Role(Shape):
    """Who takes part, by which claims; inferred from other words of the text where no claim says it."""

    role: str
    name: str
    entity: Entity | None
    claims: list[str]
    inferred: Span | None


class Range(Shape):
    """A figure over several claims."""

    of: str
    low: int | None
    best: int | None
    high: int | None
    said: str
    claims: list[str]


class Happening(Shape):
    """What an event is, whoever tells of it."""

    kind: str
    mode: str | None
    place: EventPlace | UnknownPlace
    participants: list[Role]
    figures: list[Range]
    status: Status
    aspect: str


class Counts(Shape):
    """How many tell of an event, and how many of them are independent."""

    documents: int
    texts: int
    families: int
    origins: int


class Link(Shape):
    """Why two claims are held to be of one happening."""

    one: str
    other: str
    score: float
    reasons: list[str]


class Neighbour(Shape):
    """An event that this one is about, or that is about it."""

    event: str
    tie: Literal["concerns", "concerned by"]
    claims: list[list[str]]


class Amount(Shape):
    """A number as some claims have it."""

    low: int | None
    high: int | None
    said: Said


class Saying(Shape):
    """One of the values that exclude one another."""

    value: str | Amount | KnownPlace | Entity | None
    claims: list[str]


class Contradiction(Shape):
    """What claims say differently."""

    of: str
    values: list[Saying]


class Event(Happening):
    """Claims judged to be of one happening, and what they say together."""

    id: str
    time: EventTime
    counts: Counts
    documents: list[str]
    origins: list[str]
    claims: list[str]
    links: list[Link]
    around: list[Neighbour]
    contradictions: list[Contradiction]
    judgements: list[Ruled]


class Reason(Shape):
    """Why a value is what it is."""

    of: str
    value: str | None
    why: str
    claims: list[str]


class Why(Shape):
    """Why each value, count and link of an event is what it is."""

    event: str
    why: list[Reason]


class Told(Document):
    """A document of a step; again where it had told of the event before, and was read again."""

    again: bool


class Best(Shape):
    """A figure without its claims."""

    low: int | None
    best: int | None
    high: int | None
    said: str


class Change(Shape):
    """A value that became another."""

    of: str
    old: str | int | Best | KnownPlace | None
    new: str | int | Best | KnownPlace | None
    documents: list[str]
    inferred: bool = False
    was_inferred: bool = False


class Held(Shape):
    """The event as it was held to be."""

    event: Event
    before: list[str]
    changes: list[Change]


class Step(Shape):
    """A day or moment at which something changed."""

    when: str
    by: Literal["published", "recorded"]
    documents: list[Told]
    events: list[Held]
