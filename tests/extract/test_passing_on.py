"""Who passes on what others say, and who says it where the tree hung them wrongly: in two languages each."""

import pytest

from kilde.languages import Pack, load
from kilde.model import Claim, PassageKind
from tests.extract.making import EN, NB, Drawn, chains, claim, claims

DA, NN, SV = load("da"), load("nn"), load("sv")


def named(line: str, passage: PassageKind = PassageKind.BODY, pack: Pack = EN, **names: str) -> Claim:
    return claim(Drawn(line, names=names, passage=passage), pack=pack)


def test_a_medium_comes_last_whoever_it_goes_by() -> None:
    line = (
        "Reuters/PROPN/nsubj/2 reported/VERB/root/0/Tense=Past that/SCONJ/mark/5 rebels/NOUN/nsubj/5 "
        "killed/VERB/ccomp/2/VerbForm=Fin farmers/NOUN/obj/5 ,/PUNCT/punct/2 according/VERB/case/10 to/ADP/fixed/8 "
        "officials/NOUN/obl/2"
    )
    assert chains(named(line, Reuters="ORG")) == [["officials", "Reuters"]]
    line = (
        "Ifølge/ADP/case/2 politikilder/NOUN/obl/4 drepte/VERB/ccomp/7 menn/NOUN/nsubj/3 bønder/NOUN/obj/3 "
        ",/PUNCT/punct/3 skriver/VERB/root/0 VG/PROPN/nsubj/7"
    )
    assert chains(named(line, pack=NB, VG="ORG")) == [["politikilder", "VG"]]


def test_a_source_that_a_medium_has_spoken_with_says_it() -> None:
    line = (
        "En/DET/det/2 kilde/NOUN/nmod/3 VG/PROPN/nsubj/5 har/AUX/aux/5 snakket/VERB/ccomp/8 med/ADV/advmod/5 "
        ",/PUNCT/punct/5 sier/VERB/root/0 at/SCONJ/mark/11 menn/NOUN/nsubj/11 drepte/VERB/ccomp/8 bønder/NOUN/obj/11"
    )
    assert chains(named(line, pack=NB, VG="ORG")) == [["En kilde", "VG"]]
    line = (
        "En/DET/det/2 källa/NOUN/root/0 som/PRON/obj/5 TT/PROPN/nsubj/5 talat/VERB/acl:relcl/2 med/ADP/case/7 "
        "säger/VERB/obl/5 att/SCONJ/mark/10 män/NOUN/nsubj/10 dödade/VERB/ccomp/7 bönder/NOUN/obj/10"
    )
    assert chains(named(line, pack=SV, TT="ORG"))[0][0].startswith("En källa")
    assert chains(named(line, pack=SV, TT="ORG"))[0][1:] == ["TT"]


def test_a_statement_speaks_through_the_medium_that_carries_it() -> None:
    line = (
        "In/ADP/case/3 a/DET/det/3 statement/NOUN/obl/9 carried/VERB/acl/3 by/ADP/case/6 Reuters/PROPN/obl:agent/4 "
        "the/DET/det/8 army/NOUN/nsubj/9 said/VERB/root/0/Tense=Past it/PRON/nsubj/11 killed/VERB/ccomp/9 rebels/NOUN/obj/11"
    )
    assert chains(named(line, Reuters="ORG")) == [["the army", "Reuters"]]
    line = (
        "I/ADP/case/3 ei/DET/det/3 fråsegn/NOUN/obl/9 som/PRON/nsubj/6 er/AUX/aux/6 attgjeven/VERB/acl:relcl/3 "
        "av/ADP/case/8 Reuters/PROPN/obl/6 seier/VERB/root/0 hæren/NOUN/nsubj/9 at/SCONJ/mark/13 han/PRON/nsubj/13 "
        "drap/VERB/ccomp/9 opprørarar/NOUN/obj/13"
    )
    assert chains(named(line, pack=NN, Reuters="ORG")) == [["hæren", "Reuters"]]


@pytest.mark.parametrize(("source", "found"), [("police", [["police"]]), ("knives", [])])
def test_a_source_behind_the_dash_of_a_headline_speaks(source: str, found: list[list[str]]) -> None:
    line = f"Gunmen/NOUN/nsubj/2 killed/VERB/root/0 farmers/NOUN/obj/2 –/PUNCT/punct/5 {source}/NOUN/parataxis/2"
    assert chains(named(line, PassageKind.HEADLINE)) == found
    assert chains(named(line)) == []


