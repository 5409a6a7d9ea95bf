"""People in a row are counted together, where the tree tore the row in two as well."""

from kilde.model import Claim
from tests.extract.making import NB, Drawn, claim, claims


def totals(found: Claim) -> list[tuple[str, int | None, int | None]]:
    return [(f.of, f.low, f.high) for f in found.figures]


def test_a_row_that_was_torn_behind_the_verb_is_whole() -> None:
    line = (
        "Rebels/NOUN/nsubj/2 killed/VERB/root/0 a/DET/det/4 nurse/NOUN/obj/2/Number=Sing ,/PUNCT/punct/7 "
        "his/PRON/nmod:poss/7/Poss=Yes driver/NOUN/parataxis/2/Number=Sing and/CCONJ/cc/10 two/NUM/nummod/10 "
        "guards/NOUN/conj/2"
    )
    assert totals(claim(Drawn(line, counts={"two": 2}))) == [("killed", 4, 4)]


def test_a_row_that_was_torn_before_the_verb_is_whole() -> None:
    line = (
        "Officials/NOUN/nsubj/2 said/VERB/root/0 nine/NUM/nummod/4 nurses/NOUN/obj/2 ,/PUNCT/punct/10 six/NUM/nummod/7 "
        "guards/NOUN/nsubj:pass/12 and/CCONJ/cc/10 a/DET/det/10 driver/NOUN/conj/7/Number=Sing were/AUX/aux:pass/12 "
        "killed/VERB/ccomp/2"
    )
    assert totals(claim(Drawn(line, counts={"nine": 9, "six": 6}))) == [("killed", 16, 16)]


def test_the_subject_of_the_next_verb_is_not_in_the_row() -> None:
    line = (
        "Rebels/NOUN/nsubj/2 killed/VERB/root/0 two/NUM/nummod/4 guards/NOUN/obj/2 and/CCONJ/cc/8 five/NUM/nummod/7 "
        "nurses/NOUN/nsubj/8 fled/VERB/conj/2"
    )
    found = claims(Drawn(line, counts={"two": 2, "five": 5}))
    assert totals(found[0]) == [("killed", 2, 2)]


def test_those_who_are_among_the_harmed_are_counted_together() -> None:
    line = (
        "Det/PRON/expl/2 er/VERB/root/0 fire/NUM/nummod/4 kvinner/NOUN/nsubj/2 og/CCONJ/cc/7 to/NUM/nummod/7 "
        "menn/NOUN/conj/4 blant/ADP/case/10 de/DET/det/10 drepte/ADJ/obl/2"
    )
    assert totals(claim(Drawn(line, counts={"fire": 4, "to": 2}), pack=NB)) == [("killed", 6, 6)]


def test_another_word_of_harm_is_no_one_in_the_row() -> None:
    line = (
        "The/DET/det/2 blast/NOUN/nsubj/3 killed/VERB/root/0 three/NUM/obj/3 and/CCONJ/cc/6 wounded/ADJ/conj/3 "
        "ten/NUM/nummod/8 others/NOUN/obj/6"
    )
    assert ("killed", 3, 3) in totals(claim(Drawn(line, counts={"three": 3, "ten": 10})))


def test_a_comma_and_an_and_between_two_begin_a_clause() -> None:
    line = (
        "Rebels/NOUN/nsubj/2 killed/VERB/root/0 two/NUM/nummod/4 guards/NOUN/obj/2 ,/PUNCT/punct/8 and/CCONJ/cc/8 "
        "a/DET/det/8 nurse/NOUN/nsubj/10/Number=Sing there/ADV/advmod/8 fled/VERB/conj/2"
    )
    assert totals(claims(Drawn(line, counts={"two": 2}))[0]) == [("killed", 2, 2)]
