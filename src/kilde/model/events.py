"""Events: claims judged to be of one happening. Hypotheses, made anew from the claims, never stored as facts."""

from dataclasses import dataclass
from enum import StrEnum

from kilde.model.claims import Claim
from kilde.model.documents import Document
from kilde.model.resolution import Entity, Place, Resolution
from kilde.model.spans import Span


class Status(StrEnum):
    """How well an event is vouched for; docs/status.md gives the rule."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    ALLEGED = "alleged"
    CONFIRMED = "confirmed"
    CLAIMED = "claimed"
    DENIED = "denied"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim with all that is known of it: its document and what its mentions resolve to."""

    claim: Claim
    resolution: Resolution
    document: Document
    run: str


@dataclass(frozen=True, slots=True)
class Link:
    """Why two claims are held to be of one happening: a score from 0 to 1 and its reasons, in words."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """A figure over several claims: lowest, best and highest, with the ids of the claims behind each and the rule.

    `said` is how the best value's claim hedges it. None where no claim sets that bound.
    """

    of: str
    low: int | None
    best: int | None
    high: int | None
    said: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """Who takes part in an event, in which role, by how many claims.

    `inferred` are the words, of the first of the claims' documents, that name somebody whom no claim says to be in it.
    """

    role: str
    name: str
    entity: Entity | None
    claims: tuple[str, ...]
    inferred: Span | None = None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What one document's words say of when an event was, by way of another event ("two days after the attack").

    `edtf` is the time that they leave, reckoned from the event `other`; `claim` holds the words, and may be of either.
    `outlet` is where and when it was published. `holds` where this narrows the time, not where it contradicts it.
    """

    claim: str
    words: Span
    mention: Span
    other: str
    edtf: str
    outlet: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Event:
    """Claims judged to be of one happening, and what they say together.

    `id` is the digest of its claims' ids. `edtf` and `place` are None where every claim is silent. `place_inferred`
    and `time_inferred` where no claim says it, and it is only where and when their documents set them. `reckoned` is
    what narrows or contradicts its time by way of other events.
    """

    id: str
    kind: str
    mode: str | None
    edtf: str | None
    place: Place | None
    participants: tuple[Role, ...]
    figures: tuple[Range, ...]
    status: Status
    aspect: str
    documents: tuple[str, ...]
    texts: int
    families: int
    origins: tuple[str, ...]
    claims: tuple[str, ...]
    links: tuple[Link, ...]
    place_inferred: bool = False
    time_inferred: bool = False
    reckoned: tuple[Reckoned, ...] = ()
