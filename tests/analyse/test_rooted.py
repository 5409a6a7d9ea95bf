"""Verbs that a tree does not let head their clause."""

from kilde.analyse.rooted import rooted
from kilde.model import Word
from tests.analyse.making import hung, tree

BEGAN = (("A", "DET", "det", 1), ("feast", "NOUN", "ROOT", 1), ("began", "VERB", "xcomp", 1))


def _with(feats: str, *rows: tuple[str, str, str, int]) -> tuple[Word, ...]:
    return tuple(word._replace(feats=feats) if word.pos == "VERB" else word for word in tree(*rows))


def test_a_finite_verb_behind_a_noun_alone_has_it_for_its_subject() -> None:
    found = rooted(_with("VerbForm=Fin", *BEGAN))
    assert hung(found) == [(1, "det"), (2, "nsubj"), (2, "ROOT")]


def test_an_infinitive_behind_a_noun_stays_its_complement() -> None:
    assert rooted(_with("VerbForm=Inf", *BEGAN)) == _with("VerbForm=Inf", *BEGAN)
