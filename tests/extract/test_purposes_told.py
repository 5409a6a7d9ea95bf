"""What is only aimed at, promised for later or demanded is not done; what captions and Swedish pasts tell is."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("nb", "Utsendingene reiste til Doha for å få frigitt gislene.", "RETREAT"),
        ("nb", "Gruppen kapret ferga med ett mål: å få løslatt lederen sin.", "RETREAT"),
        ("nb", "Norge jobber for at de to fangene løslates.", "RETREAT"),
        ("nb", "Politiet sa at mennene ville bli løslatt mandag.", "RETREAT"),
        ("da", "Mændene kørte til byen for at dræbe dommeren.", "ASSAULT"),
        ("sv", "EU arbetar för att de fängslade journalisterna friges.", "RETREAT"),
        ("sv", "Polisen gick in i huset för att gripa mannen.", "COERCE"),
        ("en", "Generals flew to the capital to overthrow the president.", "COERCE"),
    ],
)
def test_what_something_is_done_for_lies_ahead(claims_of: Reader, language: str, line: str, kind: str) -> None:
    assert [one.aspect.value for one in claims_of(language, line) if one.kind == kind] == ["planned"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nb", "Organisasjonen kritiserte hæren for å bombe sykehus."),
        ("nb", "Mannen er kjent for å ha drept to politimenn."),
        ("sv", "Han åtalas för att ha dödat två kvinnor."),
        ("da", "Hæren beskyldes for at bombe landsbyer."),
    ],
)
def test_what_somebody_is_blamed_or_known_for_is_done(claims_of: Reader, language: str, line: str) -> None:
    assert [one.aspect.value for one in claims_of(language, line) if one.kind == "ASSAULT"] == ["occurred"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Tre män greps på söndagen efter ett bråk i Umeå.", "COERCE"),
        ("En kvinna sköts i Malmö på tisdagskvällen.", "ASSAULT"),
    ],
)
def test_a_strong_passive_in_the_past_is_no_present(claims_of: Reader, line: str, kind: str) -> None:
    assert [one.aspect.value for one in claims_of("sv", line) if one.kind == kind] == ["occurred"]
