"""Bytes to characters, by items in the encodings that are met."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clean.cleaning import cleaned, publication

NORDIC = "Blåbær på øya: «Nå er det nok», sa den svenske lærlingen Åse – og gikk. Også han møtte opp."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_what_declares_its_encoding_is_read_without_an_issue(encoding: str) -> None:
    found = cleaned(NORDIC.encode(encoding))
    assert publication(found).text.words == NORDIC
    assert found.issues == ()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be"])
def test_a_guessed_encoding_is_right_and_said(encoding: str) -> None:
    found = cleaned(NORDIC.encode(encoding))
    assert publication(found).text.words == NORDIC
    assert [(issue.code, encoding in issue.reason) for issue in found.issues] == [("encoding-guessed", True)]


@pytest.mark.parametrize("words", ["Förra året dödades två i Göteborg", "På", "En leder er dræbt", "Det är så"])
def test_short_western_texts_are_taken_for_western(words: str) -> None:
    assert publication(cleaned(words.encode("latin-1"))).text.words == words


def test_other_code_pages_are_guessed_too() -> None:
    words = "Привет, мир. Это новости дня из города Москвы, которые все читали вчера вечером."
    assert publication(cleaned(words.encode("cp1251"))).text.words == words


@pytest.mark.parametrize(
    "data", [NORDIC.encode()[:-9] + b"\xc3", NORDIC.encode().replace("ø".encode(), b"\xc3\x28", 1)]
)
def test_broken_utf_8_is_an_issue_that_names_the_byte(data: bytes) -> None:
    with pytest.raises(UnicodeDecodeError) as error:
        data.decode()
    found = cleaned(data)
    assert found.publication is None
    assert [(issue.code, issue.place) for issue in found.issues] == [("undecodable", f"byte {error.value.start}")]


def test_broken_utf_16_is_an_issue_that_counts_the_mark() -> None:
    found = cleaned(b"\xff\xfea\x00b\x00\x00\xd8")
    assert [(issue.code, issue.place) for issue in found.issues] == [("undecodable", "byte 6")]


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"\x00" * 100, b"\x01\x02\x03\x04" * 50, b"\x00\x00\x00\x17\x00jP\x05" * 9]
)
def test_bytes_that_are_no_text_are_an_issue(data: bytes) -> None:
    found = cleaned(data)
    assert found.publication is None
    assert len(found.issues) == 1


def test_a_page_is_read_in_the_encoding_that_it_declares() -> None:
    page = (
        '<html><head><meta charset="windows-1251"></head><body><article><p>'
        + "Это новости дня. " * 20
        + "</p></article>"
    )
    found = cleaned(page.encode("cp1251"), "html")
    assert publication(found).text.words.startswith("Это новости дня.")
    assert found.issues == ()


def test_a_page_that_declares_an_unknown_encoding_is_read_by_its_bytes() -> None:
    page = '<meta charset="no-such"><article><p>' + "Blåbær på øya. " * 20 + "</p></article>"
    assert publication(cleaned(page, "html")).text.words.startswith("Blåbær på øya.")


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_words_or_an_issue(data: bytes) -> None:
    for form in ("text", "html", "record"):
        found = cleaned(data, form)
        assert found.publication is not None or len(found.issues) == 1
