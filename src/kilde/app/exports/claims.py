"""`--format claims`: one claim a line, joined with what its mentions resolve to."""

from collections.abc import Sequence

from kilde.app.exports import parts
from kilde.app.exports.judgements import corrections, notes, rejection
from kilde.app.exports.parts import Row
from kilde.model import Claim, Evidence, Lapse, Resolution
from kilde.pipeline import Judged


def claim_row(one: Evidence, event: str | None, judged: Sequence[Judged] = ()) -> Row:
    """The claim in the public form; `event` is the id of the event that holds it, `judged` what was ruled on it."""
    claim, resolution = one.claim, one.resolution
    return {
        "id": resolution.claim,
        "document": parts.document(one.document),
        "kind": claim.kind,
        "mode": claim.mode,
        "trigger": parts.span(claim.trigger),
        "sentence": parts.span(claim.sentence),
        "passage": claim.passage.value,
        "participants": _participants(claim, resolution),
        "time": {**parts.time(resolution.edtf), "spans": [parts.span(time.span) for time in claim.times]},
        "place": _place(claim, resolution),
        "figures": [parts.figure(figure) for figure in claim.figures],
        "voices": parts.voices(claim.voices, resolution),
        "stance": claim.stance.value,
        "factuality": claim.factuality.value,
        "aspect": claim.aspect.value,
        "lapses": [_lapse(one) for one in claim.lapses],
        "takes_up": parts.span(claim.takes_up) if claim.takes_up else None,
        "event": event,
        "run": one.run,
        "corrected": corrections(judged),
        "rejected": rejection(judged),
        "notes": notes(judged, resolution.claim),
    }


def _participants(claim: Claim, resolution: Resolution) -> list[Row]:
    return [
        {
            "role": one.role,
            "span": parts.span(one.span),
            "head": parts.span(one.head),
            "refers": parts.span(one.refers) if one.refers else None,
            "entity": parts.entity(who),
        }
        for one, who in zip(claim.participants, resolution.entities, strict=True)
    ]


def _lapse(one: Lapse) -> Row:
    """How far the happening lies from another that the document names."""
    offset = one.offset
    return {
        "words": parts.span(one.words),
        "low": offset.low,
        "high": offset.high,
        "months": offset.months,
        "yearly": offset.yearly,
        "mention": parts.span(one.other),
        "trigger": parts.span(one.trigger),
        "kind": one.kind,
        "told": parts.span(one.told) if one.told else None,
    }


def _place(claim: Claim, resolution: Resolution) -> Row:
    row = parts.place(resolution.place, resolution.place_unknown)
    return {**row, "spans": [parts.span(span) for span in claim.places]} if resolution.place else row
