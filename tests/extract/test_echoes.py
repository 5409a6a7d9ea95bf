"""Denials that name no deed of their own."""

from kilde.languages import load
from kilde.model import Factuality, Stance
from tests.extract.making import chains, claim, claims, who

DA = load("da")

DEED = "Soldiers/NOUN/nsubj/2 shot/VERB/root/0 protesters/NOUN/obj/2"


def test_who_denies_it_denies_the_deed_told_before() -> None:
    deed, denial = claims(DEED, "The/DET/det/2 army/NOUN/nsubj/3 denies/VERB/root/0 it/PRON/obj/3")
    assert (denial.kind, denial.stance, denial.factuality) == (deed.kind, Stance.DENIES, Factuality.CERTAIN_NOT)
    assert (denial.trigger.quote, denial.takes_up) == ("denies", deed.trigger)
    assert (who(denial, "actor"), chains(denial)) == (["The army"], [["The army"]])


def test_accusations_that_are_denied_are_those_of_the_deed() -> None:
    line = "The/DET/det/2 army/NOUN/nsubj/3 denied/VERB/root/0 the/DET/det/5 allegations/NOUN/obj/3"
    assert [c.stance for c in claims(DEED, line)] == [Stance.REPORTS, Stance.DENIES]


def test_what_is_denied_by_name_is_no_echo() -> None:
    line = "The/DET/det/2 army/NOUN/nsubj/3 denied/VERB/root/0 a/DET/det/5 shortage/NOUN/obj/3"
    assert [c.trigger.quote for c in claims(DEED, line)] == ["shot"]
    assert claims("The/DET/det/2 army/NOUN/nsubj/3 denies/VERB/root/0 it/PRON/obj/3") == ()


def test_who_stands_behind_the_verb_denies_what_was_said_right_before() -> None:
    deed = (
        "Ifølge/ADP/case/2 oppositionen/NOUN/obl/3 dræbte/VERB/root/0/VerbForm=Fin soldater/NOUN/nsubj/3 "
        "demonstranter/NOUN/obj/3"
    )
    line = "Det/PRON/nsubj/2 afviser/VERB/root/0/VerbForm=Fin hæren/NOUN/obj/2"
    told, denial = claims(deed, line, pack=DA)
    assert (denial.kind, denial.stance, denial.takes_up) == ("ASSAULT", Stance.DENIES, told.trigger)
    assert (who(denial, "actor"), chains(denial)) == (["hæren"], [["hæren"]])


SAID = (
    "They/PRON/nsubj/2 say/VERB/root/0 {}/ADJ/nsubj/4 {}/VERB/ccomp/2 but/CCONJ/cc/8 the/DET/det/7 army/NOUN/nsubj/8 "
    "denies/VERB/conj/2 the/DET/det/10 claim/NOUN/obj/8"
)


def test_who_answers_what_the_sentence_says_denies_that_and_no_deed_told_before() -> None:
    assert [c.trigger.quote for c in claims(DEED, SAID.format("food", "ran"))] == ["shot"]
    assert "denies" in [c.trigger.quote for c in claims(DEED, SAID.format("soldiers", "shot"))]


def test_a_passive_that_the_parser_takes_for_a_noun_denies_nothing_told_before() -> None:
    by_whom = "reports/NOUN/root/0 denied/VERB/{}/1/Voice=Pass by/ADP/case/4 police/NOUN/obl:agent/2"
    assert [c.trigger.quote for c in claims(DEED, by_whom.format("obl"))] == ["shot"]
    assert [c.trigger.quote for c in claims(DEED, by_whom.format("acl"))] == ["shot", "denied"]


def test_it_answers_nobody_but_is_answered() -> None:
    line = "Det/PRON/nsubj/2 fordømmer/VERB/root/0/VerbForm=Fin regeringen/NOUN/obj/2"
    assert who(claim(line, pack=DA), "actor") == ["regeringen"]


def test_when_and_where_something_is_denied_is_not_what_is_denied() -> None:
    plea = (
        "Manden/NOUN/nsubj/2 nægtede/VERB/root/0/VerbForm=Fin sig/PRON/obj/2 skyldig/ADJ/xcomp/2 ,/PUNCT/punct/8 "
        "da/SCONJ/mark/8 sagen/NOUN/nsubj/8 begyndte/VERB/advcl/2/VerbForm=Fin"
    )
    deed = "Soldater/NOUN/nsubj/2 dræbte/VERB/root/0/VerbForm=Fin demonstranter/NOUN/obj/2"
    assert [c.stance for c in claims(deed, plea, pack=DA)] == [Stance.REPORTS, Stance.DENIES]
    line = "He/PRON/nsubj/2 pleaded/VERB/root/0 not/PART/advmod/4 guilty/ADJ/xcomp/2 in/ADP/case/6 court/NOUN/obl/2"
    assert [c.stance for c in claims(DEED, line)] == [Stance.REPORTS, Stance.DENIES]
    line = line.replace("in/ADP/case/6 court", "to/ADP/case/6 speeding")
    assert Stance.DENIES not in [c.stance for c in claims(DEED, line)]
