"""Passives, and active verbs that are written or tagged like them."""

import pytest

from kilde.extract.passives import is_passive
from kilde.languages import load
from kilde.model import PassageKind
from tests.extract.making import EN, NB, Drawn, claim, tree, who

DA, NN, SV = load("da"), load("nn"), load("sv")


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("Police/NOUN/nsubj/3 are/AUX/aux/3 investigating/VERB/root/0/Tense=Pres|VerbForm=Part it/PRON/obj/3", 2),
        ("Rome/PROPN/nsubj/2 accused/VERB/root/0/Tense=Past|VerbForm=Part|Voice=Pass Bern/PROPN/obj/2", 1),
    ],
)
def test_a_progressive_and_a_past_tense_with_an_object_are_active(line: str, verb: int) -> None:
    assert not is_passive(tree(line), verb, EN)


def test_a_perfect_with_an_object_is_active_however_it_is_tagged() -> None:
    line = (
        "They/PRON/nsubj/3 had/AUX/aux/3 come/VERB/root/0/VerbForm=Part and/CCONJ/cc/5 "
        "burned/VERB/conj/3/Tense=Past|VerbForm=Part|Voice=Pass huts/NOUN/obj/5"
    )
    assert not is_passive(tree(line), 4, EN)
    assert is_passive(tree(line.replace("huts/NOUN/obj", "down/ADV/advmod")), 4, EN)


def test_a_participle_with_its_helper_is_passive() -> None:
    line = "They/PRON/nsubj:pass/4 are/AUX/aux/4 being/AUX/aux:pass/4 questioned/VERB/root/0/VerbForm=Part"
    assert is_passive(tree(line), 3, EN)


def test_an_ending_alone_makes_an_infinitive_passive_where_the_language_has_such() -> None:
    line = "Fangane/NOUN/nsubj/3 skal/AUX/aux/3 skytast/VERB/root/0/VerbForm=Inf i/ADP/case/5 dag/NOUN/obl/3"
    assert is_passive(tree(line), 2, NN)
    assert not is_passive(tree(line), 2, NB)
    assert not is_passive(tree(line.replace("skytast", "møtast")), 2, NN)
    assert not is_passive(tree(line.replace("i/ADP/case/5 dag/NOUN/obl", "fienden/NOUN/obj")), 2, NN)


def test_a_headline_leaves_the_helper_out_where_the_language_has_no_other_passive() -> None:
    line = "Tourist/NOUN/nsubj/2 killed/VERB/root/0/Tense=Past|VerbForm=Fin in/ADP/case/4 ambush/NOUN/obl/2"
    assert who(claim(Drawn(line, passage=PassageKind.HEADLINE)), "target") == ["Tourist"]


def test_a_headline_arrest_without_an_object_is_done_to_its_subject() -> None:
    line = "Mand/PROPN/nsubj/2 anholdt/VERB/root/0/Tense=Past|VerbForm=Fin under/ADP/case/4 tale/NOUN/obl/2"
    assert who(claim(Drawn(line, passage=PassageKind.HEADLINE), pack=DA), "target") == ["Mand"]
    done = "Politi/NOUN/nsubj/2 anholdt/VERB/root/0/Tense=Past|VerbForm=Fin mand/NOUN/obj/2"
    assert who(claim(Drawn(done, passage=PassageKind.HEADLINE), pack=DA), "actor") == ["Politi"]


def test_a_copula_makes_the_perfect_of_verbs_of_going() -> None:
    line = "Soldaterne/NOUN/nsubj/3 er/AUX/aux/3 {}/VERB/root/0/Tense=Past|VerbForm=Part i/ADP/case/5 byen/NOUN/obl/3"
    assert not is_passive(tree(line.format("gået")), 2, DA)
    assert is_passive(tree(line.format("anholdt")), 2, DA)


def test_an_active_headline_keeps_its_subject_where_the_passive_has_a_form() -> None:
    line = "Soldater/NOUN/nsubj/2 dödade/VERB/root/0/Tense=Past|VerbForm=Fin"
    assert who(claim(Drawn(line, passage=PassageKind.HEADLINE), pack=SV), "actor") == ["Soldater"]


def test_whom_a_phrase_in_the_passive_is_done_to_is_its_subject() -> None:
    line = (
        "Two/NUM/nummod/2 officers/NOUN/nsubj:pass/4 were/AUX/aux:pass/4 shot/VERB/root/0/VerbForm=Part at/ADP/case/4"
    )
    found = claim(line)
    assert (who(found, "actor"), who(found, "target")) == ([], ["Two officers"])


