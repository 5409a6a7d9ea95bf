"""Nouns that "and" joins stand beside one another, whatever the tree made of them."""

from kilde.analyse.paired import paired
from tests.analyse.making import hung, tree


def test_a_noun_joined_to_the_verb_stands_beside_the_noun_before_it() -> None:
    words = tree(
        ("Two", "NUM", "nsubj", 1),
        ("charged", "VERB", "ROOT", 1),
        ("with", "ADP", "case", 3),
        ("theft", "NOUN", "obl", 1),
        ("and", "CCONJ", "cc", 5),
        ("murder", "NOUN", "conj", 1),
    )
    assert hung(paired(words))[5] == (3, "conj")


def test_a_noun_behind_a_preposition_without_its_own_stands_beside_the_first() -> None:
    words = tree(
        ("murder", "NOUN", "ROOT", 0),
        ("of", "ADP", "advmod", 0),
        ("and", "CCONJ", "cc", 3),
        ("threats", "VERB", "conj", 1),
        ("against", "ADP", "case", 5),
        ("men", "NOUN", "obl", 0),
    )
    found = paired(words)
    assert (hung(found)[3], found[3].pos, hung(found)[5]) == ((0, "conj"), "NOUN", (3, "nmod"))
