"""Claims: their id tells every difference, and their list of spans leaves none out."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from kilde.model import (
    Aspect,
    Claim,
    Factuality,
    Figure,
    Lapse,
    Offset,
    Participant,
    PassageKind,
    Said,
    Span,
    Stance,
    TimeExpression,
    TimeForm,
    TimeMention,
    Voice,
    VoiceKind,
)


def span(at: int) -> Span:
    return Span(at, at + 1, chr(97 + at % 26))


FULL = Claim(
    document="d",
    kind="ASSAULT",
    mode="aerial",
    effect="killed",
    trigger=span(0),
    sentence=span(1),
    passage=PassageKind.LEAD,
    participants=(Participant("target", span(2), span(3), span(4)), Participant("actor", span(5), span(6))),
    times=(TimeMention(span(7), TimeExpression(TimeForm.DATE, year=2024)),),
    places=(span(8), span(9)),
    figures=(Figure("killed", 3, 3, Said.EXACTLY, span(10)),),
    voices=(
        (Voice("a", VoiceKind.OFFICIAL, span(11), span(12)), Voice("b", VoiceKind.AGENCY, span(13), span(14))),
        (Voice("c", VoiceKind.WITNESS, span(15), span(16)),),
    ),
    stance=Stance.REPORTS,
    factuality=Factuality.CERTAIN,
    aspect=Aspect.OCCURRED,
    takes_up=span(17),
    lapses=(
        Lapse(span(18), Offset(1, 1), span(19), span(20), "PROTEST", span(21)),
        Lapse(span(22), Offset(0, 0, yearly=True), span(23), span(24), "ASSAULT"),
    ),
)


def spans_inside(value: Any) -> list[Span]:
    """Every span anywhere in a record, found without knowing its fields."""
    if isinstance(value, Span):
        return [value]
    if is_dataclass(value):
        return [s for f in fields(value) for s in spans_inside(getattr(value, f.name))]
    return [s for part in value for s in spans_inside(part)] if isinstance(value, tuple) else []


BARE = replace(FULL, participants=(), times=(), places=(), figures=(), voices=(), takes_up=None, lapses=())


@pytest.mark.parametrize("claim", [FULL, BARE])
def test_spans_lists_every_span_of_the_claim_once(claim: Claim) -> None:
    assert sorted(claim.spans()) == sorted(spans_inside(claim))


def test_a_claim_with_all_fields_has_as_many_spans_as_were_given() -> None:
    assert sorted(FULL.spans()) == [span(at) for at in range(25)]


@pytest.mark.parametrize(
    "change",
    [
        {"document": "e"}, {"kind": "PROTEST"}, {"mode": None}, {"effect": None}, {"trigger": span(30)}, {"sentence": span(30)},
        {"passage": PassageKind.BODY}, {"participants": FULL.participants[:1]}, {"times": ()}, {"places": FULL.places[::-1]},
        {"figures": ()}, {"voices": FULL.voices[::-1]}, {"stance": Stance.DENIES}, {"factuality": Factuality.PROBABLE},
        {"aspect": Aspect.PLANNED}, {"takes_up": None}, {"aside": True}, {"background": True}, {"lapses": FULL.lapses[:1]},
    ],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_every_difference_is_another_claim(change: dict[str, Any]) -> None:
    assert replace(FULL, **change).id != FULL.id


def test_every_field_of_a_claim_has_a_difference_tested() -> None:
    [mark] = [m for m in test_every_difference_is_another_claim.pytestmark if m.name == "parametrize"]
    assert {key for change in mark.args[1] for key in change} == {f.name for f in fields(Claim)}


def test_the_same_claim_has_the_same_id() -> None:
    assert replace(FULL).id == FULL.id


def test_claims_are_frozen() -> None:
    with pytest.raises(AttributeError):
        FULL.kind = "PROTEST"  # type: ignore[misc]
