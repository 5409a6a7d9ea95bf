"""Which of several earlier claims a definite noun takes up: one that it can mean, told by its word or with its outcome."""

from tests.extract.making import DAY, Drawn, claims

KILLED = "Rebels/NOUN/nsubj/2 killed/VERB/root/0 two/NUM/nummod/4 guests/NOUN/obj/2"
TORCHED = "Rebels/NOUN/nsubj/2 torched/VERB/root/0 a/DET/det/4 market/NOUN/obj/2"
ARRESTED = "Soldiers/NOUN/nsubj/2 arrested/VERB/root/0 two/NUM/nummod/4 officers/NOUN/obj/2"
OUSTED = "Soldiers/NOUN/nsubj/2 ousted/VERB/root/0 the/DET/det/4 president/NOUN/obj/2"
BY_REBELS = (
    "The/DET/det/2 {}/NOUN/nsubj:pass/4/Definite=Def was/AUX/aux:pass/4 carried/VERB/root/0 out/ADP/compound:prt/4"
)


def test_an_outcome_takes_up_what_had_it_and_not_the_nearest() -> None:
    killed, _, killing = claims(KILLED, TORCHED, BY_REBELS.format("killing"))
    assert killing.takes_up == killed.trigger


def test_a_coup_takes_up_no_arrest() -> None:
    ousted, _, coup = claims(OUSTED, ARRESTED, BY_REBELS.format("coup"))
    assert coup.takes_up == ousted.trigger
    assert claims(ARRESTED, BY_REBELS.format("coup"))[-1].takes_up is None


def test_a_kidnapping_takes_up_no_killing() -> None:
    raid = "Gunmen/NOUN/nsubj/2 kidnapped/VERB/root/0 two/NUM/nummod/4 guests/NOUN/obj/2"
    shot = "Gunmen/NOUN/nsubj/2 shot/VERB/root/0 a/DET/det/4 guard/NOUN/obj/2"
    taken, _, again = claims(raid, shot, BY_REBELS.format("kidnapping"))
    assert again.takes_up == taken.trigger


def test_a_deed_in_a_place_that_was_not_told_of_takes_up_none_told_elsewhere() -> None:
    there = Drawn(KILLED + " in/ADP/case/6 Lorby/PROPN/obl/2", names={"Lorby": "LOC"})
    line = (
        "The/DET/det/2 attack/NOUN/nsubj:pass/6/Definite=Def in/ADP/case/4 {}/PROPN/nmod/2 was/AUX/aux:pass/6 "
        "carried/VERB/root/0 out/ADP/compound:prt/6"
    )
    for town, is_taken_up in (("Lorby", True), ("Tolna", False)):
        again = claims(there, Drawn(line.format(town), names={town: "LOC"}))[-1]
        assert (again.takes_up is not None) is is_taken_up, town


def test_an_attack_may_be_any_deed_and_takes_up_the_nearest() -> None:
    raid = "Rebels/NOUN/nsubj/2 attacked/VERB/root/0 a/DET/det/4 market/NOUN/obj/2"
    _, killed, attack = claims(raid, KILLED, BY_REBELS.format("attack"))
    assert attack.takes_up == killed.trigger


def test_an_attack_is_the_deed_and_not_the_death_of_one_of_its_wounded_later() -> None:
    shelled = "Rebels/NOUN/nsubj/2 shelled/VERB/root/0 a/DET/det/4 market/NOUN/obj/2 Sunday/NOUN/obl:tmod/2"
    for time, is_deed in (("Monday", True), ("there", False)):
        died = f"A/DET/det/2 man/NOUN/nsubj/3 died/VERB/root/0 {time}/NOUN/obl:tmod/3"
        drawn = Drawn(died, times={"Monday": DAY} if is_deed else {})
        told, death, attack = claims(Drawn(shelled, times={"Sunday": DAY}), drawn, BY_REBELS.format("attack"))
        assert attack.takes_up == (told if is_deed else death).trigger


def test_a_site_with_a_name_that_was_not_told_of_is_another_deed() -> None:
    there = Drawn(KILLED + " in/ADP/case/6 Lorby/PROPN/obl/2", names={"Lorby": "LOC"})
    line = (
        "The/DET/det/2 attack/NOUN/nsubj:pass/8/Definite=Def on/ADP/case/6 the/DET/det/6 Lorby/PROPN/compound/6 "
        "embassy/NOUN/nmod/2 was/AUX/aux:pass/8 carried/VERB/root/0 out/ADP/compound:prt/8"
    )
    assert claims(there, Drawn(line, names={"Lorby": "LOC"}))[-1].takes_up is None
