"""What Swedish news tells with a verb that only carries a noun, and turns of its own."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Förhandlingar kommer hållas i Lorvik.", "CONSULT", None),
        ("Norge och Kina undertecknade ett försvarsavtal.", "AGREE", None),
        ("Hovrätten friade mannen från mordåtalet.", "RETREAT", "release"),
        ("Presidenten tog emot Kinas ledare i palatset.", "CONSULT", "visit"),
        ("Aktivister kastade målarfärg på banken.", "PROTEST", "vandalize"),
        ("Polisen kallar in förstärkning från Lorvik.", "MOBILIZE", "troops"),
        ("Påföljden blev fängelse i sex år.", "SANCTION", "convict"),
        ("Vapenvilan förlängs med två dygn.", "RETREAT", "ceasefire"),
        ("Ett eldupphör trädde i kraft i söndags.", "RETREAT", "ceasefire"),
        ("Luftförsvaret har skjutit ner tolv av femton drönare.", "ASSAULT", None),
        ("Händelsen utreds som mordförsök.", "ACCUSE", "investigate"),
    ],
)
def test_turns_of_news_are_claims(text: str, kind: str, mode: str | None, claims_of: Reader) -> None:
    assert (kind, mode) in {(claim.kind, claim.mode) for claim in claims_of("sv", text)}


def test_those_who_agree_on_something_are_no_targets(claims_of: Reader) -> None:
    [claim] = claims_of("sv", "Länderna enades om en plan för skogen.")
    assert {participant.role for participant in claim.participants} == {"actor"}


def test_somebody_may_do_it(claims_of: Reader) -> None:
    [claim] = claims_of("sv", "Någon kastade en brandbomb mot skolan.")
    assert claim.kind == "ASSAULT"


def test_a_fire_lit_for_warmth_is_no_agreement(claims_of: Reader) -> None:
    assert not claims_of("sv", "Scouterna gjorde upp eld i skogen.")


def test_a_headline_tells_of_the_deed_that_something_else_came_of(claims_of: Reader) -> None:
    headline = "Åklagaren vill se vård efter yxattacken mot väktare"
    body = "Mannen har suttit i rätten i Lorvik i tre dagar. Där har han talat om sin barndom och sin hund."
    told = claims_of("sv", f"{headline}\n\n{body}")
    assert [(claim.kind, claim.trigger.quote) for claim in told] == [("ASSAULT", "yxattacken")]


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Hackare slog ut betalsystemen i Lorvik.", "COERCE", "cyber"),
        ("Gruppen krypterade alla servrar hos kommunen.", "COERCE", "cyber"),
        ("Polisen genomsökte tolv lägenheter i Lorvik.", "COERCE", "seize"),
        ("Norge har visat ut fyra ryska diplomater.", "SANCTION", "expel"),
        ("Kina fryser partnerskapet med Norge.", "SANCTION", "discontinue"),
        ("Tre ministrar har lämnat sina poster.", "RETREAT", "resign"),
        ("Flygvapnet släppte glidbomber över Lorvik.", "ASSAULT", "aerial"),
        ("Två män hängdes i fängelset i gryningen.", "ASSAULT", None),
        ("Danmark skickar luftvärnsrobotar till Ukraina.", "AID", None),
        ("Utrikesministrarna träffades i Lorvik på måndagen.", "CONSULT", "multilateral"),
        ("Armén drog sig tillbaka från staden.", "RETREAT", "withdraw"),
        ("Juntan utlyste undantagstillstånd.", "COERCE", "martial-law"),
        ("Vakten fick ta emot flera slag.", "ASSAULT", "beat"),
        ("Regimen satte in nervgas mot rebellerna.", "ASSAULT", "unconventional"),
    ],
)
def test_a_verb_is_known_with_all_its_objects(text: str, kind: str, mode: str | None, claims_of: Reader) -> None:
    assert (kind, mode) in {(claim.kind, claim.mode) for claim in claims_of("sv", text)}


@pytest.mark.parametrize(
    "text",
    [
        "Motorn strejkade på väg in mot hamnen.",
        "Journalisterna bombarderade ministern med frågor.",
        "Hon greps av panik i hissen.",
        "Facket la en bombmatta av varsel över hamnarna.",
        "Forwarden sköt 2–0 redan före paus.",
        "Aktien bombades efter rapporten.",
        "Han vill inte gå in på detaljerna.",
        "I fjol krävde vägen tre liv. Den är smal och hal. Kommunen vill ha ett räcke.",
    ],
)
def test_figures_of_speech_and_accidents_are_no_claims(text: str, claims_of: Reader) -> None:
    assert not claims_of("sv", text)


def test_a_play_tells_of_nothing_that_happened(claims_of: Reader) -> None:
    text = "Vakten mördade en fånge. Uppsättningen är kort. Ridån går ner efter två timmar, och salongen jublar."
    assert not claims_of("sv", text)


def test_a_war_among_owners_of_a_company_is_none(claims_of: Reader) -> None:
    text = (
        "Ägaren ligger i krig med ledningen. Revisorn varnar för konkurs. Styrelsen vill sänka utdelningen, säger vd:n."
    )
    assert not claims_of("sv", text)


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Facket utlyste en generalstrejk.", "PROTEST", "strike"),
        ("Tre präster hamnade bakom galler i måndags.", "COERCE", "arrest"),
        ("Rebellerna har svurit att hämnas attacken.", "THREATEN", None),
        ("Norge ber båda sidor att lugna ner sig.", "REQUEST", None),
    ],
)
def test_light_verbs_tell_of_what_stands_by_them(text: str, kind: str, mode: str | None, claims_of: Reader) -> None:
    assert (kind, mode) in {(claim.kind, claim.mode) for claim in claims_of("sv", text)}


@pytest.mark.parametrize("text", ["Bolaget slåss mot klockan i stormen.", "Väljarna flyr från partiet."])
def test_a_race_against_time_and_lost_voters_are_no_claims(text: str, claims_of: Reader) -> None:
    assert not claims_of("sv", text)


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Rebellerna har lagt under sig hamnstaden Lorvik.", "COERCE", "seize"),
        ("Militären förklarade i tv att författningen är upphävd.", "COERCE", "seize"),
        ("Norge skickar hem tre av Kinas diplomater.", "SANCTION", "expel"),
        ("Oslo varnar för att Kina får räkna med följder.", "THREATEN", None),
        ("Moskva har undergrävt säkerheten i landet, enligt Nato.", "ACCUSE", None),
        ("Regeringen har dragit in sändningstillståndet för Radio Lorvik.", "COERCE", "censor"),
        ("Kina simulerade anfall mot ön på söndagen.", "MOBILIZE", None),
        ("Mannen sitter fängslad i Lorvik.", "COERCE", "arrest"),
        ("Vapnen har tystnat vid gränsen, enligt Nato.", "RETREAT", "ceasefire"),
        ("Trettio soldater har avancerat mot Lorvik.", "ASSAULT", None),
        ("Kvinnan är inte längre häktad.", "RETREAT", "release"),
    ],
)
def test_set_phrases_of_war_and_power_are_claims(text: str, kind: str, mode: str | None, claims_of: Reader) -> None:
    assert (kind, mode) in {(claim.kind, claim.mode) for claim in claims_of("sv", text)}


@pytest.mark.parametrize(
    "text",
    [
        "Snöstormen bet sig fast över kusten.",
        "Kommunen hör till de största i landet, att döma av siffrorna.",
        "Personalen låste in sig i köket.",
    ],
)
def test_set_phrases_of_every_day_are_no_claims(text: str, claims_of: Reader) -> None:
    assert not claims_of("sv", text)
