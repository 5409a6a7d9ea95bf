"""Figures beside others: of all and of some, in rows that the tree tore, of those who go free by themselves."""

from kilde.model import Claim
from tests.extract.making import NB, Drawn, claim, claims


def counted(found: Claim) -> list[tuple[str, int | None, int | None, bool]]:
    return [(f.of, f.low, f.high, f.total) for f in found.figures]


def test_things_of_which_some_are_told_are_counted_both() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 shot/VERB/root/0 down/ADP/compound:prt/2 17/NUM/obj/2 of/ADP/case/7 19/NUM/nummod/7 "
        "drones/NOUN/nmod/4"
    )
    found = claim(Drawn(line, counts={"17": 17, "19": 19}))
    assert counted(found) == [("drones", 17, 17, True), ("drones", 19, 19, False)]


def test_who_they_are_tells_of_all_of_them() -> None:
    line = (
        "Three/NUM/nsubj/10 of/ADP/case/5 the/DET/det/5 five/NUM/nummod/5 men/NOUN/nmod/1 "
        "arrested/VERB/acl/1/VerbForm=Part on/ADP/case/8 Sunday/PROPN/obl/6 have/AUX/aux/10 fled/VERB/root/0"
    )
    found = claims(Drawn(line, counts={"Three": 3, "five": 5}))
    arrest = next(one for one in found if one.trigger.quote == "arrested")
    assert counted(arrest) == [("arrested", 5, 5, True)]


def test_a_part_is_of_those_harmed_right_before_it() -> None:
    line = (
        "Two/NUM/nsubj:pass/3 were/AUX/aux:pass/3 killed/VERB/root/0 and/CCONJ/cc/7 nine/NUM/nsubj:pass/7 "
        "were/AUX/aux:pass/7 wounded/VERB/conj/3 ,/PUNCT/punct/9 three/NUM/appos/5 critically/ADV/advmod/9 ./PUNCT/punct/3"
    )
    found = claim(Drawn(line, counts={"Two": 2, "nine": 9, "three": 3}))
    assert counted(found) == [("killed", 2, 2, True), ("injured", 9, 9, True), ("injured", 3, 3, False)]


def test_it_may_be_said_who_some_are_before_what_was_done_to_them() -> None:
    line = (
        "Twelve/NUM/nummod/2 people/NOUN/nsubj:pass/10 ,/PUNCT/punct/4 four/NUM/appos/2 of/ADP/case/6 them/PRON/nmod/4 "
        "women/NOUN/dep/4 ,/PUNCT/punct/4 were/AUX/aux:pass/10 killed/VERB/root/0"
    )
    found = claim(Drawn(line, counts={"Twelve": 12, "four": 4}))
    assert counted(found) == [("killed", 12, 12, True), ("killed", 4, 4, False)]


def test_some_may_be_among_others_that_are_counted() -> None:
    line = (
        "Four/NUM/nummod/2 children/NOUN/nsubj/6 were/AUX/cop/6 among/ADP/case/6 21/NUM/nummod/6 people/NOUN/root/0 "
        "killed/VERB/acl/6/VerbForm=Part"
    )
    found = claim(Drawn(line, counts={"Four": 4, "21": 21}))
    assert sorted(counted(found)) == [("killed", 4, 4, False), ("killed", 21, 21, True)]


def test_the_last_of_a_row_is_counted_wherever_the_tree_hung_it() -> None:
    line = (
        "Menn/NOUN/nsubj/2 drepte/VERB/root/0 en/DET/det/4 vakt/NOUN/obj/2/Number=Sing og/CCONJ/cc/6 fire/NUM/conj/2 "
        "av/ADP/case/8 vennene/NOUN/nmod/6 hans/PRON/nmod:poss/8"
    )
    assert counted(claim(Drawn(line, counts={"fire": 4}), pack=NB)) == [("killed", 5, 5, True)]


def test_the_subject_of_another_verb_is_not_the_last_of_a_row() -> None:
    line = (
        "Menn/NOUN/nsubj/2 drepte/VERB/root/0 en/DET/det/4 vakt/NOUN/obj/2/Number=Sing og/CCONJ/cc/8 "
        "to/NUM/nummod/7 andre/NOUN/nsubj/8 flyktet/VERB/conj/2"
    )
    found = claims(Drawn(line, counts={"to": 2}), pack=NB)
    assert "killed" not in {f.of for one in found for f in one.figures}


