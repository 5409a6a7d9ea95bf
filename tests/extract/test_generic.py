"""Rules and habits, which tell of no one deed."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Officers shoot only when their own lives are in danger."),
        ("en", "Police arrest anyone who films soldiers."),
        ("da", "Ifølge loven fængsles den, der fornærmer kongen."),
        ("da", "Blasfemi straffes med ti års fængsel i kongeriget."),
        ("nb", "Politiet skyter bare når egne liv er i fare."),
        ("nn", "Blasfemi blir straffa med ti års fengsel i kongedømmet."),
        ("sv", "Enligt lagen fängslas den som förolämpar kungen."),
    ],
)
def test_rules_and_habits_are_no_claims(claims_of: Reader, language: str, line: str) -> None:
    assert claims_of(language, line) == ()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Police arrested a man who films soldiers near the base."),
        ("da", "Politiet anholder to mænd efter skyderiet."),
        ("nb", "Politiet skjøt da mannen gikk mot dem."),
        ("sv", "Polisen griper en man som filmade soldater."),
        ("sv", "Polisens kollega avlossar ett skott mot den misstänkte, som senare avlider."),
        ("sv", "Påföljden blir fängelse i två år."),
    ],
)
def test_one_deed_is_claimed_in_the_present_too(claims_of: Reader, language: str, line: str) -> None:
    assert claims_of(language, line)


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "In the novel, a judge is murdered by his own clerk."), ("nb", "I filmen blir en dommer drept av en venn.")],
)
def test_what_happens_in_a_tale_is_no_claim(claims_of: Reader, language: str, line: str) -> None:
    assert claims_of(language, line) == ()
