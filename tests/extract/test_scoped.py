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


def test_a_network_that_somebody_writes_on_passes_it_on() -> None:
    line = SHOT.format(n=2, dep="ccomp", head=7) + (
        " ,/PUNCT/punct/2 the/DET/det/6 governor/NOUN/nsubj/7 wrote/VERB/root/0 on/ADP/case/9 Telegram/PROPN/obl/7"
    )
    assert chains(claim(Drawn(line, names={"Telegram": "ORG"}))) == [["the governor", "Telegram"]]
