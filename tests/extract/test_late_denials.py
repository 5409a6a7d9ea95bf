"""Denials that are over, and requests that are turned down: neither denies the deed."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nb", "Mannen nektet først for drapet, men tilsto senere overfor politiet."),
        ("sv", "Mannen förnekade först mordet men har nu erkänt."),
        ("en", "He initially denied the killing but later confessed to police."),
    ],
)
def test_who_denied_at_first_and_then_confessed_admits_it(claims_of: Reader, language: str, line: str) -> None:
    assert [one.stance.value for one in claims_of(language, line) if one.kind == "ASSAULT"] == ["confirms"]


@pytest.mark.parametrize(
    ("language", "line", "stance"),
    [
        ("nb", "Hæren benektet først angrepet på skolen.", "reports"),
        ("nb", "Regjeringen benektet først onsdag at soldater hadde skutt demonstranter.", "denies"),
        ("en", "The military denied the killing of three boys.", "denies"),
    ],
)
def test_a_denial_at_first_is_over_and_one_on_a_day_is_not(
    claims_of: Reader, language: str, line: str, stance: str
) -> None:
    assert [(one.kind, one.stance.value) for one in claims_of(language, line)] == [("ASSAULT", stance)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The court denied a request to delay his execution."),
        ("nb", "Retten avviste kravet om løslatelse av den drapsdømte."),
    ],
)
def test_a_request_that_is_turned_down_denies_no_deed(claims_of: Reader, language: str, line: str) -> None:
    assert "denies" not in {one.stance.value for one in claims_of(language, line)}
