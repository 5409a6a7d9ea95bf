"""Denials that name no deed of their own."""

from kilde.model import Factuality, Stance
from tests.extract.making import chains, claims, who

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
