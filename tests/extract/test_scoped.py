"""How far a cue reaches: not over another's clause, not behind a mark, and who stands before it whatever the tree."""

from kilde.model import Stance
from tests.extract.making import NB, Drawn, chains, claim, claims

SHOT = "soldiers/NOUN/nsubj/{n} killed/VERB/{dep}/{head} protesters/NOUN/obj/{n}"


def test_a_cue_between_a_subject_and_its_verb_carries_both() -> None:
    found = claim(
        "The/DET/det/2 raid/NOUN/ccomp/5 ,/PUNCT/punct/2 she/PRON/nsubj/5 said/VERB/root/0 ,/PUNCT/punct/7 "
        "killed/VERB/conj/5/VerbForm=Fin ten/NUM/nummod/9 civilians/NOUN/obj/7"
    )
    assert chains(found) == [["she"]]


def test_a_cue_behind_a_colon_leaves_what_stands_before_it() -> None:
    line = (
        "Rebels/NOUN/nsubj/2 killed/VERB/root/0 soldiers/NOUN/obj/2 :/PUNCT/punct/6 residents/NOUN/nsubj/6 "
        "reported/VERB/parataxis/2 fear/NOUN/obj/6"
    )
    assert claim(line).voices == ()


def test_who_speaks_may_say_where_they_are() -> None:
    line = SHOT.format(n=2, dep="root", head=0) + (
        " ,/PUNCT/punct/5 doctors/NOUN/obl/2 at/ADP/mark/9 two/NUM/nummod/8 hospitals/NOUN/nsubj/9 said/VERB/advcl/2"
    )
    assert chains(claim(line)) == [["doctors"]]


def test_a_relative_clause_between_source_and_cue_is_passed_over() -> None:
    line = SHOT.format(n=2, dep="ccomp", head=10) + (
        " ,/PUNCT/punct/5 police/NOUN/parataxis/2 ,/PUNCT/punct/7 who/PRON/nsubj/8 watched/VERB/acl:relcl/5 "
        ",/PUNCT/punct/2 announced/VERB/root/0"
    )
    assert chains(claim(line)) == [["police"]]


def test_what_the_text_adds_itself_has_no_voice() -> None:
    line = SHOT.format(n=2, dep="root", head=0) + (
        " ,/PUNCT/punct/7 according/VERB/case/7 to/ADP/fixed/5 residents/NOUN/obl/2 ,/PUNCT/punct/11 and/CCONJ/cc/11 "
        "rebels/NOUN/nsubj/11 kidnapped/VERB/conj/2 nurses/NOUN/obj/11"
    )
    assert [chains(found) for found in claims(line)] == [[["residents"]], []]


def test_a_source_may_be_an_adjective_that_stands_for_people() -> None:
    line = (
        "Soldater/NOUN/nsubj/2 drepte/VERB/root/0 demonstranter/NOUN/obj/2 ,/PUNCT/punct/6 ifølge/ADP/case/6 "
        "pårørende/ADJ/obl/2 ,/PUNCT/punct/6 søndag/NOUN/obl/2"
    )
    assert chains(claim(line, pack=NB)) == [["pårørende"]]


def test_a_denial_of_the_sentence_before_does_not_say_whose_that_is() -> None:
    first = "Soldater/NOUN/nsubj/2 drepte/VERB/root/0 demonstranter/NOUN/obj/2 ./PUNCT/punct/2"
    second = "Det/PRON/obj/2 benekter/VERB/root/0 hæren/NOUN/nsubj/2 ./PUNCT/punct/2"
    told, denied = claims(first, second, pack=NB)
    assert (told.voices, told.stance, denied.stance) == ((), Stance.REPORTS, Stance.DENIES)


def test_who_is_passed_on_comes_first_also_of_the_sentence_before() -> None:
    first = "Soldater/NOUN/nsubj/2 drepte/VERB/root/0 demonstranter/NOUN/obj/2 ./PUNCT/punct/2"
    second = (
        "Det/PRON/obj/2 skriver/VERB/root/0 VG/PROPN/nsubj/2 med/ADP/case/5 henvisning/NOUN/obl/2 til/ADP/case/7 "
        "politiet/NOUN/nmod/5 ./PUNCT/punct/2"
    )
    told = claims(Drawn(first), Drawn(second, names={"VG": "ORG"}), pack=NB)[0]
    assert chains(told) == [["politiet", "VG"]]


def test_what_follows_a_clause_beside_another_has_its_own_voice() -> None:
    found = claim(
        "While/SCONJ/mark/3 officers/NOUN/nsubj/3 claim/VERB/advcl/5/VerbForm=Fin ,/PUNCT/punct/3 "
        "killed/VERB/root/0 soldiers/NOUN/nsubj/5 protesters/NOUN/obj/5"
    )
    assert found.voices == ()


def test_a_second_clause_with_that_is_said_too() -> None:
    line = (
        "Police/NOUN/nsubj/2 said/VERB/root/0 rebels/NOUN/nsubj/4 fled/VERB/ccomp/2 and/CCONJ/cc/8 that/SCONJ/mark/8 "
        "soldiers/NOUN/nsubj/8 killed/VERB/conj/2 protesters/NOUN/obj/8"
    )
    assert chains(claim(line)) == [["Police"]]


