"""Spans: what they hold is what stands in the text, in code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.model import Span


@given(st.text(min_size=1), st.data())
def test_a_span_of_a_text_holds(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span.of(text, start, end)
    assert text[span.start : span.end] == span.quote
    assert span.holds(text)
    assert not span.holds("x" + text[1:] + "\x00") or text[0] == "x" or start > 0


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 2), (0, 5), (4, 5)])
def test_there_is_no_span_that_is_empty_or_outside(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span.of("krig", start, end)


def test_offsets_are_code_points() -> None:
    assert Span.of("👩\u200d👧 døde", 4, 8).quote == "døde"


def test_a_moved_quote_does_not_hold() -> None:
    assert not Span(1, 5, "krig").holds("krig ")


@given(st.integers(0, 9), st.integers(1, 9), st.integers(0, 9), st.integers(1, 9))
def test_overlap_and_inclusion_are_those_of_the_characters(a: int, m: int, b: int, n: int) -> None:
    text = "x" * 20
    one, other = Span.of(text, a, a + m), Span.of(text, b, b + n)
    here, there = set(range(a, a + m)), set(range(b, b + n))
    assert one.overlaps(other) is bool(here & there)
    assert one.overlaps(other) is other.overlaps(one)
    assert one.within(other) is (here <= there)
