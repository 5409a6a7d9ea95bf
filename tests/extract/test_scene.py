"""A deed whose own words say no place has the one that opens its sentence, or that of the violence told with it."""

import pytest

from tests.conftest import Reader


def _places(claims_of: Reader, language: str, text: str, word: str) -> set[str]:
    return {span.quote for c in claims_of(language, text) if word in c.trigger.quote for span in c.places}


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Peru: at least 12 shot dead in clashes", "shot"),
        ("en", "Riots in Peru: Three killed", "killed"),
        ("nb", "Opptøyer i Peru: Tre drept", "drept"),
        ("da", "Optøjer i Peru: Tre dræbt", "dræbt"),
        ("sv", "Upplopp i Peru: Tre dödade", "dödade"),
    ],
)
def test_a_place_before_a_colon_holds_for_what_follows(language: str, text: str, word: str, claims_of: Reader) -> None:
    assert _places(claims_of, language, text, word) == {"Peru"}


def test_it_does_not_where_what_follows_names_another(claims_of: Reader) -> None:
    assert "Peru" not in _places(claims_of, "en", "Peru: Three soldiers killed in Bolivia on Monday", "killed")


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Ten people were abducted by gunmen who attacked a village in Kaduna.", "abducted"),
        ("da", "En mand blev skudt i Vejle, og hans bror blev stukket ned.", "stukket"),
        ("nb", "En mann ble skutt i Molde, og broren ble knivstukket.", "knivstukket"),
    ],
)
def test_violence_of_one_sentence_shares_its_place(language: str, text: str, word: str, claims_of: Reader) -> None:
    assert {"Kaduna", "Vejle", "Molde"} & _places(claims_of, language, text, word)


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "He was killed on Monday by the group that attacked Paris in 2015.", "killed"),
        ("nb", "Han ble drept mandag av gruppen som angrep Paris i 2015.", "drept"),
    ],
)
def test_what_has_a_time_of_its_own_shares_no_place(language: str, text: str, word: str, claims_of: Reader) -> None:
    assert "Paris" not in _places(claims_of, language, text, word)


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("da", "Angrebet skete foran en restaurant i byen Ansbach.", "Ansbach"),
        ("nb", "Angrepet skjedde utenfor en restaurant i byen Ansbach.", "Ansbach"),
        ("en", "The attack happened outside a restaurant in the town of Ansbach.", "Ansbach"),
    ],
)
def test_what_stands_in_a_town_is_where_it_is(language: str, text: str, town: str, claims_of: Reader) -> None:
    found = claims_of(language, text)
    assert found
    assert any(town in place.quote for place in found[0].places)
