"""The capital of a country is a place that a text names, also where it leaves out what it is called."""

import pytest

from kilde.languages import load
from kilde.resolve.capitals import capitals
from kilde.resolve.gazetteer import shipped
from kilde.resolve.lexicon import Lexicon
from tests.resolve.making import context, reading


def said(text: str, language: str) -> list[tuple[str, str]]:
    """The words that each unnamed capital begins with, and its country."""
    document = reading(text, language, {})
    found = capitals(document, Lexicon(load(language), shipped()))
    return [(text[start:].split()[0], country) for start, country in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("A bomb went off in the Afghan capital.", "en", [("Afghan", "AFG")]),
        ("Shots were heard in the capital of Peru.", "en", [("capital", "PER")]),
        ("Det smalt i Malis hovedstad.", "nb", [("Malis", "MLI")]),
        ("Det smäller i den somaliska huvudstaden.", "sv", [("somaliska", "SOM")]),
        ("En bombe sprang i den kenyanske hovedstad i dag.", "da", [("kenyanske", "KEN")]),
        ("Skot vart høyrde i den kenyanske hovudstaden.", "nn", [("kenyanske", "KEN")]),
    ],
)
def test_a_capital_is_said_by_its_country(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A bomb went off in the Afghan capital Kabul.", "en"),
        ("A bomb went off in the Afghan capital, Kabul.", "en"),
        ("Det smalt i den kenyanske hovedstaden Nairobi.", "nb"),
        ("He left the capital. Peru is far.", "en"),
        ("Afghanske soldater forlot hovedstaden.", "nb"),
    ],
)
def test_no_unnamed_capital_where_its_name_follows_or_no_country_stands_beside_it(text: str, language: str) -> None:
    assert said(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "town"),
    [
        ("Bomben sprang i den kenyanske hovedstad i går.", "da", "Nairobi"),
        ("The blast was in the Kenyan capital.", "en", "Nairobi"),
    ],
)
def test_an_unnamed_capital_is_among_the_places_of_a_text(text: str, language: str, town: str) -> None:
    [mark] = context(text, language, {}).landmarks
    assert (mark.spot.name, mark.name) == (town, "")
