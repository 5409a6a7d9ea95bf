"""`kilde knowledge`, and readings with facts of one's own."""

import gzip
import json
from pathlib import Path

import pytest

from .conftest import Kilde

LIST = b"""{"id": "NK-1", "schema": "Organization", "properties": {"name": ["Nordre Lyktefront"], "alias": ["NLF"], "country": ["ml"]}}
{"id": "NK-2", "schema": "Person", "properties": {"name": ["\\u001b[2JIvan Testov"], "country": ["ru"]}}
{"id": "NK-3", "schema": "Company", "properties": {"name": ["Lykt Holding"]}}
broken
"""


@pytest.fixture
def facts(tmp_path: Path, kilde: Kilde) -> Path:
    (tmp_path / "list.json.gz").write_bytes(gzip.compress(LIST))
    assert kilde("knowledge", tmp_path / "list.json.gz", "-o", tmp_path / "made.facts").code == 0
    return tmp_path / "made.facts"


def test_facts_are_made_and_broken_lines_named(tmp_path: Path, kilde: Kilde, facts: Path) -> None:
    answer = kilde("knowledge", tmp_path / "list.json.gz", "-o", facts)
    assert answer.out.startswith("2 facts in ")
    told = answer.err.splitlines()
    assert "line 2: names: there is none" in told[0]
    assert "list.json.gz: line 4: is no FollowTheMoney entity" in told[1]
    assert told[2] == "kilde: 2 lines were passed over"


def test_what_is_known_is_counted_and_listed(kilde: Kilde, facts: Path) -> None:
    assert "group" in kilde("knowledge").out
    assert kilde("knowledge", facts).lines[2].split() == ["body", "2", "3"]
    rows = [json.loads(line) for line in kilde("knowledge", facts, "--json").lines]
    assert [row["id"] for row in rows] == ["ftm:NK-1", "ftm:NK-3"]


def test_a_name_is_looked_up_in_what_is_shipped_and_added(kilde: Kilde, facts: Path) -> None:
    assert "MLI" in kilde("knowledge", facts, "--named", "NLF").out
    assert "Hezbollah" in kilde("knowledge", facts, "--named", "Hizbollah").out
    nobody = kilde("knowledge", "--named", "NLF Nowhere")
    assert (nobody.code, nobody.out) == (0, "")
    assert "nobody" in nobody.err
    (row,) = [json.loads(line) for line in kilde("knowledge", facts, "--named", "NLF", "--json").lines]
    assert (row["id"], row["source"]) == ("ftm:NK-1", "FollowTheMoney NK-1 in an unnamed list")


def test_nothing_is_written_where_nothing_is_taken(tmp_path: Path, kilde: Kilde, facts: Path) -> None:
    before = facts.read_bytes()
    answer = kilde("knowledge", tmp_path / "list.json.gz", "-o", facts, "--type", "outlet")
    assert answer.code == 3
    damaged = gzip.compress(LIST * 1000)
    (tmp_path / "half.gz").write_bytes(damaged[: len(damaged) // 2])
    answer = kilde("knowledge", tmp_path / "half.gz", "-o", facts)
    assert answer.code == 3
    assert "is damaged after line" in answer.err
    assert facts.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["half.gz", "list.json.gz", "made.facts"]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("-o", "x"), 2, "-o needs the lists"),
        (("nowhere", "-o", "x"), 3, "nowhere"),
        (("nowhere",), 3, "nowhere"),
        (("--type", "club", "-o", "x", "{list}"), 2, "club"),
        (("{list}",), 3, "list.json.gz:1"),
    ],
)
def test_what_is_wrong_is_one_line(
    tmp_path: Path, kilde: Kilde, facts: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    answer = kilde("knowledge", *(part.format(list=tmp_path / "list.json.gz") for part in arguments))
    assert (answer.code, answer.out) == (code, "")
    assert told in answer.err
    assert answer.err.count("\n") == 1


def test_a_reading_with_broken_facts_makes_no_ledger(tmp_path: Path, kilde: Kilde, articles: list[Path]) -> None:
    (tmp_path / "mine.jsonl").write_text("{", encoding="utf-8")
    answer = kilde("read", articles[0], "-l", tmp_path / "new.kilde", "--knowledge", tmp_path / "mine.jsonl")
    assert answer.code == 3
    assert "mine.jsonl:1: is no fact" in answer.err
    assert not (tmp_path / "new.kilde").exists()
