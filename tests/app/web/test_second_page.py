"""Blind second coding, the page of agreement, and notes on the pages."""

import html
import json
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kilde.app.accounts import Accounts, Role
from kilde.app.ruling import enter
from kilde.app.watched import Watched
from kilde.app.web import application
from kilde.ledger import Ledger
from kilde.model import Judgement, Manner, Ruling
from kilde.pipeline import View, questions, unruled, view

from .conftest import BASE, HERE, OWN, Opened, read

REASON, NOTE = "Kari thinks it is one raid", "Kari's own remark on it"
NOW = "2030-01-01T10:00:00+00:00"


def rule(place: Path, by: str, ruling: Ruling, *about: str, reason: str = REASON) -> tuple[Judgement, ...]:
    with Ledger.open(place) as ledger:
        return enter(ledger, view(ledger), Judgement(ruling, (), by, reason), about, NOW)


def known(place: Path) -> View:
    with Ledger.open(place) as ledger:
        return view(ledger)


@pytest.fixture
def ruled(own: Path) -> Path:
    """Kari ruled that two events are one, corrected a number, and rejected a claim, each of another event."""
    seen = known(own)
    one, other, third, fourth, *_ = sorted(seen.events, key=lambda event: (-len(event.claims), event.id))
    rule(own, "Kari Ruler", Ruling.SAME, one.id, other.id)
    rule(own, "Kari Ruler", Ruling.CORRECT, third.claims[0], "killed=77")
    rule(own, "Kari Ruler", Ruling.REJECT, fourth.claims[0])
    rule(own, "Kari Ruler", Ruling.NOTE, one.claims[0], reason=NOTE)
    return own


def cards(page: str) -> dict[str, str]:
    """The questions of a page by their ids."""
    parts = page.split('<li class="question"')[1:]
    return {re.findall(r'name="question" value="([^"]+)"', part)[0]: part for part in parts}


def choices(card: str) -> list[str]:
    return [html.unescape(value) for value in re.findall(r'name="answer" value="([^"]+)"', card)]


def send(client: TestClient, path: str, **fields: str):  # type: ignore[no-untyped-def]
    token = re.findall(r'name="token" value="([^"]+)"', client.get("/queue").text)[0]
    form = {"token": token, "reason": "Read.", "by": "Per", **fields}
    return client.post(path, data=form, headers=OWN, follow_redirects=False)


def asked_of(client: TestClient, sort: str) -> tuple[str, str]:
    """The first question of a sort that Per is asked blind, with its card."""
    want = {"happening": '["same"]', "claim": '["keep"]', "killed": "other"}[sort]
    return next((id, card) for id, card in cards(client.get("/second?by=Per").text).items() if want in choices(card))


def test_nothing_of_what_the_other_answered_is_shown(ruled: Path, opened: Opened) -> None:
    client = opened(ruled)
    page = client.get("/second?by=Per").text
    found = cards(page)
    sorts = sorted(json.dumps(choices(card)) for card in found.values())
    assert len([one for one in sorts if "same" in one]) == 1
    assert len([one for one in sorts if "other" in one]) == 1
    assert len([one for one in sorts if "keep" in one]) == 2  # of which she rejected one
    for told in ("Kari Ruler", REASON, NOTE, html.escape(NOTE), "overridden", "rejected"):
        assert told not in page.split("<main")[1]
    # as a word: an id may have the two digits in it
    assert not re.search(r"\b77\b", page.split("<main")[1])
    assert REASON in client.get("/queue").text


def test_the_sides_are_as_the_machine_has_them(ruled: Path, opened: Opened) -> None:
    """The ruling has made one event of both; the question shows two."""
    client = opened(ruled)
    _, card = asked_of(client, "happening")
    facts = re.findall(r'<p class="facts">(.*?)</p>', card)
    assert len(facts) == 2
    with Ledger.open(ruled) as ledger:
        first = ledger.judgements()[0].judgement
    for side in first.about:
        assert f"<b>{html.escape(side[0].trigger.quote, quote=False)}</b>" in card


