"""Words of violence and power in Nordic news that nobody means, beside the same words where they are meant."""

from collections.abc import Callable

import pytest

from kilde.model import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Planen er dømt til å mislykkes, sier politikeren."),
        ("nb", "Kampanjen ble sparket i gang i går."),
        ("nb", "Partiet kapret et mandat i byen."),
        ("nb", "Borgerne har krav på svar fra kommunen."),
        ("nb", "Mange lider under fremmedfiendtlighet i landet."),
        ("nb", "Departementet koordinerer arbeidet med rapporten."),
        ("nn", "Det krev at Noreg deltek."),
        ("nn", "Departementet skal i samråd med Språkrådet vurdera saka."),
        ("nn", "Kommunen greip til nye tiltak."),
        ("nn", "Regjeringa blir straffa av veljarane."),
        ("nn", "Ho forgiftar stemninga."),
        ("da", "Projektet er dømt til at mislykkes."),
        ("da", "Ministeren blev bestormet med spørgsmål."),
        ("da", "Forskeren har demonstreret, at det virker."),
        ("da", "Præsidenten har trukket krigen ud i årevis."),
        ("sv", "Planen är dömd att misslyckas."),
        ("sv", "Förslaget står i strid med grundlagen."),
        ("sv", "Regeringens politik hotas av tidsbrist."),
        ("sv", "Han sköt bollen över läktaren."),
        ("sv", "En skadad man omhändertogs av ambulans."),
    ],
)
def test_figures_of_speech_are_no_claims(language: str, text: str, claims_of: Read) -> None:
    assert not claims_of(language, text)


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("nb", "Mannen er dømt til fengsel i to år.", "SANCTION"),
        ("nb", "Piratene kapret skipet.", "ASSAULT"),
        ("nb", "Agenten ble forgiftet i en park.", "ASSAULT"),
        ("nb", "En mann ble skadd i et moskeangrep.", "ASSAULT"),
        ("nb", "Utenfor hadde 40 demonstranter møtt opp.", "PROTEST"),
        ("nn", "Ho kravde at Noreg deltek.", "REQUEST"),
        ("nn", "Politiet greip to menn.", "COERCE"),
        ("da", "Parret blev udsat for et hjemmerøveri.", "ASSAULT"),
        ("sv", "Ett knivrån inträffade i en butik i går.", "ASSAULT"),
        ("da", "Soldater bestormede bygningen.", "ASSAULT"),
        ("da", "Flåden opbragte et skib.", "COERCE"),
        ("da", "Tusinder demonstrerede mod regeringen.", "PROTEST"),
        ("da", "Virksomheden blev ramt af ransomware.", "COERCE"),
        ("sv", "En berusad man omhändertogs av polisen.", "COERCE"),
        ("sv", "Mannen envarsgreps av en väktare.", "COERCE"),
        ("sv", "Mannen var hotfull mot personalen.", "THREATEN"),
        ("sv", "Polisen genomför förhör med grannar.", "ACCUSE"),
        ("sv", "Två män har tilltvingat sig en mobiltelefon av en pojke.", "ASSAULT"),
    ],
)
def test_the_same_words_are_where_they_are_meant(language: str, text: str, kind: str, claims_of: Read) -> None:
    assert kind in {claim.kind for claim in claims_of(language, text)}


def test_an_ill_treatment_that_the_police_tell_of_is_a_beating(claims_of: Read) -> None:
    assert [claim.mode for claim in claims_of("sv", "Kvinnan har blivit utsatt för misshandel.")] == ["beat"]
