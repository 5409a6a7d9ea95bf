"""`kilde merge`: two coders' ledgers become one, and where they rule against each other is told."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from .conftest import Kilde

KARI = ("--by", "Kari", "--reason", "Seen so.")
PER = ("--by", "Per", "--reason", "Not so.")


@pytest.fixture
def two(ledger: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of the ledger, for two people to rule on."""
    one, other = (Path(shutil.copy(ledger, tmp_path / f"{name}.kilde")) for name in ("kari", "per"))
    return one, other


def rows(kilde: Kilde, *arguments: object) -> list[dict[str, Any]]:
    answer = kilde(*arguments)
    assert answer.code == 0, answer.err
    return [json.loads(line) for line in answer.lines]


def events(kilde: Kilde, ledger: Path) -> list[dict[str, Any]]:
    return rows(kilde, "events", ledger, "--json")


def rule(kilde: Kilde, *arguments: object) -> None:
    answer = kilde("judge", *arguments)
    assert answer.code == 0, answer.err


def pair(kilde: Kilde, ledger: Path) -> tuple[str, str]:
    one, other, *_ = sorted(events(kilde, ledger), key=lambda event: (-len(event["claims"]), event["id"]))
    return one["id"], other["id"]


def test_two_halves_make_the_whole_in_either_order(
    kilde: Kilde, ledger: Path, articles: list[Path], tmp_path: Path
) -> None:
    half = len(articles) // 2
    one, other, again = (tmp_path / f"{name}.kilde" for name in "abc")
    for place, part in ((one, articles[: half + 1]), (other, articles[half:])):
        assert kilde("read", *part, "-l", place).code == 0
    shutil.copy(one, again)
    assert kilde("merge", one, other).code == 0
    assert kilde("merge", other, again).code == 0
    assert events(kilde, one) == events(kilde, other) == events(kilde, ledger)
    for form in ("claims", "documents", "relations"):
        assert kilde("export", one, "--format", form).out == kilde("export", other, "--format", form).out
    assert kilde("verify", one).code == 0
    assert "nothing new" in kilde("merge", one, other).out


def test_rulings_against_each_other_are_listed_until_one_is_undone(kilde: Kilde, two: tuple[Path, Path]) -> None:
    one, other = two
    sides = pair(kilde, one)
    rule(kilde, one, "same", *sides, *KARI)
    rule(kilde, other, "different", *sides, *PER)
    answer = kilde("merge", one, other)
    assert "1 judgement" in answer.out
    assert "against each other (happening)" in answer.out
    assert "by Kari" in answer.out
    assert "Not so." in answer.out
    [row] = rows(kilde, "merge", one, other, "--json")
    assert row["entered"] == {}
    [conflict] = row["conflicts"]
    assert {each["by"] for each in conflict["judgements"]} == {"Kari", "Per"}
    assert [each["state"] for each in conflict["judgements"]] == ["overridden", "in force"]
    theirs = next(each["id"] for each in conflict["judgements"] if each["by"] == "Per")
    rule(kilde, one, "undo", theirs[:10], *KARI)
    assert rows(kilde, "merge", one, other, "--json")[0]["conflicts"] == []
    assert "Kari: same" in json.dumps(events(kilde, one))


def test_rulings_alone_come_with_their_moments(kilde: Kilde, two: tuple[Path, Path]) -> None:
    one, other = two
    rule(kilde, other, "same", *pair(kilde, other), *PER)
    [row] = rows(kilde, "merge", one, other, "--rulings", "--json")
    assert row["entered"] == {"judgement": 1}
    assert rows(kilde, "judgements", one, "--json") == rows(kilde, "judgements", other, "--json")
    [told] = rows(kilde, "merge", one, "--json")
    assert told["rulings"] is True
    assert told["head"] == row["head"]
    assert row["head"]["hash"] in kilde("merge", one).out


def test_what_cannot_be_ruled_on_here_is_listed(kilde: Kilde, two: tuple[Path, Path], tmp_path: Path) -> None:
    _, other = two
    rule(kilde, other, "same", *pair(kilde, other), *PER)
    article = tmp_path / "other.txt"
    article.write_text("Two soldiers were killed in an attack in Baghdad on Monday, police said.", "utf-8")
    own = tmp_path / "own.kilde"
    assert kilde("read", article, "-l", own).code == 0
    answer = kilde("merge", own, other, "--rulings")
    assert "nothing new" in answer.out
    assert "stayed there" in answer.out
    assert "by Per: Not so." in answer.out


def test_a_broken_ledger_is_refused_in_one_line(kilde: Kilde, two: tuple[Path, Path]) -> None:
    one, other = two
    data = bytearray(other.read_bytes())
    at = data.index(b'"kind":"ASSAULT"')
    data[at + 8 : at + 15] = b"ASSAULS"
    other.write_bytes(data)
    before = one.read_bytes()
    answer = kilde("merge", one, other)
    assert answer.code == 3
    assert "is broken" in answer.err
    assert len(answer.err.splitlines()) == 1
    assert one.read_bytes() == before


@pytest.mark.parametrize("other", ["nowhere.kilde", "README.md"])
def test_what_is_no_ledger_is_refused(kilde: Kilde, two: tuple[Path, Path], other: str) -> None:
    assert kilde("merge", two[0], other).code == 3


def test_hostile_names_are_shown_as_text(kilde: Kilde, two: tuple[Path, Path]) -> None:
    one, other = two
    rule(kilde, other, "same", *pair(kilde, other), "--by", "[red]\x1b[31mPer", "--reason", "<script>\u202e")
    rule(kilde, one, "different", *pair(kilde, one), *KARI)
    out = kilde("merge", one, other).out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "[red]" in out
