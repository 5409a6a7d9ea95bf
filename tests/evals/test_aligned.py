"""Offsets of a text as given, in the text as read."""

import pytest

from evals.aligned import Stretch, align


def test_white_space_may_differ() -> None:
    given, read = "A title\n\nTwo  words.", "A title\nTwo words."
    at = align(given, read, "one").stretch(given.index("words"), given.index("."))
    assert read[at.start : at.end] == "words"
    across = align(given, read, "one").stretch(given.index("title"), given.index("Two") + 3)
    assert read[across.start : across.end] == "title\nTwo"


def test_other_words_are_refused() -> None:
    with pytest.raises(ValueError, match="one was read with other words"):
        align("A title", "A tile", "one")


def test_what_is_composed_otherwise_is_refused() -> None:
    with pytest.raises(ValueError, match="one is not in normal form C"):
        align("a\u030a", "å", "one")


@pytest.mark.parametrize(("start", "end", "shared"), [(0, 5, 0), (0, 7, 2), (6, 7, 1), (5, 9, 4), (9, 12, 0)])
def test_what_stretches_share(start: int, end: int, shared: int) -> None:
    assert Stretch(5, 9).shared(start, end) == shared
