"""Labels before a colon are no part of the sentence behind it."""

from kilde.analyse.labelled import labelled
from tests.analyse.making import hung, tree


def test_who_stands_behind_the_colon_is_the_subject() -> None:
    words = tree(
        ("Angreb", "NOUN", "nsubj", 5), ("i", "ADP", "case", 2), ("Vejle", "PROPN", "nmod", 0),
        (":", "PUNCT", "punct", 0), ("Fire", "NUM", "nummod", 5), ("anholdt", "VERB", "ROOT", 5),
    )  # fmt: skip
    assert hung(labelled(words)) == [
        (0, "ROOT"), (2, "case"), (0, "nmod"), (0, "punct"), (5, "nsubj:pass"), (0, "parataxis")
    ]  # fmt: skip


def test_a_noun_joined_to_the_label_is_the_subject() -> None:
    words = tree(
        ("Drap", "NOUN", "nsubj", 3), (":", "PUNCT", "punct", 0), ("Mann", "NOUN", "conj", 0),
        ("tatt", "VERB", "ROOT", 3),
    )  # fmt: skip
    assert hung(labelled(words)) == [(0, "ROOT"), (0, "punct"), (3, "nsubj:pass"), (0, "parataxis")]


def test_who_speaks_before_a_colon_and_does_it_stays_the_subject() -> None:
    words = tree(("Polisen", "NOUN", "nsubj", 2), (":", "PUNCT", "punct", 2), ("Grep", "VERB", "ROOT", 2))
    assert labelled(words) == words
