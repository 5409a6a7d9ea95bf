"""What numbers count in news of several languages: tolls beside each other, deeds, who protests, who is punished; no ages."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader

Counted = set[tuple[str, int | None, int | None]]


def counted(claims: tuple[Claim, ...]) -> Counted:
    return {(f.of, f.low, f.high) for claim in claims for f in claim.figures}


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        # tolls beside each other are one claim's
        ("sv", "Libanons försvarsdepartement: fyra dödade, elva skadade.", {("killed", 4, 4), ("injured", 11, 11)}),
        ("nb", "Hæren: fire drepte, elleve sårede etter angrepet.", {("killed", 4, 4), ("injured", 11, 11)}),
        ("da", "Fem er såret, og ti er meldt savnet efter angrebet.", {("injured", 5, 5), ("missing", 10, 10)}),
        # so many between two bounds
        ("nb", "Et tosifret antall mennesker ble drept i angrepet.", {("killed", 10, 99)}),
        ("da", "Et tocifret antal mennesker blev dræbt i angrebet.", {("killed", 10, 99)}),
        ("nn", "Eit tosifra tal menneske vart drepne i åtaket.", {("killed", 10, 99)}),
        ("sv", "Ett tvåsiffrigt antal människor dödades i attacken.", {("killed", 10, 99)}),
        ("sv", "Ett femtital soldater dödades i attacken.", {("killed", 50, 50)}),
        ("sv", "Uppåt 70 soldater dödades i attacken.", {("killed", None, 70)}),
        ("da", "Snesevis af mennesker blev dræbt i angrebet.", {("killed", 24, None)}),
        # deeds
        ("en", "Monitors recorded 300 air strikes on the province last year.", {("attacks", 300, 300)}),
        ("nb", "Hæren utførte 300 luftangrep mot byen i fjor.", {("attacks", 300, 300)}),
        # those who protest, are charged, or are punished
        ("sv", "Fyra advokater i Ankara fortsätter sin hungerstrejk.", {("protesters", 4, 4)}),
        ("da", "Tre mænd er sigtet for hærværk.", {("arrested", 3, 3)}),
        ("da", "EU sætter 17 iranere på den sorte liste.", {("sanctioned", 17, 17)}),
        # one beside another
        ("en", "Gunmen killed a soldier and a nurse on Monday.", {("killed", 2, 2)}),
        ("da", "En mand og en kvinde blev dræbt under angrebet.", {("killed", 2, 2)}),
        # those whom the tree hung elsewhere, or explains
        ("nn", "Geriljaen går med på å sleppa fri dei siste 14 gislane.", {("hostages", 14, 14)}),
        # a headline's last part
        (
            "en",
            "Farmer shot dead by nephews, three held\n\nPolice said the men fired at him on Monday.",
            {("arrested", 3, 3)},
        ),
    ],
)
def test_what_is_counted(language: str, text: str, figures: Counted, claims_of: Reader) -> None:
    assert figures <= counted(claims_of(language, text))


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("da", "Hans fætter på 25 blev stukket i armen.", 25),
        ("en", "A man of 49 was stabbed in the arm.", 49),
        ("da", "Mindst 52 mennesker blev dræbt, heraf 71 under 18.", 17),
    ],
)
def test_ages_count_nobody(language: str, text: str, wrong: int, claims_of: Reader) -> None:
    found = claims_of(language, text)
    assert found
    assert wrong not in {bound for _, low, high in counted(found) for bound in (low, high)}


def test_grenades_of_attacks_are_not_counted(claims_of: Reader) -> None:
    found = claims_of("en", "The group carried out several grenade attacks in the city.")
    assert found
    assert "bombs" not in {of for of, _, _ in counted(found)}


def test_some_of_the_dead_who_are_told_of_by_name_of_kin_are_no_toll(claims_of: Reader) -> None:
    found = claims_of("sv", "Skottlossningen krävde liv. Bland de döda finns en flicka och hennes mormor.")
    assert found
    assert ("killed", 2, 2) not in counted(found)
