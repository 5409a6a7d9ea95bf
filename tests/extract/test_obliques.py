"""Whom a preposition governs, whom a verb gives something, and whom a number alone stands for."""

from kilde.languages import load
from kilde.model import Quantity, Said
from tests.extract.making import NB, Drawn, claim, claims, who

SV = load("sv")


def test_where_somebody_was_shot_is_no_second_victim() -> None:
    line = "Soldater/NOUN/nsubj/2 skjøt/VERB/root/0/VerbForm=Fin {} på/ADP/case/5 adressen/NOUN/obl/2"
    whole = claim(line.format("bonden/NOUN/obj/2"), pack=NB)
    assert (who(whole, "actor"), who(whole, "target")) == (["Soldater"], ["bonden"])
    assert who(claim(line.format("straks/ADV/advmod/2"), pack=NB), "target") == ["adressen"]


def test_a_fire_is_set_to_somebody_by_the_phrase_of_the_verb() -> None:
    line = "Menn/NOUN/nsubj/2 satte/VERB/root/0/VerbForm=Fin fyr/NOUN/obj/2 på/ADP/case/5 bussen/NOUN/obl/2"
    assert who(claim(line, pack=NB), "target") == ["bussen"]


def test_a_deed_is_nobody_that_violence_is_done_to_where_others_are_told() -> None:
    line = "Opprørere/NOUN/nsubj/2 angrep/VERB/root/0/VerbForm=Fin landsbyen/NOUN/obj/2 {}/NOUN/obj/2"
    assert who(claim(line.format("forhandlinger"), pack=NB), "target") == ["landsbyen"]
    assert who(claim(line.format("skolen"), pack=NB), "target") == ["landsbyen", "skolen"]


def test_who_is_given_aid_is_its_target_though_the_tree_has_a_second_subject() -> None:
    line = "Sverige/PROPN/nsubj/2 ger/VERB/root/0/VerbForm=Fin Ukraina/PROPN/{}/2 ett/DET/det/5 stödpaket/NOUN/obj/2"
    for dep in ("iobj", "nsubj"):
        drawn = Drawn(line.format(dep), names={"Sverige": "LOC", "Ukraina": "LOC"})
        found = claim(drawn, pack=SV)
        assert (who(found, "actor"), who(found, "target")) == (["Sverige"], ["Ukraina"])


def test_a_phrase_that_is_all_number_is_a_bare_one() -> None:
    line = "{}/DET/nsubj:pass/3 ble/AUX/aux:pass/3 drept/VERB/root/0"
    [bare] = claims(Drawn(line.format("Flere"), counts={"Flere": Quantity(2, None, Said.SEVERAL)}), pack=NB)
    assert [p.traits for p in bare.participants if p.role == "target"] == [("number", "plural")]
