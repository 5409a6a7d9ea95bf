"""Names that a tree parts."""

from kilde.analyse.united import united
from kilde.model import Mention, MentionKind
from tests.analyse.making import hung, tree

FELL = (
    ("Band", "NOUN", "nsubj", 3),
    ("Nour", "PROPN", "appos", 0),
    ("Zinki", "PROPN", "nsubj", 3),
    ("fell", "VERB", "ROOT", 3),
)


def test_the_end_of_a_name_is_no_second_subject() -> None:
    found = united(tree(*FELL), [Mention(MentionKind.NAME, 1, 2, "ORG")])
    assert hung(found) == [(3, "nsubj"), (0, "appos"), (1, "flat"), (3, "ROOT")]


def test_what_is_no_name_stays_and_so_does_a_name_that_begins_under_its_end() -> None:
    assert united(tree(*FELL), [Mention(MentionKind.TIME, 1, 2)]) == tree(*FELL)
    rows = (FELL[0], ("Nour", "PROPN", "nmod", 0), ("Zinki", "PROPN", "nsubj", 3), FELL[3])
    below = (("Band", "NOUN", "nmod", 2), *rows[1:])
    assert united(tree(*below), [Mention(MentionKind.NAME, 1, 2, "ORG")]) == tree(*below)
