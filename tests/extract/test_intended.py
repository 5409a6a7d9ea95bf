"""Intended: whose a plan, a decision or a proposal is, and that it carries the deed that it is for."""

import pytest

from tests.conftest import Reader


def _told(claims_of: Reader, language: str, text: str, kind: str) -> list[tuple[list[str], str]]:
    told = (one for one in claims_of(language, text) if one.kind == kind)
    return [([p.span.quote for p in one.participants if p.role == "actor"], one.aspect.value) for one in told]


@pytest.mark.parametrize(
    ("language", "text", "kind", "doer"),
    [
        ("nb", "Hæren har kunngjort en plan om å innføre unntakstilstand i Mali.", "COERCE", "Hæren"),
        (
            "sv",
            "Norge noterar Malis regerings beslut att uppmana Frankrikes ambassadör att lämna landet.",
            "SANCTION",
            "Malis regerings",
        ),
        ("sv", "Finland överväger nya sanktioner mot Turkiet.", "SANCTION", "Finland"),
        ("da", "Danmark overvejer sanktioner mod Kina.", "SANCTION", "Danmark"),
        ("nn", "Noreg vurderer sanksjonar mot Kviterussland.", "SANCTION", "Noreg"),
    ],
)
def test_a_plan_is_whose_it_is_told_to_be(claims_of: Reader, language: str, text: str, kind: str, doer: str) -> None:
    [(doers, _)] = _told(claims_of, language, text, kind)
    assert doers == [doer]


def test_what_is_weighed_is_not_done(claims_of: Reader) -> None:
    [(_, aspect)] = _told(claims_of, "sv", "Finland överväger nya sanktioner mot Turkiet.", "SANCTION")
    assert aspect == "planned"


def test_who_takes_part_behind_the_verb_does_so(claims_of: Reader) -> None:
    norwegian = _told(claims_of, "nb", "I tillegg deltok tre aktivister og to lærere i aksjonen.", "PROTEST")
    danish = _told(claims_of, "da", "I går deltog tre studerende i demonstrationen.", "PROTEST")
    assert [doers for doers, _ in (*norwegian, *danish)] == [["tre aktivister", "to lærere"], ["tre studerende"]]


def test_a_pronoun_that_is_tagged_as_an_adjective_is_somebody(claims_of: Reader) -> None:
    [claim] = (
        one
        for one in claims_of("nb", "En person ble skadet etter at vedkommende ble truet med våpen i Moss.")
        if one.kind == "THREATEN"
    )
    assert "vedkommende" in [p.span.quote for p in claim.participants if p.role == "target"]