def test_a_noun_before_the_one_it_belongs_to_is_no_source() -> None:
    line = (
        "Gunmen/NOUN/nsubj/2 killed/VERB/root/0 farmers/NOUN/obj/2 ,/PUNCT/punct/2 then/ADV/advmod/11 "
        "according/VERB/case/9 to/ADP/fixed/6 security/NOUN/compound/9 officials/NOUN/obl/2 ,/PUNCT/punct/9 fled/VERB/advcl/2"
    )
    assert chains(named(line)) == [["security officials"]]


@pytest.mark.parametrize(
    ("pack", "line", "source"),
    [
        (
            NB,
            "Politimester/NOUN/nsubj/2 bekreftet/VERB/root/0 at/SCONJ/mark/5 menn/NOUN/nsubj/5 drepte/VERB/ccomp/2 bønder/NOUN/obj/5",
            "Politimester",
        ),
        (
            DA,
            "Vidne/NOUN/nsubj:pass/2 siger/VERB/root/0/VerbForm=Fin at/SCONJ/mark/5 mænd/NOUN/nsubj/5 dræbte/VERB/ccomp/2 "
            "bønder/NOUN/obj/5",
            "Vidne",
        ),
    ],
)
def test_who_stands_between_a_verb_of_saying_and_a_clause_says_it(pack: Pack, line: str, source: str) -> None:
    assert chains(claim(line, pack=pack)) == [[source]]


def test_a_label_that_tells_how_somebody_is_speaks_not() -> None:
    line = (
        "Politi/NOUN/root/0 {}/ADJ/{}/1 :/PUNCT/punct/1 Menn/NOUN/nsubj/5 drepte/VERB/parataxis/1 bønder/NOUN/obj/5"
    )
    assert chains(named(line.format("massivt", "advmod"), PassageKind.HEADLINE, NB)) == []
    assert chains(named(line.format("lokalt", "amod"), PassageKind.HEADLINE, NB)) != []


def test_what_others_say_inside_a_denial_is_theirs() -> None:
    line = (
        "The/DET/det/2 army/NOUN/nsubj/3 denied/VERB/root/0/Tense=Past shelling/VERB/xcomp/3 a/DET/det/6 hospital/NOUN/obj/4 "
        ",/PUNCT/punct/10 where/ADV/advmod/10 doctors/NOUN/nsubj/10 say/VERB/acl:relcl/6/VerbForm=Fin "
        "patients/NOUN/nsubj/12 died/VERB/ccomp/10/VerbForm=Fin"
    )


    assert [chains(one) for one in claims(line)][-1] == [["doctors"]]


def test_one_of_some_who_suffer_it_is_one() -> None:
    line = "En/PRON/nsubj:pass/5 {}/ADP/case/4 {}/NUM/nummod/4 {}/NOUN/nmod/1 {}/VERB/root/0/VerbForm=Fin|Voice=Pass"
    sv = claim(Drawn(line.format("av", "fyra", "bönderna", "dödades"), counts={"En": 1, "fyra": 4}), pack=SV)
    da = claim(Drawn(line.format("af", "fire", "bønder", "dræbtes"), counts={"En": 1, "fire": 4}), pack=DA)
    assert [(f.of, f.low) for one in (sv, da) for f in one.figures] == [("killed", 1)] * 2


def test_ten_of_those_killed_are_counted() -> None:
    line = (
        "Ten/NUM/nsubj/6 of/ADP/case/3 those/PRON/nmod/1 killed/VERB/amod/3 were/AUX/cop/6 farmers/NOUN/root/0"
    )
    [figure] = claim(Drawn(line, counts={"Ten": 10})).figures
    assert (figure.of, figure.low, figure.total) == ("killed", 10, False)


def test_what_is_said_may_be_taken_for_what_the_cue_hangs_on() -> None:
    line = (
        "{}/NOUN/nsubj/2 {}/VERB/advcl/4/VerbForm=Fin {}/NOUN/nsubj/4 {}/VERB/root/0/VerbForm=Fin {}/NOUN/obj/4"
    )
    en = claim(line.format("Officials", "announced", "rebels", "killed", "farmers"))
    nb = claim(line.format("Politiet", "opplyste", "menn", "drepte", "bønder"), pack=NB)
    assert [chains(en), chains(nb)] == [[["Officials"]], [["Politiet"]]]
