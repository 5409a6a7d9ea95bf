"""Bounds of numbers that a tree took for prepositions: they hang on the number, and what is counted is an object."""

from kilde.analyse.bounded import bounded
from kilde.languages import load
from kilde.model import Mention, MentionKind
from tests.analyse.making import hung, tree

EN, NB = load("en").grammar, load("nb").grammar
FREED = (
    ("Rebels", "NOUN", "nsubj", 1),
    ("freed", "VERB", "ROOT", 1),
    ("over", "ADP", "case", 4),
    ("ninety", "NUM", "nummod", 4),
    ("miners", "NOUN", "obl", 1),
)
NINETY = [Mention(MentionKind.QUANTITY, 2, 3)]


def test_what_a_bounded_number_counts_is_the_object() -> None:
    for own in (EN, NB):
        assert hung(bounded(tree(*FREED), NINETY, own))[2:] == [(3, "advmod"), (4, "nummod"), (1, "obj")]


def test_a_preposition_outside_the_number_stands() -> None:
    words = tree(*FREED)
    assert bounded(words, [Mention(MentionKind.QUANTITY, 3, 3)], EN) == words


def test_a_second_preposition_governs_what_is_counted() -> None:
    by, over = (("by", "ADP", "case", 5), ("over", "ADP", "case", 5))
    rows = (*FREED[:2], by, over, ("ninety", "NUM", "nummod", 5), ("miners", "NOUN", "obl", 1))
    found = hung(bounded(tree(*rows), [Mention(MentionKind.QUANTITY, 3, 4)], EN))
    assert found[2:] == [(5, "case"), (4, "advmod"), (5, "nummod"), (1, "obl")]


def test_what_is_counted_stands_in_the_place_of_its_bound() -> None:
    """ "freed | more than ninety miners", where the tree took "more" for the object, or for the subject."""
    for dep, over in (("obj", 1), ("nsubj", 1)):
        bound = (("more", "ADJ", dep, over), ("than", "ADP", "case", 5), ("ninety", "NUM", "nummod", 5))
        rows = (*FREED[:2], *bound, ("miners", "NOUN", "obl", 1))
        found = hung(bounded(tree(*rows), [Mention(MentionKind.QUANTITY, 2, 4)], EN))
        assert found[2:] == [(4, "advmod"), (4, "advmod"), (5, "nummod"), (1, dep)]


def test_a_verb_keeps_the_object_that_it_has() -> None:
    rows = (*FREED, ("today", "NOUN", "obj", 1))
    assert hung(bounded(tree(*rows), NINETY, EN))[4] == (1, "obl")


def test_a_participle_that_goes_on_from_a_verb_is_a_past_tense_where_it_has_an_object() -> None:
    """In a language that writes both alike: "came and | freed over ninety miners"."""
    rows = (("came", "VERB", "ROOT", 0), ("freed", "VERB", "conj", 0), *FREED[2:])
    words = tuple(w._replace(feats="Tense=Past|VerbForm=Part") if w.text == "freed" else w for w in tree(*rows))
    assert "VerbForm=Fin" in bounded(words, NINETY, EN)[1].feats
    assert "VerbForm=Fin" not in bounded(words, NINETY, NB)[1].feats


def test_a_bounded_number_before_a_predicate_is_its_subject() -> None:
    rows = (
        ("over", "ADP", "case", 1),
        ("ninety", "NUM", "obl", 3),
        ("were", "AUX", "cop", 3),
        ("dead", "ADJ", "ROOT", 3),
    )
    found = hung(bounded(tree(*rows), [Mention(MentionKind.QUANTITY, 0, 1)], EN))
    assert found[:2] == [(1, "advmod"), (3, "nsubj")]
