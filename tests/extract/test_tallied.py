"""Numbers that are told of "the number of" those harmed, and tolls that stand beside the deed they are of."""

import pytest

from kilde.languages import Pack, load
from tests.extract.making import EN, NB, Drawn, claim, claims, who

SV, NN, DA = load("sv"), load("nn"), load("da")

RISEN = (
    "The/DET/det/2 number/NOUN/nsubj/9 of/ADP/case/4 inmates/NOUN/nmod/2 killed/VERB/acl/4/VerbForm=Part "
    "in/ADP/case/7 jail/NOUN/obl/5 has/AUX/aux/9 risen/VERB/root/0/VerbForm=Part {}/ADP/case/11 11/NUM/obl/9"
)
RAISED = (
    "Antalet/NOUN/nsubj:pass/5 gripna/ADJ/amod/1 i/ADP/case/4 staden/NOUN/nmod/1 uppges/VERB/root/0/VerbForm=Fin "
    "ha/AUX/aux/7 stigit/VERB/xcomp/5 till/ADP/case/9 1300/NUM/obl/7"
)
IS = "Talet/NOUN/nsubj/6 på/ADP/case/3 arresterte/ADJ/nmod/1 er/AUX/cop/6 no/ADV/advmod/6 47/NUM/root/0"


def figures(drawn: Drawn, pack: Pack) -> list[tuple[str, int | None]]:
    return [(f.of, f.low) for c in claims(drawn, pack=pack) for f in c.figures]


@pytest.mark.parametrize(
    ("line", "number", "pack", "of"),
    [
        (RISEN.format("to"), "11", EN, "killed"),
        (RAISED, "1300", SV, "arrested"),
        (IS, "47", NN, "arrested"),
    ],
)
def test_what_the_number_of_those_harmed_has_reached_is_their_number(
    line: str, number: str, pack: Pack, of: str
) -> None:
    assert figures(Drawn(line, counts={number: int(number)}), pack) == [(of, int(number))]


def test_what_the_number_of_those_harmed_has_risen_from_is_not() -> None:
    assert figures(Drawn(RISEN.format("from"), counts={"11": 11}), EN) == []


@pytest.mark.parametrize(
    ("line", "pack", "deed"),
    [
        (
            "Police/NOUN/nsubj/2 opened/VERB/root/0/VerbForm=Fin fire/NOUN/obj/2 on/ADP/case/6 the/DET/det/6 "
            "crowd/NOUN/obl/2 and/CCONJ/cc/10 three/NUM/nummod/9 people/NOUN/nsubj/10 died/VERB/conj/2/VerbForm=Fin",
            EN,
            "opened fire on",
        ),
        (
            "Hæren/NOUN/nsubj/2 åpnet/VERB/root/0/VerbForm=Fin ild/NOUN/obj/2 mot/ADP/case/5 toget/NOUN/obl/2 "
            "og/CCONJ/cc/10 three/NUM/nummod/8 mennesker/NOUN/nsubj:pass/10 ble/AUX/aux:pass/10 "
            "drept/VERB/conj/2/VerbForm=Part",
            NB,
            "åpnet ild mot",
        ),
    ],
)
def test_a_toll_beside_its_deed_is_one_claim_with_it(line: str, pack: Pack, deed: str) -> None:
    one = claim(Drawn(line, counts={"three": 3}), pack=pack)
    assert one.trigger.quote == deed
    assert [(f.of, f.low) for f in one.figures] == [("killed", 3)]
    assert any("three" in target for target in who(one, "target"))


def test_a_toll_beside_a_deed_of_another_day_is_a_claim_of_its_own() -> None:
    line = (
        "Police/NOUN/nsubj/2 opened/VERB/root/0/VerbForm=Fin fire/NOUN/obj/2 on/ADP/case/6 the/DET/det/6 "
        "crowd/NOUN/obl/2 and/CCONJ/cc/10 three/NUM/nummod/9 people/NOUN/nsubj/10 died/VERB/conj/2/VerbForm=Fin "
        "in/ADP/case/13 an/DET/det/13 explosion/NOUN/obl/10"
    )
    assert len(claims(Drawn(line, counts={"three": 3}))) > 1


def test_a_number_before_a_helper_is_of_those_harmed_wherever_the_tree_hangs_it() -> None:
    line = "Over/ADP/case/2 30/NUM/nmod/4 er/AUX/aux/4 dræbt/VERB/root/0/VerbForm=Part ved/ADP/case/6 byen/NOUN/obl/4"
    assert figures(Drawn(line, counts={"30": 30}), DA) == [("killed", 30)]


@pytest.mark.parametrize(
    ("line", "pack"),
    [
        (
            "Landet/NOUN/nsubj/2 har/VERB/root/0 hatt/VERB/dep/2 4/NUM/nummod/6 mislykkede/ADJ/amod/6 kupp/NOUN/obj/2",
            NB,
        ),
        ("Republic/NOUN/nsubj/2 has/VERB/root/0 seen/VERB/dep/2 4/NUM/nummod/6 failed/ADJ/amod/6 coups/NOUN/obj/2", EN),
    ],
)
def test_a_number_counts_the_deeds_that_a_noun_behind_its_adjective_names(line: str, pack: Pack) -> None:
    assert figures(Drawn(line, counts={"4": 4}), pack) == [("attacks", 4)]


@pytest.mark.parametrize(
    ("line", "pack", "word"),
    [
        (
            "Hun/PRON/nsubj/3 er/AUX/cop/3 tiltalt/VERB/root/0 for/ADP/case/5 overgreb/NOUN/obl/3 mod/ADP/case/8 "
            "3/NUM/nummod/8 piger/NOUN/nmod/5",
            DA,
            "overgreb",
        ),
        (
            "Legen/NOUN/nsubj/3 er/AUX/cop/3 tiltalt/VERB/root/0 for/ADP/case/5 overgrep/NOUN/obl/3 mot/ADP/case/8 "
            "3/NUM/nummod/8 jenter/NOUN/nmod/5",
            NB,
            "overgrep",
        ),
    ],
)
def test_those_whom_a_noun_of_violence_is_aimed_at_are_counted_as_victims(line: str, pack: Pack, word: str) -> None:
    [found] = [c for c in claims(Drawn(line, counts={"3": 3}), pack=pack) if c.trigger.quote == word]
    assert [(f.of, f.low) for f in found.figures] == [("victims", 3)]


def test_marks_of_quotation_part_no_number_from_those_harmed() -> None:
    line = '"/PUNCT/punct/4 12/NUM/dep/4 "/PUNCT/punct/4 drept/VERB/root/0/VerbForm=Part i/ADP/case/6 angrep/NOUN/obl/4'
    assert figures(Drawn(line, counts={"12": 12}), NB) == [("killed", 12)]
