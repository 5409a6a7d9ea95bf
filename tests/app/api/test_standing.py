"""Views are made beside the requests: none waits long, and each answer says of which view it is."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event as Signal
from typing import Any

import pytest

from kilde.app.api import application, events, lane
from kilde.app.api.lane import Lane, NotYet
from kilde.app.exports import event_row
from kilde.app.problems import Problem
from kilde.app.watched import Watched
from kilde.pipeline import View
from tests.app.api.client import Client


@pytest.fixture
def own(tmp_path: Path, ledger: Path) -> Iterator[Watched]:
    """A ledger that may grow."""
    with Watched.open(str(shutil.copy(ledger, tmp_path / "own.kilde"))) as watched:
        yield watched


def test_while_a_view_is_made_the_one_before_is_told_of(own: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    going = Signal()
    state = own.state

    def slow() -> tuple[str, View]:
        assert going.wait(60)
        return state()

    client = Client(application(own, name="Kari", patience=0.05))
    before = client.get("/events?limit=3")
    monkeypatch.setattr(own, "state", slow)
    claim = before.json()["items"][0]["claims"][0]
    body = {"ruling": "reject", "about": [claim], "reason": "It is so"}
    head = client.ask("POST", "/judgements", json=body).json()["head"]
    after = client.get("/events?limit=3")
    assert after.content == before.content
    assert after.headers["kilde-head"] == before.headers["kilde-head"] != head
    assert after.headers["etag"] == before.headers["etag"]
    assert client.get("/ledger").json()["head"]["up_to_date"] is False
    going.set()
    for _ in range(1000):
        after = client.get("/events?limit=3")
        if after.headers["kilde-head"] == head:
            break
    assert after.headers["kilde-head"] == head
    assert client.get(f"/claims/{claim}").json()["rejected"]["by"] == "Kari"


def test_of_a_page_only_its_own_rows_are_made(own: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(seen: View, event: Any) -> Any:
        made.append(event.id)
        return event_row(seen, event)

    monkeypatch.setattr(events, "event_row", counted)
    page = Client(application(own)).get("/events?limit=3").json()
    assert made == [each["id"] for each in page["items"]]
    assert page["total"] > 3


def result(of: Lane[str], name: str, work: Any, patience: float = 60.0) -> str:
    """What a lane gives."""
    return asyncio.run(of.result(name, work, patience))


def test_the_same_work_is_done_once_and_few_results_are_kept() -> None:
    done: list[str] = []
    one: Lane[str] = Lane(2, "test")

    def work(name: str) -> str:
        done.append(name)
        return name

    for name in ("a", "a", "b", "a", "c", "a", "b"):
        assert result(one, name, lambda name=name: work(name)) == name
    assert done == ["a", "b", "c", "b"]


def test_work_that_fails_is_told_and_tried_again() -> None:
    one: Lane[str] = Lane(2, "test")
    for _ in range(2):
        with pytest.raises(Problem):
            result(one, "a", lambda: problem())
    assert result(one, "a", lambda: "well") == "well"


def problem() -> str:
    raise Problem(400, "no")


def test_no_more_work_waits_than_there_is_room_for() -> None:
    going = Signal()
    one: Lane[str] = Lane(2, "test")
    try:
        for number in range(lane.WAITING):
            with pytest.raises(NotYet):
                result(one, str(number), lambda: str(going.wait(60)), 0.0)
        with pytest.raises(Problem) as refused:
            result(one, "more", lambda: "x", 0.0)
        assert refused.value.status == 503
    finally:
        going.set()
    assert result(one, "0", lambda: "x") == "True"
