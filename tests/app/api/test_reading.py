"""Each endpoint gives the rows of the exports, in the form that the description says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from kilde.app.api import shapes
from kilde.app.commands.queue import question_row
from kilde.app.exports import EXPORTS, why_rows
from kilde.app.exports.history import step_row
from kilde.app.watched import Watched
from kilde.pipeline import history, questions
from tests.app.api.client import Client

Rows = list[dict[str, Any]]


def exported(watched: Watched, form: str) -> Rows:
    """The rows of `kilde export`, as they are read back from its lines."""
    rows = EXPORTS[form](watched.seen(), watched.ledger.documents())
    found: Rows = json.loads(json.dumps([*rows]))
    return found


def by_id(rows: Rows) -> dict[str, Any]:
    """Rows in any order."""
    return {row["id"]: row for row in rows}


@pytest.mark.parametrize("form", ["events", "claims", "relations"])
def test_lists_have_the_rows_of_the_exports(api: Client, watched: Watched, form: str) -> None:
    rows = api.rows(f"/{form}")
    assert rows
    assert by_id(rows) == by_id(exported(watched, form))


def test_events_and_claims_stand_in_the_order_of_the_exports(api: Client, watched: Watched) -> None:
    for form in ("events", "claims"):
        assert [row["id"] for row in api.rows(f"/{form}")] == [row["id"] for row in exported(watched, form)]


def test_one_thing_has_the_row_of_the_export(api: Client, watched: Watched) -> None:
    for form in ("events", "claims", "documents"):
        for row in exported(watched, form)[:10]:
            assert api.get(f"/{form}/{row['id']}").json() == row


def test_a_list_of_documents_says_no_more_than_where_they_stood(api: Client, watched: Watched) -> None:
    rows = api.rows("/documents")
    assert {row["id"] for row in rows} == {one.id for one in watched.ledger.documents()}
    assert [row["published"] for row in rows] == sorted(row["published"] for row in rows)
    assert set(rows[0]) == {"id", "source", "url", "title", "language", "published", "sha256"}


def test_documents_are_listed_by_language_and_outlet(api: Client) -> None:
    rows = api.rows("/documents")
    assert api.rows("/documents?language=sv") == [row for row in rows if row["language"] == "sv"]
    source = rows[0]["source"]
    found = api.get("/documents", params={"source": source}).json()["items"]
    assert found == [row for row in rows if row["source"] == source]


def test_why_and_history_are_those_of_the_command_line(api: Client, watched: Watched) -> None:
    seen = watched.seen()
    event = max(seen.events, key=lambda event: len(event.claims))
    assert api.get(f"/events/{event.id}/why").json() == {"event": event.id, "why": why_rows(seen, event)}
    for by, is_recorded in (("published", False), ("recorded", True)):
        steps = [step_row(step, is_recorded) for step in history(watched.ledger, seen, event, None, is_recorded)]
        assert api.rows(f"/events/{event.id}/history?by={by}") == json.loads(json.dumps(steps))


def test_every_span_of_a_claim_quotes_the_text_that_is_given(api: Client) -> None:
    rows = api.rows("/claims")
    texts = {id: api.get(f"/documents/{id}/text").json() for id in {row["document"]["id"] for row in rows}}
    assert all(text["passages"] for text in texts.values())
    for row in rows:
        words = texts[row["document"]["id"]]["words"]
        for span in (row["trigger"], row["sentence"], *(one["span"] for one in row["participants"])):
            assert words[span["start"] : span["end"]] == span["quote"]


def test_claims_are_listed_by_event_document_and_kind(api: Client) -> None:
    rows = api.rows("/claims")
    for row in rows[:5]:
        event, document, kind = row["event"], row["document"]["id"], row["kind"]
        assert api.rows(f"/claims?event={event}") == [one for one in rows if one["event"] == event]
        assert api.rows(f"/claims?document={document}") == [one for one in rows if one["document"]["id"] == document]
        assert api.rows(f"/claims?kind={kind.lower()}") == [one for one in rows if one["kind"] == kind]
        found = api.rows(f"/claims?document={document}&kind={kind}&event={event}")
        assert row in found
        assert {(one["document"]["id"], one["kind"], one["event"]) for one in found} == {(document, kind, event)}


def test_actors_are_found_by_any_spelling_and_tell_their_evidence(
    api: Client, kilde: Callable[..., Any], ledger: Path
) -> None:
    told = [json.loads(line) for line in kilde("actors", ledger, "--json").lines]
    rows = by_id(api.rows("/actors"))
    assert set(rows) == {one["id"] for one in told}
    for one in told[:20]:
        row = api.get(f"/actors/{one['id']}?most=1000").json()
        assert row.pop("named") == rows[one["id"]]["named"] == sum(len(each["evidence"]) for each in one["spellings"])
        assert row == one
        spelling = one["spellings"][0]["text"]
        assert one["id"] in {found["id"] for found in api.get("/actors", params={"name": spelling}).json()["items"]}


def test_of_an_actor_no_more_is_told_than_is_asked_for(api: Client) -> None:
    first = api.rows("/actors")[0]
    row = api.get(f"/actors/{first['id']}?most=1").json()
    assert [len(one["evidence"]) for one in row["spellings"]] == [1]
    assert row["named"] == first["named"] > 1


def test_relations_are_listed_by_whom_they_are_of(api: Client) -> None:
    for row in api.rows("/relations"):
        who = row["subject"]["entity"]["id"]
        assert row in api.rows(f"/relations?actor={who}&kind={row['kind']}")
    assert api.rows("/relations?actor=nobody") == []


def test_the_queue_is_that_of_the_command_line(api: Client, watched: Watched) -> None:
    rows = api.rows("/queue")
    told = [question_row(one, "L") for one in questions(watched.seen())]
    commands = [[["judge", "L", one["ruling"], *one["about"]] for one in row["rulings"]] for row in rows]
    assert commands == [one["commands"] for one in told]
    assert [row["why"] for row in rows] == [one["why"] for one in told]


def test_names_are_found_whatever_their_case_and_marks(api: Client) -> None:
    title = next(row for row in api.rows("/documents") if "ø" in (row["title"] or ""))
    asked = title["title"].replace("ø", "o").upper()
    found = api.get("/search", params={"name": asked}).json()["items"]
    assert found[0] == {"of": "document", "id": title["id"], "name": title["title"], "detail": title["published"]}
    place = next(row["place"] for row in api.rows("/events") if "name" in row["place"])
    hits = api.get("/search", params={"name": place["name"].lower(), "limit": 500}).json()["items"]
    assert {"of": "place", "id": place["id"], "name": place["name"], "detail": place["country"] or ""} in hits
    assert api.rows("/search?name=%2B%2B") == []


def test_the_ledger_says_what_it_holds(api: Client, watched: Watched) -> None:
    row, seen = api.get("/ledger").json(), watched.seen()
    assert row["head"] == {"hash": watched.ledger.head()[1], "up_to_date": True}
    assert (row["claims"], row["events"]) == (len(seen.evidence), len(seen.events))
    assert sum(row["languages"].values()) == row["documents"] == len(watched.ledger.documents())


def test_runs_issues_and_languages_are_listed(api: Client, watched: Watched) -> None:
    assert [row["id"] for row in api.rows("/runs")] == [run.id for run in watched.ledger.runs()]
    assert api.rows("/issues") == []
    codes = {row["code"]: row["documents"] for row in api.rows("/languages")}
    assert codes["nb"] == sum(one.language == "nb" for one in watched.ledger.documents())


LISTS: list[tuple[str, Any]] = [
    ("/events", shapes.Event),
    ("/claims", shapes.Claim),
    ("/relations", shapes.Relation),
    ("/documents", shapes.Document),
    ("/actors", shapes.ActorInShort),
    ("/search?name=a", shapes.Hit),
    ("/queue", shapes.Question),
    ("/runs", shapes.Run),
    ("/languages", shapes.Language),
]


@pytest.mark.parametrize(("path", "shape"), LISTS)
def test_every_row_holds_to_its_shape(api: Client, path: str, shape: Any) -> None:
    rows = api.rows(path)
    assert rows
    TypeAdapter(list[shape]).validate_json(json.dumps(rows), strict=True)


def of_events(api: Client, end: str) -> list[str]:
    """What the endpoints of some events give."""
    return [api.get(f"/events/{row['id']}{end}").text for row in api.rows("/events")[:12]]


def of_all(api: Client, form: str, end: str = "") -> list[str]:
    """What the endpoints of all of a form give."""
    return [api.get(f"/{form}/{row['id']}{end}").text for row in api.rows(f"/{form}")]


SINGLE: list[tuple[Callable[[Client], list[str]], Any]] = [
    (lambda api: of_events(api, ""), shapes.Event),
    (lambda api: of_events(api, "/why"), shapes.Why),
    (lambda api: of_events(api, "/history"), shapes.Page[shapes.Step]),
    (lambda api: of_all(api, "documents"), shapes.DocumentTold),
    (lambda api: of_all(api, "documents", "/text"), shapes.Words),
    (lambda api: of_all(api, "actors"), shapes.Actor),
    (lambda api: [api.get("/ledger").text], shapes.Ledger),
]


@pytest.mark.parametrize(("texts", "shape"), SINGLE)
def test_every_single_thing_holds_to_its_shape(api: Client, texts: Callable[[Client], list[str]], shape: Any) -> None:
    for text in texts(api):
        shape.model_validate_json(text, strict=True)
