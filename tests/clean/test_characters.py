"""The characters of a text: normal form, line ends, what nobody sees."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kilde.clean.characters import one_line, tidy


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028"])
def test_every_line_end_is_one(end: str) -> None:
    assert tidy(f"a{end}b") == "a\nb"


def test_a_paragraph_separator_is_a_blank_line() -> None:
    assert tidy("a\u2029b") == "a\n\nb"


@pytest.mark.parametrize(
    "mark", ["\x00", "\x1b", "\x7f", "\u00ad", "\u200b", "\u2060", "\ufeff", "\u200e", "\u202e", "\u2066"]
)
def test_what_nobody_sees_does_not_part_a_word(mark: str) -> None:
    assert tidy(f"Bag{mark}dad") == "Bagdad"


def test_letters_are_composed_even_across_what_nobody_sees() -> None:
    assert tidy("a\u030a") == tidy("a\u00ad\u030a") == "å"


@pytest.mark.parametrize(
    "kept",
    [
        "👩\u200d🚒",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "می\u200cخواهم",
        "❤\ufe0f",
        "שלום",
        "٣",
        "Łódź",
    ],
)
def test_emoji_and_letters_of_every_script_stay(kept: str) -> None:
    assert tidy(kept) == unicodedata.normalize("NFC", kept)


def test_joiners_go_from_latin_words_and_hidden_tags_go() -> None:
    assert tidy("Bag\u200ddad\U000e0041\U000e0042") == "Bagdad"


def test_white_space_of_every_kind_becomes_one_space() -> None:
    assert one_line(" a\t\u00a0b\u3000\n c\u202f") == "a b c"


@settings(deadline=None)
@given(st.text())
def test_tidying_is_done_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert unicodedata.is_normalized("NFC", tidy(text))


@settings(deadline=None)
@given(st.characters())
def test_no_character_that_moves_a_cursor_is_left(char: str) -> None:
    left = tidy(f"a{char}b")
    assert all(unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") or c in "\n\t" for c in left)
