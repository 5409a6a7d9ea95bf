"""Triggers of one deed are one claim: the harm and when it happened, the shot and what it did."""

from kilde.languages import load
from kilde.model import PassageKind
from tests.extract.making import NB, Drawn, claim, claims, who

KILLED = "Tolv/NUM/nummod/2 soldater/NOUN/nsubj:pass/4 ble/AUX/aux:pass/4 drept/VERB/root/0/VerbForm=Part "


def test_people_harmed_when_the_deed_was_done_are_one_claim() -> None:
    line = KILLED + "da/SCONJ/mark/7 opprørere/NOUN/nsubj/7 angrep/VERB/advcl/4/VerbForm=Fin leiren/NOUN/obj/7"
    one = claim(line, pack=NB)
    assert who(one, "actor") == ["opprørere"]
    assert "Tolv soldater" in who(one, "target")


def test_a_passive_that_tells_how_is_the_same_deed() -> None:
    line = (
        "En/DET/det/2 soldat/NOUN/nsubj/3 døde/VERB/root/0/VerbForm=Fin etter/ADP/mark/8 å/PART/mark/8 ha/AUX/aux/8 "
        "blitt/AUX/aux:pass/8 angrepet/VERB/advcl/3/VerbForm=Part av/ADP/case/10 opprørere/NOUN/obl/8"
    )
    assert who(claim(line, pack=NB), "actor") == ["opprørere"]


def test_shot_and_killed_is_one_deed_but_raped_and_killed_are_two() -> None:
    pair = (
        "Soldater/NOUN/nsubj/3 har/AUX/aux/3 {}/VERB/root/0/VerbForm=Part og/CCONJ/cc/5 "
        "drept/VERB/conj/3/VerbForm=Part bønder/NOUN/obj/5"
    )
    assert claim(pair.format("skutt"), pack=NB).effect == "killed"
    raped, killed = claims(pair.format("voldtatt"), pack=NB)
    assert who(raped, "actor") == who(killed, "actor") == ["Soldater"]


def test_a_participle_that_is_a_noun_too_is_none_behind_a_copula() -> None:
    line = "Elleve/NUM/nsubj/3 er/AUX/cop/3 såra/NOUN/root/0"
    [found] = claims(Drawn(line, counts={"Elleve": 11}), pack=load("nn"))
    assert [(figure.of, figure.low) for figure in found.figures] == [("injured", 11)]


def test_a_number_before_the_helper_of_a_second_participle_is_its_subject() -> None:
    line = (
        "Fem/NUM/nsubj:pass/3 vart/AUX/aux:pass/3 drepne/ADJ/root/0/VerbForm=Part og/CCONJ/cc/5 to/NUM/conj/3 "
        "vart/AUX/aux:pass/7 såra/ADJ/conj/3/VerbForm=Part"
    )
    [found] = claims(Drawn(line, counts={"Fem": 5, "to": 2}), pack=load("nn"))
    assert [(figure.of, figure.low) for figure in found.figures] == [("killed", 5), ("injured", 2)]


def test_how_some_were_killed_may_stand_second_in_its_clause() -> None:
    line = (
        "Two/NUM/nummod/2 boys/NOUN/nsubj:pass/4 were/AUX/aux:pass/4 killed/VERB/root/0/VerbForm=Part when/SCONJ/mark/8 "
        "a/DET/det/7 man/NOUN/nsubj/8 came/VERB/advcl/4/VerbForm=Fin and/CCONJ/cc/10 "
        "attacked/VERB/conj/8/VerbForm=Fin people/NOUN/obj/10"
    )
    assert len(claims(Drawn(line, counts={"Two": 2}))) == 1


def test_the_next_number_harmed_is_of_the_same_deed_wherever_the_tree_hangs_it() -> None:
    line = (
        "Fire/NUM/nsubj:pass/3 ble/AUX/aux:pass/3 drept/VERB/root/0/VerbForm=Part og/CCONJ/cc/5 18/NUM/dep/1 "
        "ble/VERB/dep/1 såret/VERB/xcomp/6/VerbForm=Part"
    )
    [found] = claims(Drawn(line, counts={"Fire": 4, "18": 18}), pack=NB)
    assert [(figure.of, figure.low) for figure in found.figures] == [("killed", 4), ("injured", 18)]


def test_others_harmed_are_counted_though_their_participle_is_tagged_as_a_noun() -> None:
    line = KILLED + "og/CCONJ/cc/8 fire/NUM/nummod/8 andre/DET/det/8 såret/NOUN/conj/4"
    [found] = claims(Drawn(line, counts={"Tolv": 12, "fire": 4}), pack=NB)
    assert [(figure.of, figure.low) for figure in found.figures] == [("killed", 12), ("injured", 4)]


def test_who_came_to_no_harm_is_no_claim() -> None:
    line = "Han/PRON/nsubj/4 er/AUX/cop/4 ikke/PART/advmod/4 såret/VERB/root/0/VerbForm=Part"
    assert claims(line, pack=NB) == ()


