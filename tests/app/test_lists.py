"""`kilde documents`, `kilde issues`, `kilde languages`, `kilde verify`."""

import json
from pathlib import Path

from kilde.languages import installed

from .conftest import Kilde

ADDED = Path(__file__).parents[1] / "languages" / "added"


def test_documents_are_listed_by_date(kilde: Kilde, ledger: Path, articles: list[Path]) -> None:
    found = [json.loads(line) for line in kilde("documents", ledger, "--json").lines]
    assert {row["source"] for row in found} >= {path.name for path in articles if path.suffix == ".txt"}
    assert [row["published"] or "9999" for row in found] == sorted(row["published"] or "9999" for row in found)
    table = kilde("documents", ledger).out
    assert all(row["id"][:8] in table for row in found)


def test_issues_are_listed_with_their_reasons(kilde: Kilde, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert kilde("read", tmp_path, "-l", tmp_path / "l.kilde").code == 4
    found = [json.loads(line) for line in kilde("issues", tmp_path / "l.kilde", "--json").lines]
    assert [(row["item"], row["code"]) for row in found] == [("empty.txt", "empty"), ("picture.txt", "binary")]
    table = kilde("issues", tmp_path / "l.kilde").out
    assert all(row["item"] in table and row["code"] in table for row in found)


def test_every_pack_is_listed(kilde: Kilde) -> None:
    lines = kilde("languages").lines
    assert {line.split()[0] for line in lines[2:]} == set(installed())


def test_an_added_pack_is_listed_and_checked(kilde: Kilde, tmp_path: Path) -> None:
    assert any(line.startswith("af ") for line in kilde("languages", "--packs", ADDED).lines)
    whole = kilde("languages", "--check", ADDED / "af")
    assert whole.code == 0
    assert "lacks: triggers.toml: AID has 0 words" in whole.out
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "pack.toml").write_text('code = "xx"\nname = ""\n', encoding="utf-8")
    broken = kilde("languages", "--check", tmp_path / "xx")
    assert (broken.code, broken.out) == (1, "xx/pack.toml:2: name: is to be a text that is not empty\n")
    assert kilde("languages", "--check", "nonsuch").code == 2


def test_a_whole_ledger_verifies(kilde: Kilde, ledger: Path) -> None:
    answer = kilde("verify", ledger)
    assert answer.code == 0
    assert answer.out.startswith("whole: ")


def test_one_byte_changed_is_named_and_ends_with_one(kilde: Kilde, ledger: Path, tmp_path: Path) -> None:
    copy = tmp_path / "broken.kilde"
    data = bytearray(ledger.read_bytes())
    at = data.index(b'"factuality":"CT+"') + 15
    data[at : at + 1] = b"P"
    copy.write_bytes(bytes(data))
    answer = kilde("verify", copy)
    assert answer.code == 1
    assert "entry" in answer.out
