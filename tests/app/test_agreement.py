"""`kilde agreement`, and what else coders tell one another: notes, and that a claim is one."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from .conftest import Kilde

Row = dict[str, Any]


@pytest.fixture
def own(ledger: Path, tmp_path: Path) -> Path:
    """A copy of the ledger to rule on."""
    return Path(shutil.copy(ledger, tmp_path / "own.kilde"))


def rows(kilde: Kilde, *arguments: object) -> list[Row]:
    answer = kilde(*arguments)
    assert answer.code == 0, answer.err
    return [json.loads(line) for line in answer.lines]


def events(kilde: Kilde, ledger: Path) -> list[Row]:
    return sorted(rows(kilde, "events", ledger, "--json"), key=lambda event: (-len(event["claims"]), event["id"]))


def rule(kilde: Kilde, ledger: Path, by: str, *what: str, reason: str = "Seen so.") -> None:
    answer = kilde("judge", ledger, *what, "--by", by, "--reason", reason)
    assert answer.code == 0, answer.err


def agreement(kilde: Kilde, ledger: Path) -> Row:
    [row] = rows(kilde, "agreement", ledger, "--json")
    return row


def test_rulings_of_one_person_are_no_agreement(kilde: Kilde, own: Path) -> None:
    assert agreement(kilde, own) == {"coders": [], "sorts": [], "apart": []}
    one, other, *_ = events(kilde, own)
    rule(kilde, own, "Kari", "same", one["id"], other["id"])
    answer = kilde("agreement", own)
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "1 question answered by 1 person, none by two; there is no agreement to tell of\n"


def test_two_people_in_one_ledger_and_what_they_differ_on(kilde: Kilde, own: Path) -> None:
    one, other, third, *_ = events(kilde, own)
    rule(kilde, own, "Kari", "same", one["id"], other["id"], reason="One attack.")
    rule(kilde, own, "Per", "different", one["claims"][0], other["claims"][0], reason="Two [bold]attacks.")
    for by, number in (("Kari", "4"), ("Per", "exactly 4")):
        rule(kilde, own, by, "correct", third["claims"][0], f"killed={number}")
    found = agreement(kilde, own)
    assert found["coders"] == ["Kari", "Per"]
    sorts = {row["sort"]: row for row in found["sorts"]}
    assert [(name, row["shared"], row["alike"]) for name, row in sorts.items()] == [
        ("happening", 1, 0), ("claim", 1, 1), ("killed", 1, 1),
    ]  # fmt: skip
    assert sorts["happening"]["alpha"] == 0
    assert sorts["killed"]["pairs"][0]["why"] == "every answer is the same, as chance would have it too"
    [apart] = found["apart"]
    assert [(each["by"], each["value"], each["reason"]) for each in apart["answers"]] == [
        ("Kari", "same", "One attack."), ("Per", "different", "Two [bold]attacks."),
    ]  # fmt: skip
    told = kilde("agreement", own).out
    assert "same event or not" in told
    assert "Per: different" in told
    assert "Two [bold]attacks." in told
    assert "none: every answer is the same" in " ".join(told.split())


def test_two_ledgers_that_were_merged(kilde: Kilde, own: Path) -> None:
    """Each rules without a look at the other; who is merged into whom changes nothing."""
    other = Path(shutil.copy(own, own.with_name("per.kilde")))
    first, second, third, *_ = events(kilde, own)
    for place, by, of_third in ((own, "Kari", "same"), (other, "Per", "different")):
        rule(kilde, place, by, "different", first["id"], second["id"])
        rule(kilde, place, by, of_third, first["id"], third["id"])
    rule(kilde, other, "Per", "reject", second["claims"][0])
    again = Path(shutil.copy(other, own.with_name("again.kilde")))
    assert kilde("merge", again, own).code == 0
    assert kilde("merge", own, other).code == 0
    found = agreement(kilde, own)
    [happening] = [row for row in found["sorts"] if row["sort"] == "happening"]
    assert (happening["questions"], happening["shared"], happening["alike"]) == (2, 2, 1)
    assert [row["why"] for row in happening["pairs"]] == [None]
    strip = [{**row, "answers": sorted(row["answers"], key=lambda each: each["by"])} for row in found["apart"]]
    theirs = agreement(kilde, again)
    assert theirs["sorts"] == found["sorts"]
    assert [{**row, "answers": sorted(row["answers"], key=lambda each: each["by"])} for row in theirs["apart"]] == strip


def test_a_ruling_that_is_withdrawn_is_no_answer(kilde: Kilde, own: Path) -> None:
    one, other, *_ = events(kilde, own)
    rule(kilde, own, "Kari", "same", one["id"], other["id"])
    rule(kilde, own, "Per", "different", one["claims"][0], other["claims"][0])
    ruled = rows(kilde, "judgements", own, "--json")
    rule(kilde, own, "Per", "undo", ruled[-1]["id"])
    assert agreement(kilde, own)["apart"] == []
    assert agreement(kilde, own)["coders"] == ["Kari"]


def test_the_world_before_is_without_later_rulings(kilde: Kilde, own: Path) -> None:
    one, other, *_ = events(kilde, own)
    rule(kilde, own, "Kari", "same", one["id"], other["id"])
    assert rows(kilde, "agreement", own, "--as-of", "2000-01-01", "--json")[0]["coders"] == []


def test_a_note_changes_nothing_is_shown_and_can_be_withdrawn(kilde: Kilde, own: Path) -> None:
    before = events(kilde, own)
    event, other = before[0], before[1]
    claim = other["claims"][0]
    rule(kilde, own, "Kari", "note", event["id"], reason="Ask the desk.")
    rule(kilde, own, "Kari", "note", claim, reason="Which bridge?")
    after = events(kilde, own)
    assert [{**row, "judgements": []} for row in after] == [{**row, "judgements": []} for row in before]
    noted = {row["id"]: [each["reason"] for each in row["judgements"]] for row in after}
    assert noted[event["id"]] == ["Ask the desk."]
    assert "Ask the desk." in kilde("show", own, event["id"]).out
    card = kilde("show", own, other["id"]).out
    assert "note by Kari: Which bridge?" in card
    held = {row["id"]: row for row in rows(kilde, "export", own, "--format", "claims")}
    assert [row["reason"] for row in held[claim]["notes"]] == ["Which bridge?"]
    assert [row["notes"] for id, row in held.items() if id != claim] == [[]] * (len(held) - 1)
    listed = rows(kilde, "judgements", own, "--json")
    assert [(row["ruling"], row["state"], row["manner"]) for row in listed] == [("note", "in force", "ruling")] * 2
    assert "Which bridge?" in kilde("judgements", own).out
    for row in listed:
        rule(kilde, own, "Per", "undo", row["id"])
    assert events(kilde, own) == before
    assert kilde("verify", own).code == 0


def test_what_was_rejected_is_kept_and_rejected_again(kilde: Kilde, own: Path) -> None:
    before = events(kilde, own)
    claim = before[0]["claims"][0]
    rule(kilde, own, "Kari", "reject", claim)
    rule(kilde, own, "Per", "keep", claim)
    assert [{**row, "judgements": []} for row in events(kilde, own)] == before
    assert [row["state"] for row in rows(kilde, "judgements", own, "--json")] == ["overridden", "in force"]
    rule(kilde, own, "Kari", "reject", claim, reason="It is a film.")
    assert [row["state"] for row in rows(kilde, "judgements", own, "--json")] == ["in force", "overridden", "in force"]
    assert all(claim not in row["claims"] for row in events(kilde, own))
    [apart] = agreement(kilde, own)["apart"]
    assert {row["by"]: row["value"] for row in apart["answers"]} == {"Kari": "reject", "Per": "keep"}


@pytest.mark.parametrize(("what", "told"), [(("note",), "about an event or a claim"), (("keep", "a", "b"), "one claim")])
def test_wrong_use_is_told(kilde: Kilde, own: Path, what: tuple[str, ...], told: str) -> None:
    answer = kilde("judge", own, *what, "--by", "Kari", "--reason", "So.")
    assert answer.code == 2
    assert told in answer.err
