"""The queue: questions with both sides, rulings by buttons, and what is refused."""

import html
import json
import re
from pathlib import Path
from threading import Event
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from kilde.app.watched import Watched
from kilde.app.web import application
from kilde.ledger import Ledger
from kilde.pipeline import questions, view

from .conftest import BASE, HERE, OWN, Opened


def buttons(page: str) -> list[list[str]]:
    """What the buttons of a page send."""
    return [json.loads(html.unescape(value)) for value in re.findall(r'name="rule"[^>]*? value="([^"]*)"', page)]


def token(page: str) -> str:
    return str(re.findall(r'name="token" value="([^"]+)"', page)[0])


def send(client: TestClient, rule: list[str], reason: str = "Seen so.", by: str = "Kari", **more: str):  # type: ignore[no-untyped-def]
    page = client.get("/queue").text
    form = {"token": token(page), "rule": json.dumps(rule), "reason": reason, "by": by, **more}
    return client.post("/queue", data=form, headers=OWN, follow_redirects=False)


def test_each_question_shows_both_sides_with_their_words(client: TestClient, watched: Watched) -> None:
    found = questions(watched.seen())
    page = client.get("/queue").text
    assert page.count('<li class="question"') == min(10, len(found))
    for one in found[:10]:
        for side in one.claims:
            trigger = watched.seen().evidence[side[0]].claim.trigger.quote
            assert f"<b>{html.escape(trigger, quote=False)}</b>" in page
        for command in one.commands:
            assert [*command] in buttons(page)
    assert 'data-key="s"' in page
    assert 'data-key="d"' in page
    assert "Read both sides in the queue." in page


def test_every_button_is_a_ruling_that_can_be_entered_and_undone(own: Path, opened: Opened) -> None:
    client = opened(own)
    with Ledger.open(own) as ledger:
        before = [event.id for event in view(ledger).events]
        done = set()
        for rule in buttons(client.get("/queue").text):
            if rule[0] in done:
                continue
            done.add(rule[0])
            answer = send(client, rule)
            assert answer.status_code == 303, answer.text
            ruled = parse_qs(urlsplit(answer.headers["location"]).query)["ruled"][0]
            assert ruled in {one.judgement.id for one in ledger.judgements()}
            page = client.get(answer.headers["location"]).text
            assert ["undo", ruled] in buttons(page)
            assert 'data-key="u"' in page
            assert send(client, ["undo", ruled], "A slip.").status_code == 303
            assert [event.id for event in view(ledger).events] == before
        assert {"same", "different", "reject"} <= done


def test_who_ruled_is_remembered(own: Path, opened: Opened) -> None:
    client = opened(own)
    assert 'name="by" required maxlength="100" value="Kari"' in client.get("/queue").text
    assert send(client, buttons(client.get("/queue").text)[0], by="Åse Ødegård; x").status_code == 303
    assert 'value="Åse Ødegård; x"' in client.get("/queue").text


@pytest.mark.parametrize("rule", [[], ["nothing"], ["same"], ["same", "a"], ["reject", "0"], ["undo", "zz"], ["same", 1]])
def test_what_is_no_ruling_is_refused_in_words(own: Path, opened: Opened, rule: list[str]) -> None:
    client = opened(own)
    answer = send(client, rule)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    with Ledger.open(own) as ledger:
        assert ledger.judgements() == ()


def test_a_ruling_has_a_reason_and_a_name_and_is_entered_once(own: Path, opened: Opened) -> None:
    client = opened(own)
    rule = buttons(client.get("/queue").text)[0]
    assert send(client, rule, reason=" ").status_code == 400
    assert send(client, rule, by="").status_code == 400
    assert send(client, rule).status_code == 303
    again = send(client, rule)
    assert again.status_code == 400


def test_a_claim_is_ruled_on_from_the_page_of_its_event(own: Path, opened: Opened) -> None:
    client = opened(own)
    with Ledger.open(own) as ledger:
        event = max(view(ledger).events, key=lambda one: len(one.claims))
        claim = sorted(event.claims)[0]
        page = client.get(f"/events/{event.id}", params={"rule": claim}).text
        assert "reject" not in client.get(f"/events/{event.id}").text
        rule = next(rule for rule in buttons(page) if rule[0] == "reject")
        back = re.findall(r'name="back" value="([^"]+)"', page)[0]
        answer = send(client, rule, back=back)
        assert answer.headers["location"] == back
        assert client.get(back).status_code == 200
        assert rule == ["reject", claim]
        assert claim in view(ledger).rejected
        assert send(client, buttons(client.get("/queue").text)[0], back="//evil.example").headers["location"][0:6] == "/queue"


def test_a_ledger_of_nothing_asks_nothing(tmp_path: Path, opened: Opened) -> None:
    with Ledger.open(tmp_path / "empty.kilde", create=True):
        pass
    client = opened(tmp_path / "empty.kilde")
    for place in ("/", "/queue", "/events", "/actors", "/documents", "/issues", "/search?q=x"):
        assert client.get(place).status_code == 200
    assert "Nothing wants a ruling." in client.get("/queue").text


def test_what_takes_long_is_not_waited_for(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the pages say so, and nothing of it is kept: the next time they show what was found."""
    go_on = Event()
    slow = application(watched, "few.kilde")
    monkeypatch.setattr(watched, "questions", lambda seen: go_on.wait(30) and questions(seen))
    monkeypatch.setattr("kilde.app.web.pages.queue.PATIENCE", 0.01)
    monkeypatch.setattr("kilde.app.web.pages.start.PATIENCE", 0.01)
    client = TestClient(slow, base_url=BASE, client=HERE)
    for place in ("/", "/queue"):
        answer = client.get(place)
        assert "It is being worked out what wants a ruling." in answer.text
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers
    go_on.set()
    monkeypatch.setattr("kilde.app.web.pages.queue.PATIENCE", 30)
    assert '<li class="question"' in client.get("/queue").text
