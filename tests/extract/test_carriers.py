"""Roles that words outside a noun's phrase give it, and documents that tell of nothing that happened."""

import pytest

from kilde.languages import Pack, load
from tests.extract.making import Drawn, claim, claims, who

DA = load("da")
EN = load("en")
SV = load("sv")


def test_whoever_is_subjected_to_it_suffers_it() -> None:
    line = "Kvinden/NOUN/nsubj/3 blev/AUX/aux:pass/3 udsat/VERB/root/0 for/ADP/case/5 overfald/NOUN/obl/3"
    assert who(claim(line, pack=DA), "target") == ["Kvinden"]


def test_a_shooting_at_a_place_has_no_target_there() -> None:
    line = "Skyderi/NOUN/root/0 på/ADP/case/3 {}/{}/nmod/1"
    assert who(claim(Drawn(line.format("Nørrebro", "PROPN"), names={"Nørrebro": "LOC"}), pack=DA), "target") == []
    assert who(claim(line.format("betjente", "NOUN"), pack=DA), "target") == ["betjente"]


def test_a_review_claims_nothing() -> None:
    told = "Politiet/NOUN/nsubj/2 dræbte/VERB/root/0 to/NUM/nummod/4 mænd/NOUN/obj/2"
    review = "Anmeldelse/NOUN/root/0 af/ADP/case/3 dramaserie/NOUN/nmod/1 med/ADP/case/5 {}/NOUN/nmod/1"
    assert claims(told, review.format("soldater"), pack=DA)
    assert not claims(told, review.format("hovedrolle"), pack=DA)


def test_those_whom_police_suspect_did_it() -> None:
    line = (
        "Manden/NOUN/root/0 som/PRON/obj/4 politiet/NOUN/nsubj/4 mistænker/VERB/acl:relcl/1 for/ADP/mark/7 at/PART/mark/7 "
        "dræbe/VERB/advcl/4/VerbForm=Inf to/NUM/nummod/9 kvinder/NOUN/obj/7"
    )
    [killed] = [c for c in claims(line, pack=DA) if c.kind == "ASSAULT"]
    assert who(killed, "actor") == ["Manden"]
    assert killed.factuality.value == "PR+"


def test_an_arrest_and_its_charge_are_one_claim() -> None:
    line = "Manden/NOUN/nsubj/3 er/AUX/aux/3 anholdt/VERB/root/0/VerbForm=Part og/CCONJ/cc/5 sigtet/VERB/conj/3/VerbForm=Part"
    assert claim(line, pack=DA).mode == "arrest"


def test_a_clause_on_the_place_somebody_is_from_is_about_them() -> None:
    line = (
        "En/DET/det/2 mand/NOUN/root/0 fra/ADP/case/4 Sorø/PROPN/nmod/2 som/PRON/nsubj/7 blev/AUX/aux:pass/7 "
        "anholdt/VERB/acl:relcl/4/VerbForm=Part"
    )
    assert who(claim(Drawn(line, names={"Sorø": "LOC"}), pack=DA), "target") == ["En mand fra Sorø"]


def test_a_foiled_attempt_is_told() -> None:
    line = "Regeringen/NOUN/nsubj/2 afværgede/VERB/root/0 et/DET/det/4 kupforsøg/NOUN/obj/2"
    assert claim(line, pack=DA).aspect.value == "attempted"


def test_a_participle_taken_for_a_noun_is_a_verb_as_a_bare_predicate() -> None:
    line = "Manden/NOUN/nsubj/3 er/AUX/cop/3 varetægtsfængslet/NOUN/root/0"
    assert who(claim(line, pack=DA), "target") == ["Manden"]


def test_who_plants_a_bomb_attacks_and_who_plants_a_tree_does_not() -> None:
    line = "Manden/NOUN/nsubj/2 plantede/VERB/root/0/VerbForm=Fin {}/NOUN/obj/2"
    planted = claim(line.format("bomben"), pack=DA)
    assert (who(planted, "actor"), planted.mode) == (["Manden"], "explosives")
    assert not claims(line.format("træer"), pack=DA)


