"""`kilde export`: the public formats."""

import json
from pathlib import Path
from typing import Any

import pytest

from kilde.ledger import Ledger

from .conftest import Kilde

SPAN = {"start", "end", "quote"}
CLAIM = {
    "id", "document", "kind", "mode", "trigger", "sentence", "passage", "participants", "time", "place", "figures",
    "voices", "stance", "factuality", "aspect", "lapses", "takes_up", "event", "run", "corrected", "rejected",
    "notes",
}  # fmt: skip
DOCUMENT = {"id", "source", "url", "title", "language", "published", "sha256"}
EVENT = {
    "id", "kind", "mode", "time", "place", "participants", "figures", "status", "aspect", "counts", "documents",
    "origins", "claims", "links", "around", "contradictions", "judgements",
}  # fmt: skip
LEAD = {
    "event", "kind", "mode", "time", "place", "participants", "figures", "status", "aspect", "voices", "claims",
    "told_as", "headline_overstates",
}  # fmt: skip
Rows = list[dict[str, Any]]


@pytest.fixture
def claims(kilde: Kilde, ledger: Path) -> Rows:
    return [json.loads(line) for line in kilde("export", ledger, "--format", "claims").lines]


@pytest.fixture
def documents(kilde: Kilde, ledger: Path) -> Rows:
    return [json.loads(line) for line in kilde("export", ledger, "--format", "documents").lines]


@pytest.fixture
def events(kilde: Kilde, ledger: Path) -> Rows:
    return [json.loads(line) for line in kilde("export", ledger, "--format", "events").lines]


def spans(value: object) -> list[dict[str, Any]]:
    """Every span in a row of JSON."""
    if isinstance(value, list):
        return [span for part in value for span in spans(part)]
    if not isinstance(value, dict):
        return []
    if set(value) == SPAN:
        return [value]
    return [span for part in value.values() for span in spans(part)]


def test_claims_have_the_documented_form(claims: Rows) -> None:
    assert claims
    for claim in claims:
        assert set(claim) == CLAIM
        assert set(claim["document"]) == DOCUMENT
        assert set(claim["time"]) == {"edtf", "unknown", "spans"}
        assert (claim["time"]["edtf"] is None) != (claim["time"]["unknown"] is None)
        located = {"name", "id", "lat", "lon", "country", "precision", "spans"}
        assert set(claim["place"]) in ({"unknown"}, located)
        assert all(set(one) == {"role", "span", "head", "refers", "entity"} for one in claim["participants"])
        assert all(set(one) == {"of", "low", "high", "said", "span"} for one in claim["figures"])
        voices = [voice for chain in claim["voices"] for voice in chain]
        assert all(set(voice) == {"name", "entity", "kind", "span", "cue"} for voice in voices)
        entities = [one["entity"] for one in (*claim["participants"], *voices) if one["entity"]]
        assert all(set(entity) == {"id", "name", "type"} for entity in entities)


def test_every_exported_span_quotes_the_stored_text(claims: Rows, ledger: Path) -> None:
    with Ledger.open(ledger) as opened:
        for claim in claims:
            text = opened.text(claim["document"]["id"])
            assert text is not None
            assert spans(claim)
            for span in spans(claim):
                assert text.words[span["start"] : span["end"]] == span["quote"]


def test_each_claim_stands_in_the_event_that_it_names(claims: Rows, events: Rows) -> None:
    held = {claim: event["id"] for event in events for claim in event["claims"]}
    assert held == {claim["id"]: claim["event"] for claim in claims}


def test_events_have_the_documented_form(events: Rows) -> None:
    for event in events:
        assert set(event) == EVENT
        assert set(event["counts"]) == {"documents", "texts", "families", "origins"}
        assert event["judgements"] == []
        for figure in event["figures"]:
            assert set(figure) == {"of", "low", "best", "high", "said", "claims"}
            assert set(figure["claims"]) <= set(event["claims"])


def test_documents_say_what_they_are_chiefly_about(documents: Rows, claims: Rows, articles: list[Path]) -> None:
    assert len(documents) >= len(articles)
    for document in documents:
        own = {claim["id"] for claim in claims if claim["document"]["id"] == document["id"]}
        told = [*filter(None, [document["lead_event"]]), *document["other_events"]]
        assert set(document) == DOCUMENT | {"lead_event", "other_events"}
        assert all(set(event) == LEAD for event in told)
        assert {event["told_as"] for event in told} <= {"news", "background", "ahead", "unknown"}
        assert sorted(claim for event in told for claim in event["claims"]) == sorted(own)


def test_who_speaks_without_a_claim_stands_with_the_lead_event(kilde: Kilde, tmp_path: Path) -> None:
    text = "Tre menn ble drept i et angrep i Bodø torsdag. Politimester Kari Lund sier at saken er svært alvorlig."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    kilde("read", tmp_path / "one.txt", "-l", tmp_path / "one.kilde", "--language", "nb")
    (row,) = map(json.loads, kilde("export", tmp_path / "one.kilde", "--format", "documents").out.splitlines())
    assert [[voice["name"] for voice in chain] for chain in row["lead_event"]["voices"]] == [["Kari Lund"]]
    (claim,) = map(json.loads, kilde("export", tmp_path / "one.kilde", "--format", "claims").out.splitlines())
    assert claim["voices"] == []


def test_news_of_the_town_hall_has_no_lead_event_and_keeps_what_it_tells(kilde: Kilde, tmp_path: Path) -> None:
    text = "Kommunestyret i Lillevik ba fylkesrådet om penger til brygga torsdag.\n\nDen skal stå ferdig til våren."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    kilde("read", tmp_path / "one.txt", "-l", tmp_path / "one.kilde", "--language", "nb")
    (row,) = map(json.loads, kilde("export", tmp_path / "one.kilde", "--format", "documents").out.splitlines())
    assert row["lead_event"] is None
    assert [event["kind"] for event in row["other_events"]] == ["REQUEST"]


def test_an_export_into_a_file_is_the_same_and_leaves_nothing_beside_it(
    kilde: Kilde, ledger: Path, tmp_path: Path
) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text("old", encoding="utf-8")
    answer = kilde("export", ledger, "--format", "claims", "-o", path)
    assert (answer.code, answer.out) == (0, "")
    assert path.read_text(encoding="utf-8") == kilde("export", ledger, "--format", "claims").out
    assert list(tmp_path.iterdir()) == [path]


def test_an_export_that_cannot_be_written_leaves_the_old_file(
    kilde: Kilde, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text("old", encoding="utf-8")

    def fails(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fails)
    answer = kilde("export", ledger, "--format", "claims", "-o", path)
    assert answer.code == 3
    assert answer.err == "kilde: no space left on device\n"
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_export_into_a_folder_that_is_absent_is_told(kilde: Kilde, ledger: Path, tmp_path: Path) -> None:
    answer = kilde("export", ledger, "--format", "events", "-o", tmp_path / "nowhere" / "x.jsonl")
    assert answer.code == 3
    assert answer.err.count("\n") == 1
    assert "nowhere" in answer.err
