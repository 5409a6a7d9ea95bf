"""What kills and injures may be an accident: a document tells of violence, or such words claim nothing."""

from collections.abc import Callable

import pytest

FELL = "A wall fell on a group of guests in the garden. A woman was killed and two men were injured. It was a warm day."


def test_those_killed_by_a_falling_wall_are_victims_of_nobody(claims_of: Callable[..., tuple[object, ...]]) -> None:
    assert claims_of("en", FELL) == ()


@pytest.mark.parametrize(
    "more",
    ["A bomb had gone off.", "Soldiers stood by.", "Three men were arrested.", "They attacked the guards."],
)
def test_arms_armed_people_and_arrests_make_it_violence(
    claims_of: Callable[..., tuple[object, ...]], more: str
) -> None:
    assert "ASSAULT" in {claim.kind for claim in claims_of("en", f"{FELL} {more}")}  # type: ignore[attr-defined]


def test_whoever_kills_somebody_is_violent(claims_of: Callable[..., tuple[object, ...]]) -> None:
    quiet = "It was Monday. The weather was fine."
    assert claims_of("en", f"Two women were killed in Lyon. {quiet}") == ()
    assert len(claims_of("en", f"A man killed two women in Lyon. {quiet}")) == 1


def test_a_short_text_is_taken_at_its_word(claims_of: Callable[..., tuple[object, ...]]) -> None:
    assert len(claims_of("en", "Two women were killed in Lyon.")) == 1
