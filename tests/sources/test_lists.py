import bz2
import gzip
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kilde.model import SourceError
from kilde.sources import LIMIT, list_lines

WORDS = b"\xef\xbb\xbffirst\r\n\nthird \xc3\xa5\nlast"
LINES = [(1, b"first"), (2, b""), (3, b"third \xc3\xa5"), (4, b"last")]


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_a_list_is_read_as_it_lies_there_or_compressed(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    (tmp_path / "list").write_bytes(pack(WORDS))
    assert list(list_lines(str(tmp_path / "list"))) == LINES


def test_the_table_of_an_archive_is_its_largest_text(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "list.zip", "w") as archive:
        archive.writestr("readme.txt", "a note")
        archive.writestr("table.txt", WORDS)
        archive.writestr("picture.png", b"x" * 1000)
    assert list(list_lines(str(tmp_path / "list.zip"))) == LINES


def test_a_line_that_is_too_long_is_none(tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(b"a\n" + b"x" * (LIMIT + 1) + b"\nb")
    assert list(list_lines(str(tmp_path / "list"))) == [(1, b"a"), (2, None), (3, b"b")]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_damaged_list_is_an_error_that_says_where(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    whole = pack(b"\n".join(b"line %d" % n for n in range(100_000)))
    (tmp_path / "list").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(SourceError, match=r"list: is damaged after line \d+"):
        list(list_lines(str(tmp_path / "list")))


def test_what_is_absent_or_a_folder_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nowhere"):
        list_lines(str(tmp_path / "nowhere"))
    with pytest.raises(SourceError, match="is a folder"):
        list_lines(str(tmp_path))
    with zipfile.ZipFile(tmp_path / "empty.zip", "w") as archive:
        archive.writestr("a.csv", "x")
    with pytest.raises(SourceError, match=r"no \.txt file"):
        list(list_lines(str(tmp_path / "empty.zip")))
