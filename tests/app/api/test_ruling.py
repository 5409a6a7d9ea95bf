"""Rulings sent to the API are those of the command line, bear the right name, and are refused where something is wrong."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from kilde.app.api import application, shapes
from kilde.app.watched import Watched
from kilde.ledger import Ledger
from kilde.pipeline import view
from tests.app.api.client import PATIENT, Client


@pytest.fixture
def copy(tmp_path: Path, ledger: Path) -> Path:
    """A ledger that may be ruled on."""
    return Path(shutil.copy(ledger, tmp_path / "ruled.kilde"))


@pytest.fixture
def desk(copy: Path) -> Iterator[Client]:
    """Its API, for whoever sits here."""
    with Watched.open(str(copy)) as watched:
        yield Client(application(watched, name="Sitting Here", patience=PATIENT))


def rule(client: Client, ruling: str, *about: str, **more: Any) -> httpx.Response:
    """The answer to one ruling."""
    body = {"ruling": ruling, "about": about, "reason": "It is so"} | more
    return client.ask("POST", "/judgements", json=body)


def test_every_ruling_changes_what_is_read_next(desk: Client) -> None:
    rows = desk.rows("/events")
    one, other = rows[0], rows[1]
    same = rule(desk, "same", one["id"], other["id"])
    assert same.status_code == 201, same.text
    joined = [row for row in desk.rows("/events") if set(one["claims"]) & set(row["claims"])]
    assert len(joined) == 1
    assert set(joined[0]["claims"]) >= {*one["claims"], *other["claims"]}
    (made,) = same.json()["judgements"]
    assert rule(desk, "undo", made["id"][:8], reason="A slip").status_code == 201
    assert desk.rows("/events") == rows
    claim = one["claims"][0]
    corrected = rule(desk, "correct", claim, "time=2020-02-02", "killed=7")
    assert len(corrected.json()["judgements"]) == 2
    row = desk.get(f"/claims/{claim}").json()
    assert row["time"]["edtf"] == "2020-02-02"
    assert {each["field"] for each in row["corrected"]} == {"time", "killed"}
    assert rule(desk, "reject", claim).status_code == 201
    row = desk.get(f"/claims/{claim}").json()
    assert (row["event"], row["rejected"]["by"]) == (None, "Sitting Here")
    assert claim in {each["id"] for each in desk.rows("/claims")}


def test_what_is_answered_is_what_is_listed(desk: Client, copy: Path) -> None:
    rows = desk.rows("/events")
    entered = []
    for answer in (
        rule(desk, "different", rows[0]["id"], rows[1]["id"], by="Kari"),
        rule(desk, "correct", rows[2]["claims"][0], "aspect=planned"),
    ):
        shapes.RuledNow.model_validate_json(answer.text)
        entered += answer.json()["judgements"]
        assert answer.headers["content-type"] == "application/json"
    assert desk.rows("/judgements") == entered
    assert [row["by"] for row in entered] == ["Kari", "Sitting Here"]
    assert desk.rows("/judgements?by=Kari") == entered[:1]
    assert {row["id"] for row in desk.rows(f"/judgements?event={rows[0]['id']}")} == {entered[0]["id"]}
    with Ledger.open(copy) as opened:
        assert answer.json()["head"] == opened.head()[1]
        assert [one.judgement.id for one in view(opened).judged] == [row["id"] for row in entered]
        assert [*opened.verify()] == []


def test_a_question_of_the_queue_is_ruled_by_what_it_gives(desk: Client) -> None:
    question = desk.rows("/queue")[0]
    for answer in question["rulings"]:
        sent = desk.ask("POST", "/judgements", json=answer | {"reason": "Looked at"})
        assert sent.status_code == 201
        assert rule(desk, "undo", sent.json()["judgements"][0]["id"]).status_code == 201


def test_agreement_is_told_in_its_form(desk: Client) -> None:
    one, other, third = desk.rows("/events")[:3]
    assert desk.get("/agreement").json() == {"coders": [], "sorts": [], "apart": []}
    for by, ruling in (("Kari", "same"), ("Per", "different")):
        assert rule(desk, ruling, one["claims"][0], other["claims"][0], by=by).status_code == 201
        assert rule(desk, "correct", third["claims"][0], "killed=3", by=by).status_code == 201
    answer = desk.get("/agreement")
    shapes.Agreement.model_validate_json(answer.text)
    row = answer.json()
    assert [(sort["sort"], sort["shared"], sort["alike"]) for sort in row["sorts"]] == [
        ("happening", 1, 0), ("claim", 3, 3), ("killed", 1, 1),
    ]  # fmt: skip
    assert [[given["by"] for given in one["answers"]] for one in row["apart"]] == [["Kari", "Per"]]
    assert [given["value"] for given in row["apart"][0]["answers"]] == ["same", "different"]
    assert desk.get("/agreement", headers={"If-None-Match": answer.headers["etag"]}).status_code == 304


def test_nothing_is_entered_where_something_is_wrong(desk: Client) -> None:
    event = desk.rows("/events")[0]
    claim, before = event["claims"][0], desk.get("/ledger").json()
    for status, ruling, about, more in (
        (400, "same", ("nothing", event["id"]), {}),
        (400, "same", (event["id"],), {}),
        (400, "same", (event["id"], event["id"]), {}),
        (400, "correct", (claim, "time=yesterday"), {}),
        (400, "correct", (claim, "colour=red"), {}),
        (400, "undo", ("nothing",), {}),
        (400, "reject", (claim,), {"reason": "  "}),
        (422, "reject", (claim,), {"reason": ""}),
        (422, "reject", (), {}),
        (422, "hang", (claim,), {}),
        (422, "reject", (claim,), {"colour": "red"}),
        (422, "reject", (claim,), {"by": ""}),
        (400, "reject", (claim,), {"by": " "}),
    ):
        answer = rule(desk, ruling, *about, **more)
        assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
    assert desk.get("/ledger").json() == before


def test_ruling_twice_the_same_is_refused(desk: Client) -> None:
    claim = desk.rows("/events")[0]["claims"][0]
    assert rule(desk, "correct", claim, "aspect=planned").status_code == 201
    answer = rule(desk, "correct", claim, "aspect=planned")
    assert answer.status_code == 400
    assert "ruled already" in answer.json()["detail"]


def test_what_is_no_json_or_too_much_is_refused(desk: Client) -> None:
    right = b'{"ruling": "reject", "about": ["x"], "reason": "r"}'
    for content, headers, status in (
        (b"{", {"Content-Type": "application/json"}, 422),
        (right, {"Content-Type": "text/plain"}, 422),
        (b"ruling=reject&about=x&reason=r", {"Content-Type": "application/x-www-form-urlencoded"}, 422),
        (b'"' + b"x" * 1_000_000 + b'"', {"Content-Type": "application/json"}, 413),
        (b"[" * 100_000, {"Content-Type": "application/json"}, 400),
        (b'{"ruling": "\xff"}', {"Content-Type": "application/json"}, 400),
    ):
        answer = desk.ask("POST", "/judgements", content=content, headers=headers)
        assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


async def piecemeal() -> Any:
    """A body that does not say how long it is."""
    yield b"{}"


def test_who_does_not_say_how_much_comes_is_refused(desk: Client) -> None:
    assert desk.ask("POST", "/judgements", content=piecemeal()).status_code == 411


def test_hostile_reasons_and_names_are_kept_as_text(desk: Client) -> None:
    claims = [row["claims"][0] for row in desk.rows("/events")[:4]]
    for claim, words in zip(claims, ("<script>", "'; DROP TABLE entries; --", "\u202e{{7*7}}", "é\U0001f600"), strict=True):
        answer = rule(desk, "reject", claim, reason=words, by=words)
        assert answer.status_code == 201
        assert answer.json()["judgements"][0]["reason"] == words
    assert len(desk.rows("/judgements")) == 4
