"""`kilde judge`, `kilde judgements`: what a person rules is seen everywhere, and nothing else is."""

import json
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kilde.ledger import Ledger

from .conftest import Kilde

Row = dict[str, Any]
WHY = ("--by", "Kari", "--reason", "Seen so.")


@pytest.fixture
def own(ledger: Path, tmp_path: Path) -> Path:
    """A copy of the ledger to rule on."""
    return Path(shutil.copy(ledger, tmp_path / "own.kilde"))


def rows(kilde: Kilde, *arguments: object) -> list[Row]:
    answer = kilde(*arguments)
    assert answer.code == 0, answer.err
    return [json.loads(line) for line in answer.lines]


def events(kilde: Kilde, ledger: Path, *more: str) -> list[Row]:
    return rows(kilde, "events", ledger, "--json", *more)


def claims(kilde: Kilde, ledger: Path) -> dict[str, Row]:
    return {row["id"]: row for row in rows(kilde, "export", ledger, "--format", "claims")}


def two(kilde: Kilde, ledger: Path) -> tuple[Row, Row]:
    """Two events that the machine keeps apart."""
    one, other, *_ = sorted(events(kilde, ledger), key=lambda e: (-len(e["claims"]), e["id"]))
    return one, other


def ruled(kilde: Kilde, ledger: Path, *arguments: object) -> list[Row]:
    """Rules, and returns all judgements."""
    answer = kilde("judge", ledger, *arguments, *WHY)
    assert answer.code == 0, answer.err
    return rows(kilde, "judgements", ledger, "--json")


def test_two_events_are_one_and_come_apart_again(kilde: Kilde, own: Path) -> None:
    before = events(kilde, own)
    one, other = two(kilde, own)
    [made] = ruled(kilde, own, "same", one["id"][:12], other["id"])
    [event] = [e for e in events(kilde, own) if e["judgements"]]
    assert sorted(event["claims"]) == sorted(one["claims"] + other["claims"])
    assert [j["id"] for j in event["judgements"]] == [made["id"]]
    assert 1.0 in [link["score"] for link in event["links"]]
    assert "Kari: same (Seen so.)" in kilde("show", own, event["id"]).out
    ruled(kilde, own, "undo", made["id"][:8])
    assert events(kilde, own) == before
    assert kilde("verify", own).code == 0


def test_what_changed_is_told(kilde: Kilde, own: Path) -> None:
    one, other = two(kilde, own)
    answer = kilde("judge", own, "same", one["id"], other["id"], *WHY)
    assert [line.split()[0] for line in answer.lines] == ["judgement", "was", "was", "now"]
    again = kilde("judge", own, "same", *(e["id"] for e in events(kilde, own)[:1]), one["claims"][0], *WHY)
    assert again.code == 0


def test_a_claim_is_taken_out_of_an_event(kilde: Kilde, own: Path) -> None:
    one, _ = two(kilde, own)
    stray, *rest = one["claims"]
    ruled(kilde, own, "different", one["id"], stray)
    held = claims(kilde, own)
    assert {held[claim]["event"] for claim in rest} == {held[rest[0]]["event"]}
    assert held[stray]["event"] != held[rest[0]]["event"]


def test_a_rejected_claim_is_kept_and_is_of_no_event(kilde: Kilde, own: Path) -> None:
    one, _ = two(kilde, own)
    claim = one["claims"][0]
    ruled(kilde, own, "reject", claim[:10])
    row = claims(kilde, own)[claim]
    assert row["event"] is None
    assert (row["rejected"]["by"], row["rejected"]["reason"]) == ("Kari", "Seen so.")
    assert all(claim not in event["claims"] for event in events(kilde, own))
    documents = rows(kilde, "export", own, "--format", "documents")
    accounts = [a for d in documents for a in (d["lead_event"], *d["other_events"]) if a]
    assert all(claim not in account["claims"] for account in accounts)
    answer = kilde("judge", own, "reject", claim, *WHY)
    assert answer.code == 2
    assert "undo" in answer.err


