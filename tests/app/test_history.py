"""`kilde history`: how the account of an event changed, on the terminal and as JSON."""

import json
from pathlib import Path

import pytest

from .conftest import Kilde

SAID = "Bombeangrep i Kabul\n\n{} mennesker ble drept i et bombeangrep i Kabul torsdag 2. januar 2020, sier {}."
REPORTS = (
    ("Nordavisen", "2020-01-03", "Tre", "politiet"),
    ("Kystbladet", "2020-01-05", "Fem", "sykehuset"),
    ("Fjordposten", None, "Fire", "hæren"),
)


@pytest.fixture
def attack(kilde: Kilde, tmp_path: Path) -> tuple[Path, str]:
    """A ledger of three reports of one attack, and the event's id."""
    ledger = tmp_path / "l.kilde"
    for source, published, toll, by in REPORTS:
        path = tmp_path / f"{source}.txt"
        path.write_text(SAID.format(toll, by), encoding="utf-8")
        dated = ("--published", published) if published else ()
        assert kilde("read", path, "-l", ledger, "--source", source, *dated).code == 0
    events = [json.loads(row) for row in kilde("events", ledger, "--json").lines]
    return ledger, next(event["id"] for event in events if len(event["documents"]) == 3)


def test_each_step_shows_what_was_new_and_what_changed(kilde: Kilde, attack: tuple[Path, str]) -> None:
    answer = kilde("history", *attack)
    text = " ".join(answer.out.split())
    assert answer.code == 0
    first, second = text.split("2020-01-05 + Kystbladet (2020-01-05, nb, ")
    assert "2020-01-03 + Nordavisen (2020-01-03, nb, " in first
    assert "killed 3 " in first
    assert "time 2020-01-02 " in first
    assert "killed 3 → 5 (3–5)" in second
    assert "documents 1 → 2" in second
    assert "origin + sykehuset" in second
    assert "time" not in second
    assert "1 document of unknown publication left out" in answer.err


def test_by_recording_all_documents_stand(kilde: Kilde, attack: tuple[Path, str]) -> None:
    rows = [json.loads(row) for row in kilde("history", *attack, "--recorded", "--json").lines]
    assert {document["source"] for row in rows for document in row["documents"]} == {source for source, *_ in REPORTS}
    assert {row["by"] for row in rows} == {"recorded"}
    (last,) = rows[-1]["events"]
    assert last["event"]["id"] == attack[1]
    assert kilde("history", *attack, "--recorded").err == ""


def test_the_json_is_one_object_a_step_with_the_event_as_it_was(kilde: Kilde, attack: tuple[Path, str]) -> None:
    ledger, _ = attack
    rows = [json.loads(row) for row in kilde("history", *attack, "--json").lines]
    assert [(row["when"], row["by"]) for row in rows] == [("2020-01-03", "published"), ("2020-01-05", "published")]
    for row in rows:
        (held,) = row["events"]
        known = [json.loads(line) for line in kilde("events", ledger, "--known-by", row["when"], "--json").lines]
        assert held["event"] in known
        assert {id for change in held["changes"] for id in change["documents"]} <= {d["id"] for d in row["documents"]}
        assert not any(document["again"] for document in row["documents"])
    assert rows[1]["events"][0]["before"] == [rows[0]["events"][0]["event"]["id"]]
    changed = {change["of"]: change for change in rows[1]["events"][0]["changes"]}
    assert changed["killed"]["old"] == {"low": 3, "best": 3, "high": 3, "said": "exactly"}
    assert changed["killed"]["new"] == {"low": 3, "best": 5, "high": 5, "said": "exactly"}


def test_an_event_that_is_not_there_is_refused(kilde: Kilde, ledger: Path) -> None:
    assert kilde("history", ledger, "zzz").code == 2


def test_every_event_has_a_history(kilde: Kilde, ledger: Path) -> None:
    for row in kilde("events", ledger, "--json").lines:
        event = json.loads(row)
        steps = [json.loads(line) for line in kilde("history", ledger, event["id"], "--json").lines]
        assert steps[-1]["events"][0]["event"]["claims"]
        assert kilde("history", ledger, event["id"]).code == 0
