"""Denials in words that name no deed."""

import pytest

from kilde.languages import load
from kilde.model import Stance
from tests.extract.making import claims

PACKS = {"en": load("en"), "nb": load("nb")}
DEED = {
    "en": "Soldiers/NOUN/nsubj/2 shot/VERB/root/0 protesters/NOUN/obj/2",
    "nb": "Soldater/NOUN/nsubj/2 drepte/VERB/root/0/VerbForm=Fin demonstranter/NOUN/obj/2",
}
WHO = {"en": "Lee/PROPN/nsubj/2 said/VERB/root/0", "nb": "Lee/PROPN/nsubj/2 sier/VERB/root/0/VerbForm=Fin"}


def _stances(language: str, line: str) -> list[Stance]:
    return [claim.stance for claim in claims(DEED[language], line, pack=PACKS[language])]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "{} he/PRON/nsubj/5 is/AUX/cop/5 innocent/ADJ/ccomp/2"),
        ("nb", "{} han/PRON/nsubj/5 er/AUX/cop/5 uskyldig/ADJ/ccomp/2"),
        ("en", "{} he/PRON/nsubj/6 did/AUX/aux/6 not/PART/advmod/6 do/VERB/ccomp/2 it/PRON/obj/6"),
        ("nb", "{} han/PRON/nsubj/4 gjorde/VERB/ccomp/2/VerbForm=Fin det/PRON/obj/4 ikke/PART/advmod/4"),
        ("en", "{} the/DET/det/4 accusations/NOUN/nsubj/6 are/AUX/cop/6 false/ADJ/ccomp/2"),
        ("nb", "{} anklagene/NOUN/nsubj/5 er/AUX/cop/5 grunnløse/ADJ/ccomp/2"),
    ],
)
def test_who_says_that_it_was_not_them_denies_the_deed_told_before(language: str, line: str) -> None:
    assert _stances(language, line.format(WHO[language])) == [Stance.REPORTS, Stance.DENIES]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "{} they/PRON/nsubj/6 would/AUX/aux/6 not/PART/advmod/6 do/VERB/ccomp/2 it/PRON/obj/6"),
        ("nb", "{} de/PRON/nsubj/6 vil/AUX/aux/6 ikke/PART/advmod/6 gjøre/VERB/ccomp/2 det/PRON/obj/6"),
        ("en", "{} he/PRON/nsubj/6 did/AUX/aux/6 not/PART/advmod/6 know/VERB/ccomp/2 it/PRON/obj/6"),
        ("en", "{} he/PRON/nsubj/6 is/AUX/cop/6 not/PART/advmod/6 innocent/ADJ/ccomp/2"),
    ],
)
def test_what_will_not_be_done_and_what_is_something_else_denies_nothing(language: str, line: str) -> None:
    assert _stances(language, line.format(WHO[language])) == [Stance.REPORTS]


def test_that_the_police_rule_somebody_out_is_no_plea() -> None:
    line = "Police/NOUN/nsubj/2 said/VERB/root/0 he/PRON/nsubj/6 was/AUX/cop/6 not/PART/advmod/6 involved/ADJ/ccomp/2"
    assert _stances("en", line) == [Stance.REPORTS]
    assert _stances("en", line.replace("Police/NOUN", "Lee/PROPN"))[-1] is Stance.DENIES


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Lee/PROPN/nsubj/2 denied/VERB/root/0 any/DET/det/4 involvement/NOUN/obj/2"),
        ("nb", "Lee/PROPN/nsubj/2 benekter/VERB/root/0/VerbForm=Fin enhver/DET/det/4 innblanding/NOUN/obj/2"),
        (
            "nb",
            "Lee/PROPN/nsubj/2 benekter/VERB/root/0/VerbForm=Fin at/SCONJ/mark/5 de/PRON/nsubj/5 "
            "står/VERB/ccomp/2/VerbForm=Fin bak/ADV/advmod/5",
        ),
    ],
)
def test_all_involvement_is_that_in_the_deed_told_before(language: str, line: str) -> None:
    assert _stances(language, line) == [Stance.REPORTS, Stance.DENIES]
