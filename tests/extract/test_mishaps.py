"""Harm that nobody did, and what of violence is told beside places, finders and nobody."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader

GAS = "A gas explosion in a bakery in Leeds killed two people on Friday.\n\nThe blast shattered windows. Five were injured."


def who(claims: tuple[Claim, ...], role: str) -> list[str]:
    return [p.span.quote for claim in claims for p in claim.participants if p.role == role]


def test_an_explosion_of_gas_is_no_deed_whatever_it_is_called_later(claims_of: Reader) -> None:
    assert [claim for claim in claims_of("en", GAS) if claim.kind == "ASSAULT"] == []


def test_a_bomb_that_was_first_taken_for_gas_is_a_deed(claims_of: Reader) -> None:
    text = GAS.replace("Five were injured.", "Police later found a bomb under the floor.")
    assert any(claim.kind == "ASSAULT" for claim in claims_of("en", text))


def test_an_explosion_of_gas_in_swedish(claims_of: Reader) -> None:
    text = "En explosion skadade två personer i Lund. Det var en gasoltub som läckte.\n\nExplosionen krossade flera rutor."
    assert [claim for claim in claims_of("sv", text) if claim.kind == "ASSAULT"] == []


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A Leon County shooting left one man dead.", ["one man"]),
        ("Police said that the shooting on Elm Tree Road killed one man.", ["one man"]),
        ("Police are looking for two men over the nurse's stabbing.", ["the nurse"]),
    ],
)
def test_where_and_whose_a_shooting_is(text: str, targets: list[str], claims_of: Reader) -> None:
    claims = tuple(claim for claim in claims_of("en", text) if claim.kind == "ASSAULT")
    assert (who(claims, "target"), who(claims, "actor")) == (targets, [])


def test_whose_shooting_of_whom(claims_of: Reader) -> None:
    claims = tuple(c for c in claims_of("en", "The officer's shooting of a boy caused riots.") if c.kind == "ASSAULT")
    assert (who(claims, "actor")[:1], who(claims, "target")[:1]) == (["The officer"], ["a boy"])


def test_who_finds_somebody_dead_did_nothing(claims_of: Reader) -> None:
    claims = claims_of("en", "Two guards were found dead on Friday by soldiers. Rebels had shot them.")
    assert who(claims, "actor") == ["Rebels"]


@pytest.mark.parametrize(
    ("language", "text", "span"),
    [
        ("nb", "Lærer i Larvik i varetekt, siktet for vold", "Lærer i Larvik"),
        ("da", "Lærer i Odense i arresten, sigtet for vold", "Lærer i Odense"),
    ],
)
def test_a_phrase_ends_before_the_preposition_of_the_trigger(
    language: str, text: str, span: str, claims_of: Reader
) -> None:
    claims = claims_of(language, f"{text}\n\nHan møtte i retten fredag, sa politiet.\n")
    assert not any(quote.split()[-1] == "i" for quote in who(claims, "target"))
    assert span in who(claims, "target")


def test_who_is_hit_by_a_car_and_killed_met_an_accident(claims_of: Reader) -> None:
    text = "A Leeds man was hit by a car and killed early on Sunday.\n\nAnn Lee, 34, was struck while walking near Elm Road."
    assert [claim for claim in claims_of("en", text) if claim.kind == "ASSAULT"] == []
    assert claims_of("en", text.replace("hit by a car", "hit by a gunman"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A man was found shot dead in a wood near Leeds on Friday.\n\nPolice said no foul play is suspected."),
        ("nb", "En kvinne ble funnet drept i en leilighet i Bergen fredag.\n\nPolitiet har ikke mistanke om noe kriminelt."),
        ("da", "En kvinde blev fundet dræbt i Odense fredag.\n\nPolitiet har ingen mistanke om noget kriminelt."),
        ("sv", "En kvinna hittades död med skador i Lund i fredags.\n\nDet finns ingen misstanke om brott, säger polisen."),
    ],
)
def test_where_a_crime_is_ruled_out_nobody_is_killed(language: str, text: str, claims_of: Reader) -> None:
    assert [claim for claim in claims_of(language, text) if claim.kind == "ASSAULT"] == []


def test_a_crime_that_somebody_is_held_for_is_not_ruled_out(claims_of: Reader) -> None:
    text = "A man was shot dead in Leeds. At first police said no foul play was suspected.\n\nA neighbour was arrested."
    assert any(claim.kind == "ASSAULT" for claim in claims_of("en", text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An avalanche hit a school class in the Alps, killing two.\n\nA third was found dead, police said."),
        ("nb", "Et snøskred tok fem skiløpere i Lyngen lørdag.\n\nTo ble funnet drept, opplyser politiet."),
        ("da", "En lavine ramte en skoleklasse i Alperne.\n\nTo blev fundet dræbt, oplyser politiet."),
        ("sv", "En lavin träffade en skolklass i Alperna.\n\nTvå hittades dödade, uppger polisen."),
    ],
)
def test_what_a_disaster_does_is_no_violence(language: str, text: str, claims_of: Reader) -> None:
    assert [claim for claim in claims_of(language, text) if claim.kind == "ASSAULT"] == []


def test_rebels_amid_a_disaster_are_violent(claims_of: Reader) -> None:
    text = "An earthquake shook the province of Leyte.\n\nRebels killed two rescuers there on Friday."
    assert any(claim.kind == "ASSAULT" for claim in claims_of("en", text))
