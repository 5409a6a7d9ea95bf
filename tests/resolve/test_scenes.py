"""What news opens with is set where the first such deed of its opening was, unless what tells otherwise lies there."""

from dataclasses import replace

import pytest

from kilde.model import Aspect, Claim, Place
from kilde.resolve.places import Located
from kilde.resolve.scenes import Scenes
from tests.resolve.making import claim, context, located, reading, span

ENGLISH = "Three killed in riots\nThree people died in clashes in Kisumu on Monday, Kenya says."
SWEDISH = "Två dödade i upplopp\nTvå människor dog i sammandrabbningar i Kisumu på måndagen, säger Kenya."
CASES = [
    ("en", ENGLISH, "killed", "clashes"),
    ("sv", SWEDISH, "dödade", "sammandrabbningar"),
]


def scene(
    language: str, text: str, first: Claim, second: Claim, inferred: Located | None = None, said: str = ""
) -> Located | None:
    """Where the first of two claims is set, the second of which says Kisumu."""
    names = {"Kisumu": "LOC", "Kenya": "LOC"}
    unsaid = located(text, said or first.trigger.quote, language)
    there = located(text, "Kisumu", language, *names)
    found = Scenes(reading(text, language, names), (first, second), (unsaid, there))
    return found.of(first, unsaid, inferred)


@pytest.mark.parametrize(("language", "text", "one", "other"), CASES)
def test_a_deed_of_the_opening_is_where_the_first_of_its_kind_was(
    language: str, text: str, one: str, other: str
) -> None:
    found = scene(language, text, claim(text, one), claim(text, other))
    assert found
    assert isinstance(found.place, Place)
    assert (found.place.name, found.place.country) == ("Kisumu", "KEN")
    assert "such a deed" in found.why


@pytest.mark.parametrize(("language", "text", "one", "other"), CASES)
def test_what_was_not_of_that_kind_or_did_not_take_place_has_no_scene(
    language: str, text: str, one: str, other: str
) -> None:
    killed, clash = claim(text, one), claim(text, other)
    assert scene(language, text, killed, replace(clash, kind="PROTEST")) is None
    assert scene(language, text, killed, replace(clash, aspect=Aspect.PLANNED)) is None
    assert scene(language, text, replace(killed, aspect=Aspect.PLANNED), clash) is None
    sanctioned = (replace(killed, kind="SANCTION"), replace(clash, kind="SANCTION"))
    assert scene(language, text, *sanctioned) is None
    met = scene(language, text, replace(killed, kind="CONSULT"), replace(clash, kind="CONSULT"))
    assert met
    assert met.spot
    assert met.spot.name == "Kisumu"


@pytest.mark.parametrize(("language", "text", "one", "other"), CASES)
def test_an_inference_gives_way_to_the_scene(language: str, text: str, one: str, other: str) -> None:
    known = context("Oslo.", language, {"Oslo": "LOC"})
    norway = located("Oslo.", "Oslo", language, "Oslo")
    assert norway.spot == known.ranked("Oslo")[0]
    found = scene(language, text, claim(text, one), claim(text, other), norway)
    assert found
    assert isinstance(found.place, Place)
    assert found.place.name == "Kisumu"


@pytest.mark.parametrize(
    ("language", "text", "one", "other"),
    [
        ("en", "Three killed\nThree people died in Kenya on Monday.", "killed", "died"),
        ("nb", "Tre drept\nTre mennesker døde i Kenya mandag.", "drept", "døde"),
    ],
)
def test_a_country_gives_way_to_a_town_in_it(language: str, text: str, one: str, other: str) -> None:
    names = {"Kenya": "LOC"}
    nairobi = located("Nairobi.", "Nairobi", language, "Nairobi")
    killed, died = claim(text, one), claim(text, other, places=(span(text, "Kenya"),))
    unsaid, there = located(text, one, language), located(text, "Kenya", language, *names)
    found = Scenes(reading(text, language, names), (killed, died), (unsaid, there))
    assert found.of(killed, unsaid, nairobi) == nairobi
    oslo = located("Oslo.", "Oslo", language, "Oslo")
    set_there = found.of(killed, unsaid, oslo)
    assert set_there
    assert isinstance(set_there.place, Place)
    assert set_there.place.country == "KEN"
