"""Parts that several answers share, as docs/formats.md has them."""

from pydantic import BaseModel, ConfigDict

from kilde.model import Reason, Ruling, Said, VoiceKind


class Shape(BaseModel):
    """An object of an answer: it has these keys and no others."""

    model_config = ConfigDict(extra="forbid")


class Span(Shape):
    """Characters of a stored text, in code points, the end excluded, and what stands there."""

    start: int
    end: int
    quote: str


class Entity(Shape):
    """Someone or something named; type is person, group, body, state, outlet or unknown."""

    id: str
    name: str
    type: str


class Ruled(Shape):
    """A judgement in force."""

    id: str
    ruling: Ruling
    by: str
    recorded: str
    reason: str
    field: str | None
    value: str | None


class Voice(Shape):
    """Who says it, with the words that show it."""

    name: str
    entity: Entity | None
    kind: VoiceKind
    span: Span
    cue: Span


class KnownPlace(Shape):
    """A place on earth; country is ISO 3166 alpha-3."""

    name: str
    id: str
    lat: float | None
    lon: float | None
    country: str | None
    precision: str


class UnknownPlace(Shape):
    """Why no place is known."""

    unknown: Reason


class Time(Shape):
    """A time in EDTF, or why none is known."""

    edtf: str | None
    unknown: Reason | None


class Document(Shape):
    """Where an item stood and when, and the digest of its bytes."""

    id: str
    source: str
    url: str | None
    title: str | None
    language: str | None
    published: str | None
    sha256: str


class Figure(Shape):
    """A number as a text says it."""

    of: str
    low: int | None
    high: int | None
    said: Said
    span: Span