def test_who_ends_the_sentence_behind_a_cue_speaks() -> None:
    line = (
        "Det/PRON/expl/3 var/AUX/cop/3 soldater/NOUN/nsubj/8 som/PRON/nsubj/5 drepte/VERB/acl:relcl/3 "
        "demonstranter/NOUN/obj/5 ,/PUNCT/punct/3 mener/VERB/root/0 naboer/NOUN/obj/8 ./PUNCT/punct/8"
    )
    assert chains(claim(line, pack=NB)) == [["naboer"]]


def test_an_outlet_may_stand_inside_the_words_that_tell_it_has_learned_it() -> None:
    line = (
        "Etter/ADP/case/2 det/PRON/obl/7 VG/PROPN/nsubj/4 erfarer/VERB/acl:relcl/2 ,/PUNCT/punct/2 har/AUX/aux/7 "
        "drept/VERB/root/0 soldater/NOUN/nsubj/7 demonstranter/NOUN/obj/7"
    )
    assert chains(claim(Drawn(line, names={"VG": "ORG"}), pack=NB)) == [["VG"]]


def test_a_report_that_something_stands_in_is_the_voice() -> None:
    line = (
        "I/ADP/case/2 rapporten/NOUN/obl/3 heter/VERB/root/0 det/PRON/expl/3 at/SCONJ/mark/7 soldater/NOUN/nsubj/7 "
        "drepte/VERB/csubj/3 demonstranter/NOUN/obj/7"
    )
    assert chains(claim(line, pack=NB)) == [["rapporten"]]


def test_blame_that_names_no_deed_is_its_speakers() -> None:
    deed = "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2"
    blame = "Residents/NOUN/nsubj/2 blamed/VERB/root/0 the/DET/det/4 army/NOUN/obj/2"
    [_, found] = claims(deed, blame)
    assert (chains(found), found.stance) == ([["Residents"]], Stance.ACCUSES)


def test_those_whom_a_source_may_not_speak_to_pass_nothing_on() -> None:
    line = (
        "An/DET/det/2 officer/NOUN/nsubj/8 who/PRON/nsubj/5 may/AUX/aux/5 speak/VERB/acl:relcl/2/VerbForm=Fin "
        "to/ADP/case/7 Reuters/PROPN/obl/5 said/VERB/root/0 soldiers/NOUN/nsubj/10 killed/VERB/ccomp/8 protesters/NOUN/obj/10"
    )
    assert chains(claim(Drawn(line, names={"Reuters": "ORG"}))) == [["An officer"]]


def test_what_stands_before_a_colon_is_not_what_is_told_behind_it() -> None:
    line = (
        "Rebels/NOUN/nsubj/2 killed/VERB/ccomp/5 :/PUNCT/punct/5 residents/NOUN/nsubj/5 reported/VERB/root/0 "
        "fear/NOUN/obj/5"
    )
    assert claim(line).voices == ()


def test_a_demand_that_takes_up_the_sentence_before_did_not_tell_it() -> None:
    first = "Soldater/NOUN/nsubj/2 drepte/VERB/root/0 demonstranter/NOUN/obj/2 ./PUNCT/punct/2"
    second = "Det/PRON/obj/2 krever/VERB/root/0 hæren/NOUN/nsubj/2 ./PUNCT/punct/2"
    assert claims(first, second, pack=NB)[0].voices == ()


def test_a_noun_that_only_looks_like_a_verb_of_saying_is_no_cue() -> None:
    line = (
        "Conmen/NOUN/nsubj/2 abducted/VERB/root/0 a/DET/det/4 widow/NOUN/obj/2 on/ADP/case/8 a/DET/det/8 "
        "video/NOUN/compound/8 call/NOUN/obl/2 for/ADP/case/10 days/NOUN/obl/2"
    )
    assert claim(line).voices == ()


def test_what_a_cue_counts_inside_it_is_said_too() -> None:
    raid = "Soldiers/NOUN/nsubj/2 killed/VERB/root/0 protesters/NOUN/obj/2"
    toll = (
        "Rebels/NOUN/nsubj/2 put/VERB/root/0 the/DET/det/5 death/NOUN/compound/5 toll/NOUN/obj/2 at/ADP/case/7 12/NUM/obl/2"
    )
    assert [chains(found) for found in claims(raid, Drawn(toll, counts={"12": 12}))] == [[], [["Rebels"]]]


def test_a_denial_speaks_of_the_infinitive_behind_its_noun() -> None:
    found = claim(
        "The/DET/det/2 men/NOUN/nsubj/3 deny/VERB/root/0 conspiracy/NOUN/obj/3 to/PART/mark/6 murder/VERB/advcl/3 "
        "a/DET/det/8 judge/NOUN/obj/6"
    )
    assert (chains(found), found.stance) == ([["The men"]], Stance.DENIES)
