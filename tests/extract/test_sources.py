"""Sources: who is passed on by whom, whom pronouns and descriptions take up, whose a statement is, what kind it is."""

from kilde.extract.speakers import source_phrase
from kilde.extract.tree import Tree
from kilde.model import PassageKind, VoiceKind
from tests.extract.making import NB, Drawn, chains, claim, claims, sentence

SHOT = "soldiers/NOUN/nsubj/{n} killed/VERB/{dep}/{head} protesters/NOUN/obj/{n}"


def test_who_is_quoted_said_it_first() -> None:
    found = claim(
        "Television/NOUN/nsubj/2 quoted/VERB/root/0 ministers/NOUN/obj/2 as/SCONJ/mark/5 saying/VERB/advcl/2 "
        + SHOT.format(n=7, dep="ccomp", head=5)
    )
    assert chains(found) == [["ministers", "Television"]]


def test_who_is_cited_said_it_first() -> None:
    words = "{}/VERB/root/0 protesters/NOUN/obj/2 ,/PUNCT/punct/5 Reuters/PROPN/nsubj/5 reported/VERB/parataxis/2"
    line = "Soldiers/NOUN/nsubj/2 " + words.format("killed") + " ,/PUNCT/punct/5 citing/VERB/case/8 police/NOUN/obl/5"
    assert chains(claim(Drawn(line, names={"Reuters": "ORG"}))) == [["police", "Reuters"]]


def test_a_description_takes_up_the_source_that_was_brought_in() -> None:
    first = "A/DET/det/3 police/NOUN/compound/3 spokesman/NOUN/nsubj/4 said/VERB/root/0 "
    second = "The/DET/det/2 spokesman/NOUN/nsubj/3 said/VERB/root/0 " + SHOT.format(n=5, dep="ccomp", head=3)
    found = claims(first + SHOT.format(n=6, dep="ccomp", head=4), second)[-1]
    assert [[voice.name for voice in chain] for chain in found.voices] == [["A police spokesman"]]


def test_they_who_believe_are_those_who_say_so() -> None:
    found = claim(
        "Police/NOUN/nsubj/2 said/VERB/root/0 they/PRON/nsubj/4/Number=Plur believed/VERB/ccomp/2/VerbForm=Fin "
        + SHOT.format(n=6, dep="ccomp", head=4)
    )
    assert chains(found) == [["Police"]]


def test_a_statement_is_of_whom_it_comes_from() -> None:
    found = claim(
        "According/VERB/case/4 to/ADP/fixed/1 a/DET/det/4 statement/NOUN/obl/9 of/ADP/case/6 police/NOUN/nmod/4 ,/PUNCT/punct/9 "
        "soldiers/NOUN/nsubj/9 killed/VERB/root/0 protesters/NOUN/obj/9"
    )
    assert chains(found) == [["police"]]


def test_the_colon_of_a_headline_says_who_says_so() -> None:
    line = "Police/NOUN/nsubj/4 :/PUNCT/punct/1 Soldiers/NOUN/nsubj/4 killed/VERB/root/0 protesters/NOUN/obj/4"
    assert chains(claim(Drawn(line, passage=PassageKind.HEADLINE))) == [["Police"]]
    assert chains(claim(line)) == [["Police"]]
    assert chains(claim(Drawn(line, passage=PassageKind.CAPTION))) == []


def test_a_place_before_a_colon_speaks_only_of_another() -> None:
    where = "Kenya/PROPN/nsubj/4 :/PUNCT/punct/1 Five/NUM/nsubj/4 killed/VERB/root/0 by/ADP/case/6 gunmen/NOUN/obl/4"
    told = "Kenya/PROPN/dep/4 :/PUNCT/punct/1 Somalia/PROPN/nsubj/4 killed/VERB/root/0 protesters/NOUN/obj/4"
    names = {"Kenya": "LOC", "Somalia": "LOC"}
    assert chains(claim(Drawn(where, names={"Kenya": "LOC"}, passage=PassageKind.HEADLINE))) == []
    assert chains(claim(Drawn(told, names=names, passage=PassageKind.HEADLINE))) == [["Kenya"]]


def test_what_explains_a_name_tells_its_kind() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 ,/PUNCT/punct/5 said/VERB/parataxis/2 Lee/PROPN/nsubj/5 "
        ",/PUNCT/punct/6 a/DET/det/9 witness/NOUN/appos/6"
    )
    assert claim(Drawn(line, names={"Lee": "PER"})).voices[0][0].kind is VoiceKind.WITNESS


def test_an_inserted_source_of_several_words_carries_what_stands_before() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 ,/PUNCT/punct/7 the/DET/det/6 network/NOUN/nsubj/7 "
        "said/VERB/root/0 ,/PUNCT/punct/7 adding/VERB/advcl/7 that/SCONJ/mark/12 it/PRON/nsubj/12 rained/VERB/ccomp/9"
    )
    assert chains(claim(line)) == [["the network"]]


def test_who_stands_between_a_comma_and_the_last_cue_says_it_whatever_the_tree_hangs_them_on() -> None:
    line = (
        "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2 in/ADP/case/5 villages/NOUN/obl/2 ,/PUNCT/punct/8 "
        "the/DET/det/8 police/NOUN/appos/5 said/VERB/conj/2"
    )
    assert chains(claim(line)) == [["the police"]]


def test_what_cannot_speak_before_a_comma_gives_way_to_who_stands_behind_the_cue() -> None:
    line = (
        "Soldater/NOUN/nsubj/2 drepte/VERB/root/0 tre/NOUN/obj/2 ,/PUNCT/punct/6 lett/ADJ/nsubj/7 ,/PUNCT/punct/7 "
        "opplyser/VERB/parataxis/2 politiet/NOUN/obj/7"
    )
    assert chains(claim(line, pack=NB)) == [["politiet"]]


def test_a_cue_that_ends_a_sentence_behind_a_comma_is_a_verb_whatever_its_tag() -> None:
    line = (
        "Soldater/NOUN/nsubj/2 drepte/VERB/root/0 tre/NOUN/obj/2 ,/PUNCT/punct/5 opplyser/NOUN/amod/6 politiet/NOUN/conj/2"
    )
    assert chains(claim(line, pack=NB)) == [["politiet"]]


def test_not_the_owner_but_whose_it_is_speaks_behind_a_preposition() -> None:
    line = (
        "Soldater/NOUN/nsubj/2 drepte/VERB/root/0 tre/NOUN/obj/2 ,/PUNCT/punct/7 ifølge/ADP/case/7 "
        "byens/NOUN/nmod/7/Case=Gen politi/NOUN/obl/2"
    )
    assert chains(claim(line, pack=NB)) == [["byens politi"]]


def test_a_noun_that_hangs_on_the_name_it_is_said_to_keeps_its_own_words() -> None:
    line = "Hun/PRON/nsubj/2 viste/VERB/root/0 til/ADP/case/5 byrået/NOUN/nmod/5 Tass/PROPN/obl/2"
    tree = Tree(sentence(Drawn(line, names={"Tass": "ORG"})))
    assert source_phrase(tree, 3, NB) == (3, 3)