def test_corrected_values_win_and_say_so(kilde: Kilde, own: Path) -> None:
    one, _ = two(kilde, own)
    claim = one["claims"][0]
    before = claims(kilde, own)[claim]
    assert (before["corrected"], before["rejected"]) == ([], None)
    made = ruled(kilde, own, "correct", claim, "time=2001-02-03", "place=59.5,10.5,Vik,NOR", "killed=41", "actor=Ola Vik (person)")  # fmt: skip
    assert [(j["field"], j["value"]) for j in made] == [
        ("time", "2001-02-03"), ("place", "Vik"), ("killed", "41"), ("actor", "Ola Vik"),
    ]  # fmt: skip
    row = claims(kilde, own)[claim]
    assert (row["time"]["edtf"], row["place"]["name"], row["place"]["lat"]) == ("2001-02-03", "Vik", 59.5)
    assert ("killed", 41) in [(figure["of"], figure["low"]) for figure in row["figures"]]
    assert "Ola Vik" in [one["entity"]["name"] for one in row["participants"] if one["role"] == "actor"]
    assert [each["field"] for each in row["corrected"]] == ["time", "place", "killed", "actor"]
    card = " ".join(kilde("show", own, row["event"]).out.split())
    assert "time: 2001-02-03, corrected by Kari: Seen so." in card
    with Ledger.open(own) as opened:
        [stored] = [one.claim for one in opened.evidence() if one.resolution.claim == claim]
    assert stored.id == claim


def test_the_world_before_a_judgement_is_without_it(kilde: Kilde, own: Path) -> None:
    before = events(kilde, own)
    one, other = two(kilde, own)
    ruled(kilde, own, "same", one["id"], other["id"])
    [moment] = [row["recorded"] for row in rows(kilde, "judgements", own, "--json")]
    earlier = (datetime.fromisoformat(moment) - timedelta(seconds=1)).isoformat()
    if len(rows(kilde, "documents", own, "--json", "--as-of", earlier)) < len(rows(kilde, "documents", own, "--json")):
        pytest.skip("the ledger was made within the same second")
    assert events(kilde, own) != before
    assert events(kilde, own, "--as-of", earlier) == before
    assert rows(kilde, "judgements", own, "--json", "--as-of", earlier) == []
    assert len(rows(kilde, "judgements", own, "--json", "--as-of", moment)) == 1


def test_judgements_are_listed_with_their_state(kilde: Kilde, own: Path) -> None:
    one, other = two(kilde, own)
    a, b = one["claims"][0], other["claims"][0]
    first, second = ruled(kilde, own, "same", a, b)[0], ruled(kilde, own, "different", a, b)[1]
    ruled(kilde, own, "undo", second["id"])
    found = rows(kilde, "judgements", own, "--json")
    assert [(j["ruling"], j["state"]) for j in found] == [
        ("same", "in force"), ("different", "withdrawn"), ("undo", "in force"),
    ]  # fmt: skip
    assert [j["claim"] for side in found[0]["about"] for j in side] == sorted((a, b), key=_place(kilde, own))
    table = kilde("judgements", own).out
    assert all(word in table for word in ("Kari", "Seen so.", "withdrawn", first["id"][:8]))
    assert kilde("judge", own, "--list").out == table


def _place(kilde: Kilde, ledger: Path) -> Any:
    held = claims(kilde, ledger)
    return lambda claim: (held[claim]["document"]["id"], held[claim]["trigger"]["start"])


