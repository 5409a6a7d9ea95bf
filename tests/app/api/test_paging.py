"""Lists come in pages, by cursors that stay right while the ledger grows."""

import json
from pathlib import Path

import pytest

from kilde.app.api import application
from kilde.app.api.paging import Slice, cursor_at, part
from kilde.app.problems import Problem
from kilde.app.watched import Watched
from kilde.ledger import Ledger
from kilde.pipeline import Settings, read
from tests.app.api.client import PATIENT, Client

PATHS = ["/events", "/claims", "/documents", "/actors", "/search?name=a", "/languages"]
EARLY, LATE = "2026-01-01T00:00:00+00:00", "2026-01-02T00:00:00+00:00"


@pytest.mark.parametrize("path", PATHS)
def test_pages_give_each_item_once_and_in_order(api: Client, path: str) -> None:
    mark = "&" if "?" in path else "?"
    whole = api.get(f"{path}{mark}limit=500").json()
    page = api.get(f"{path}{mark}limit=3").json()
    found = page["items"]
    assert len(found) == 3
    while page["next"]:
        page = api.get(f"{path}{mark}limit=3&cursor={page['next']}").json()
        assert 1 <= len(page["items"]) <= 3
        assert page["total"] == whole["total"]
        found += page["items"]
    assert found == whole["items"]


def test_the_link_to_the_next_page_is_followed(api: Client) -> None:
    first = api.get("/events?limit=2&kind=assault")
    address = first.headers["link"].removeprefix("</api/v1").removesuffix('>; rel="next"')
    second = api.get(address).json()["items"]
    assert first.json()["items"] + second == api.get("/events?limit=4&kind=assault").json()["items"]
    assert "link" not in api.get("/events?limit=500").headers


@pytest.mark.parametrize("limit", ["0", "501", "-1", "many", ""])
def test_a_limit_out_of_bounds_is_refused(api: Client, limit: str) -> None:
    assert api.get(f"/events?limit={limit}").status_code == 422


@pytest.mark.parametrize(
    "cursor",
    [
        "", "x", "!!!!", "é", "\x00", cursor_at(("a",)), cursor_at((1, 2, 3)), cursor_at(()), cursor_at(("a", "b", 1)),
        cursor_at(("2020", "ASSAULT", "x"))[:-3], "W1tbW1tbXV1dXV0", "bnVsbA", "WzFlOTk5XQ", "W05hTl0", "W3RydWVd",
    ],
)  # fmt: skip
def test_what_is_no_cursor_is_refused(api: Client, cursor: str) -> None:
    answer = api.get("/events", params={"cursor": cursor})
    assert answer.status_code == 400
    assert "cursor" in answer.json()["detail"]


def test_a_cursor_of_another_list_is_refused(api: Client) -> None:
    cursor = api.get("/claims?limit=1").json()["next"]
    assert api.get("/events", params={"cursor": cursor}).status_code == 400


def test_a_cursor_behind_the_end_gives_nothing() -> None:
    found = part([1, 2], lambda one: (one,), Slice(5, cursor_at((9,))))
    assert (found.items, found.total, found.next) == ([], 2, None)


def test_a_cursor_holds_any_text() -> None:
    keys: list[tuple[str | int | float, ...]] = [("\u202e'", 2), ("\ud800 \U0001f600", 1)]
    found = part(keys, lambda one: one, Slice(1, cursor_at(keys[0])))
    assert found.items == [keys[1]]
    with pytest.raises(Problem):
        part(keys, lambda one: one, Slice(1, cursor_at(("x", "y"))))


def test_lines_are_given_where_they_are_asked_for(api: Client) -> None:
    rows = api.get("/events?limit=3").json()["items"]
    for accept in ("application/x-ndjson", "application/json;q=0.5, application/x-ndjson"):
        answer = api.get("/events?limit=3", headers={"Accept": accept})
        assert answer.headers["content-type"].startswith("application/x-ndjson")
        assert [json.loads(line) for line in answer.text.splitlines()] == rows
        assert 'rel="next"' in answer.headers["link"]
    for accept in ("*/*", "application/json", "application/x-ndjson;q=0", "application/x-ndjson;q=0.1, application/json"):
        assert api.get("/events", headers={"Accept": accept}).headers["content-type"] == "application/json"


def test_a_ledger_that_grows_between_pages_loses_nothing(tmp_path: Path) -> None:
    place, early, late = tmp_path / "grows.kilde", tmp_path / "early", tmp_path / "late"
    for folder, towns in ((early, ("Oslo", "Bergen")), (late, ("Tromsø", "Bodø"))):
        folder.mkdir()
        for day, name in enumerate(towns, start=1 if folder == early else 5):
            text = f"To menn ble drept i et angrep i {name} 1{day}. mars 2021, opplyser politiet i byen til avisen."
            (folder / f"{name}.txt").write_text(text, "utf-8")
    with Ledger.open(place, create=True) as ledger:
        read([str(early)], ledger, Settings(), lambda: EARLY)
        with Watched.open(str(place)) as watched:
            client = Client(application(watched, patience=PATIENT))
            first = client.get("/events?limit=1").json()
            read([str(late)], ledger, Settings(), lambda: LATE)
            rest = client.get(f"/events?cursor={first['next']}").json()
            now = client.rows("/events")
            assert first["items"] + rest["items"] == now
            assert rest["total"] == len(now) > first["total"]
            assert len(client.rows("/events?as_of=2026-01-01")) == first["total"]
            assert client.get("/ledger?as_of=2026-01-01").json()["documents"] == 2