def test_a_blind_answer_is_on_the_same_claims_and_changes_no_event(ruled: Path, opened: Opened) -> None:
    client = opened(ruled)
    before = known(ruled)
    for sort, answer in (("happening", '["different"]'), ("claim", '["keep"]')):
        id, card = asked_of(client, sort)
        assert answer in choices(card)
        sent = send(client, "/second", question=id, answer=answer)
        assert sent.status_code == 303, sent.text
        assert id not in cards(client.get(sent.headers["location"]).text)
    after = known(ruled)
    assert after.events == before.events
    assert after.rejected == before.rejected
    made = [one.judgement for one in after.judged[len(before.judged) :]]
    assert [(one.ruling, one.by, one.manner) for one in made] == [
        (Ruling.DIFFERENT, "Per", Manner.BLIND), (Ruling.KEEP, "Per", Manner.BLIND),
    ]  # fmt: skip
    assert made[0].about == before.judged[0].judgement.about


def test_a_number_is_answered_as_the_machine_has_it_or_otherwise(ruled: Path, opened: Opened) -> None:
    client = opened(ruled)
    id, card = asked_of(client, "killed")
    refused = send(client, "/second", question=id, answer="other", value="many")
    assert refused.status_code == 400
    assert "no number" in refused.text
    [read, *_] = [one for one in choices(card) if one != "other"]
    assert send(client, "/second", question=id, answer=read).status_code == 303
    by_machine = known(ruled).judged[-1].judgement
    assert by_machine.correction
    assert by_machine.correction.field == "killed"
    assert by_machine.correction.value != "77"
    token_of = known(ruled).judged[-1].judgement.id
    assert send(client, "/queue", rule=json.dumps(["undo", token_of]), back="/second?by=Per").headers["location"] == "/second?by=Per"
    assert send(client, "/second", question=id, answer="other", value="77").status_code == 303
    assert known(ruled).judged[-1].judgement.about == known(ruled).judged[1].judgement.about
    agreed = client.get("/api/v1/agreement").json()
    assert [(row["shared"], row["alike"]) for row in agreed["sorts"] if row["sort"] == "killed"] == [(1, 1)]


def test_what_is_no_answer_is_refused(ruled: Path, opened: Opened) -> None:
    client = opened(ruled)
    id, _ = asked_of(client, "happening")
    before = len(known(ruled).judged)
    for fields in (
        {"question": "x", "answer": '["same"]'}, {"question": id, "answer": '["keep"]'}, {"question": id, "answer": ""},
        {"question": id, "answer": '["same"]', "reason": " "}, {"question": id, "answer": '["same"]', "by": ""},
        {"question": id, "answer": '["same"]', "by": "Kari Ruler"},
    ):  # fmt: skip
        assert send(client, "/second", **fields).status_code == 400, fields
    assert len(known(ruled).judged) == before


def test_who_answered_is_asked_nothing_of_that(ruled: Path, opened: Opened) -> None:
    client = opened(ruled)
    page = client.get("/second", params={"by": "Kari Ruler"}).text
    assert cards(page) == {}
    assert "Others have answered nothing that you have not." in page


def test_agreement_is_shown_and_settled(ruled: Path, opened: Opened) -> None:
    client = opened(ruled)
    assert "No question was answered by two people yet." in client.get("/agreement").text
    id, _ = asked_of(client, "happening")
    assert send(client, "/second", question=id, answer='["different"]', reason="Two raids, I hold").status_code == 303
    page = client.get("/agreement").text
    for told in ("Kari Ruler", "Per", REASON, "Two raids, I hold", "0 of 1 (0 %)", "0.00", "Same event or not"):
        assert told in page, told
    assert "1 question. 0 are settled." in page
    joined = {event.id for event in known(ruled).events}
    refused = send(client, "/agreement", question=id, **{"as": "Nobody"}, reason="So.")
    assert refused.status_code == 400
    sent = send(client, "/agreement", question=id, **{"as": "Per"}, reason="We looked again", by="Eva")
    assert sent.status_code == 303
    assert {event.id for event in known(ruled).events} != joined
    last = known(ruled).judged[-1].judgement
    assert (last.ruling, last.by, last.manner) == (Ruling.DIFFERENT, "Eva", Manner.SETTLING)
    page = client.get("/agreement").text
    assert "1 is settled." in page
    assert "We looked again" in page
    assert client.get("/api/v1/agreement").json()["coders"] == ["Kari Ruler", "Per"]
    assert "0 of 1 (0 %)" in page


