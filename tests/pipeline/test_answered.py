"""Denials of what a document is chiefly about, wherever they stand in it."""

from dataclasses import replace

from kilde.link import view
from kilde.model import Evidence, Factuality, Participant, Span, Stance, Status, Voice, VoiceKind
from kilde.pipeline.answered import answered

from .test_leading import told

X = Span(0, 1, "x")
ARMY = Voice("the army", VoiceKind.OFFICIAL, X, X)


def denied(kind: str = "ASSAULT", whom: str = "") -> Evidence:
    """Somebody's denial in a later sentence, perhaps with the words for whom it was not done to."""
    evidence = told(7)
    harmed = (Participant("target", Span(71, 72, whom), Span(71, 72, whom)),) if whom else ()
    claim = replace(
        evidence.claim,
        kind=kind,
        stance=Stance.DENIES,
        factuality=Factuality.CERTAIN_NOT,
        voices=((ARMY,),),
        participants=harmed,
    )
    return replace(evidence, claim=claim)


def status_with(answer: Evidence) -> Status:
    lead = [told(0)]
    return answered(view(lead, (), {}), lead, [*lead, answer]).status


def test_a_bare_denial_disputes_the_news() -> None:
    assert status_with(denied()) is Status.DISPUTED


def test_a_denial_that_tells_of_something_else_does_not() -> None:
    assert status_with(denied("PROTEST")) is Status.ASSERTED
    assert status_with(denied(whom="hostages")) is Status.ASSERTED
