"""Documents and texts: ids from what was published, not from what Kilde made of it."""

from dataclasses import replace
from typing import Any

import pytest

from kilde.model import Document, Issue, Metadata, Reason, Resolution, Run, Text, Unknown, sha256

DOCUMENT = Document("The Post", "https://post.example/1", "Title", "2024-03-11", "en", "sha", "text")


@pytest.mark.parametrize("field", ["sha256", "source", "url", "published"])
def test_where_when_and_what_was_published_make_the_document(field: str) -> None:
    other: dict[str, Any] = {field: "other"}
    assert replace(DOCUMENT, **other).id != DOCUMENT.id


@pytest.mark.parametrize(
    ("field", "value"), [("title", "other"), ("language", "other"), ("text", "other"), ("agencies", ("NTB",))]
)
def test_what_was_made_of_it_does_not(field: str, value: object) -> None:
    other: dict[str, Any] = {field: value}
    assert replace(DOCUMENT, **other).id == DOCUMENT.id


def test_the_id_of_a_text_is_the_digest_of_its_words() -> None:
    assert Text("Ærø 👩", ()).id == sha256("Ærø 👩".encode())


def test_metadata_goes_before_what_it_is_laid_over() -> None:
    own, other = Metadata(source="a", published=None), Metadata("b", "u", "t", "2024", "nb")
    assert own.over(other) == Metadata("a", "u", "t", "2024", "nb")
    assert other.over(own) == other


def test_issues_runs_and_resolutions_have_ids_of_all_they_say() -> None:
    issue = Issue("item", "line 3", "broken-line", "no JSON")
    assert issue.id == Issue("item", "line 3", "broken-line", "no JSON").id != replace(issue, place="line 4").id
    run = Run("1", "p", "m", "g", "s")
    assert (
        len({run.id, *(replace(run, **{f: "x"}).id for f in ("kilde", "packs", "models", "gazetteer", "settings"))})
        == 6
    )
    nothing = Resolution("c", Unknown(Reason.NOT_SAID), None, Unknown(Reason.NOT_SAID), (), ())
    assert nothing.id != replace(nothing, edtf="2024").id != replace(nothing, edtf=Unknown(Reason.AMBIGUOUS)).id
