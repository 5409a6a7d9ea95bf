"""Events by filters that live in the address."""

import re

import pytest
from starlette.testclient import TestClient

from kilde.app.watched import Watched
from kilde.app.web.filtering import FIELDS, wish
from kilde.app.web.shelf import Shelf
from kilde.model import Event


def listed(client: TestClient, **asked: str) -> list[str]:
    """The ids of the events of a page."""
    page = client.get("/events", params=asked)
    assert page.status_code == 200, page.text
    return list(dict.fromkeys(re.findall(r'class="gist" href="/events/(\w+)"', page.text)))


def wanted(watched: Watched, **asked: str) -> list[Event]:
    shelf = Shelf(watched, "head", watched.seen())
    return [row.event for row in wish({name: asked.get(name, "") for name in FIELDS}).of(shelf.rows)]


def test_all_events_stand_in_the_order_of_time(client: TestClient, watched: Watched) -> None:
    assert listed(client) == [event.id for event in watched.seen().events[:50]]


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": "ASSAULT"},
        {"kind": "assault", "mode": "drone"},
        {"status": "confirmed"},
        {"language": "sv"},
        {"origins": "3"},
        {"since": "2020-01-03", "until": "2020-01-05"},
        {"place": "stockholm", "order": "latest"},
        {"place": "STOCKHOLM"},
        {"place": "swe"},
        {"actor": "usa"},
    ],
)
def test_a_filter_leaves_some_and_those_alone(client: TestClient, watched: Watched, asked: dict[str, str]) -> None:
    found = wanted(watched, **asked)
    assert sorted(listed(client, **asked)) == sorted(event.id for event in found[:50])
    assert 0 < len(found) < len(watched.seen().events)


def test_filters_hold_what_they_say(watched: Watched) -> None:
    assert all(event.kind == "ASSAULT" for event in wanted(watched, kind="ASSAULT"))
    assert all(len(event.origins) >= 3 for event in wanted(watched, origins="3"))
    places = {event.place.country for event in wanted(watched, place="swe") if event.place}
    assert places == {"SWE"}
    assert wanted(watched, place="Stockholm")
    assert wanted(watched, actor="usa")


def test_an_event_of_unknown_time_lies_in_no_span_of_time(watched: Watched) -> None:
    assert any(event.edtf is None for event in watched.seen().events)
    assert all(event.edtf for event in wanted(watched, since="1900"))


def test_the_latest_come_first_where_that_is_wanted(client: TestClient, watched: Watched) -> None:
    early, late = listed(client), listed(client, order="latest")
    assert early != late
    assert set(early) == set(late) or len(watched.seen().events) > 50


@pytest.mark.parametrize(
    "asked", [{"kind": "none"}, {"mode": "none"}, {"status": "none"}, {"since": "yesterday"}, {"origins": "-1"}]
)
def test_what_is_no_filter_is_said(client: TestClient, asked: dict[str, str]) -> None:
    page = client.get("/events", params=asked)
    assert page.status_code == 400
    assert next(iter(asked.values())) in page.text.lower()


def test_pages_go_on_with_the_filter(client: TestClient, watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kilde.app.web.pages.events.SIZE", 2)
    found = [event.id for event in wanted(watched, kind="ASSAULT")]
    assert listed(client, kind="ASSAULT", page="2") == found[2:4]
    page = client.get("/events?kind=ASSAULT&page=2").text
    assert 'href="/events?kind=ASSAULT&amp;page=3"' in page
    assert listed(client, kind="ASSAULT", page="9999") == found[-(len(found) % 2 or 2) :]
    assert listed(client, kind="ASSAULT", page="x") == found[:2]


def test_the_form_keeps_what_was_asked(client: TestClient) -> None:
    page = client.get("/events", params={"kind": "ASSAULT", "actor": '"><b>', "order": "latest"}).text
    assert '<option value="ASSAULT" selected>' in page
    assert 'value="&#34;&gt;&lt;b&gt;"' in page
    assert '<option value="latest" selected>' in page
