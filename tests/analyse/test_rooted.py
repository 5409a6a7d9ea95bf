"""Verbs that a tree does not let head their clause."""

from kilde.analyse.rooted import begun, rooted
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


SINCE = (
    ("Tremors", "NOUN", "nsubj", 1),
    ("grew", "VERB", "ROOT", 1),
    ("since", "SCONJ", "case", 3),
    ("Oslo", "PROPN", "obl", 1),
    ("which", "PRON", "nsubj", 5),
    ("paid", "VERB", "acl:relcl", 3),
    ("began", "VERB", "conj", 1),
    ("work", "NOUN", "obj", 6),
)


def test_a_conjunction_begins_the_clause_of_the_verb_behind_a_relative_clause() -> None:
    found = begun(_with("VerbForm=Fin", *SINCE))
    assert hung(found)[2:7] == [(6, "mark"), (6, "nsubj"), (5, "nsubj"), (3, "acl:relcl"), (1, "advcl")]


def test_a_conjunction_before_a_subject_is_no_preposition() -> None:
    rows = (SINCE[0], SINCE[1], SINCE[2], ("Oslo", "PROPN", "nsubj", 4), ("began", "VERB", "advcl", 1))
    assert hung(begun(_with("VerbForm=Fin", *rows)))[2] == (4, "mark")


def test_a_conjunction_before_a_subject_is_no_article() -> None:
    rows = (SINCE[0], SINCE[1], ("that", "SCONJ", "det", 3), ("Oslo", "PROPN", "nsubj", 4), ("paid", "VERB", "ccomp", 1))
    assert hung(begun(_with("VerbForm=Fin", *rows)))[2] == (4, "mark")


def test_a_verb_beside_another_keeps_its_place_behind_and() -> None:
    rows = (*SINCE[:6], ("began", "VERB", "conj", 1), ("and", "CCONJ", "cc", 6))
    assert begun(_with("VerbForm=Fin", *rows)) == _with("VerbForm=Fin", *rows)
