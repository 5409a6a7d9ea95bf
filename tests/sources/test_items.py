"""Items of files, folders and standard input."""

import io
import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kilde.model import Issue, Item, Metadata, SourceError
from kilde.sources import LIMIT, items
from kilde.sources.streams import lines

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01"
NOBODY = Metadata()


def write(folder: Path, files: dict[str, bytes]) -> str:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return str(folder)


def read(*paths: str, stdin: bytes = b"") -> list[Item | Issue]:
    return list(items(paths, NOBODY, io.BytesIO(stdin)))


def names(found: Iterable[Item | Issue]) -> list[str]:
    return [item.name for item in found if isinstance(item, Item)]


def codes(found: Iterable[Item | Issue]) -> list[tuple[str, str]]:
    return [(issue.item, issue.code) for issue in found if isinstance(issue, Issue)]


def test_a_file_is_one_item_with_its_bytes_untouched(tmp_path: Path) -> None:
    data = b" date 2020-01 Noe hendte.\r\n\xff"
    path = tmp_path / "sak.txt"
    path.write_bytes(data)
    assert read(str(path)) == [Item("sak.txt", "text", data, NOBODY)]


def test_metadata_goes_to_every_item(tmp_path: Path) -> None:
    said = Metadata(source="Kystbladet", published="2020-01")
    folder = write(tmp_path, {"a.txt": b"x", "b.jsonl": b'{"text": "y"}\n'})
    assert [item.metadata for item in items([folder], said) if isinstance(item, Item)] == [said, said]


def test_a_folder_is_read_in_the_order_of_whole_paths(tmp_path: Path) -> None:
    folder = write(tmp_path, {"b.txt": b"1", "a/z.txt": b"2", "a.txt": b"3", "a-b/c.txt": b"4", "B.txt": b"5"})
    found = read(folder)
    order = sorted(["b.txt", "a/z.txt", "a.txt", "a-b/c.txt", "B.txt"])
    assert names(found) == [name.rsplit("/", 1)[-1] for name in order]


