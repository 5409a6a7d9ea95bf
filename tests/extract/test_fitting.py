"""Words on a trigger that are nobody, or only say where."""

from kilde.languages import load
from tests.extract.making import Drawn, claims, who


def test_a_place_before_a_deed_says_where_and_a_group_who() -> None:
    line = "The/DET/det/3 {}/PROPN/compound/3 attack/NOUN/nsubj/4 killed/VERB/root/0/VerbForm=Fin two/NUM/obj/4"
    place = Drawn(line.format("Lorby"), names={"Lorby": "LOC"}, counts={"two": 2})
    group = Drawn(line.format("Taliban"), names={"Taliban": "ORG"}, counts={"two": 2})
    assert [who(claims(drawn)[0], "actor") for drawn in (place, group)] == [[], ["Taliban"]]


def test_a_nationality_before_what_people_do_says_where() -> None:
    [knife] = claims(Drawn("Danish/ADJ/amod/2 stabbing/NOUN/nsubj/3 killed/VERB/root/0/VerbForm=Fin two/NUM/obj/3"))
    assert who(knife, "actor") == []
    [raid] = claims(Drawn("Danish/ADJ/amod/2 airstrike/NOUN/nsubj/3 killed/VERB/root/0/VerbForm=Fin two/NUM/obj/3"))
    assert who(raid, "actor") == ["Danish"]


def test_a_relative_word_is_the_one_it_stands_for() -> None:
    line = (
        "Mannen/NOUN/nsubj/6 ,/PUNCT/punct/5 som/PRON/obj/5 politiet/NOUN/nsubj/5 pågrep/VERB/acl:relcl/1/VerbForm=Fin "
        "sov/VERB/root/0/VerbForm=Fin"
    )
    [arrest] = claims(line, pack=load("nb"))
    assert (who(arrest, "target"), who(arrest, "actor")) == (["Mannen"], ["politiet"])


def test_a_word_that_only_fills_a_place_is_nobody() -> None:
    line = (
        "Det/PRON/expl/2 lyktes/VERB/root/0/VerbForm=Fin politiet/NOUN/nsubj/2 å/PART/mark/5 "
        "pågripe/VERB/ccomp/2/VerbForm=Inf en/DET/det/7 mann/NOUN/obj/5"
    )
    [arrest] = claims(line, pack=load("nb"))
    assert "Det" not in who(arrest, "actor")


def test_an_agent_that_the_tree_hangs_on_the_place_did_it() -> None:
    line = (
        "A/DET/det/2 nurse/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 shot/VERB/root/0/VerbForm=Part in/ADP/case/6 "
        "Lorby/PROPN/obl/4 by/ADP/case/9 two/NUM/nummod/9 gunmen/NOUN/nmod/6"
    )
    [shooting] = claims(Drawn(line, names={"Lorby": "LOC"}, counts={"two": 2}))
    assert who(shooting, "actor") == ["two gunmen"]


def test_an_article_taken_for_somebody_stands_for_the_noun_behind_it() -> None:
    line = "The/DET/nsubj/3 gunman/ADJ/advmod/3 killed/VERB/root/0/VerbForm=Fin two/NUM/obj/3"
    [killing] = claims(Drawn(line, counts={"two": 2}))
    assert who(killing, "actor") == ["gunman"]


def test_an_owner_that_is_nobody_did_nothing() -> None:
    line = (
        "{}/NOUN/nmod:poss/2 attack/NOUN/nsubj/3 dödade/VERB/root/0/VerbForm=Fin två/NUM/nummod/5 soldater/NOUN/obj/3"
    )
    [night], [group] = (claims(line.format(owner), pack=load("sv")) for owner in ("Gryningens", "Gruppens"))
    assert (who(night, "actor"), who(group, "actor")) == ([], ["Gruppens"])


def test_what_bounds_a_number_stands_for_those_counted() -> None:
    line = (
        "Mere/ADJ/nsubj/6 end/ADP/case/4 50/NUM/nummod/4 ministre/NOUN/obl/1 har/AUX/aux/6 "
        "demonstreret/VERB/root/0/VerbForm=Part"
    )
    [found] = claims(Drawn(line, counts={"Mere end 50": 50}), pack=load("da"))
    assert who(found, "actor") == ["Mere end 50 ministre"]


def test_the_place_that_shots_come_from_fires_none() -> None:
    line = (
        "Skuddveksling/NOUN/nsubj:pass/3/Definite=Ind ble/AUX/aux:pass/3 meldt/VERB/root/0/VerbForm=Part "
        "fra/ADP/case/5 området/NOUN/nmod/1/Definite=Def"
    )
    assert all(not who(one, "actor") for one in claims(line, pack=load("nb")))


def test_a_deed_does_no_other() -> None:
    line = (
        "Angrepene/NOUN/nsubj/2/Definite=Def|Number=Plur ødela/VERB/root/0/Tense=Past|VerbForm=Fin "
        "broen/NOUN/obj/2/Definite=Def"
    )
    assert all(not who(one, "actor") for one in claims(line, pack=load("nb")))


def test_nobody_is_no_actor() -> None:
    line = "Nobody/PRON/nsubj/2 bombed/VERB/root/0/Tense=Past|VerbForm=Fin the/DET/det/4 market/NOUN/obj/2"
    assert [who(one, "actor") for one in claims(line)] == [[]]


def test_those_whom_criticism_is_of_are_criticised() -> None:
    line = "Kritikk/NOUN/nsubj/4 av/ADP/case/3 Mali/PROPN/nmod/1 fortsetter/VERB/root/0/VerbForm=Fin"
    [blame] = claims(Drawn(line, names={"Mali": "LOC"}), pack=load("nb"))
    assert (who(blame, "actor"), who(blame, "target")) == ([], ["Mali"])


def test_a_time_that_owns_a_deed_did_nothing_however_it_hangs_there() -> None:
    line = (
        "Lund/PROPN/nsubj/2 venter/VERB/root/0 tre/NUM/nummod/4 ukers/NOUN/nmod/5/Case=Gen "
        "varetektsfengsling/NOUN/obj/2 i/ADP/case/7 Lorby/PROPN/obl/2"
    )
    found = claims(Drawn(line, {"Lorby": "LOC"}), pack=load("nb"))
    assert [who(one, "actor") for one in found] == [[]]
