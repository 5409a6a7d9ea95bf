"""`kilde judgements --json`, and the judgements that stand in events and claims."""

from collections.abc import Iterable

from kilde.app.exports import parts
from kilde.app.exports.parts import Row
from kilde.model import Anchor, Ruling
from kilde.pipeline import Judged


def judgement_row(one: Judged) -> Row:
    """The judgement in the public form, with its state and what it is about now."""
    about = zip(one.judgement.about, one.claims, strict=True)
    return {
        **_short(one),
        "state": str(one.state),
        "because": one.because or None,
        "manner": str(one.judgement.manner),
        "undoes": one.judgement.undoes,
        "about": [[_anchor(*each) for each in zip(side, found, strict=True)] for side, found in about],
    }


def judgements(found: Iterable[Judged]) -> list[Row]:
    """Judgements as events carry them."""
    return [_short(one) for one in found]


def corrections(found: Iterable[Judged]) -> list[Row]:
    """The judgements that corrected a value of a claim."""
    return [_short(one) for one in found if one.judgement.ruling is Ruling.CORRECT]


def rejection(found: Iterable[Judged]) -> Row | None:
    """The judgement that a claim is none, where it was rejected."""
    return next((_short(one) for one in found if one.judgement.ruling is Ruling.REJECT), None)


def notes(found: Iterable[Judged], claim: str) -> list[Row]:
    """The notes on a claim by itself."""
    return [_short(one) for one in found if one.judgement.ruling is Ruling.NOTE and (claim,) in one.claims]


def _short(one: Judged) -> Row:
    correction = one.judgement.correction
    return {
        "id": one.judgement.id,
        "ruling": str(one.judgement.ruling),
        "by": one.judgement.by,
        "recorded": one.ruled.recorded,
        "reason": one.judgement.reason,
        "field": correction.field if correction else None,
        "value": correction.value if correction else None,
    }


def _anchor(anchor: Anchor, claim: str | None) -> Row:
    return {"document": anchor.document, "kind": anchor.kind, "trigger": parts.span(anchor.trigger), "claim": claim}
