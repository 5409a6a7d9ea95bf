"""Whom a participle behind a deed says that it was aimed at, and who did it when the words say first how long."""

from kilde.languages import load
from kilde.model import Claim, TimeExpression, TimeForm
from tests.extract.making import Drawn, claim, claims, who

MONDAY = TimeExpression(TimeForm.WEEKDAY, weekday=3)


def test_what_a_deed_is_aimed_at_by_a_participle_behind_it_is_its_target() -> None:
    line = (
        "Ni/NUM/nsubj:pass/3 ble/AUX/aux:pass/3 drept/VERB/root/0/VerbForm=Part i/ADP/case/6 et/DET/det/6 angrep/NOUN/obl/3 "
        "rettet/VERB/amod/6/VerbForm=Part mot/ADP/case/10 en/DET/det/10 skole/NOUN/obl/7/Number=Sing"
    )
    [own] = claims(Drawn(line, counts={"Ni": 9}), pack=load("nb"))
    assert who(own, "target") == ["Ni", "en skole"]


def test_who_did_it_may_hang_on_how_long_it_lasted() -> None:
    line = (
        "He/PRON/nsubj:pass/3/Number=Sing was/AUX/aux:pass/3 kidnapped/VERB/root/0/VerbForm=Part|Voice=Pass on/ADP/case/5 "
        "Monday/PROPN/obl/3 by/ADP/case/7 rebels/NOUN/nmod/5/Number=Plur"
    )
    own: Claim = claim(Drawn(line, times={"Monday": MONDAY}))
    assert who(own, "actor") == ["rebels"]