def test_a_participle_governed_by_the_helper_is_passive_wherever_its_subject_hangs() -> None:
    line = (
        "Fangane/NOUN/nsubj/4 ville/AUX/aux/3 bli/VERB/root/0/VerbForm=Inf "
        "lauslatne/ADJ/xcomp/3/Number=Plur|VerbForm=Part"
    )
    assert is_passive(tree(line), 3, load("nn"))


def test_a_copula_under_the_perfect_is_a_passive() -> None:
    line = (
        "Mennene/NOUN/nsubj/4 har/AUX/aux/4 vært/AUX/cop/4 ettersøkt/ADJ/root/0/VerbForm=Part "
        "av/ADP/case/6 politiet/NOUN/obl/4"
    )
    assert is_passive(tree(line), 3, load("nb"))


def test_a_headline_with_a_charge_is_passive_though_the_form_is_a_past_tense() -> None:
    line = (
        "Mann/NOUN/nsubj/2 siktet/VERB/root/0/Tense=Past|VerbForm=Fin "
        "for/ADP/case/4 svindel/NOUN/obl/2/Definite=Ind"
    )
    found = claim(Drawn(line, passage=PassageKind.HEADLINE), pack=load("nb"))
    assert (who(found, "actor"), who(found, "target")) == ([], ["Mann"])


def test_a_plural_participle_that_a_headline_gives_no_object_is_passive() -> None:
    line = "Barn/NOUN/nsubj/2 drepne/VERB/root/0/Number=Plur|VerbForm=Part i/ADP/case/4 angrep/NOUN/obl/2"
    nn = load("nn")
    assert who(claim(Drawn(line, passage=PassageKind.HEADLINE), pack=nn), "target") == ["Barn"]
    assert who(claim(line, pack=nn), "actor") == ["Barn"]


def test_a_bare_participle_with_an_object_behind_it_is_a_past_tense_in_a_whole_sentence() -> None:
    line = (
        "Tidligere/ADV/advmod/2 anholdt/VERB/root/0/VerbForm=Part betjente/NOUN/obj/2/Number=Plur to/NUM/nummod/5 "
        "unge/NOUN/obj/2/Number=Plur"
    )
    found = claim(Drawn(line, passage=PassageKind.BODY), pack=load("da"))
    assert (who(found, "actor"), who(found, "target")) == (["betjente"], ["to unge"])


def test_the_agent_of_a_passive_may_hang_on_the_weapon() -> None:
    line = (
        "Guards/NOUN/nsubj:pass/3/Number=Plur were/AUX/aux:pass/3 attacked/VERB/root/0/VerbForm=Part with/ADP/case/6 "
        "a/DET/det/6 rifle/NOUN/obl/3 by/ADP/case/9 two/NUM/nummod/9 gunmen/NOUN/nmod/6/Number=Plur"
    )
    assert who(claim(line), "actor") == ["two gunmen"]

def test_what_stands_between_helper_and_participle_is_what_it_is_done_to() -> None:
    line = (
        "Tirsdag/NOUN/obl/2 ble/VERB/root/0 fem/NUM/nummod/4 personer/NOUN/nmod/5 innbrakt/NOUN/nsubj/2 "
        "etter/ADP/case/7 bråket/NOUN/nmod/5"
    )
    told = claim(Drawn(line, counts={"fem": 5}), pack=NB)
    assert (told.kind, who(told, "target")) == ("COERCE", ["fem personer"])


def test_a_number_alone_may_stand_between_them() -> None:
    line = "Dessuten/ADV/advmod/2 ble/VERB/root/0 flere/ADJ/amod/4 arrestert/NOUN/xcomp/2"
    assert who(claim(Drawn(line, counts={"flere": 2}), pack=NB), "target") == ["flere"]


def test_nobody_stands_there_where_the_subject_comes_first() -> None:
    line = "Han/PRON/nsubj/2 ble/VERB/root/0 den/DET/det/4 gangen/NOUN/xcomp/2 arrestert/ADJ/xcomp/2/VerbForm=Part"
    assert "den gangen" not in who(claim(Drawn(line), pack=NB), "target")


def test_a_headline_that_begins_with_a_number_tells_of_the_harmed() -> None:
    line = "12/NUM/nummod/2 dödade/VERB/root/0/Tense=Past|VerbForm=Fin {rest}"
    headed = Drawn(line.format(rest="i/ADP/case/4 Lorvik/PROPN/obl/2"), counts={"12": 12}, passage=PassageKind.HEADLINE)
    active = Drawn(line.format(rest="vakter/NOUN/obj/2"), counts={"12": 12}, passage=PassageKind.HEADLINE)
    assert who(claim(headed, pack=SV), "target") == ["12"]
    assert "vakter" in who(claim(active, pack=SV), "target")