def test_an_item_has_one_name_wherever_its_folder_lies(tmp_path: Path) -> None:
    folder = write(tmp_path, {"deep/er/sak.txt": b"x"})
    assert names(read(folder)) == names(read(f"{folder}/deep/er/sak.txt")) == ["sak.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    assert names(read(write(tmp_path, {".git/a.txt": b"x", ".b.txt": b"x", "c.txt": b"x"}))) == ["c.txt"]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert read(str(tmp_path)) == []


def test_an_absent_path_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.txt": b"x"})
    with pytest.raises(SourceError, match=r"no\\nsuch: no such file"):
        items([folder, "no\nsuch"], NOBODY)


def test_a_path_that_is_no_path_is_an_error() -> None:
    with pytest.raises(SourceError):
        items(["a\x00b"], NOBODY)


def test_a_pipe_is_an_error_and_in_a_folder_an_issue(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SourceError, match="neither a file nor a folder"):
        items([str(tmp_path / "pipe")], NOBODY)
    assert codes(read(str(tmp_path))) == [("pipe", "unreadable")]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_is_an_error_and_inside_a_folder_an_issue(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a/x.txt": b"x", "b.txt": b"x"})
    (tmp_path / "a").chmod(0)
    try:
        with pytest.raises(SourceError, match="may not be read"):
            items([f"{folder}/a"], NOBODY)
        found = read(folder)
    finally:
        (tmp_path / "a").chmod(0o755)
    assert codes(found) == [("a", "unreadable")]
    assert names(found) == ["b.txt"]


def test_a_folder_that_the_system_refuses_is_an_issue_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path, {"a/x.txt": b"x", "b.txt": b"x"})
    really = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("/a"):
            raise PermissionError(13, "Permission denied")
        return really(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = read(folder)
    assert codes(found) == [("a", "unreadable")]
    assert names(found) == ["b.txt"]


def test_links_that_lead_back_or_nowhere_are_issues(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a/x.txt": b"x"})
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    found = read(folder)
    assert names(found) == ["x.txt"]
    assert sorted(codes(found)) == [("a/self", "unreadable"), ("a/up", "loop"), ("gone.txt", "unreadable")]


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.txt": b"x"})
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert names(read(folder)) == ["a.txt", "b.txt"]


def test_ledgers_in_a_folder_are_passed_by_and_other_databases_are_issues(tmp_path: Path) -> None:
    for name, mark in (("mine.db", 0x4B494C44), ("other.db", 7)):
        with sqlite3.connect(tmp_path / name) as database:
            database.execute(f"PRAGMA application_id = {mark}")
            database.execute("CREATE TABLE t (x)")
        database.close()
    write(tmp_path, {"mine.db-wal": b"x", "mine.db-shm": b"x", "a.txt": b"x"})
    found = read(str(tmp_path))
    assert names(found) == ["a.txt"]
    assert codes(found) == [("other.db", "binary")]


def test_a_ledger_that_is_named_is_an_issue(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "mine.db") as database:
        database.execute("PRAGMA application_id = 1263094852")
        database.execute("CREATE TABLE t (x)")
    database.close()
    assert codes(read(str(tmp_path / "mine.db"))) == [("mine.db", "binary")]


def test_kinds_are_told_by_content(tmp_path: Path) -> None:
    files = {
        "a.txt": b"Noe hendte.",
        "b.txt": b"  <!DOCTYPE html><html><body><p>Noe</p>",
        "c.html": b"<div>Noe</div>",
        "d": b"Noe hendte.",
        "e.html": b"Noe hendte.",
        "f.txt": b'{"text": "Noe"}\n',
        "g.txt": "<html>".encode("utf-16"),
        "h.20200103": b"Noe hendte.",
    }
    found = read(write(tmp_path, files))
    forms = [item.form for item in found if isinstance(item, Item)]
    assert forms == ["text", "html", "html", "text", "text", "record", "html", "text"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", PNG, "binary"),
        ("a.pdf", b"%PDF-1.7", "binary"),
        ("a.docx", b"PK\x03\x04", "binary"),
        ("a.csv", b"a;b", "unknown-kind"),
        ("a.md", b"# Title", "unknown-kind"),
        ("a.txt", b'<?xml version="1.0"?><rss>', "unknown-kind"),
        ("a.json", b'{\n  "text": "x"\n}', "unknown-kind"),
        ("a.json", b'[{"text": "x"}]', "unknown-kind"),
        ("a.rtf", b"{\\rtf1", "unknown-kind"),
    ],
)
def test_what_kilde_does_not_read_is_an_issue(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    found = read(write(tmp_path, {name: data, "z.txt": b"Noe hendte."}))
    assert codes(found) == [(name, code)]
    assert names(found) == ["z.txt"]


def test_a_text_above_the_limit_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50 * 2**20)  # a hole, not 50 MB
        file.write(b"Noe hendte.")
    found = read(write(tmp_path, {"b.txt": b"x"}))
    assert codes(found) == [("a.txt", "too-large")]
    assert names(found) == ["b.txt"]


def test_standard_input_above_the_limit_is_refused() -> None:
    class Endless(io.RawIOBase):
        taken = 0

        def read(self, size: int = -1) -> bytes:
            self.taken += size
            return b"x" * size

    endless = Endless()
    found = list(items(["-"], NOBODY, endless))  # type: ignore[arg-type]
    assert codes(found) == [("standard input", "too-large")]
    assert endless.taken < LIMIT + 2**17


def test_standard_input_may_be_text_html_or_json_lines() -> None:
    assert read("-", stdin=b"Noe hendte.") == [Item("standard input", "text", b"Noe hendte.", NOBODY)]
    assert [i.form for i in read("-", stdin=b"<html>") if isinstance(i, Item)] == ["html"]
    assert names(read("-", stdin=b'{"text": "a"}\n{"text": "b"}')) == ["standard input line 1", "standard input line 2"]
    assert codes(read("-", stdin=b"")) == [("standard input", "empty")]


def test_a_record_is_the_exact_bytes_of_its_line(tmp_path: Path) -> None:
    data = b'\xef\xbb\xbf{"text":  "\\u00e5"}\r\n\n \n{"text": "b"}'
    found = read(write(tmp_path, {"a.jsonl": data}))
    assert found == [
        Item("a.jsonl line 1", "record", b'{"text":  "\\u00e5"}', NOBODY),
        Item("a.jsonl line 4", "record", b'{"text": "b"}', NOBODY),
    ]


@pytest.mark.parametrize(
    "line",
    [
        b"not json",
        b'["a", "list"]',
        b'"text"',
        b'{"text": "\xff"}',
        b'{"text": NaN}',
        b'{"text": "\\ud800"}',
        b'{"a":' * 100_000,
        b"[" * 100_000,
    ],
)
def test_a_broken_line_is_an_issue_and_the_others_are_read(tmp_path: Path, line: bytes) -> None:
    found = read(write(tmp_path, {"a.jsonl": b'{"text": "a"}\n' + line + b'\n{"text": "c"}\n'}))
    assert [(i.item, i.place, i.code) for i in found if isinstance(i, Issue)] == [("a.jsonl", "line 2", "broken-line")]
    assert names(found) == ["a.jsonl line 1", "a.jsonl line 3"]


def test_a_line_above_the_limit_is_an_issue_and_the_others_are_read(tmp_path: Path) -> None:
    with (tmp_path / "a.jsonl").open("wb") as file:
        file.write(b'{"text": "a"}\n{"text": "')
        file.seek(LIMIT + 2**16, io.SEEK_CUR)
        file.write(b'"}\n{"text": "c"}\n')
    found = read(str(tmp_path))
    assert [(i.place, i.code) for i in found if isinstance(i, Issue)] == [("line 2", "too-large")]
    assert names(found) == ["a.jsonl line 1", "a.jsonl line 3"]


def test_names_are_safe_for_a_terminal(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/a\n\x1b[2J\xff.csv", "wb") as file:  # noqa: PTH123 - a Path holds no bytes
        file.write(b"x")
    write(tmp_path, {"b\n\u202e.txt": b"x"})
    found = read(str(tmp_path))
    assert codes(found) == [(r"a\n\x1b[2J\xff.csv", "unknown-kind")]
    assert names(found) == [r"b\n\u202e.txt"]


def test_a_name_is_the_same_however_its_letters_are_composed(tmp_path: Path) -> None:
    assert names(read(write(tmp_path, {"bla\u030aba\u0308r.txt": b"x"}))) == ["blåbär.txt"]


def test_very_deep_folders_are_read(tmp_path: Path) -> None:
    path = tmp_path
    for _ in range(300):
        path = path / "d"
    path.mkdir(parents=True)
    (path / "a.txt").write_bytes(b"x")
    assert names(read(str(tmp_path))) == ["a.txt"]


def test_a_folder_is_read_item_by_item(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path, {f"{n:03}.txt": b"x" for n in range(50)})
    opened: list[str] = []
    really: Callable[..., BinaryIO] = Path.open

    def note(path: Path, *rest: Any) -> BinaryIO:
        opened.append(path.name)
        return really(path, *rest)

    monkeypatch.setattr(Path, "open", note)
    next(items([folder], NOBODY))
    assert opened == ["000.txt"]


@settings(deadline=None)
@given(st.lists(st.binary(max_size=30).filter(lambda line: b"\n" not in line), max_size=8), st.integers(1, 40))
def test_lines_are_what_splitting_gives_whatever_the_chunks(parts: list[bytes], limit: int) -> None:
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(3)

    data = b"\n".join(parts)
    found = list(lines(data[:2], Slow(data[2:]), limit))
    wanted = data.split(b"\n")
    wanted = wanted[:-1] if wanted[-1] == b"" else wanted
    assert found == [line if len(line) <= limit else None for line in wanted]
