"""Words of one sentence of the same people: harm and arrests told once, suspicions of the held not at all."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader


def kinds(claims: tuple[Claim, ...]) -> list[str]:
    return sorted(claim.kind for claim in claims)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("da", "En lærer, der fredag blev skudt ved skolen, er død.", ["ASSAULT"]),
        ("sv", "Den knivskurne läraren, 40 år gammal, är död.", ["ASSAULT"]),
        ("da", "En fisker, der er sigtet for drab, varetægtsfængsles i to uger.", ["ASSAULT", "COERCE"]),
        ("nb", "En fisker, mistenkt for drapet, ble pågrepet søndag.", ["ASSAULT", "COERCE"]),
        ("sv", "En bagare greps i går, misstänkt för rån.", ["ASSAULT", "COERCE"]),
    ],
)
def test_what_the_same_people_suffer_is_told_once(
    language: str, text: str, expected: list[str], claims_of: Reader
) -> None:
    assert kinds(claims_of(language, text)) == expected


def test_the_main_clause_tells_of_an_arrest(claims_of: Reader) -> None:
    claims = claims_of("da", "En fisker, der er sigtet for drab, varetægtsfængsles i to uger.")
    assert [c.trigger.quote for c in claims if c.kind == "COERCE"] == ["varetægtsfængsles"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("da", "Bageren åbnede ild mod betjenten og blev selv skudt.", ["ASSAULT", "ASSAULT"]),
        ("da", "Politiet mistænker fiskeren for mordet og har anholdt hans bror.", ["ACCUSE", "ASSAULT", "COERCE"]),
        ("nb", "Soldater voldtok kvinnen, og en nabo drepte henne.", ["ASSAULT", "ASSAULT"]),
    ],
)
def test_two_deeds_stay_two(language: str, text: str, expected: list[str], claims_of: Reader) -> None:
    assert kinds(claims_of(language, text)) == expected
