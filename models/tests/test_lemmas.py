"""Lemmas in each language, and of what nobody knows."""

import pytest

from kilde_models import lemma


@pytest.mark.parametrize(
    ("language", "form", "pos", "expected"),
    [
        ("nb", "drept", "VERB", "drepe"),
        ("nb", "angrepene", "NOUN", "angrep"),
        ("nn", "vart", "AUX", "verte"),
        ("da", "embedsmænd", "NOUN", "embedsmand"),
        ("da", "blev", "AUX", "blive"),
        ("sv", "sade", "VERB", "säga"),
        ("en", "killed", "VERB", "kill"),
        ("en", "Children", "NOUN", "child"),
    ],
)
def test_inflected_words_have_their_dictionary_form(language: str, form: str, pos: str, expected: str) -> None:
    assert lemma(language, form, pos) == expected


def test_names_stay_as_they_are() -> None:
    assert lemma("da", "Hamas", "PROPN") == "Hamas"


def test_an_unknown_language_gives_the_form() -> None:
    assert lemma("xx", "zzzt", "NOUN") == "zzzt"


def test_a_name_in_the_table_loses_its_genitive_and_keeps_its_capital() -> None:
    assert lemma("nb", "Norges", "PROPN") == "Norge"
