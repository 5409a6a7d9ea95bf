"""A day that a name begins with dates nothing."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("text", "actor", "said"),
    [
        ("The April 9 Front killed five people on Tuesday.", "The April 9 Front", ["on Tuesday"]),
        ("On April 9 Israel attacked a camp.", "Israel", ["On April 9"]),
    ],
)
def test_a_day_behind_an_article_and_before_a_capital_is_of_a_name(
    claims_of: Reader, text: str, actor: str, said: list[str]
) -> None:
    (claim,) = claims_of("en", text)
    assert [p.span.quote for p in claim.participants if p.role == "actor"] == [actor]
    assert [time.span.quote for time in claim.times] == [time.removeprefix("on ").removeprefix("On ") for time in said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Police arrested the activist Sunday Oduro in Lagos.", []),
        ("Police arrested the activist Mark Oduro in Lagos on Sunday.", ["Sunday"]),
        ("On Sunday Mark Oduro was arrested in Lagos.", ["Sunday"]),
    ],
)
def test_a_weekday_that_is_a_first_name_dates_nothing(claims_of: Reader, text: str, said: list[str]) -> None:
    found = [time.span.quote for claim in claims_of("en", text) if "arrest" in claim.trigger.quote for time in claim.times]
    assert found == said