def test_who_rules_comes_from_the_option_the_environment_or_the_system(
    kilde: Kilde, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two(kilde, own)
    monkeypatch.setattr("getpass.getuser", lambda: "user17")
    monkeypatch.delenv("KILDE_NAME", raising=False)
    sides = ("same", one["id"], other["id"])
    kilde("judge", own, *sides, "--reason", "1")
    monkeypatch.setenv("KILDE_NAME", "Desk")
    kilde("judge", own, "same", one["claims"][0], other["claims"][0], "--reason", "2")
    kilde("judge", own, "same", one["claims"][0], other["claims"][0], "--reason", "3", "--by", "Kari")
    assert [row["by"] for row in rows(kilde, "judgements", own, "--json")] == ["user17", "Desk", "Kari"]


WRONG: list[tuple[tuple[str, ...], str]] = [
    ((), "--list"),
    (("same",), "two events or claims"),
    (("same", "EVENT"), "two events or claims"),
    (("same", "EVENT", "EVENT"), "named twice"),
    (("same", "EVENT", "zzz"), "no event or claim 'zzz'"),
    (("same", "EVENT", ""), "no event or claim"),
    (("correct", "CLAIM"), "FIELD=VALUE"),
    (("correct", "CLAIM", "time"), "FIELD=VALUE"),
    (("correct", "CLAIM", "time="), "FIELD=VALUE"),
    (("correct", "CLAIM", "colour=red"), "kind, mode, time"),
    (("correct", "CLAIM", "time=tuesday"), "EDTF"),
    (("correct", "CLAIM", "kind=war"), "ASSAULT"),
    (("correct", "CLAIM", "kind=protest", "mode=aerial"), "riot"),
    (("correct", "CLAIM", "killed=many"), "at least 3"),
    (("correct", "CLAIM", "killed=3", "killed=4"), "twice"),
    (("correct", "CLAIM", "place=Nowhere At All"), "LAT,LON"),
    (("correct", "CLAIM", "place=99,10,Vik,NOR"), "latitudes"),
    (("correct", "CLAIM", "place=59,10,Vik,XYZ"), "ISO 3166"),
    (("correct", "CLAIM", "place=Springfield"), "geonames:"),
    (("correct", "CLAIM", "actor=Nobody Known"), "(person)"),
    (("correct", "CLAIM", "actor=Nobody Known (thing)"), "outlet"),
    (("correct", "CLAIM", "actor=;"), "nobody is named"),
    (("correct", "CLAIM", "stance=shouts"), "denies"),
    (("correct", "CLAIM", "factuality=sure"), "CT+"),
    (("correct", "CLAIM", "aspect=past"), "occurred"),
    (("correct", "EVENT", "time=2020"), "name one of them"),
    (("reject", "EVENT"), "name one of them"),
    (("reject", "CLAIM", "CLAIM"), "one claim"),
    (("undo",), "one judgement"),
    (("undo", "abc"), "kilde judgements"),
    (("approve", "CLAIM"), "different"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG)
def test_wrong_use_is_one_line_that_names_what_to_do(
    kilde: Kilde, ledger: Path, arguments: tuple[str, ...], told: str
) -> None:
    one, _ = two(kilde, ledger)
    meant = {"EVENT": one["id"], "CLAIM": one["claims"][0]}
    before = ledger.read_bytes()
    answer = kilde("judge", ledger, *(meant.get(word, word) for word in arguments), *WHY)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("kilde: ")
    assert answer.err.count("\n") == 1
    assert told in answer.err
    assert ledger.read_bytes() == before


@pytest.mark.parametrize("reason", [(), ("--reason", " ")])
def test_every_ruling_has_a_reason(kilde: Kilde, ledger: Path, reason: tuple[str, ...]) -> None:
    one, _ = two(kilde, ledger)
    answer = kilde("judge", ledger, "reject", one["claims"][0], *reason)
    assert answer.code == 2
    assert "--reason" in answer.err


def test_what_was_ruled_already_is_not_entered_again(kilde: Kilde, own: Path) -> None:
    one, other = two(kilde, own)
    a, b = one["claims"][0], other["claims"][0]
    [made] = ruled(kilde, own, "same", a, b)
    answer = kilde("judge", own, "same", b, a, *WHY)
    assert answer.code == 2
    assert made["id"][:8] in answer.err
    ruled(kilde, own, "undo", made["id"])
    twice = kilde("judge", own, "undo", made["id"], *WHY)
    assert twice.code == 2
    assert "already" in twice.err
    assert len(rows(kilde, "judgements", own, "--json")) == 2


def test_an_entity_and_a_place_of_the_ledger_are_known_by_their_ids(kilde: Kilde, own: Path) -> None:
    held = claims(kilde, own).values()
    place = next(row["place"] for row in held if "id" in row["place"])
    entity = next(one["entity"] for row in held for one in row["participants"] if one["entity"])
    claim = two(kilde, own)[0]["claims"][0]
    ruled(kilde, own, "correct", claim, f"place={place['id']}", f"target={entity['id']}")
    row = claims(kilde, own)[claim]
    assert row["place"]["id"] == place["id"]
    assert [one["entity"] for one in row["participants"] if one["role"] == "target"] == [entity]
