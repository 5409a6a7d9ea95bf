"""Bad input: each a clear issue or error, nothing half-written, the other documents still read."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kilde.ledger import Ledger

from .conftest import Kilde

GOOD = "Politiet skjøt og drepte to menn i Oslo fredag 3. januar 2020. Det opplyser politiet til Nordavisen.\n"
DANISH = "Politiet skød og dræbte to mænd i København fredag. Det oplyser politiet om skyderiet på Nørrebro.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good article."""
    path = tmp_path / "articles"
    path.mkdir()
    (path / "good.txt").write_text(GOOD, encoding="utf-8")
    return path


def issues(ledger: Path) -> list[tuple[str, str]]:
    with Ledger.open(ledger) as opened:
        assert list(opened.verify()) == []
        return [(issue.item, issue.code) for issue in opened.issues()]


def sources(ledger: Path) -> set[str]:
    with Ledger.open(ledger) as opened:
        return {document.source for document in opened.documents()}


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("bad.txt", b"", "empty"),
        ("bad.txt", b"  \n \n", "empty"),
        ("bad.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary"),
        ("bad.txt", bytes(range(256)) * 20, "binary"),
        ("bad.bin", bytes(range(256)) * 20, "unknown-kind"),
        (
            "bad.html",
            b"<!doctype html><html><head><title></title></head><body><img src='a.png'></body></html>",
            "no-text",
        ),
        ("bad.jsonl", b'{"text": "Politiet', "broken-line"),
        ("bad.jsonl", b'{"title": "A"}', "no-text"),
        ("bad.json", b'[{"text": "A"}]', "unknown-kind"),
    ],
)
def test_what_is_no_text_is_an_issue_and_the_rest_is_read(
    kilde: Kilde, folder: Path, tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    (folder / name).write_bytes(data)
    answer = kilde("read", folder, "-l", tmp_path / "l")
    assert answer.code == 0
    assert sources(tmp_path / "l") == {"good.txt"}
    ((item, found),) = issues(tmp_path / "l")
    assert item.startswith(name)
    assert found == code


def test_a_reading_of_nothing_but_bad_input_ends_with_four(kilde: Kilde, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert kilde("read", tmp_path / "empty.txt", "-l", tmp_path / "l").code == 4


def test_an_empty_folder_is_no_failure(kilde: Kilde, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    answer = kilde("read", tmp_path / "none", "-l", tmp_path / "l")
    assert answer.code == 0
    assert answer.out.split()[:2] == ["documents", "0"]


def test_fifty_megabytes_of_text_are_refused_unread(kilde: Kilde, folder: Path, tmp_path: Path) -> None:
    with (folder / "huge.txt").open("w", encoding="utf-8") as huge:
        for _ in range(500):
            huge.write(GOOD * 1000)
    assert (folder / "huge.txt").stat().st_size > 50 * 10**6
    assert kilde("read", folder, "-l", tmp_path / "l").code == 0
    assert issues(tmp_path / "l") == [("huge.txt", "too-large")]
    assert sources(tmp_path / "l") == {"good.txt"}


def test_fifty_megabytes_on_standard_input_are_refused(kilde: Kilde, tmp_path: Path) -> None:
    answer = kilde("read", "-", "-l", tmp_path / "l", stdin=(GOOD * 500_000).encode())
    assert answer.code == 4
    assert [code for _, code in issues(tmp_path / "l")] == ["too-large"]


def test_broken_utf8_is_an_issue_or_read_with_one(kilde: Kilde, folder: Path, tmp_path: Path) -> None:
    (folder / "broken.txt").write_bytes(DANISH.encode()[:60] + b"\xff\xfe\xc3\x28 \x00\x81\x8d" + DANISH.encode()[60:])
    assert kilde("read", folder, "-l", tmp_path / "l").code == 0
    assert {item for item, _ in issues(tmp_path / "l")} == {"broken.txt"}
    assert "good.txt" in sources(tmp_path / "l")


def test_cp1252_is_read_right(kilde: Kilde, folder: Path, tmp_path: Path) -> None:
    (folder / "old.txt").write_bytes((DANISH * 5).encode("cp1252"))
    assert kilde("read", folder, "-l", tmp_path / "l").code == 0
    with Ledger.open(tmp_path / "l") as ledger:
        old = next(document for document in ledger.documents() if document.source == "old.txt")
        text = ledger.text(old.id)
    assert text is not None
    assert "mænd i København" in text.words
    assert issues(tmp_path / "l") == [("old.txt", "encoding-guessed")]


def test_a_date_header_that_is_no_date_is_an_issue_and_the_article_is_read(
    kilde: Kilde, folder: Path, tmp_path: Path
) -> None:
    (folder / "dated.txt").write_text(f" date 2020-13 \n{DANISH}", encoding="utf-8")
    assert kilde("read", folder, "-l", tmp_path / "l").code == 0
    assert "dated.txt" in {item for item, _ in issues(tmp_path / "l")}
    with Ledger.open(tmp_path / "l") as ledger:
        dated = next(document for document in ledger.documents() if document.source == "dated.txt")
    assert dated.published is None


def test_an_article_in_a_language_without_a_pack_is_an_issue_and_has_no_claims(
    kilde: Kilde, folder: Path, tmp_path: Path
) -> None:
    icelandic = (
        "Lögreglan handtók tvo menn í miðbæ Reykjavíkur í gærkvöldi vegna gruns um líkamsárás. "
        "Fórnarlambið var flutt á sjúkrahús en er ekki talið í lífshættu, að sögn lögreglunnar.\n"
    )
    (folder / "is.txt").write_text(icelandic, encoding="utf-8")
    assert kilde("read", folder, "-l", tmp_path / "l").code == 0
    assert issues(tmp_path / "l") == [("is.txt", "language")]
    with Ledger.open(tmp_path / "l") as ledger:
        assert {one.document.source for one in ledger.evidence()} == {"good.txt"}


def test_one_sentence_of_a_hundred_thousand_words_is_read(kilde: Kilde, folder: Path, tmp_path: Path) -> None:
    told = "politiet sier at to menn ble drept i byen"
    between = "og det var en gang et hus som stod i en skog der noen bodde og de hadde det fint"
    stretch = " ".join([told, *[between] * 50]).split()
    words = (stretch * (100_000 // len(stretch) + 1))[:100_000]
    (folder / "long.txt").write_text(" ".join(words), encoding="utf-8")
    assert kilde("read", folder, "-l", tmp_path / "l").code == 0
    assert sources(tmp_path / "l") == {"good.txt", "long.txt"}
    assert issues(tmp_path / "l") == []


@pytest.mark.parametrize("what", ["text", "empty", "folder", "database"])
def test_a_ledger_that_is_no_ledger_is_told_and_left_as_it_is(
    kilde: Kilde, folder: Path, tmp_path: Path, what: str
) -> None:
    path = tmp_path / "other"
    if what == "folder":
        path.mkdir()
    elif what == "database":
        with sqlite3.connect(path) as database:
            database.execute("CREATE TABLE entries (x)")
        database.close()
    else:
        path.write_text("not a ledger\n" if what == "text" else "", encoding="utf-8")
    before = path.read_bytes() if path.is_file() else b""
    for arguments in (("read", folder, "-l", path), ("events", path), ("verify", path)):
        answer = kilde(*arguments)
        assert answer.code == 3
        assert answer.out == ""
        assert answer.err.count("\n") == 1
        assert "other" in answer.err
    assert before == (path.read_bytes() if path.is_file() else b"")


def test_a_ledger_that_cannot_be_made_is_told(kilde: Kilde, folder: Path, tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere" / "l", tmp_path / "articles" / "good.txt" / "l"):
        answer = kilde("read", folder, "-l", path)
        assert answer.code == 3
        assert answer.err.count("\n") == 1


def _mounted(path: Path, options: str) -> Iterator[Path]:
    """A file system in memory; the test is skipped where none may be mounted."""
    path.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(path)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a file system here")
    yield path
    subprocess.run(["umount", str(path)], check=True)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    yield from _mounted(tmp_path / "small", "size=1m")


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A folder that nobody may write to: for root, who may write to any folder, a disk that is read-only."""
    path = tmp_path / "closed"
    if os.geteuid() == 0:
        yield from _mounted(path, "ro")
    else:
        path.mkdir(mode=0o555)
        yield path


def test_a_read_only_folder_is_told(kilde: Kilde, folder: Path, closed: Path) -> None:
    answer = kilde("read", folder, "-l", closed / "l")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("kilde: ")
    assert answer.err.count("\n") == 1
    assert list(closed.iterdir()) == []


def test_a_full_disk_is_told_and_what_was_written_before_is_whole(kilde: Kilde, small: Path, tmp_path: Path) -> None:
    articles = tmp_path / "many"
    articles.mkdir()
    for number in range(400):
        noise = " ".join(f"{number * 7919 * (n + 1) % 999983:06}" for n in range(400))
        (articles / f"{number:03}.txt").write_text(f"{GOOD}Saksnummer {noise}.\n", encoding="utf-8")
    answer = kilde("read", articles, "-l", small / "l")
    assert answer.code == 3
    assert "full" in answer.err
    with Ledger.open(small / "l") as ledger:
        assert list(ledger.verify()) == []
        known = len(ledger.documents())
    assert 0 < known < 400
