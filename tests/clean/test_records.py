"""Records: JSON objects with a text and what is known of it."""

import json

import pytest

from kilde.model import sha256
from tests.clean.cleaning import LONG, cleaned, codes, passages, publication, record


def test_a_record_gives_a_document_with_all_that_it_says() -> None:
    said = {"title": "Noe hendte", "source": "Nordavisen", "url": "https://example.org/1", "published": "2020-01-03"}
    found = record(text=LONG, language="nb", **said)
    document = publication(found).document
    assert {key: getattr(document, key) for key in said} == said
    assert document.sha256 == sha256(publication(found).data)
    assert document.language is None
    assert found.language == "nb"
    assert found.issues == ()


def test_a_record_may_hold_html() -> None:
    page = f"<html><head><title>Noe</title></head><body><article><p>{LONG} {LONG}</p></article></body></html>"
    found = record(html=page, source="Nordavisen")
    assert passages(found) == [("lead", f"{LONG} {LONG}")]
    assert publication(found).document.title == "Noe"
    assert publication(found).document.source == "Nordavisen"


def test_text_goes_before_html() -> None:
    assert passages(record(text=LONG, html="<p>Noe annet</p>")) == [("lead", LONG)]


@pytest.mark.parametrize("record_", [{}, {"text": ""}, {"text": "  \n"}, {"text": None}, {"text": 7}, {"body": "x"}])
def test_a_record_without_text_is_an_issue(record_: dict[str, object]) -> None:
    found = cleaned(json.dumps(record_), "record")
    assert found.publication is None
    assert codes(found) == ["no-text"]


@pytest.mark.parametrize("data", [b"[1]", b"{", b"[" * 100_000, b'{"text": "\xff"}'])
def test_what_is_no_record_is_an_issue(data: bytes) -> None:
    assert codes(cleaned(data, "record")) == ["broken-line"]


def test_values_of_another_type_are_issues_and_unknown() -> None:
    found = record(text=LONG, title=["a"], published=1578045600, source={"name": "x"}, url=None)
    assert codes(found) == ["bad-value"] * 3
    assert publication(found).document.title is None
    assert publication(found).document.published is None


def test_control_characters_in_a_record_do_not_reach_its_document() -> None:
    found = record(text=LONG, source="Nord\x1b[2Javisen\n", title="Noe\u202e\nhendte")
    assert publication(found).document.source == "Nord[2Javisen"
    assert publication(found).document.title == "Noe hendte"