def test_what_was_torn_from_its_row_is_counted() -> None:
    line = (
        "Eight/NUM/nummod/2 missiles/NOUN/root/0 and/CCONJ/cc/7 30/NUM/nummod/5 drones/NOUN/nsubj:pass/7 "
        "were/AUX/aux:pass/7 fired/VERB/conj/2 at/ADP/case/10 the/DET/det/10 town/NOUN/obl/7"
    )
    found = claim(Drawn(line, counts={"Eight": 8, "30": 30}))
    assert counted(found) == [("missiles", 8, 8, True), ("drones", 30, 30, True)]


def test_who_goes_free_is_released() -> None:
    line = "Elleve/NUM/nummod/2 bønder/NOUN/nsubj/3 slapp/VERB/root/0 fri/ADJ/xcomp/3"
    assert counted(claim(Drawn(line, counts={"Elleve": 11}), pack=NB)) == [("released", 11, 11, True)]


def test_gunmen_who_act_are_not_counted() -> None:
    line = "Two/NUM/nummod/2 gunmen/NOUN/nsubj/3 killed/VERB/root/0 five/NUM/nummod/5 guards/NOUN/obj/3"
    assert counted(claim(Drawn(line, counts={"Two": 2, "five": 5}))) == [("killed", 5, 5, True)]


def test_houses_that_burn_are_counted() -> None:
    line = "Tre/NUM/nummod/2 butikker/NOUN/nsubj:pass/4 ble/AUX/aux:pass/4 plyndret/VERB/root/0/VerbForm=Part"
    assert counted(claim(Drawn(line, counts={"Tre": 3}), pack=NB)) == [("buildings", 3, 3, True)]


def test_each_number_of_a_row_of_some_is_told() -> None:
    line = (
        "Nine/NUM/nsubj:pass/3 were/AUX/aux:pass/3 killed/VERB/root/0 ,/PUNCT/punct/7 including/VERB/case/7 "
        "six/NUM/nummod/7 women/NOUN/nmod/1 and/CCONJ/cc/10 two/NUM/nummod/10 boys/NOUN/conj/7"
    )
    found = claim(Drawn(line, counts={"Nine": 9, "six": 6, "two": 2}))
    assert counted(found) == [("killed", 9, 9, True), ("killed", 6, 6, False), ("killed", 2, 2, False)]


def test_some_who_were_let_go_are_no_more_that_were_taken() -> None:
    line = (
        "Police/NOUN/nsubj/2 arrested/VERB/root/0 nine/NUM/nummod/4 men/NOUN/obj/2 ,/PUNCT/punct/6 two/NUM/nsubj:pass/11 "
        "of/ADP/case/8 whom/PRON/nmod/6 were/AUX/aux:pass/11 later/ADV/advmod/11 freed/VERB/acl:relcl/4/VerbForm=Part"
    )
    found = next(c for c in claims(Drawn(line, counts={"nine": 9, "two": 2})) if c.trigger.quote == "arrested")
    assert counted(found) == [("arrested", 9, 9, True)]


def test_one_of_the_employees_is_no_number() -> None:
    line = (
        "En/DET/nsubj:pass/6/Number=Sing av/ADP/case/4 de/DET/det/4 ansatte/ADJ/nmod/1/Number=Plur "
        "ble/AUX/aux:pass/6 skutt/VERB/root/0/VerbForm=Part"
    )
    found = claim(Drawn(line, counts={"En": 1}), pack=NB)
    assert found.figures == ()


def test_an_and_with_a_number_before_the_rest_of_a_phrase_begins_anew() -> None:
    line = (
        "Nine/NUM/nsubj/3 had/AUX/aux/3 died/VERB/root/0/VerbForm=Part and/CCONJ/cc/5 80/NUM/conj/3 in/ADP/case/8 "
        "the/DET/det/8 hospital/NOUN/nmod/5"
    )
    assert not any("80" in found.trigger.quote for found in claims(Drawn(line, counts={"Nine": 9, "80": 80})))
    norwegian = (
        "Ni/NUM/nsubj/3 er/AUX/cop/3 døde/ADJ/root/0 og/CCONJ/cc/5 80/NUM/conj/3 på/ADP/case/7 sykehus/NOUN/nmod/5"
    )
    before = "seks/NUM/nsubj:pass/3 ble/AUX/aux:pass/3 drept/VERB/root/0/VerbForm=Part"
    found = claims(Drawn(before, counts={"seks": 6}), Drawn(norwegian, counts={"Ni": 9, "80": 80}), pack=NB)
    assert all("80" not in one.trigger.quote for one in found)
    assert [f.low for one in found for f in one.figures if f.of == "killed"] == [6, 9]
