"""`kilde queue`: what most wants a ruling, with the command that rules it."""

import json
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest

from .conftest import Kilde

KEYS = {"weight", "about", "why", "changes", "events", "claims", "commands"}


@pytest.fixture
def own(ledger: Path, tmp_path: Path) -> Path:
    """A copy of the ledger to rule on."""
    return Path(shutil.copy(ledger, tmp_path / "own.kilde"))


def rows(kilde: Kilde, *arguments: object) -> list[dict[str, Any]]:
    answer = kilde("queue", *arguments, "--json")
    assert answer.code == 0, answer.err
    return [json.loads(line) for line in answer.lines]


def test_the_weightiest_stands_first_and_has_the_documented_form(kilde: Kilde, ledger: Path) -> None:
    found = rows(kilde, ledger, "--limit", "1000")
    assert found
    assert all(set(row) == KEYS for row in found)
    assert [row["weight"] for row in found] == sorted((row["weight"] for row in found), reverse=True)
    assert rows(kilde, ledger, "--limit", "2") == found[:2]
    events = {json.loads(line)["id"] for line in kilde("events", ledger, "--json").lines}
    assert {id for row in found for id in row["events"]} <= events
    assert all(row["changes"] and len(row["commands"]) == 2 for row in found)


def test_a_line_says_what_why_what_would_change_and_the_command(kilde: Kilde, ledger: Path) -> None:
    answer, found = kilde("queue", ledger, "--limit", "3"), rows(kilde, ledger, "--limit", "3")
    assert len(answer.lines) == len(found)
    for line, row in zip(answer.lines, found, strict=True):
        assert f"{row['weight']:.1f}" in line
        assert row["about"] in line
        assert row["why"] in line
        assert all(change in line for change in row["changes"])
        assert f"kilde judge {ledger} {row['commands'][0][2]}" in line


@pytest.mark.parametrize("way", [0, 1])
def test_each_command_rules_and_the_question_is_gone(kilde: Kilde, own: Path, way: int) -> None:
    for row in rows(kilde, own, "--limit", "12"):
        copy = Path(shutil.copy(own, own.with_name("copy.kilde")))
        command = [str(copy) if word == str(own) else word for word in row["commands"][way]]
        assert kilde(*command, "--reason", "Seen so.", "--by", "Kari").code == 0, command
        left = rows(kilde, copy, "--limit", "1000")
        assert all((one["about"], one["claims"]) != (row["about"], row["claims"]) for one in left), row


def test_the_printed_command_is_understood(kilde: Kilde, own: Path) -> None:
    line = kilde("queue", own, "--limit", "1").lines[0]
    words = shlex.split(line.partition("kilde judge ")[2].partition("; to agree:")[0])
    assert kilde("judge", *words, "--reason", "Seen so.").code == 0


def test_a_ledger_of_nothing_asks_nothing(kilde: Kilde, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Det regner i Bodø.", encoding="utf-8")
    kilde("read", tmp_path / "one.txt", "-l", tmp_path / "one.kilde")
    assert rows(kilde, tmp_path / "one.kilde") == []


def test_a_limit_is_one_at_least(kilde: Kilde, ledger: Path) -> None:
    answer = kilde("queue", ledger, "--limit", "0")
    assert answer.code == 2
    assert "--limit" in answer.err
