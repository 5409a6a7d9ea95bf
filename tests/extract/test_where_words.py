"""What is done by words is not done where those are whom the words are about."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway accused Russia of jamming signals."),
        ("nb", "Sverige anklaget Iran for spionasje."),
        ("da", "Danmark kritiserede Kina for fængslingen af en forfatter."),
        ("sv", "Ukraina anklagade Ryssland för attacken."),
    ],
)
def test_whom_words_are_about_is_no_place(language: str, text: str, claims_of: Reader) -> None:
    told = [c for c in claims_of(language, text) if c.kind == "ACCUSE"]
    assert [list(c.places) for c in told] == [[]]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Rebels attacked Mopti on Monday."), ("nb", "Opprørere angrep Mopti mandag.")],
)
def test_what_is_attacked_is_where(language: str, text: str, claims_of: Reader) -> None:
    assert [span.quote for c in claims_of(language, text) if c.kind == "ASSAULT" for span in c.places] == ["Mopti"]


def test_the_sort_of_a_building_is_no_place(claims_of: Reader) -> None:
    told = [c for c in claims_of("en", "A clash broke out near the city hall in Lyon.") if c.kind == "ASSAULT"]
    assert [[span.quote for span in c.places] for c in told] == [["Lyon"]]
