"""One subject a verb: the form of a pronoun, or the order of two nouns, tells which."""

import pytest

from kilde.analyse.argued import argued
from tests.analyse.making import hung, tree


def test_of_two_subjects_behind_a_verb_the_second_is_the_object() -> None:
    words = tree(
        ("sköt", "VERB", "ROOT", 0), ("män", "NOUN", "nsubj", 0), ("en", "DET", "det", 3), ("lärare", "NOUN", "nsubj", 0)
    )  # fmt: skip
    assert hung(argued(words))[1:] == [(0, "nsubj"), (3, "det"), (0, "obj")]


@pytest.mark.parametrize(("first", "pronoun"), [("Prisen", "de"), ("Kravet", "hon")])
def test_a_pronoun_in_the_form_of_subjects_behind_the_verb_is_its_subject(first: str, pronoun: str) -> None:
    words = tree((first, "NOUN", "nsubj", 1), ("fikk", "VERB", "ROOT", 1), (pronoun, "PRON", "nsubj", 1))
    words = (*words[:2], words[2]._replace(feats="Case=Nom"))
    assert hung(argued(words)) == [(1, "obj"), (1, "ROOT"), (1, "nsubj")]


def test_a_subject_that_and_ties_to_the_one_before_stays() -> None:
    words = tree(
        ("døde", "VERB", "ROOT", 0), ("Ann", "PROPN", "nsubj", 0), ("og", "CCONJ", "cc", 3), ("Bo", "PROPN", "nsubj", 0)
    )  # fmt: skip
    assert argued(words) == words


@pytest.mark.parametrize(("mark", "pronoun"), [("då", "dei"), ("når", "han")])
def test_behind_a_subordinator_the_first_is_the_subject(mark: str, pronoun: str) -> None:
    words = tree(
        (mark, "SCONJ", "mark", 2), ("rebellar", "NOUN", "nsubj", 2), ("traff", "VERB", "ROOT", 2),
        (pronoun, "PRON", "nsubj", 2),
    )  # fmt: skip
    words = (*words[:3], words[3]._replace(feats="Case=Nom"))
    assert hung(argued(words))[1:] == [(2, "nsubj"), (2, "ROOT"), (2, "obj")]
