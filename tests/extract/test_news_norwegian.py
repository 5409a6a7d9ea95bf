"""What news in Bokmål and Nynorsk tells in turns of its own, and words that only look like a deed."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text", "kind", "mode"),
    [
        ("nb", "Politiet fikk kontroll på to menn ved kaia i Lorvik.", "COERCE", "arrest"),
        ("nb", "Partilederen er i husarrest i Lorvik.", "COERCE", "arrest"),
        ("nb", "Aktivistene sølte maling på trappa foran banken.", "PROTEST", "vandalize"),
        ("nb", "Mange lærere har sluttet seg til protestene.", "PROTEST", "demo"),
        ("nb", "To ble drept i et angrep. Brannsjefen sier at brannen i Lorvik var påsatt.", "ASSAULT", "primitive"),
        ("nb", "Tenåringen ble slått og sparket av tre menn.", "ASSAULT", "beat"),
        ("nb", "Aktor la ned påstand om seks års fengsel for kvinnen.", "REQUEST", None),
        ("nb", "Politiet slo tidlig lørdag kloa i en 40-åring i Lorvik.", "COERCE", "arrest"),
        ("nb", "Politiet førte bort elleve streikende fra kaia.", "COERCE", "arrest"),
        ("nb", "Bevæpnede menn hentet fire fiskere ut av båten utenfor Lorvik.", "ASSAULT", "abduct"),
        ("nb", "Mannen fikk flenget opp kinnet med kniv utenfor en bar i Lorvik.", "ASSAULT", None),
        ("nb", "Ministeren kastet onsdag inn håndkleet.", "RETREAT", "resign"),
        ("nb", "De to landene byttet tirsdag over femti fanger.", "RETREAT", "release"),
        ("nb", "En familie på fire er uttransportert til hjemlandet.", "COERCE", "deport"),
        ("nb", "Fangen nekter å ta til seg føde i protest mot dommen.", "PROTEST", "hunger"),
        ("nb", "Bøndene sperret i går flere innfartsårer til Lorvik.", "PROTEST", "obstruct"),
        ("nb", "Presidenten har gitt ordre om å skyte mot demonstrantene.", "THREATEN", "violence"),
        ("nb", "Presidenten sier at han ikke forhandler med opprørerne.", "REJECT", "meet"),
        ("nb", "Soldater patruljerte gatene i Lorvik etter kuppet.", "MOBILIZE", "troops"),
        ("nb", "De to landene sender hverandres diplomater på dør.", "SANCTION", "expel"),
        ("nb", "Regjeringen har skrinlagt avgiften etter protestene.", "CONCEDE", None),
        ("nn", "Politiet fekk kontroll på to menn ved kaia i Lorvik.", "COERCE", "arrest"),
        ("nn", "Partileiaren er no i husarrest i Lorvik.", "COERCE", "arrest"),
        ("nn", "Aktivistane sølte måling på trappa framfor banken.", "PROTEST", "vandalize"),
        ("nn", "Mange lærarar har slutta seg til protestane.", "PROTEST", "demo"),
        ("nn", "To vart drepne i eit angrep. Brannsjefen seier at brannen i Lorvik var påsett.", "ASSAULT", "primitive"),
        ("nn", "Tenåringen vart slått og sparka av tre menn.", "ASSAULT", "beat"),
        ("nn", "Aktor la ned påstand om seks års fengsel for kvinna.", "REQUEST", None),
        ("nn", "Fem av dei vart køyrde til sentralarresten i Lorvik.", "COERCE", "arrest"),
        ("nn", "Politiet slo fredag til mot fleire adresser i Lorvik.", "COERCE", "arrest"),
        ("nn", "Skulane i Lorvia er stengde, og grensene er stengde.", "COERCE", "restrict"),
        ("nn", "Noreg viste bort ein utanlandsk diplomat i fjor haust.", "SANCTION", "expel"),
        ("nn", "Han må sona seks års fengsel for åtaket.", "SANCTION", "convict"),
        ("nn", "Ein mann fekk fleire stikk i magen utanfor ein bar i Lorvik.", "ASSAULT", None),
        ("nn", "Bandittar tok med seg 20 elevar frå skulen i går.", "ASSAULT", "abduct"),
        ("nn", "Ein konvoi køyrde rett inn i eit bakhald ved Lorvik.", "ASSAULT", None),
        ("nn", "Fleire båtar har kome under eld utanfor Lorvik.", "ASSAULT", None),
        ("nn", "To menn vart avhøyrde av politiet i går.", "ACCUSE", "investigate"),
        ("nn", "Mannen erklærte seg ikkje skuldig i drapet.", "ASSAULT", None),
        ("nn", "Demonstrantane braut seg gjennom sperringane.", "PROTEST", "riot"),
        ("nn", "Politiet har teke inn 80 personar etter uroa.", "COERCE", "arrest"),
        ("nn", "Soldatane sit framleis fengsla i Lorvik.", "COERCE", "arrest"),
        ("nn", "Regjeringa kallar skytinga meiningslaus.", "ACCUSE", "disapprove"),
        ("nn", "Kontoret til kringkastaren vart ransaka og stengt, og internett er kutta.", "COERCE", "censor"),
        ("nn", "Så langt er 14 lik funne i ruinane etter åtaket.", "ASSAULT", None),
        ("nn", "Tolv lærarar bar plakatar framfor rådhuset.", "PROTEST", "demo"),
        ("nn", "Noreg har lagt ned veto mot forslaget.", "REJECT", None),
        ("nn", "Familien meiner styresmaktene er medskuldige.", "ACCUSE", None),
        ("nn", "Plakatlimarane krev at kommunen riv bygningen.", "REQUEST", None),
        ("nb", "Utenriksministeren beskrev angrepet som barbarisk.", "ACCUSE", None),
        ("nb", "Presidenten retter skyts mot dommerne.", "ACCUSE", None),
        ("nb", "Hæren kontrollerer store deler av provinsen.", "COERCE", "seize"),
        ("nn", "Statsråden kalla presidenten ein løgnar.", "ACCUSE", None),
        ("nn", "Presidenten rettar skyts mot dommarane.", "ACCUSE", None),
        ("nn", "Hæren kontrollerer store delar av provinsen.", "COERCE", "seize"),
        ("nn", "Soldatane fekk ordre om å forlate byen.", "REQUEST", None),
    ],
)
def test_turns_of_news_are_claims(language: str, text: str, kind: str, mode: str | None, claims_of: Reader) -> None:
    assert (kind, mode) in {(claim.kind, claim.mode) for claim in claims_of(language, text)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Ministeren underskrev uttalelsen mandag."),
        ("nb", "Bilen fikk hard medfart i kollisjonen."),
        ("nb", "Han er skuffet over at toget var forsinket."),
        ("nn", "Kommunen gjer framlegg om ein ny skule."),
        ("nn", "Ho har funne tonen med naboen."),
        ("nb", "Ordføreren forsvarte budsjettet på møtet."),
        ("nn", "Ministeren underskreiv fråsegna måndag."),
        ("nn", "Innsette fekk straffa si avkorta."),
        ("nn", "Skulane er stengde på grunn av snø."),
        ("nn", "Straumen er kutta i heile bygda etter uvêret."),
        ("nn", "Selskapet tok full kontroll over butikkjeda i vår."),
        ("nn", "Storvik slo rekorden, og resten av laget er heilt knust."),
    ],
)
def test_papers_budgets_and_shorter_terms_are_none(language: str, text: str, claims_of: Reader) -> None:
    assert not claims_of(language, text)


def test_what_activists_are_behind_is_a_protest_and_what_soldiers_do_is_not(claims_of: Reader) -> None:
    [led] = claims_of("nb", "Det var miljøgruppa Grønn Bølge som sto bak aksjonen mot raffineriet.")
    assert led.kind == "PROTEST"
    armed = claims_of("nb", "Væpnede menn sto bak aksjonen. De drepte to soldater i Lorvik.")
    assert "PROTEST" not in {claim.kind for claim in armed}


@pytest.mark.parametrize(
    ("language", "text", "target"),
    [
        ("nb", "Gruppa har forlangt at Lorvia endrer sin politikk.", "Lorvia"),
        ("nn", "Gruppa har kravt at Lorvia endrar politikken sin.", "Lorvia"),
    ],
)
def test_a_demand_is_made_to_the_subject_of_its_clause(
    language: str, text: str, target: str, claims_of: Reader
) -> None:
    [asked] = [claim for claim in claims_of(language, text) if claim.kind == "REQUEST"]
    assert target in {p.span.quote for p in asked.participants if p.role == "target"}


def test_feminine_endings_are_read_in_phrases_too(claims_of: Reader) -> None:
    [took] = claims_of("nb", "Gruppa tok på seg skylda for angrepet i Lorvik.")
    assert (took.stance, [p.span.quote for p in took.participants if p.role == "actor"]) == (
        "claims_responsibility",
        ["Gruppa"],
    )
