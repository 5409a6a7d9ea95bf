"""Subjects that commas part from their verb."""

from collections.abc import Callable

import pytest

from kilde.analyse.set_off import set_off
from kilde.languages import load
from kilde.model import Claim, Word
from tests.analyse.making import hung, tree

OWN = load("en").grammar


def _nurse(comma: str, dep: str = "parataxis") -> tuple[Word, ...]:
    words = tree(
        ("Lee", "PROPN", "ROOT", 0), (comma, "PUNCT", "punct", 3), ("a", "DET", "det", 3), ("nurse", "NOUN", "appos", 0),
        (",", "PUNCT", "punct", 5), ("hit", "VERB", dep, 0), ("Bo", "PROPN", "obj", 5),
    )  # fmt: skip
    return tuple(word._replace(feats="VerbForm=Fin") if word.pos == "VERB" else word for word in words)


@pytest.mark.parametrize("dep", ["parataxis", "conj", "acl"])
def test_what_opens_a_sentence_is_the_subject_of_the_verb_behind_the_second_comma(dep: str) -> None:
    assert hung(set_off(_nurse(",", dep), OWN)) == [
        (5, "nsubj"), (3, "punct"), (3, "det"), (0, "appos"), (5, "punct"), (5, "ROOT"), (5, "obj")
    ]  # fmt: skip


def test_behind_one_comma_alone_the_sentence_stays() -> None:
    assert set_off(_nurse("-"), OWN) == _nurse("-")


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("en", "Ahmed Musa, a herder from the north, ambushed his neighbour with a knife.", "Ahmed Musa"),
        ("sv", "Ahmed Musa, en herde från norr, misshandlade sin granne med en käpp.", "Ahmed Musa"),
        ("nb", "Ahmed Musa, en gjeter fra nord, skamslo naboen med en stokk.", "Ahmed Musa"),
    ],
)
def test_who_is_described_between_commas_did_it(
    language: str, text: str, actor: str, claims_of: Callable[..., tuple[Claim, ...]]
) -> None:
    told = [(p.role, p.span.quote) for claim in claims_of(language, text) for p in claim.participants]
    assert ("actor", actor) in told


def test_some_of_many_are_the_subject_behind_what_is_put_in() -> None:
    def opened(case: str) -> tuple[Word, ...]:
        words = tree(
            ("En", "PRON", "ROOT", 0), ("af", case, "case", 2), ("dem", "PRON", "nmod", 0), (",", "PUNCT", "punct", 4),
            ("lærer", "NOUN", "appos", 0), (",", "PUNCT", "punct", 6), ("døde", "VERB", "conj", 0),
        )  # fmt: skip
        return tuple(word._replace(feats="VerbForm=Fin") if word.pos == "VERB" else word for word in words)

    assert hung(set_off(opened("ADP"), load("da").grammar))[0] == (6, "nsubj")
    assert set_off(opened("PUNCT"), load("da").grammar) == opened("PUNCT")
