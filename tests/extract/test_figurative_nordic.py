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
        ("nb", "Familien slo seg ned på Hamar i 1954."),
        ("nb", "Utryddelsen av arter går raskere enn før."),
        ("nn", "Ho sikta til eit vedtak i kommunestyret."),
        ("nn", "Dette er eit godt døme på lokal dugnad."),
        ("da", "Politiet stoppede mandag 40 bilister uden lygter."),
        ("da", "Tre landsbyskoler er truet af lukning."),
        ("da", "Han forlod partiet i utide og blev løsgænger."),
        ("sv", "Larmet gällde olaga intrång på ett bygge."),
        ("sv", "Boken intar en särskild ställning bland våra läsare."),
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
        ("nb", "Politiet fant to personer med knivskader i oppgangen.", "ASSAULT"),
        ("nb", "Norge gir 30 stridsvogner til Ukraina.", "AID"),
        ("nn", "Ein ung mann er køyrd til sjukehus med skotskadar i foten.", "ASSAULT"),
        ("nn", "Naboar fann ein eldre mann drepen på eit hyttetun.", "ASSAULT"),
        ("da", "En mand i 60'erne er fundet dræbt i et sommerhus.", "ASSAULT"),
        ("da", "En vagt blev skadeskudt under et forsøg på røveri.", "ASSAULT"),
        ("da", "Skudafgivelsen skete tirsdag aften i Ishøj.", "ASSAULT"),
        ("da", "Russisk missil rammer boligblok i Dnipro", "ASSAULT"),
        ("da", "Otte soldater mistede livet, da de faldt i et baghold.", "ASSAULT"),
        ("sv", "En äldre man hittades mördad i ett fritidshus.", "ASSAULT"),
        ("sv", "En väktare blev skadeskjuten när rånarna flydde.", "ASSAULT"),
        ("sv", "Mannen var hotfull mot personalen.", "THREATEN"),
        ("sv", "Polisen genomför förhör med grannar.", "ACCUSE"),
        ("sv", "Två män har tilltvingat sig en mobiltelefon av en pojke.", "ASSAULT"),
    ],
)
def test_the_same_words_are_where_they_are_meant(language: str, text: str, kind: str, claims_of: Read) -> None:
    assert kind in {claim.kind for claim in claims_of(language, text)}


def test_an_ill_treatment_that_the_police_tell_of_is_a_beating(claims_of: Read) -> None:
    assert [claim.mode for claim in claims_of("sv", "Kvinnan har blivit utsatt för misshandel.")] == ["beat"]
