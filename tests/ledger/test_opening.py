"""Opening: only ledgers are opened, everything else is refused in a clear sentence and left as it was."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kilde.ledger import Ledger
from kilde.model import LedgerError
from tests.ledger.making import NOON, batch


def other_database(path: Path) -> None:
    """A SQLite file of another program."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE entries (seq INTEGER PRIMARY KEY)")
    connection.close()


def later_format(path: Path) -> None:
    """A ledger of a format that is not yet known."""
    Ledger.open(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()


NO_LEDGERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "folder": (lambda path: path.mkdir(), "is a folder"),
    "text": (lambda path: path.write_text("Havn stengt\n" * 100), "no SQLite file"),
    "empty": (lambda path: path.touch(), "empty file"),
    "start alone": (lambda path: path.write_bytes(b"SQLite format 3\x00"), "is not a ledger|damaged"),
    "binary": (lambda path: path.write_bytes(b"SQLite format 3\x00" + bytes(range(256)) * 40), "damaged|cannot"),
    "other database": (other_database, "of another program"),
    "later format": (later_format, "format 999"),
    "pipe": (os.mkfifo, "is not a file"),
}


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize("name", NO_LEDGERS)
def test_what_is_no_ledger_is_refused(place: Path, name: str, create: bool) -> None:
    make, reason = NO_LEDGERS[name]
    make(place)
    before = place.read_bytes() if place.is_file() else None
    with pytest.raises(LedgerError, match=reason):
        Ledger.open(place, create=create)
    assert before is None or place.read_bytes() == before
    assert [path.name for path in place.parent.iterdir()] == [place.name]


def test_an_absent_ledger_is_not_made_unasked(place: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger at"):
        Ledger.open(place)
    assert not place.exists()


@pytest.mark.parametrize("name", ["none/news.kilde", "file/news.kilde", "x" * 300, "zero\0"])
def test_a_place_where_nothing_can_be_made_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LedgerError):
        Ledger.open(tmp_path / name, create=True)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("place", ["postgresql://host/news", "postgres://host/news", "postgresql+psycopg://host/news"])
def test_postgresql_is_not_yet_read(place: str) -> None:
    with pytest.raises(LedgerError, match="cannot be opened yet"):
        Ledger.open(place, create=True)


@pytest.mark.parametrize("name", ["nyheter å.kilde", "a?mode=memory&b#c%41.kilde", "'; DROP TABLE--", "-l", "a\udce6b"])
def test_strange_names_are_names(tmp_path: Path, name: str) -> None:
    for _ in range(2):
        with Ledger.open(tmp_path / name, create=True) as ledger:
            ledger.append(batch(1), NOON)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert not list(Ledger.open(tmp_path / name).verify())


def test_a_ledger_stands_alone_once_closed(place: Path) -> None:
    with Ledger.open(place, create=True) as ledger:
        ledger.append(batch(1), NOON)
    assert [path.name for path in place.parent.iterdir()] == [place.name]
    with Ledger.open(str(place), create=True) as ledger:
        assert len(ledger.evidence()) == 2


def test_a_ledger_of_a_relative_path_stays_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Ledger.open("news.kilde", create=True) as ledger:
        monkeypatch.chdir("/")
        ledger.append(batch(1), NOON)
        assert len(ledger.evidence()) == 2


READ_ONLY = """
import sys
sys.path[:0] = sys.argv[2:]
from kilde.ledger import Ledger
from kilde.model import LedgerError
from tests.ledger.making import NOON, batch
with Ledger.open(sys.argv[1]) as ledger:
    assert len(ledger.evidence()) == 2 and not list(ledger.verify())
    for change in (lambda: ledger.append(batch(2), NOON), lambda: ledger.erase("d", "r", NOON)):
        try:
            change()
        except LedgerError as error:
            assert "read-only" in str(error), error
        else:
            raise AssertionError("written to")
try:
    Ledger.open(sys.argv[1] + ".new", create=True)
except LedgerError as error:
    assert "cannot" in str(error) or "read-only" in str(error), error
else:
    raise AssertionError("made")
print("held")
"""


def test_a_ledger_in_a_read_only_folder_can_be_read_and_no_more(place: Path, tmp_path: Path) -> None:
    with Ledger.open(place, create=True) as ledger:
        ledger.append(batch(1), NOON)
    if os.geteuid() != 0:
        tmp_path.chmod(0o555)
    elif not read_only_mount(tmp_path):
        pytest.skip("root can write anywhere, and nothing can be mounted here")
    roots = [str(Path(__file__).parents[2]), *sys.path]
    try:
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(place), *roots], capture_output=True, text=True, check=False
        )
    finally:
        if os.geteuid() == 0:
            subprocess.run(["umount", str(tmp_path)], check=True)
        else:
            tmp_path.chmod(0o755)
    assert done.stdout == "held\n", done.stderr


def read_only_mount(folder: Path) -> bool:
    """The folder over itself, read-only: for root, permissions alone stop nothing."""
    bound = subprocess.run(["mount", "--bind", str(folder), str(folder)], capture_output=True, check=False)
    if bound.returncode:
        return False
    remount = ["mount", "-o", "remount,ro,bind", str(folder)]
    if subprocess.run(remount, capture_output=True, check=False).returncode:
        subprocess.run(["umount", str(folder)], check=True)
        return False
    return True
