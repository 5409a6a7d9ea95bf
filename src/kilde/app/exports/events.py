"""`--format events`: one event a line, with the claims behind each value."""

from collections.abc import Iterable

from kilde.app.exports import parts
from kilde.app.exports.judgements import judgements
from kilde.app.exports.parts import Row
from kilde.model import Entity, Event, Evidence, Place, Range, Reckoned, Role
from kilde.pipeline import Amount, Contradiction, Neighbour, View, contradictions, reasons


def event_row(seen: View, event: Event) -> Row:
    """The event in the public form."""
    told = seen.of(event)
    row = happening(event, told)
    return {
        "id": event.id,
        **row,
        "time": row["time"] | {"reckoned": [_reckoned(one) for one in event.reckoned]},
        "counts": {
            "documents": len(event.documents),
            "texts": event.texts,
            "families": event.families,
            "origins": len(event.origins),
        },
        "documents": list(event.documents),
        "origins": list(event.origins),
        "claims": list(event.claims),
        "links": [{"one": x.one, "other": x.other, "score": x.score, "reasons": list(x.reasons)} for x in event.links],
        "around": [_neighbour(one) for one in seen.around(event)],
        "contradictions": [_contradiction(one) for one in contradictions(event, told)],
        "judgements": judgements(seen.judgements(event.claims)),
    }


def happening(event: Event, told: Iterable[Evidence]) -> Row:
    """What an event is, whoever tells of it."""
    told = tuple(told)
    return {
        "kind": event.kind,
        "mode": event.mode,
        "time": {
            **parts.time(event.edtf or parts.why_unknown(one.resolution.edtf for one in told)),
            **({"inferred": event.time_inferred} if event.edtf else {}),
        },
        "place": {
            **parts.place(event.place, parts.why_unknown(one.resolution.place_unknown for one in told)),
            **({"inferred": event.place_inferred} if event.place else {}),
        },
        "participants": [role_row(role) for role in event.participants],
        "figures": [_range(one) for one in event.figures],
        "status": event.status.value,
        "aspect": str(event.aspect),
    }


def _reckoned(one: Reckoned) -> Row:
    """What another event leaves of the time, by whose words, and whether it holds."""
    words, mention = parts.span(one.words), parts.span(one.mention)
    return {
        "from": one.other,
        "edtf": one.edtf,
        "words": words,
        "mention": mention,
        "claim": one.claim,
        "holds": one.holds,
    }


def role_row(role: Role) -> Row:
    """Who takes part, by which claims, and from which words that is inferred, where no claim says it."""
    inferred = parts.span(role.inferred) if role.inferred else None
    entity = parts.entity(role.entity)
    return {"role": role.role, "name": role.name, "entity": entity, "claims": list(role.claims), "inferred": inferred}


def _range(one: Range) -> Row:
    return {
        "of": one.of,
        "low": one.low,
        "best": one.best,
        "high": one.high,
        "said": one.said,
        "claims": list(one.claims),
    }


def why_rows(seen: View, event: Event) -> list[Row]:
    """Why each value, count and link of the event is what it is."""
    return [
        {"of": one.of, "value": one.value or None, "why": one.line, "claims": list(one.claims)}
        for one in reasons(event, seen.of(event))
    ]


def _neighbour(one: Neighbour) -> Row:
    tie = "concerned by" if one.is_about_it else "concerns"
    return {"event": one.event, "tie": tie, "claims": [list(pair) for pair in one.claims]}


def _contradiction(one: Contradiction) -> Row:
    values = [{"value": _said(saying.value), "claims": list(saying.claims)} for saying in one.values]
    return {"of": one.of, "values": values}


def _said(value: str | Amount | Place | Entity) -> str | Row | None:
    if isinstance(value, Amount):
        return {"low": value.low, "high": value.high, "said": value.said.value}
    if isinstance(value, Place):
        return parts.place(value, None)
    return parts.entity(value) if isinstance(value, Entity) else value
