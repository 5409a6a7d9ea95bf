"""What a deed was done with takes part in it, wherever a text puts it; whoever owns the weapon did it."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader


def told(claims: tuple[Claim, ...], role: str) -> list[str]:
    return list(dict.fromkeys(p.span.quote for c in claims for p in c.participants if p.role == role))


@pytest.mark.parametrize(
    ("language", "text", "tools"),
    [
        ("en", "Marchers threw stones at the guards.", ["stones"]),
        ("nb", "Flasker ble kastet mot vaktene i byen.", ["Flasker"]),
        ("da", "Der blev kastet sten mod politiet.", ["sten"]),
        ("sv", "En bilbomb dödade fyra poliser.", ["En bilbomb"]),
        ("nn", "Ei bombe drap fire politifolk.", ["Ei bombe"]),
        ("nb", "Menn med macheter angrep en leir.", ["macheter"]),
        ("en", "Warplanes bombed a market.", ["Warplanes"]),
        ("da", "En varevogn blev brugt, da en bil kørte ind i en gruppe demonstranter og sårede seks.", ["en bil"]),
        # wounds are no weapon, and captured arms harm nobody
        ("sv", "Två pojkar hittades med knivskador efter ett mordförsök.", []),
        ("en", "Rebels attacked the fort. Soldiers seized rifles.", []),
    ],
)
def test_what_it_is_done_with(claims_of: Reader, language: str, text: str, tools: list[str]) -> None:
    assert told(claims_of(language, text), "instrument") == tools


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Russian missiles hit a school.", ["Russian"]),
        ("nb", "I natt bombet russiske fly byen.", ["russiske"]),
        ("sv", "Arméns drönare dödade tre personer.", ["Arméns"]),
        # where a car comes from says nothing of who drives it
        ("en", "A German car rammed into marchers and killed two.", []),
    ],
)
def test_whose_the_weapons_are(claims_of: Reader, language: str, text: str, who: list[str]) -> None:
    assert told(claims_of(language, text), "actor") == who
