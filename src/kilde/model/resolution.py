"""What mentions resolve to: entities, places, times. Each with its reason."""

from dataclasses import dataclass

from kilde.model.ids import digest
from kilde.model.spans import Span
from kilde.model.unknown import Unknown


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something named. `type` is "person", "group", "body", "state", "outlet" or "unknown".

    `id` is the knowledge pack's where the entity is known there, otherwise a digest of the type and the folded name.
    """

    id: str
    name: str
    type: str
    names: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place on earth. Degrees WGS 84; `country` ISO 3166 alpha-3; `precision` as PRECISIONS below names it."""

    id: str
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    precision: str


PRECISIONS = ("facility", "town", "near", "county", "region", "border", "part", "country", "water", "area")
"""How near a place's point lies to what was said, the nearest first.

"facility": the site itself. "town": a town, or a site, street or quarter placed by it. "near": somewhere about that
town. "county" and "region": somewhere in a division of second or first order, or in a part of a country with a name of
its own. "border": somewhere along the border of that country. "part": in some part of it ("northern Mali"). "water": at
sea. "area": larger than a country (the Middle East).
"""
POINTS = frozenset({"facility", "town", "near"})
"""Precisions of places that are spots on the map."""
WIDE = frozenset({"border", "part", "country", "water", "area"})
"""Precisions of places so large that much goes on in them at a time."""


@dataclass(frozen=True, slots=True)
class Behalf:
    """Whom a voice speaks for: a body of some kind ("police", "hospital"), which one and where, as far as said.

    `kind` is a language pack's, the same in every language, or "" where the text only names the body.
    """

    kind: str
    body: Entity | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Acting:
    """Which authority a document lets be the doer of what it tells without one, by the words for it in its text."""

    span: Span
    entity: Entity | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the mentions of one claim resolve to.

    `edtf` is ISO 8601-2; a set "[2020-01-02,2020-01-09]" when only one of several days is meant. `place` is None
    exactly when `place_unknown` says why. `entities` stands beside the claim's participants, one each; None where a
    participant is no one that can be told apart ("25 people"). `voices` stands beside the claim's chains likewise.
    `setting` and `dated` are where and on which day the document sets a claim that says no place, no time itself:
    inferred, never said. `behalf` tells of each chain for whom its first voice speaks. `acting` is who the document has
    do what a claim tells without a doer: inferred, never said. `called` and `setting_called` are what the text calls
    the place and the setting, where that is not their name: its own spelling of it, or the site, quarter or village
    that it names there.
    """

    claim: str
    edtf: str | Unknown
    place: Place | None
    place_unknown: Unknown | None
    entities: tuple[Entity | None, ...]
    voices: tuple[tuple[Entity | None, ...], ...]
    why: tuple[str, ...] = ()
    setting: Place | None = None
    dated: str | None = None
    behalf: tuple[Behalf | None, ...] = ()
    acting: Acting | None = None
    called: str = ""
    setting_called: str = ""

    @property
    def id(self) -> str:
        return digest({"resolution": self})
