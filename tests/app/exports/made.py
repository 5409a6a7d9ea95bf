"""Events made by hand, to hold rules to: claims with their figures, times, places and who takes part."""

from dataclasses import replace
from typing import Any

from kilde.app.exports import Asked
from kilde.model import (
    Aspect,
    Claim,
    Document,
    Entity,
    Event,
    Evidence,
    Factuality,
    Figure,
    Participant,
    PassageKind,
    Place,
    Range,
    Resolution,
    Role,
    Said,
    Span,
    Stance,
    Status,
    TimeExpression,
    TimeForm,
    TimeMention,
)  # fmt: skip
from kilde.pipeline import View

BAGHDAD = Place("geonames:98182", "Baghdad", 33.34, 44.4, "IRQ", "town")
ARMY = Entity("armed-forces-xxx", "Xian Armed Forces", "body", (), "USA")
GROUP = Entity("some-group", "Some Group", "group", (), "IRQ")
IRAQ = Entity("IRQ", "Iraq", "state", (), "IRQ")
VISITOR = Entity("USA", "United States", "state", (), "USA")
PERSON = Entity("0" * 24, "Kari Lund", "person")
AGENCY = Entity("agency", "United Bodies", "body")


def span(quote: str, start: int = 0) -> Span:
    return Span(start, start + len(quote), quote)


def document(number: int, published: str | None = "2020-01-03") -> Document:
    return Document(f"Outlet {number}", f"https://example.org/{number}", f"Title {number}", published, "en", f"{number:064}", f"text {number}")


def killed(said: Said, low: int | None, high: int | None, total: bool = True) -> Figure:
    return Figure("killed", low, high, said, span(f"{said} {low}"), total)


def told(number: int = 1, who: tuple[tuple[str, Entity | None, tuple[str, ...]], ...] = (), **changes: Any) -> Evidence:
    """A claim of the outlet with that number; `who` are roles, entities and traits."""
    parts = tuple(Participant(role, span(f"{role} {i}"), span(f"{role} {i}"), None, traits) for i, (role, _, traits) in enumerate(who))
    plain: dict[str, Any] = {
        "document": document(number).id, "kind": "ASSAULT", "mode": None, "effect": None, "trigger": span("attacked"),
        "sentence": span("They attacked."), "passage": PassageKind.LEAD, "participants": parts, "times": (), "places": (),
        "figures": (), "voices": (), "stance": Stance.REPORTS, "factuality": Factuality.CERTAIN, "aspect": Aspect.OCCURRED,
    }  # fmt: skip
    edtf = changes.pop("edtf", "2020-01-02")
    claim = Claim(**(plain | changes))
    resolution = Resolution(claim.id, edtf, BAGHDAD, None, tuple(entity for _, entity, _ in who), ())
    return Evidence(claim, resolution, document(number), "run")


def lasting() -> tuple[TimeMention, ...]:
    """The words of a happening that went on from one day to another."""
    day = TimeExpression(TimeForm.DATE, day=1)
    return (TimeMention(span("from Monday to Wednesday"), TimeExpression(TimeForm.RANGE, start=day, end=day)),)


def asked(*claims: Evidence, **changes: Any) -> tuple[Asked, Event]:
    """A view of one event of these claims."""
    roles: dict[tuple[str, str], Role] = {}
    for one in claims:
        for part, who in zip(one.claim.participants, one.resolution.entities, strict=True):
            name = who.name if who else part.span.quote
            had = roles.get((part.role, name), Role(part.role, name, who, ()))
            roles[part.role, name] = replace(had, claims=(*had.claims, one.resolution.claim))
    plain: dict[str, Any] = {
        "id": "e" * 24, "kind": claims[0].claim.kind, "mode": claims[0].claim.mode, "edtf": "2020-01-02", "place": BAGHDAD,
        "participants": tuple(roles.values()), "figures": (), "status": Status.ASSERTED, "aspect": "occurred",
        "documents": tuple(dict.fromkeys(one.document.id for one in claims)), "texts": 1, "families": 1,
        "origins": ("Outlet 1",), "claims": tuple(one.resolution.claim for one in claims), "links": (),
    }  # fmt: skip
    event = Event(**(plain | changes))
    seen = View({one.resolution.claim: one for one in claims}, (event,), {})
    return Asked(seen, [one.document for one in claims], (event,)), event


def figure(low: int | None, best: int | None, high: int | None, of: str = "killed") -> Range:
    return Range(of, low, best, high, "exactly", ())
