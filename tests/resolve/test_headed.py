"""The town in a headline says where the news is, whatever the text says more of further down."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from kilde.languages import load
from kilde.model import PassageKind, Place
from kilde.resolve.context import Context
from kilde.resolve.gazetteer import shipped
from kilde.resolve.knowledge import shipped as known
from kilde.resolve.lexicon import Lexicon
from kilde.resolve.setting import setting
from tests.resolve.making import claim, reading


def made(lines: Sequence[str], language: str, names: Sequence[str]) -> Context:
    """A text whose first line is its headline, read with the bodies that are known."""
    text = reading("\n".join(lines), language, dict.fromkeys(names, "LOC"))
    first, *rest = text.sentences
    text = replace(text, sentences=(replace(first, passage=PassageKind.HEADLINE), *rest))
    pack = load(language)
    return Context(text, pack, Lexicon(pack, shipped()), shipped(), known().is_body)


@pytest.mark.parametrize(
    ("language", "headline", "lead", "body", "names", "expected"),
    [
        ("en", "Gunman kills nine in Laredo", "A gunman shot shoppers in Laredo on Saturday.", "Held. Mexico, Mexico, Mexicans, Mexico and Mexico.", ["Laredo", "Mexico"], "Laredo"),
        ("nb", "Mann skutt i Kirkenes", "En mann ble skutt i Kirkenes natt til søndag.", "Pågrepet. Russland, Russland, russere, Russland og Russland.", ["Kirkenes", "Russland"], "Kirkenes"),
        ("en", "Gunman kills nine in Laredo", "The news came on Saturday.", "Held. Mexico, Mexico, Mexicans, Mexico and Mexico.", ["Laredo", "Mexico"], "Mexico"),
        ("sv", "Ministern talar", "Hon talade i Haparanda i går.", "Gripen. Finland, Finland, Finland, Finland och Finland.", ["Haparanda", "Finland"], "Finland"),
    ],
)  # fmt: skip
def test_claims_without_a_place_are_set_in_the_town_of_headline_and_lead(
    language: str, headline: str, lead: str, body: str, names: list[str], expected: str
) -> None:
    lines = [headline, lead, body]
    one = claim("\n".join(lines), trigger=body.partition(".")[0])
    found = setting(one, made(lines, language, names))
    assert found is not None
    assert isinstance(found.place, Place)
    assert found.place.name == expected


@pytest.mark.parametrize(("language", "line", "name"), [("nb", "De øver i Nato.", "Nato"), ("en", "They train in NATO.", "NATO")])
def test_a_body_that_is_known_is_no_small_town(language: str, line: str, name: str) -> None:
    assert shipped().named(name)
    assert made([line], language, [name]).candidates(name) == ()


@pytest.mark.parametrize(("language", "line"), [("nb", "De møttes i Lima."), ("en", "They met in Lima.")])
def test_a_large_town_is_meant_though_a_body_bears_its_name(language: str, line: str) -> None:
    pack = load(language)
    every = shipped().named("Lima")
    found = Context(reading(line, language, {"Lima": "LOC"}), pack, Lexicon(pack, shipped()), shipped(), lambda _: True)
    assert {spot.id for spot in found.candidates("Lima")} == {spot.id for spot in every if spot.people >= 100_000}
    assert any(spot.people < 100_000 for spot in every)
