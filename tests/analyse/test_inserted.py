"""What is put in between commas, "among them two cooks", is part of those before it, and no subject."""

import pytest

from kilde.analyse.inserted import inserted
from kilde.model import Word
from tests.analyse.making import hung, tree

ROWS = (
    ("Nine", "NUM", "nummod", 1),
    ("miners", "NOUN", "nsubj", 9),
    (",", "PUNCT", "punct", 6),
    ("among", "ADP", "case", 4),
    ("them", "PRON", "obl", 6),
    ("two", "NUM", "nummod", 6),
    ("cooks", "NOUN", "nsubj", 9),
    (",", "PUNCT", "punct", 6),
    ("were", "AUX", "aux:pass", 9),
    ("freed", "VERB", "ROOT", 9),
)


def _several(*rows: tuple[str, str, str, int]) -> tuple[Word, ...]:
    return tuple(word._replace(feats="Number=Plur") if word.pos == "PRON" else word for word in tree(*rows))


def test_those_who_are_among_others_hang_on_them() -> None:
    found = hung(inserted(_several(*ROWS)))
    assert (found[1], found[6]) == ((9, "nsubj"), (1, "appos"))


def test_those_who_were_hung_on_their_part_take_its_place() -> None:
    rows = (ROWS[0], ("miners", "NOUN", "nsubj", 6), *ROWS[2:])
    found = hung(inserted(_several(*rows)))
    assert (found[1], found[6]) == ((9, "nsubj"), (1, "appos"))


def test_those_who_hang_on_their_part_through_others_take_its_place_too() -> None:
    """Or part and whole would hang on one another."""
    rows = (ROWS[0], ("miners", "NOUN", "nmod", 4), *ROWS[2:6], ("cooks", "NOUN", "obj", 9), *ROWS[7:])
    found = hung(inserted(_several(*rows)))
    assert (found[1], found[6]) == ((9, "obj"), (1, "appos"))


def test_two_that_stand_beside_each_other_stay_so() -> None:
    rows = (*ROWS[:3], ("with", "ADP", "case", 5), ("the", "DET", "det", 5), ("two", "NUM", "nummod", 6), *ROWS[6:])
    assert inserted(_several(*rows)) == _several(*rows)


def test_what_no_comma_ends_stays_as_it_is() -> None:
    rows = (*ROWS[:7], ("and", "CCONJ", "cc", 9), *ROWS[8:])
    assert inserted(_several(*rows)) == _several(*rows)


def test_who_most_of_them_are_is_no_second_subject() -> None:
    rows = (
        *ROWS[:3],
        ("most", "ADJ", "nsubj", 6),
        ("of", "ADP", "case", 5),
        ("them", "PRON", "nmod", 3),
        ("cooks", "NOUN", "nsubj", 9),
        *ROWS[7:],
    )
    found = hung(inserted(_several(*rows)))
    assert (found[1], found[6]) == ((9, "nsubj"), (1, "appos"))


@pytest.mark.parametrize("pos", ["ADJ", "VERB"])
def test_what_is_taken_for_a_verb_between_commas_describes_who_is_told_of_behind(pos: str) -> None:
    rows = (
        ("Two", "NUM", "nummod", 1),
        ("miners", "NOUN", "nsubj", 3),
        (",", "PUNCT", "punct", 3),
        ("aged", pos, "ROOT", 3),
        ("24", "NUM", "obj", 3),
        (",", "PUNCT", "punct", 3),
        ("were", "AUX", "aux:pass", 7),
        ("freed", "VERB", "parataxis", 3),
    )
    found = hung(inserted(_several(*rows)))
    assert (found[1], found[3], found[7]) == ((7, "nsubj:pass"), (1, "acl"), (7, "ROOT"))