def test_backing_that_somebody_is_charged_with_is_told_by_the_charge() -> None:
    line = (
        "Reportere/NOUN/nsubj:pass/3 ble/AUX/aux:pass/3 pågrepet/VERB/root/0/VerbForm=Part for/ADP/mark/6 "
        "å/PART/mark/6 støtte/VERB/advcl/3/VerbForm=Inf opprørere/NOUN/obj/6"
    )
    assert [c.kind for c in claims(line, pack=NB)] == ["COERCE"]


def test_an_attack_that_goes_on_to_kill_is_one_deed() -> None:
    line = (
        "The/DET/det/2 attack/NOUN/nsubj/3 began/VERB/root/0/VerbForm=Fin and/CCONJ/cc/5 "
        "killed/VERB/conj/3/VerbForm=Fin twelve/NUM/nummod/7 guards/NOUN/obj/5"
    )
    assert len(claims(Drawn(line, counts={"twelve": 12}))) == 1


def test_people_killed_when_somebody_carried_out_an_attack_are_one_claim() -> None:
    line = KILLED + (
        "da/SCONJ/mark/7 opprørere/NOUN/nsubj/7 utførte/VERB/advcl/4/VerbForm=Fin et/DET/det/9 angrep/NOUN/obj/7"
    )
    assert who(claim(line, pack=NB), "actor") == ["opprørere"]

def test_how_a_deed_was_done_is_no_further_claim_but_what_else_was_done_is() -> None:
    line = (
        "Gunmen/NOUN/nsubj/2 attacked/VERB/root/0/VerbForm=Fin the/DET/det/4 village/NOUN/obj/2 ,/PUNCT/punct/6 "
        "firing/VERB/advcl/2/VerbForm=Ger rockets/NOUN/obj/6 and/CCONJ/cc/9 {}/VERB/conj/6/VerbForm=Ger {}/NOUN/obj/9"
    )
    assert who(claim(line.format("hurling", "grenades")), "actor") == ["Gunmen"]
    attacked, abducted = claims(line.format("abducting", "villagers"))
    assert (attacked.mode, abducted.mode) == ("heavy-weapons", "abduct")


def test_a_protest_and_what_it_is_for_are_one() -> None:
    line = (
        "Doctors/NOUN/nsubj/2 marched/VERB/root/0/VerbForm=Fin to/PART/mark/4 protest/VERB/advcl/2/VerbForm=Inf "
        "against/ADP/case/6 cuts/NOUN/obl/4"
    )
    assert who(claim(line), "actor") == ["Doctors"]


def test_whom_a_deed_is_aimed_at_is_its_target() -> None:
    line = (
        "A/DET/det/2 blast/NOUN/nsubj/5 targeting/VERB/acl/2/VerbForm=Ger policemen/NOUN/obj/3 "
        "shook/VERB/root/0/VerbForm=Fin the/DET/det/7 city/NOUN/obj/5"
    )
    assert who(claim(line), "target") == ["policemen"]


def test_a_headlines_verb_taken_for_a_noun_is_told_with_its_subject() -> None:
    line = (
        "Air/NOUN/compound/2 strike/NOUN/compound/5 kills/NOUN/amod/5 four/NUM/nummod/5 "
        "civilians/NOUN/root/0/Number=Plur"
    )
    one = claim(Drawn(line, counts={"four": 4}, passage=PassageKind.HEADLINE))
    assert (one.mode, one.effect) == ("aerial", "killed")


def test_others_harmed_in_a_clause_that_only_stands_beside_are_of_the_same_deed() -> None:
    line = (
        KILLED + "mens/SCONJ/mark/8 fem/NUM/nsubj:pass/8 ble/AUX/aux:pass/8 såret/VERB/advcl/4/VerbForm=Part"
    )
    [found] = claims(Drawn(line, counts={"Tolv": 12, "fem": 5}), pack=NB)
    assert [(figure.of, figure.low) for figure in found.figures] == [("killed", 12), ("injured", 5)]


def test_who_is_named_by_the_deed_does_it() -> None:
    line = (
        "En/DET/det/2 selvmordsbomber/NOUN/nsubj/3/Definite=Ind drepte/VERB/root/0/Tense=Past|VerbForm=Fin "
        "ti/NUM/nummod/5 mennesker/NOUN/obj/3/Number=Plur"
    )
    assert who(claim(line, pack=load("nb")), "actor") == ["En selvmordsbomber"]


def test_a_headline_tells_what_was_done_to_whom_it_leaves_out() -> None:
    line = "Dømt/VERB/root/0/VerbForm=Part for/ADP/case/3 drap/NOUN/obl/1/Definite=Ind"
    found = claims(Drawn(line, passage=PassageKind.HEADLINE), pack=load("nb"))
    assert ("SANCTION", "convict") in [(one.kind, one.mode) for one in found]


def test_two_deeds_side_by_side_are_done_to_the_same_at_once() -> None:
    line = (
        "Mannen/NOUN/nsubj:pass/3 ble/AUX/aux:pass/3 skutt/VERB/root/0/VerbForm=Part og/CCONJ/cc/5 "
        "knivstukket/VERB/conj/3/VerbForm=Part"
    )
    assert [c.kind for c in claims(line, pack=load("nb"))] == ["ASSAULT"]
