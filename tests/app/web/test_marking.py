"""Texts in pieces: put together they are the text, whatever is marked in it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kilde.app.web.marking import TRIGGER, Mark, Paragraph, marked
from kilde.model import Passage, PassageKind, Text

WORDS = "Åre 😀 ble\n\nstengt e\u0301n dag حركة النور, sier politiet.\n"


def text_of(paragraphs: list[Paragraph], asked: bool = False) -> str:
    stretches = [stretch for one in paragraphs for stretch in one.stretches if stretch.asked or not asked]
    return "".join(piece.words for stretch in stretches for piece in stretch.pieces)


MARKS = st.lists(
    st.tuples(st.integers(0, len(WORDS)), st.integers(0, len(WORDS)), st.sampled_from([TRIGGER, "time"])).map(
        lambda one: Mark(min(one[:2]), max(one[:2]), one[2], f"{one[0]}-{one[1]}")
    ),
    max_size=12,
)
CUTS = st.lists(st.integers(0, len(WORDS)), max_size=6).map(lambda cuts: sorted({0, *cuts}))


@given(marks=MARKS, cuts=CUTS, asked=st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, 20)))
def test_pieces_are_the_text_and_each_lies_in_its_marks(
    marks: list[Mark], cuts: list[int], asked: tuple[int, int]
) -> None:
    passages = tuple(Passage(PassageKind.BODY, a, b) for a, b in pairwise(cuts))
    start, end = asked[0], min(len(WORDS), asked[0] + asked[1])
    found = marked(Text(WORDS, passages), marks, (start, end))
    assert text_of(found) == WORDS
    assert text_of(found, asked=True) == WORDS[start:end]
    at = 0
    for piece in (piece for one in found for stretch in one.stretches for piece in stretch.pieces):
        here = [mark for mark in marks if mark.start <= at and at + len(piece.words) <= mark.end and mark.start < mark.end]
        assert sorted(piece.claims) == sorted(mark.id for mark in here if mark.what == TRIGGER)
        assert set(piece.parts) == {mark.what for mark in here if mark.what != TRIGGER}
        assert set(piece.begins) == {mark.id for mark in here if mark.what == TRIGGER and mark.start == at}
        at += len(piece.words)


def test_passages_are_told_apart_and_the_space_between_them_is_no_line() -> None:
    text = Text("Head\n\nBody here.", (Passage(PassageKind.HEADLINE, 0, 4), Passage(PassageKind.BODY, 6, 16)))
    found = marked(text, (), None)
    assert [one.kind for one in found] == ["headline", "body"]
    pieces = [piece for one in found for stretch in one.stretches for piece in stretch.pieces]
    assert [(piece.words, piece.between) for piece in pieces] == [("Head", False), ("\n\n", True), ("Body here.", False)]


def test_words_that_no_passage_holds_stand_too() -> None:
    found = marked(Text("Aside. Body.", (Passage(PassageKind.BODY, 7, 12),)), (), None)
    assert [(one.kind, text_of([one])) for one in found] == [("", "Aside. "), ("body", "Body.")]
