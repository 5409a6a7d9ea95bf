"""Happenings that a sentence says to happen without naming anybody, and nouns whose clause names who takes part."""

from kilde.languages import load
from tests.extract.making import Drawn, claim, claims, who

DA = load("da")


def test_what_goes_on_is_told() -> None:
    line = "Forhandlingerne/NOUN/nsubj/2/Definite=Def fortsatte/VERB/root/0"
    assert claim(line, pack=DA).kind == "CONSULT"


def test_what_was_carried_out_is_told() -> None:
    line = "Attentatet/NOUN/nsubj:pass/3/Definite=Def blev/AUX/aux:pass/3 gennemført/VERB/root/0"
    assert claim(line, pack=DA).kind == "ASSAULT"


def test_a_passive_without_a_subject_is_done_by_people() -> None:
    line = "Der/PRON/expl/3 blev/AUX/aux:pass/3 forhandlet/VERB/root/0 i/ADP/case/5 Kairo/PROPN/obl/3"
    assert claim(Drawn(line, names={"Kairo": "LOC"}), pack=DA).kind == "CONSULT"


def test_those_who_speak_at_a_meeting_meet() -> None:
    line = (
        "På/ADP/case/3 et/DET/det/3 møde/NOUN/obl/6 med/ADP/case/5 kongen/NOUN/nmod/3 lo/VERB/root/0 "
        "præsidenten/NOUN/nsubj/6"
    )
    met = claim(line, pack=DA)
    assert (who(met, "actor"), who(met, "target")) == (["præsidenten"], ["kongen"])


def test_a_noun_that_belongs_to_a_verb_of_happening_is_no_object_of_it() -> None:
    line = (
        "Han/PRON/nsubj/2 sov/VERB/root/0 etter/ADP/case/4 skytinga/NOUN/obl/2/Definite=Def som/SCONJ/mark/6 "
        "fann/VERB/acl:relcl/4 stad/NOUN/obj/6"
    )
    assert claim(line, pack=load("nn")).kind == "ASSAULT"


def test_what_there_is_said_to_be_is_told() -> None:
    line = "Der/PRON/expl/2 var/AUX/root/0 store/ADJ/amod/4 protester/NOUN/nsubj/2/Definite=Ind"
    assert claim(line, pack=DA).kind == "PROTEST"


def test_a_phrase_of_a_participle_and_its_noun_describes_nobody() -> None:
    line = (
        "Der/PRON/expl/2 er/AUX/root/0 indført/VERB/amod/4/VerbForm=Part udgangsforbud/NOUN/obj/2 i/ADP/case/6 "
        "landet/NOUN/nmod/4"
    )
    assert claim(line, pack=DA).mode == "curfew"


def test_what_is_agreed_by_nobody_named_is_told() -> None:
    line = (
        "Der/PRON/expl/3 er/AUX/aux/3 indgået/VERB/root/0/VerbForm=Part en/DET/det/5 våbenhvile/NOUN/obj/3/Definite=Ind"
    )
    assert claim(line, pack=DA).mode == "ceasefire"


def test_what_there_is_not_is_not_told() -> None:
    line = "Der/PRON/expl/2 var/AUX/root/0 ikke/ADV/advmod/2 protester/NOUN/nsubj/2/Definite=Ind"
    assert claims(line, pack=DA) == ()


def test_what_there_breaks_out_is_told() -> None:
    line = "Det/PRON/expl/2 oppsto/VERB/root/0 skuddveksling/NOUN/obj/2/Definite=Ind"
    assert claim(line, pack=load("nb")).kind == "ASSAULT"


def test_whoever_there_breaks_something_tells_of_no_such_thing() -> None:
    line = "Han/PRON/nsubj/2 brøt/VERB/root/0 opptøyer/NOUN/obj/2/Definite=Ind"
    assert claims(line, pack=load("nb")) == ()
