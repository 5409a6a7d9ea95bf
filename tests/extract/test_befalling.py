"""Phrases of a subject and its verb that stand far from one another."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("en", "Rockets from a field in the south rained on the town.", "ASSAULT"),
        ("nn", "Det siste uavhengige nettstaden i byen er sidan tysdag stengd av regimet.", "COERCE"),
        ("sv", "Den privata nyhetskanalen i huvudstaden har stängts av militären.", "COERCE"),
    ],
)
def test_other_words_may_stand_between_a_subject_and_its_verb(
    claims_of: Reader, language: str, line: str, kind: str
) -> None:
    assert kind in {claim.kind for claim in claims_of(language, line)}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Negotiations went on while a chair in the hall broke down."),
        ("nb", "Forhandlingene fortsatte mens en stol i salen brøt sammen."),
    ],
)
def test_the_verb_of_another_subject_is_none_of_a_phrase(claims_of: Reader, language: str, line: str) -> None:
    assert "REJECT" not in {claim.kind for claim in claims_of(language, line)}
