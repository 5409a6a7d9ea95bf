"""Dates of publication, as headers and records state them."""

import pytest

from kilde.clean.dates import published
from kilde.model import Metadata
from tests.clean.cleaning import LONG, cleaned, codes, passages, publication, record


@pytest.mark.parametrize(
    "date", ["2020", "2020-01", "2020-01-03", "2020~", "[2020-01-02,2020-01-09]", "2020-01-03T10:00:00Z"]
)
@pytest.mark.parametrize("opening", [" date {} ", "date {} ", "\ufeff date {}\n", " date {}\r\n\r\n"])
def test_a_date_that_opens_a_text_is_when_it_was_published_and_no_text(date: str, opening: str) -> None:
    found = cleaned(opening.format(date) + LONG)
    assert publication(found).document.published == date
    assert publication(found).text.words == LONG
    assert found.issues == ()


@pytest.mark.parametrize("date", ["2020-13", "2020-02-30", "soon", "20200103", "\x1b[2J"])
def test_an_opening_whose_date_is_none_is_an_issue_and_the_text_is_read(date: str) -> None:
    found = cleaned(f" date {date} {LONG}")
    assert publication(found).document.published is None
    assert passages(found)[1:] == [("lead", LONG)]
    assert passages(found)[0][0] == "notice"
    assert codes(found) == ["bad-date"]
    assert "\x1b" not in found.issues[0].reason


@pytest.mark.parametrize(
    "words", ["Date palms died.", "dates of 2020-01 are kept.", "The date 2020-01 is known.", "date"]
)
def test_the_word_date_elsewhere_is_text(words: str) -> None:
    assert publication(cleaned(words)).text.words == words
    assert cleaned(words).issues == ()


def test_a_date_alone_is_no_text() -> None:
    found = cleaned(" date 2020-01 \n\n")
    assert found.publication is None
    assert codes(found) == ["empty"]


@pytest.mark.parametrize(
    ("stated", "edtf"),
    [
        ("2020-01-03T10:00:00.123+0100", "2020-01-03T10:00:00+01:00"),
        ("2020-01-03 10:00", "2020-01-03T10:00:00"),
        ("Fri, 03 Jan 2020 10:00:00 GMT", "2020-01-03T10:00:00Z"),
        (" 2020-01 ", "2020-01"),
    ],
)
def test_time_stamps_keep_the_clock_that_they_name(stated: str, edtf: str) -> None:
    assert published(stated) == edtf


@pytest.mark.parametrize(
    "stated", ["03/04/2020", "3 January 2020", "2020-01-03T25:00", "yesterday", "", "1578045600", "2" * 10_000]
)
def test_what_is_no_date_is_none(stated: str) -> None:
    assert published(stated) is None


def test_a_record_with_a_date_that_is_none_is_read_with_an_issue() -> None:
    found = record(text=LONG, published="3 January 2020")
    assert publication(found).document.published is None
    assert codes(found) == ["bad-date"]


def test_what_an_item_says_goes_before_what_is_given() -> None:
    given = Metadata(published="2021", source="Nordavisen")
    assert publication(cleaned(f" date 2020-01 {LONG}", metadata=given)).document.published == "2020-01"
    assert publication(cleaned(LONG, metadata=given)).document.published == "2021"
    assert publication(cleaned(LONG, metadata=given)).document.source == "Nordavisen"
    assert publication(cleaned(LONG)).document.source == "sak.txt"
