"""Parts that several forms share: spans, entities, places, times, figures, voices."""

from collections.abc import Iterable
from typing import Any

from kilde.model import Document, Entity, Figure, Naming, Pairing, Place, Reason, Resolution, Span, Unknown, Voice

Row = dict[str, Any]


def span(one: Span) -> Row:
    """Start and end in code points, and what stands there."""
    return {"start": one.start, "end": one.end, "quote": one.quote}


def entity(one: Entity | None) -> Row | None:
    """Who it is, where that can be told."""
    return {"id": one.id, "name": one.name, "type": one.type} if one else None


def place(one: Place | None, unknown: Unknown | None) -> Row:
    """The place, or why it is unknown."""
    if one is None:
        return {"unknown": (unknown.reason if unknown else Reason.NOT_SAID).value}
    return {
        "name": one.name,
        "id": one.id,
        "lat": one.lat,
        "lon": one.lon,
        "country": one.country,
        "precision": one.precision,
    }


def time(edtf: str | Unknown | None) -> Row:
    """The time in EDTF, or why it is unknown."""
    if isinstance(edtf, str):
        return {"edtf": edtf, "unknown": None}
    return {"edtf": None, "unknown": (edtf.reason if edtf else Reason.NOT_SAID).value}


def figure(one: Figure) -> Row:
    """A number as a text says it."""
    return {"of": one.of, "low": one.low, "high": one.high, "said": one.said.value, "span": span(one.span)}


def voice(one: Voice, who: Entity | None) -> Row:
    """Who says it, with the words that show it."""
    return {
        "name": one.name,
        "entity": entity(who),
        "kind": one.kind.value,
        "span": span(one.span),
        "cue": span(one.cue),
    }


def voices(chains: tuple[tuple[Voice, ...], ...], resolution: Resolution | Naming | Pairing) -> list[list[Row]]:
    """Chains from the origin to the last relay."""
    return [
        [voice(one, who) for one, who in zip(chain, known, strict=True)]
        for chain, known in zip(chains, resolution.voices, strict=True)
    ]


def document(one: Document) -> Row:
    """Where it stood and when, and the digest of its bytes."""
    return {
        "id": one.id,
        "source": one.source,
        "url": one.url,
        "title": one.title,
        "language": one.language,
        "published": one.published,
        "sha256": one.sha256,
    }


def why_unknown(values: Iterable[str | Unknown | None]) -> Unknown:
    """Why a value is unknown on which every claim is silent: the one reason of them all, or that nothing was said."""
    reasons = {value.reason for value in values if isinstance(value, Unknown)} - {Reason.NOT_SAID}
    return Unknown(reasons.pop() if len(reasons) == 1 else Reason.NOT_SAID)
