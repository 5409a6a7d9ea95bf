"""Read the lines of public lists and dumps, as they lie there or compressed, never more than one in memory."""

import bz2
import gzip
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, BinaryIO, cast

from kilde.model import SourceError
from kilde.model.showing import shown
from kilde.sources.files import check
from kilde.sources.streams import CHUNK, LIMIT, lines

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
TABLE, SIGNED = ".txt", 8
"""What the table in a ZIP archive is called; bytes that tell how a file is compressed."""
BROKEN = (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, OSError)
"""What a compressed file that is cut short or damaged raises."""


def list_lines(path: str) -> Iterator[tuple[int, bytes | None]]:
    """The lines of a file by their number, each None where it is longer than an item may be.

    Files compressed by gzip, bzip2 or xz are read as well, and the one table of a ZIP archive. SourceError where the
    file is absent or may not be read, at once; or is damaged, when its readable part has been given.
    """
    check(path)
    if Path(path).is_dir():
        raise SourceError(f"{shown(path)}: is a folder; name the files in it")
    return _lines(path)


def _lines(path: str) -> Iterator[tuple[int, bytes | None]]:
    number = 0
    try:
        with _opened(path) as stream:
            head = stream.read(CHUNK).removeprefix(BYTE_ORDER_MARK)
            for number, line in enumerate(lines(head, cast(BinaryIO, stream), LIMIT), start=1):
                yield number, line.removesuffix(b"\r") if line else line
    except BROKEN as error:
        raise SourceError(f"{shown(path)}: is damaged after line {number}: {str(error).lower()}") from error


def _opened(path: str) -> IO[bytes]:
    with Path(path).open("rb") as stream:
        head = stream.read(SIGNED)
    opener = next((opener for sign, opener in OPENERS.items() if head.startswith(sign)), None)
    return cast(IO[bytes], opener(path)) if opener else Path(path).open("rb")


OPENERS: Mapping[bytes, Callable[[str], object]] = {
    b"\x1f\x8b": gzip.open,
    b"BZh": bz2.open,
    b"\xfd7zXZ": lzma.open,
    b"PK\x03\x04": lambda path: _table(path),
}
"""How files are opened that begin so."""


def _table(path: str) -> IO[bytes]:
    """The largest text file of a ZIP archive: beside the table there may be a note on it."""
    with zipfile.ZipFile(path) as archive:
        tables = [entry for entry in archive.infolist() if entry.filename.endswith(TABLE)]
        if not tables:
            raise SourceError(f"{shown(path)}: there is no {TABLE} file in the archive")
        return archive.open(max(tables, key=lambda entry: entry.file_size))