def test_whoever_stands_behind_a_deed_did_it() -> None:
    line = (
        "Gruppen/NOUN/nsubj/2 står/VERB/root/0/VerbForm=Fin bak/ADP/case/4 angrepet/NOUN/obl/2/Definite=Def "
        "i/ADP/case/6 Lorby/PROPN/nmod/4"
    )
    [attack] = claims(Drawn(line, names={"Lorby": "LOC"}), pack=load("nb"))
    assert who(attack, "actor") == ["Gruppen"]


def test_whoever_was_behind_a_deed_did_it() -> None:
    line = (
        "Rebels/NOUN/nsubj/5 were/AUX/cop/5 behind/ADP/case/5 the/DET/det/5 attack/NOUN/root/0"
    )
    [attack] = claims(line)
    assert who(attack, "actor") == ["Rebels"]


def test_a_participle_behind_the_noun_tells_who_carried_it_out() -> None:
    found = claim(
        "Students/NOUN/nsubj:pass/3 were/AUX/aux:pass/3 killed/VERB/root/0 in/ADP/case/5 raids/NOUN/obl/3 "
        "carried/VERB/conj/3/VerbForm=Part out/ADP/compound:prt/6 by/ADP/case/9 soldiers/NOUN/obl:agent/6"
    )
    assert who(found, "actor") == ["soldiers"]


def test_whoever_says_what_a_deed_is_did_not_do_it() -> None:
    line = "Mali/PROPN/nsubj/2 called/VERB/root/0 the/DET/det/4 attack/NOUN/obj/2 on/ADP/case/6 villagers/NOUN/nmod/4 "
    named = {"Mali": "LOC"}
    judged = claim(Drawn(line + "a/DET/det/8 crime/NOUN/xcomp/2", names=named))
    assert who(judged, "actor") == []
    assert who(claim(Drawn(line.replace("called", "launched") + "today/NOUN/obl:tmod/2", names=named)), "actor") == ["Mali"]


@pytest.mark.parametrize(
    ("pack", "line"),
    [
        (EN, "Police/NOUN/nsubj/2 announced/VERB/root/0 the/DET/det/4 killing/NOUN/obj/2 of/ADP/case/7 two/NUM/nummod/7 students/NOUN/nmod/4"),
        (EN, "The/DET/det/2 killing/NOUN/nsubj:pass/7 of/ADP/case/5 two/NUM/nummod/5 students/NOUN/nmod/2 was/AUX/aux:pass/7 announced/VERB/root/0/VerbForm=Part by/ADP/case/9 police/NOUN/obl:agent/7"),
        (SV, "Polisen/NOUN/nsubj/2 tillkännagav/VERB/root/0 mordet/NOUN/obj/2 på/ADP/case/6 två/NUM/nummod/6 studenter/NOUN/nmod/3"),
    ],
)  # fmt: skip
def test_who_announces_that_people_were_killed_did_not_do_it(pack: Pack, line: str) -> None:
    assert [who(c, "actor") for c in claims(line, pack=pack) if c.effect == "killed"] == [[]]


@pytest.mark.parametrize(
    ("pack", "line"),
    [
        (EN, "Rebels/NOUN/nsubj/2 committed/VERB/root/0 the/DET/det/4 killing/NOUN/obj/2"),
        (EN, "Rebels/NOUN/nsubj/2 announced/VERB/root/0 an/DET/det/4 offensive/NOUN/obj/2"),
        (SV, "Rebellerna/NOUN/nsubj/2 utförde/VERB/root/0 mordet/NOUN/obj/2"),
    ],
)
def test_who_carries_it_out_or_announces_their_own_attack_does_it(pack: Pack, line: str) -> None:
    assert who(claim(line, pack=pack), "actor") == [line.partition("/")[0]]
