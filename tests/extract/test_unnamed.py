"""Who takes part where a deed's own words name nobody: those counted, who came as it happened, the court."""

import pytest

from kilde.languages import load
from kilde.model import PassageKind
from tests.extract.making import Drawn, claim, claims, who

KILLED = "Eleven/NUM/nsubj:pass/3 were/AUX/aux:pass/3 killed/VERB/root/0/Tense=Past|VerbForm=Part "
CAME = "when/ADV/advmod/6 {who}/NOUN/nsubj/6 entered/VERB/advcl/3/Tense=Past|VerbForm=Fin camps/NOUN/obj/6"


@pytest.mark.parametrize(("subject", "actor"), [("soldiers", ["soldiers"]), ("doctors", []), ("reporters", [])])
def test_a_force_that_came_as_people_were_killed_killed_them(subject: str, actor: list[str]) -> None:
    found = claim(Drawn(KILLED + CAME.format(who=subject), counts={"Eleven": 11}))
    assert who(found, "actor") == actor


def test_whoever_is_said_to_have_killed_goes_before_those_who_came() -> None:
    agent = "by/ADP/case/5 gunmen/NOUN/obl:agent/3 when/ADV/advmod/8 soldiers/NOUN/nsubj/8 "
    line = KILLED + agent + "entered/VERB/advcl/3/Tense=Past|VerbForm=Fin camps/NOUN/obj/8"
    assert who(claim(Drawn(line, counts={"Eleven": 11})), "actor") == ["gunmen"]


def test_those_of_whom_the_number_alone_is_told_were_harmed() -> None:
    line = (
        "The/DET/det/3 death/NOUN/compound/3 toll/NOUN/nsubj/6 from/ADP/case/5 clashes/NOUN/nmod/3 "
        "rose/VERB/root/0/Tense=Past|VerbForm=Fin to/ADP/case/8 45/NUM/obl/6"
    )
    assert who(claim(Drawn(line, counts={"45": 45})), "target") == ["45"]


@pytest.mark.parametrize(("place", "actor"), [("court", ["court"]), ("Lorby", [])])
def test_the_court_that_somebody_was_sentenced_in_sentenced_them(place: str, actor: list[str]) -> None:
    line = (
        "A/DET/det/2 man/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 sentenced/VERB/root/0/Tense=Past|VerbForm=Part "
        "in/ADP/case/6 {place}/{pos}/obl/4 to/ADP/case/8 prison/NOUN/obl/4"
    ).format(place=place, pos="NOUN" if place == "court" else "PROPN")
    assert who(claim(Drawn(line)), "actor") == actor


def test_who_goes_free_is_whom_that_is_done_to() -> None:
    free = "Seks/NUM/nsubj/2 slap/VERB/root/0/Tense=Past|VerbForm=Fin fri/ADJ/xcomp/2 i/ADP/case/5 maj/PROPN/obl/2"
    assert who(claim(Drawn(free, counts={"Seks": 6}), pack=load("da")), "target") == ["Seks"]


def test_a_state_that_is_to_free_prisoners_is_not_freed() -> None:
    line = "Norland/PROPN/nsubj/4 is/AUX/cop/4 to/PART/mark/4 release/VERB/root/0/VerbForm=Inf 45/NUM/nummod/6 "
    line += "prisoners/NOUN/obj/4"
    found = claim(Drawn(line, names={"Norland": "LOC"}, counts={"45": 45}))
    assert who(found, "target") == ["45 prisoners"]
    assert who(found, "actor") == ["Norland"]


def test_a_time_of_day_is_nobody() -> None:
    line = "22.55/NUM/nsubj/2 died/VERB/root/0/Tense=Past|VerbForm=Fin in/ADP/case/4 clashes/NOUN/obl/2"
    assert claims(Drawn(line)) == ()


def test_a_headline_says_who_did_it_behind_a_past_tense_without_an_object() -> None:
    line = "Man/NOUN/nsubj/2 shot/VERB/root/0/Tense=Past|VerbForm=Fin dead/ADJ/xcomp/2 "
    found = claim(Drawn(line + "by/ADP/case/5 soldiers/NOUN/obl:agent/2", passage=PassageKind.HEADLINE))
    assert who(found, "target") == ["Man"]
    assert who(found, "actor") == ["soldiers"]
