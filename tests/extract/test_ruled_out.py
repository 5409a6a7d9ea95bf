"""What is surely no claim: feared deeds, roads that the police close, collisions, and fires that are only filed."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Many of the traders stay at home for fear of new attacks."),
        ("en", "The union fled the square to avoid violence and arrests."),
        ("en", "In case of war the two governments will share the harbour."),
        ("nb", "Det er fare for sammenstøt i havnebyen, ifølge ordføreren."),
        ("nb", "I tilfelle krig flytter regjeringen nordover."),
        ("nn", "Faren for åtak er stor, meiner hæren."),
        ("da", "Mange af de handlende er bange for overfald."),
        ("sv", "Risken för nya sammanstötningar är stor, enligt borgmästaren."),
    ],
)
def test_what_there_is_a_risk_of_happened_to_nobody(claims_of: Reader, language: str, line: str) -> None:
    assert not [claim for claim in claims_of(language, line) if claim.kind in {"ASSAULT", "COERCE"}]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Many traders are afraid of the men who attacked the market on Monday."),
        ("nb", "Mange frykter for livet etter angrepet på torget mandag."),
        ("sv", "Två män dödades i angreppet, och risken är stor, säger polisen."),
    ],
)
def test_what_was_done_is_claimed_beside_a_fear(claims_of: Reader, language: str, line: str) -> None:
    assert "ASSAULT" in {claim.kind for claim in claims_of(language, line)}


QUIET = {
    "en": "The weather was clear. The line was open again by noon.",
    "da": "Vejret var klart. Strækningen åbnede igen ved middagstid.",
    "sv": "Vädret var klart. Sträckan öppnade igen vid lunch.",
}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "A train struck a lorry at a crossing and five passengers were hurt."),
        ("da", "Et tog ramte en lastbil, og fem passagerer kom til skade."),
        ("sv", "En cyklist träffades av en lastbil och skadades."),
        ("sv", "Polisen har stoppat trafiken efter en krock och en kvinna har skadats."),
        ("sv", "Tre bilar har skadats på gatan. En förundersökning om mordbrand inleds."),
        ("sv", "En kvinna fick lättare brännskador. Räddningstjänsten genomsökte huset."),
    ],
)
def test_collisions_and_fires_are_no_violence(claims_of: Reader, language: str, line: str) -> None:
    assert "ASSAULT" not in {claim.kind for claim in claims_of(language, f"{line} {QUIET[language]}")}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Two men set fire to the church in the old town."),
        ("da", "Maskerede mænd satte ild til ambassaden."),
        ("sv", "Någon har tänt eld på en polisbil."),
    ],
)
def test_a_fire_that_somebody_sets_is_violence(claims_of: Reader, language: str, line: str) -> None:
    assert "ASSAULT" in {claim.kind for claim in claims_of(language, f"{line} {QUIET[language]}")}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Two men were arrested over the elephant's death in the park, police said."),
        ("en", "The soldiers found a dead leopard near the camp on Monday."),
        ("nb", "To menn er pågrepet etter at ulven ble drept i Trysil, opplyser politiet."),
        ("da", "To mænd er anholdt, efter at hunden blev dræbt i Aarhus, oplyser politiet."),
    ],
)
def test_animals_alone_suffer_no_violence(claims_of: Reader, language: str, line: str) -> None:
    assert not [claim for claim in claims_of(language, line) if claim.kind == "ASSAULT"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "A bomb killed two soldiers and an elephant near the camp on Monday."),
        ("nb", "En soldat og en hund ble drept i angrepet mandag, opplyser politiet."),
    ],
)
def test_people_beside_animals_do(claims_of: Reader, language: str, line: str) -> None:
    assert [claim for claim in claims_of(language, line) if claim.kind == "ASSAULT"]
