"""Every pack knows the names of all countries in its language, its own names first."""

import pytest

from kilde.languages import load
from kilde.languages.countries import with_countries
from kilde.languages.pack import Places


@pytest.mark.parametrize(
    ("language", "name", "code"),
    [("da", "danmark", "DNK"), ("en", "israel", "ISR"), ("nb", "tsjekkia", "CZE"), ("nn", "noreg", "NOR"), ("sv", "ukraina", "UKR")],
)  # fmt: skip
def test_a_pack_knows_countries_that_it_does_not_list(language: str, name: str, code: str) -> None:
    assert load(language).places.countries[name] == code


def test_a_pack_has_the_last_word() -> None:
    own = with_countries(Places(countries={"georgia": "USA", "the states": "USA"}), "en").countries
    assert (own["georgia"], own["the states"], own["chad"]) == ("USA", "USA", "TCD")


def test_a_language_without_names_of_countries_has_its_own_alone() -> None:
    assert with_countries(Places(countries={"norga": "NOR"}), "se").countries == {"norga": "NOR"}
