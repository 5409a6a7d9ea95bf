"""Gazetteers made from tables, and readings that use them."""

import zipfile
from pathlib import Path

import pytest

from kilde.ledger import Ledger
from kilde.model import Issue, PackError, SourceError
from kilde.pipeline import GeoNames, Settings, gazetteer_of, read, view

from .conftest import now

ROW = "{id}\t{name}\t{name}\t\t34.0\t69.0\tP\tPPL\tAF\t\t13\t\t\t\t2000\t\t5\tAsia/Kabul\t2020-01-01\n"
ARTICLE = """Angrep i Qalalyktan

QALALYKTAN 3. januar 2020: Tre soldater ble drept i et angrep i Qalalyktan i Afghanistan torsdag, opplyser politiet.
"""


@pytest.fixture
def tables(tmp_path: Path) -> list[str]:
    with zipfile.ZipFile(tmp_path / "AF.zip", "w") as archive:
        archive.writestr("AF.txt", ROW.format(id=1, name="Qalalyktan") + "broken\n" + ROW.format(id=2, name="Annenby"))
    (tmp_path / "admin1CodesASCII.txt").write_text("AF.13\tLykt\tLykt\t3\n", encoding="utf-8")
    return [str(tmp_path / "admin1CodesASCII.txt"), str(tmp_path / "AF.zip")]


@pytest.fixture
def made(tmp_path: Path, tables: list[str]) -> Path:
    (tmp_path / "made.gazetteer").write_bytes(GeoNames(tables, 1000, print).packed())
    return tmp_path / "made.gazetteer"


def test_tables_are_read_whatever_their_order(tables: list[str], made: Path) -> None:
    issues: list[Issue] = []
    for order in (tables, tables[::-1]):
        assert GeoNames(order, 1000, issues.append).packed() == made.read_bytes()
    assert [issue.place for issue in issues] == ["line 2", "line 2"]
    assert dict(gazetteer_of(made).kinds()) == {"town": 2, "region": 1}


def test_without_a_place_nothing_is_made(tables: list[str]) -> None:
    with pytest.raises(SourceError, match="no place"):
        GeoNames(tables, 1_000_000, print).packed()
    with pytest.raises(SourceError, match="no table of places"):
        GeoNames(tables[:1], 1000, print)


@pytest.mark.parametrize("data", [b"", b"hello", b"x\x9c"])
def test_what_is_no_gazetteer_is_an_error(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "none").write_bytes(data)
    with pytest.raises(PackError, match="no gazetteer"):
        Settings(gazetteer=tmp_path / "none").check()
    with pytest.raises(SourceError, match="absent"):
        Settings(gazetteer=tmp_path / "absent").check()


def test_a_reading_places_by_the_gazetteer_and_the_run_says_so(tmp_path: Path, made: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    runs, places = [], []
    for name, settings in (("with", Settings(gazetteer=made)), ("without", Settings())):
        with Ledger.open(tmp_path / name, create=True) as ledger:
            read([str(tmp_path / "article.txt")], ledger, settings, now)
            evidence = view(ledger).evidence.values()
            runs.append({one.run for one in evidence})
            places.append({one.resolution.place.id for one in evidence if one.resolution.place})
    assert not runs[0] & runs[1]
    assert "geonames:1" in places[0]
    assert "geonames:1" not in places[1]
