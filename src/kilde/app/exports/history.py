"""`kilde history --json`: one step a line."""

from kilde.app.exports import parts
from kilde.app.exports.events import event_row
from kilde.app.exports.parts import Row
from kilde.model import Place, Range
from kilde.pipeline import Change, Held, Step


def step_row(step: Step, recorded: bool) -> Row:
    """What was published or recorded, and what was held to have happened from then on."""
    return {
        "when": step.when,
        "by": "recorded" if recorded else "published",
        "documents": [parts.document(one) | {"again": one.id in step.again} for one in step.documents],
        "events": [_held(step, one) for one in step.held],
    }


def _held(step: Step, one: Held) -> Row:
    return {
        "event": event_row(step.seen, one.event),
        "before": list(one.before),
        "changes": [_change(change) for change in one.changes],
    }


def _change(one: Change) -> Row:
    row = {"of": one.of, "old": _value(one.old), "new": _value(one.new), "documents": list(one.documents)}
    inferred = {"inferred": one.inferred, "was_inferred": one.was_inferred}
    return row | (inferred if one.of in ("time", "place") else {})


def _value(value: str | int | Range | Place | None) -> object:
    """A figure and a place as in the export of events, without the claims."""
    if isinstance(value, Range):
        return {"low": value.low, "best": value.best, "high": value.high, "said": value.said}
    return parts.place(value, None) if isinstance(value, Place) else value
