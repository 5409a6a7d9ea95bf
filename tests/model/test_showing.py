"""Strange names and texts, made safe to show."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kilde.model.showing import shown


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\nb", r"a\nb"),
        ("\x1b[2J", r"\x1b[2J"),
        ("\u202eabc", r"\u202eabc"),
        ("\ud800", r"\ud800"),
        ("blåbær 👩 (ok)", "blåbær 👩 (ok)"),
    ],
)
def test_what_a_terminal_would_obey_is_written_out(text: str, safe: str) -> None:
    assert shown(text) == safe


def test_a_long_text_is_cut_and_says_so() -> None:
    assert shown("a" * 200, 10) == "a" * 10 + "…"
    assert shown("a" * 10, 10) == "a" * 10


@settings(deadline=None)
@given(st.text(st.characters(), max_size=40), st.integers(1, 50))
def test_what_is_shown_is_printable_on_one_line(text: str, most: int) -> None:
    safe = shown(text, most)
    assert all(unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for char in safe)
    assert len(safe) <= most + 1 or len(text) <= most
