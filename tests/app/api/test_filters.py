"""The events that are asked for are those of the command line's filters, and of what else can be asked for."""

import itertools
from typing import Any

import pytest

from kilde.app.api.chosen import Chosen, card
from kilde.app.filters import wanted
from kilde.app.watched import Watched
from tests.app.api.client import Client

ASKED: list[dict[str, str]] = [
    {}, {"kind": "assault"}, {"kind": "assault/aerial"}, {"kind": "PROTEST"}, {"place": "bag"}, {"place": "IRQ"},
    {"place": "irq"}, {"place": "nowhere"}, {"actor": "usa"}, {"actor": "POLI"}, {"status": "attributed"},
    {"since": "2020"}, {"until": "2019-12"}, {"since": "2017-04-07", "until": "2017-04-07"},
    {"kind": "assault", "place": "e", "since": "2010", "until": "2023", "status": "attributed"},
]  # fmt: skip


@pytest.mark.parametrize("asked", ASKED)
def test_events_are_those_that_the_command_line_lists(api: Client, watched: Watched, asked: dict[str, str]) -> None:
    options: list[Any] = [asked.get(name) for name in ("kind", "place", "actor", "since", "until", "status")]
    listed = [event.id for event in wanted(*options).of(watched.seen().events)]
    page = api.get("/events", params={"limit": 500, **asked}).json()
    assert [row["id"] for row in page["items"]] == listed


def test_both_ways_of_choosing_agree_on_every_event(watched: Watched) -> None:
    seen = watched.seen()
    cards = [card(event, seen) for event in seen.events]
    values = [(None, "assault", "coerce"), (None, "a", "IRQ"), (None, "e"), (None, "2017"), (None, "2020"), (None,)]
    for options in itertools.product(*values):
        which = wanted(*options)
        assert Chosen(which).of(cards) == which.of(seen.events)


def test_events_are_chosen_by_language_origins_entity_and_document(api: Client, watched: Watched) -> None:
    seen, rows = watched.seen(), api.rows("/events")
    languages = {one.id: one.language for one in watched.ledger.documents()}
    swedish = [row for row in rows if "sv" in {languages[id] for id in row["documents"]}]
    assert swedish == api.rows("/events?language=sv")
    assert swedish != rows
    assert api.rows("/events?origins=2") == [row for row in rows if row["counts"]["origins"] >= 2]
    document = seen.events[0].documents[0]
    assert api.rows(f"/events?document={document}") == [row for row in rows if document in row["documents"]]
    who = next(role["entity"]["id"] for row in rows for role in row["participants"] if role["entity"])
    found = [row for row in rows if who in {role["entity"]["id"] for role in row["participants"] if role["entity"]}]
    assert api.rows(f"/events?entity={who}") == found
