"""Verbs on -ing that the tagger took for nouns behind "and"."""

from kilde.analyse.gerunds import coupled, loosened
from kilde.languages import load
from tests.analyse.making import hung, tree

EN = load("en").grammar
FLED = (
    ("Floods", "NOUN", "nsubj", 1),
    ("came", "VERB", "ROOT", 1),
    ("drowning", "VERB", "advcl", 1),
    ("dozens", "NOUN", "obj", 2),
    ("and", "CCONJ", "cc", 5),
    ("uprooting", "NOUN", "conj", 3),
    ("thousands", "NOUN", "obj", 2),
)


def test_the_second_of_two_is_a_verb_above_its_own_object() -> None:
    found = coupled(tree(*FLED), EN)
    assert hung(found)[2:] == [(1, "advcl"), (2, "obj"), (5, "cc"), (2, "conj"), (5, "obj")]
    assert (found[5].pos, found[5].feats) == ("VERB", "VerbForm=Ger")


def test_an_object_that_was_hung_on_the_second_goes_back_to_the_first() -> None:
    rows = (*FLED[:3], ("dozens", "NOUN", "nmod:poss", 6), *FLED[4:])
    assert hung(coupled(tree(*rows), EN))[3] == (2, "obj")


def test_a_noun_beside_a_noun_stays_one() -> None:
    plain = tree(*FLED[:2], ("flood", "NOUN", "obl", 1), *FLED[3:])
    assert coupled(plain, EN) == plain
    assert coupled(tree(*FLED[:6]), EN) == tree(*FLED[:6])


GAVE = (
    ("Lorland", "PROPN", "nsubj", 1),
    ("hired", "VERB", "ROOT", 1),
    ("cooks", "NOUN", "obj", 1),
    (",", "PUNCT", "punct", 4),
    ("giving", "VERB", "acl", 2),
    ("them", "PRON", "obj", 4),
)


def test_whoever_did_the_first_does_what_follows_a_comma() -> None:
    assert hung(loosened(tree(*GAVE), EN))[4] == (1, "advcl")


def test_without_a_comma_or_on_a_subject_it_describes_the_noun() -> None:
    plain = tree(*GAVE[:3], ("now", "ADV", "advmod", 4), *GAVE[4:])
    assert loosened(plain, EN) == plain
    subject = tree(("Cooks", "NOUN", "nsubj", 3), (",", "PUNCT", "punct", 2), ("giving", "VERB", "acl", 0), ("left", "VERB", "ROOT", 3))
    assert loosened(subject, EN) == subject
