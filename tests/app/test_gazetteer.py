"""`kilde gazetteer`."""

from pathlib import Path

import pytest

from .conftest import Kilde

ROW = "{id}\t{name}\t{name}\t\t34.0\t69.0\tP\tPPL\tAF\t\t13\t\t\t\t2000\t\t5\tAsia/Kabul\t2020-01-01\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    (tmp_path / "AF.txt").write_text(ROW.format(id=1, name="Qalalyktan") + "broken\n", encoding="utf-8")
    return tmp_path / "AF.txt"


def test_a_gazetteer_is_made_counted_and_asked(tmp_path: Path, kilde: Kilde, table: Path) -> None:
    answer = kilde("gazetteer", table, "-o", tmp_path / "made")
    assert answer.out.startswith("1 place in ")
    assert "AF.txt: line 2: is no row of a GeoNames table" in answer.err
    assert kilde("gazetteer", tmp_path / "made").lines[2].split() == ["town", "1"]
    assert "geonames:1" in kilde("gazetteer", tmp_path / "made", "--named", "qalalyktan").out
    assert "no place" in kilde("gazetteer", tmp_path / "made", "--named", "Oslo").err


def test_the_shipped_gazetteer_is_asked(kilde: Kilde) -> None:
    assert "IRQ" in kilde("gazetteer", "--named", "Bagdad").out


def test_nothing_is_written_where_nothing_is_taken(tmp_path: Path, kilde: Kilde, table: Path) -> None:
    answer = kilde("gazetteer", table, "-o", tmp_path / "made", "--floor", "5000")
    assert (answer.code, answer.out) == (3, "")
    assert [path.name for path in tmp_path.iterdir()] == ["AF.txt"]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [(("-o", "x"), 2, "-o needs"), (("nowhere",), 3, "nowhere"), (("a", "b"), 2, "only one"), (("{table}",), 3, "no gazetteer")],
)
def test_what_is_wrong_is_one_line(kilde: Kilde, table: Path, arguments: tuple[str, ...], code: int, told: str) -> None:
    answer = kilde("gazetteer", *(part.format(table=table) for part in arguments))
    assert answer.code == code
    assert told in answer.err
    assert answer.err.count("\n") == 1


def test_a_reading_with_a_broken_gazetteer_makes_no_ledger(tmp_path: Path, kilde: Kilde, table: Path) -> None:
    answer = kilde("read", table, "-l", tmp_path / "new.kilde", "--gazetteer", table)
    assert answer.code == 3
    assert not (tmp_path / "new.kilde").exists()
