"""Evidence for tests of linking: claims of short sentences, what they resolve to; plain but for what a test names."""

from dataclasses import replace

from kilde.link.sketch import Sketch, sketch
from kilde.model import (
    Aspect,
    Claim,
    Document,
    Entity,
    Evidence,
    Factuality,
    Figure,
    Participant,
    PassageKind,
    Place,
    Reason,
    Resolution,
    Said,
    Span,
    Stance,
    Unknown,
    Voice,
    VoiceKind,
)

PEOPLE = {name: Entity(f"p-{name}", name, "person") for name in ("Ali", "Omar", "Kari", "Juan")}
GROUPS = {name: Entity(f"g-{name}", name, "group") for name in ("Hamas", "Farc", "Eln")}
ENTITIES = {**PEOPLE, **GROUPS}

KABUL = Place("kabul", "Kabul", 34.53, 69.17, "AFG", "town")
AIRPORT = Place("airport", "Kabul airport", 34.57, 69.21, "AFG", "facility")
HERAT = Place("herat", "Herat", 34.34, 62.20, "AFG", "town")
PROVINCE = Place("province", "Kabul Province", 34.5, 69.2, "AFG", "region")
AFGHANISTAN = Place("AFG", "Afghanistan", 33.0, 65.0, "AFG", "country")
PAKISTAN = Place("PAK", "Pakistan", 30.0, 70.0, "PAK", "country")
LAHORE = Place("lahore", "Lahore", 31.55, 74.34, "PAK", "town")
MIDDLE_EAST = Place("middle-east", "the Middle East", None, None, None, "area")

PLAIN = Claim(
    document="", kind="ASSAULT", mode=None, effect=None, trigger=Span(0, 1, "x"), sentence=Span(0, 1, "x"),
    passage=PassageKind.BODY, participants=(), times=(), places=(), figures=(), voices=(), stance=Stance.REPORTS,
    factuality=Factuality.CERTAIN, aspect=Aspect.OCCURRED,
)  # fmt: skip


def document(name: str = "a", published: str | None = "2024-03-12", text: str = "", source: str = "") -> Document:
    """A document of its own outlet and text, unless they are named."""
    return Document(source or f"Outlet {name}", None, None, published, "en", f"sha-{name}", text or f"text-{name}")


def span(at: int, quote: str) -> Span:
    return Span(at, at + len(quote), quote)


def figure(of: str, low: int | None, high: int | None = None, said: Said = Said.EXACTLY, total: bool = True) -> Figure:
    """So many of something; exactly as many as `low` unless a hedge is named."""
    return Figure(of, low, low if high is None and said is Said.EXACTLY else high, said, span(0, f"{low}"), total)


def voice(name: str, kind: VoiceKind = VoiceKind.OFFICIAL) -> Voice:
    return Voice(name, kind, span(0, name), span(0, "says"))


def told(
    doc: Document | None = None,
    at: int = 0,
    sentence: str = "they attacked",
    target: str = "",
    actor: str = "",
    day: str | None = None,
    place: Place | None = None,
    speakers: tuple[tuple[Entity | None, ...], ...] | None = None,
    **fields: object,
) -> Evidence:
    """A claim at a position of a document; `target` and `actor` are entities by name, or others by their words."""
    doc = doc or document()
    roles = [(role, name) for role, name in (("target", target), ("actor", actor)) if name]
    claim = replace(
        PLAIN,
        document=doc.id,
        trigger=span(at, "attack"),
        sentence=span(at, sentence),
        participants=tuple(Participant(role, span(at, name), span(at, name)) for role, name in roles),
    )
    claim = replace(claim, **fields)  # type: ignore[arg-type]
    heads = [ENTITIES.get(p.head.quote) for p in claim.participants]
    resolution = Resolution(
        claim.id,
        day or Unknown(Reason.NOT_SAID),
        place,
        None if place else Unknown(Reason.NOT_SAID),
        tuple(heads),
        speakers or tuple((None,) * len(chain) for chain in claim.voices),
    )
    return Evidence(claim, resolution, doc, "run")


def drawn(*evidence: Evidence) -> tuple[Sketch, ...]:
    """The sketch of each claim."""
    return tuple(sketch(e, {}) for e in evidence)
