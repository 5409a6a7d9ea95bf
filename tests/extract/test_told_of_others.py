"""Words of doubt and denial that are not said of the deed: of suspects, of numbers, of what others are asked for."""

import pytest

from kilde.model import Aspect, Claim, Factuality
from tests.conftest import Reader


def one(claims: tuple[Claim, ...], kind: str) -> Claim:
    [claim] = (claim for claim in claims if claim.kind == kind)
    return claim


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("nb", "Antatte opprørere drepte fem bønder.", "ASSAULT"),
        ("nb", "Seks mistenkte ble varetektsfengslet.", "COERCE"),
        ("nb", "Mannen er mistenkt for å ha drept naboen.", "ACCUSE"),
        ("en", "Israeli jets bombed a suspected weapons depot on Friday.", "ASSAULT"),
        ("en", "Gunmen stormed the village, killing two guards and abducting no fewer than 14 residents.", "ASSAULT"),
        ("nb", "En nabo tente på ei låve og ei bu.", "ASSAULT"),
        ("nn", "USA ber alle partar unngå vald.", "REQUEST"),
        ("da", "Fiskerne gik om bord på skibet og blev anholdt.", "COERCE"),
    ],
)
def test_the_deed_is_as_certain_as_without_them(claims_of: Reader, language: str, text: str, kind: str) -> None:
    told = [claim for claim in claims_of(language, text) if claim.kind == kind]
    assert told
    assert {claim.factuality for claim in told} == {Factuality.CERTAIN}


def test_what_a_suspected_deed_is_suspected_of_stays_so(claims_of: Reader) -> None:
    assert one(claims_of("nb", "Mannen er mistenkt for å ha drept naboen."), "ASSAULT").factuality is Factuality.PROBABLE


@pytest.mark.parametrize(
    "text",
    [
        "The government is to free 45 prisoners by Christmas.",
        "Four soldiers are to stand trial next week.",
        "Iran to release two British hostages",
    ],
)
def test_an_infinitive_told_by_itself_lies_ahead(claims_of: Reader, text: str) -> None:
    assert {claim.aspect for claim in claims_of("en", text)} == {Aspect.PLANNED}


def test_what_is_wanted_by_its_own_words_is_asked_for_now(claims_of: Reader) -> None:
    claim = one(claims_of("sv", "Organisationen vill se en oberoende utredning av polisens agerande."), "REQUEST")
    assert claim.aspect is Aspect.OCCURRED


def test_what_is_pledged_lies_ahead(claims_of: Reader) -> None:
    claim = one(claims_of("nn", "Noreg lovar 100 millionar kroner i naudhjelp."), "AID")
    assert claim.aspect is Aspect.PLANNED