def test_a_number_in_the_readers_language(ruled: Path, opened: Opened) -> None:
    client = opened(ruled)
    id, _ = asked_of(client, "happening")
    send(client, "/second", question=id, answer='["different"]')
    page = client.get("/agreement", headers={"accept-language": "nb"}).text
    assert "0,00" in page
    assert "Samme hendelse eller ikke" in page


def test_notes_are_written_and_shown(own: Path, opened: Opened) -> None:
    client = opened(own)
    asked = questions(known(own))[0]
    sides = [",".join(side) for side in asked.claims]
    assert html.escape(json.dumps(["note", *sides])).replace("&quot;", "&#34;") in client.get("/queue").text
    before = known(own).events
    assert send(client, "/queue", rule=json.dumps(["note", *sides]), reason="Which of <both>?").status_code == 303
    assert "Which of &lt;both&gt;?" in client.get("/queue").text.split('<ol class="questions"')[1]
    event = max(before, key=lambda one: len(one.claims))
    rule_ = json.dumps(["note", event.claims[0]])
    sent = send(client, "/queue", rule=rule_, reason="Ask the desk", back=f"/claims/{event.claims[0]}")
    page = client.get(sent.headers["location"]).text
    claim = page.split(f'id="claim-{event.claims[0]}"')[1].split("</li>\n")[0]
    assert "Ask the desk" in claim
    assert 'class="note-form noprint"' in page
    assert known(own).events == before
    assert len(known(own).judged) == 2


def test_an_answer_bears_the_name_of_the_account(ruled: Path, tmp_path: Path) -> None:
    accounts = Accounts.open(tmp_path / "team.accounts", create=True)
    accounts.add("Siv", Role.CODER, "four plain words together")
    with Watched.open(str(ruled)) as watched:
        team = TestClient(application(watched, "own.kilde", accounts=accounts), base_url=BASE, client=HERE)
        team.post("/sign-in", data={"name": "Siv", "password": "four plain words together"}, headers=OWN)
        id, _ = asked_of(team, "happening")
        assert 'class="coder"' not in team.get("/second").text
        assert send(team, "/second", question=id, answer='["same"]', by="Per").status_code == 303
        assert send(team, "/agreement", question=id, **{"as": "Siv"}, reason="So it is", by="Per").status_code == 303
    made = known(ruled).judged[-2:]
    assert [(one.judgement.by, one.judgement.manner) for one in made] == [("Siv", Manner.BLIND), ("Siv", Manner.SETTLING)]


def test_the_machines_view_is_made_again_for_documents_alone(
    ruled: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It takes as long as the view itself, and each answer would wait for it."""
    made: list[int] = []

    def counted(ledger: Ledger) -> View:
        made.append(1)
        return unruled(ledger)

    monkeypatch.setattr("kilde.app.web.codings.unruled", counted)
    client = opened(ruled)
    for sort, answer in (("happening", '["different"]'), ("claim", '["keep"]')):
        id, _ = asked_of(client, sort)
        assert send(client, "/second", question=id, answer=answer).status_code == 303
    assert client.get("/agreement").status_code == 200
    assert made == [1]
    article = tmp_path / "new.txt"
    article.write_text("Ti soldater ble drept i Kautokeino fredag, opplyser politiet.", "utf-8")
    read(ruled, article)
    assert client.get("/agreement").status_code == 200
    assert made == [1, 1]
