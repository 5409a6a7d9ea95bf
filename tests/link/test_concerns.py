"""What a happening is told to be about, by the sentence that tells both."""

from typing import Any

from kilde.link.concerns import Concern, concerns
from kilde.model import Evidence, Participant, Span
from tests.link.making import document, told

A, B = document("a"), document("b")
SENTENCE = "A man was arrested for the bombing of the station"


def arrest(of: str = "", **fields: Any) -> Evidence:
    """An arrest told in the sentence, with one who is arrested where words for him are given."""
    at = SENTENCE.find(of)
    span = Span(at, at + len(of), of)
    people = (Participant("target", span, span),) if of else ()
    return told(A, sentence=SENTENCE, kind="COERCE", participants=people, trigger=Span(10, 18, "arrested"), **fields)


def bombing(**fields: Any) -> Evidence:
    return told(A, sentence=SENTENCE, trigger=Span(27, 34, "bombing"), **fields)


def tied(*evidence: Evidence) -> list[tuple[str, str]]:
    names = {e.resolution.claim: e.claim.kind for e in evidence}
    return [(names[one.claim], names[one.about]) for one in concerns(evidence)]


def test_what_is_told_in_passing_is_what_the_rest_is_about() -> None:
    assert tied(arrest(), bombing(aside=True)) == tied(bombing(aside=True), arrest()) == [("COERCE", "ASSAULT")]
    assert list(concerns([arrest(), bombing(aside=True)])) == [
        Concern(arrest().resolution.claim, bombing(aside=True).resolution.claim)
    ]


def test_two_happenings_of_equal_rank_are_not_about_each_other() -> None:
    assert tied(arrest(), bombing()) == tied(arrest(aside=True), bombing(aside=True)) == []


def test_what_is_done_to_a_happening_is_about_it() -> None:
    assert tied(arrest(of="the bombing of the station"), bombing()) == [("COERCE", "ASSAULT")]
    assert tied(arrest(of="A man"), bombing()) == []


def test_other_sentences_documents_and_deeds_of_one_kind_tie_nothing() -> None:
    elsewhere = told(B, sentence=SENTENCE, trigger=Span(27, 34, "bombing"), aside=True)
    later = told(A, at=200, sentence="It was a bombing", trigger=Span(209, 216, "bombing"), aside=True)
    killing = told(A, sentence=SENTENCE, trigger=Span(40, 47, "killing"))
    assert tied(arrest(), elsewhere) == tied(arrest(), later) == tied(killing, bombing(aside=True)) == []
