"""Deeds that others wait for, and deeds that only would have been: neither has happened."""

import pytest

from kilde.model import Aspect, Factuality
from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Forhandlingene vil ikke starte før Israel har løslatt fangene."),
        ("da", "Gidslerne bliver i byen, indtil hæren trækker sig ud af området."),
        ("sv", "Sanktionerna ska gälla tills Ryssland drar tillbaka sina trupper."),
        ("nn", "Forhandlingane vil ikkje byrje før Israel har sleppt fangane fri."),
        ("en", "The sanctions will stay in place until Russia withdraws its troops from the Donbas."),
    ],
)
def test_the_present_behind_until_has_not_come_true(claims_of: Reader, language: str, text: str) -> None:
    [freed] = (claim for claim in claims_of(language, text) if claim.kind == "RETREAT")
    assert (freed.factuality, freed.aspect) == (Factuality.UNDERSPECIFIED, Aspect.HYPOTHETICAL)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Straks hæren trekker seg ut av byen, vil opprørerne løslate gislene."),
        ("da", "Så snart hæren trækker sig ud af byen, vil oprørerne løslade gidslerne."),
        ("nn", "Så snart hæren trekkjer seg ut av byen, vil opprørarane sleppe gislane fri."),
        ("en", "Once Israel releases the prisoners, the group will free the hostages."),
    ],
)
def test_what_others_wait_for_lies_ahead_with_what_they_will_do(claims_of: Reader, language: str, text: str) -> None:
    assert [claim.aspect for claim in claims_of(language, text)] == [Aspect.PLANNED, Aspect.PLANNED]


def test_the_past_behind_before_took_place(claims_of: Reader) -> None:
    for claim in claims_of("en", "The army withdrew from the town before the rebels attacked it."):
        assert (claim.factuality, claim.aspect) == (Factuality.CERTAIN, Aspect.OCCURRED)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bomb would have killed hundreds of people."),
        ("nb", "Bomben ville ha drept hundrevis av mennesker."),
        ("da", "Bomben ville have dræbt hundredvis af mennesker."),
    ],
)
def test_what_would_have_been_is_not(claims_of: Reader, language: str, text: str) -> None:
    [claim] = claims_of(language, text)
    assert (claim.factuality, claim.aspect) == (Factuality.UNDERSPECIFIED, Aspect.HYPOTHETICAL)


def test_what_a_law_lets_people_do_is_open(claims_of: Reader) -> None:
    for language, text in (
        ("sv", "Lagen ger polisen rätt att gripa demonstranter."),
        ("nb", "Lovforslaget vil tillate at mistenkte utleveres til Kina."),
    ):
        [claim] = (one for one in claims_of(language, text) if one.kind == "COERCE")
        assert (claim.factuality, claim.aspect) == (Factuality.POSSIBLE, Aspect.PLANNED)
