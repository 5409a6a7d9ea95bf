"""Every item of the paths that a person names, one at a time."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from kilde.model import Issue, Item, Metadata
from kilde.sources.files import File, check, files
from kilde.sources.jsonl import records
from kilde.sources.kinds import HEAD, LINES, Refusal, kind
from kilde.sources.streams import LIMIT, lines, whole

STDIN = "-"
STDIN_NAME = "standard input"

_DATABASE = b"SQLite format 3\x00"
_LEDGER = b"KILD"
_HEADER = 72
"""Bytes of an SQLite file up to the end of its application's mark, which says that it is a ledger."""
_SIDES = ("-wal", "-shm", "-journal")


def items(paths: Sequence[str], metadata: Metadata, stdin: BinaryIO | None = None) -> Iterator[Item | Issue]:
    """Items of files, folders and "-" (standard input), as they lie there; what is no item is an Issue.

    Raises SourceError at once, before anything is read, where a path is absent or may not be read.
    """
    for path in paths:
        if path != STDIN:
            check(path)
    return _items(paths, metadata, stdin)


def _items(paths: Sequence[str], metadata: Metadata, stdin: BinaryIO | None) -> Iterator[Item | Issue]:
    for path in paths:
        if path == STDIN:
            yield from _read(stdin or sys.stdin.buffer, STDIN_NAME, "", None, metadata)
            continue
        in_folder = Path(path).is_dir()
        for file in files(path):
            if isinstance(file, Issue):
                yield file
            else:
                yield from _open(file, metadata, in_folder)


def _open(file: File, metadata: Metadata, in_folder: bool) -> Iterator[Item | Issue]:
    """The items of one file; a ledger that lies in a folder is passed by, for it is nothing that was published."""
    try:
        with Path(file.path).open("rb") as stream:
            if in_folder and _is_ledger(file.path, stream):
                return
            size = os.fstat(stream.fileno()).st_size
            yield from _read(stream, file.name, Path(file.path).name, size, metadata)
    except OSError as error:
        yield Issue(file.name, "", "unreadable", f"it cannot be read: {(error.strerror or 'no reason given').lower()}")


def _is_ledger(path: str, stream: BinaryIO) -> bool:
    """Whether a file is a ledger, or what SQLite keeps beside one that is open."""
    start = stream.read(_HEADER)
    stream.seek(0)
    sides = [path.removesuffix(side) for side in _SIDES if path.endswith(side)]
    if sides:
        return Path(sides[0]).exists()
    marked = start.startswith(_DATABASE) and start.endswith(_LEDGER)
    return marked or (start[: len(_DATABASE)] in (b"", _DATABASE) and Path(f"{path}-wal").exists())


def _read(stream: BinaryIO, name: str, own: str, size: int | None, metadata: Metadata) -> Iterator[Item | Issue]:
    """The items of a stream: `name` for a person, `own` the file's own name, "" where it has none."""
    head = stream.read(HEAD)
    form = kind(head, own)
    base = name.rsplit("/", 1)[-1]
    if isinstance(form, Refusal):
        yield Issue(name, "", form.code, form.reason)
    elif form == LINES:
        yield from records(lines(head, stream), base, name, metadata)
    else:
        data = whole(head, stream) if size is None or size <= LIMIT else None
        yield Item(base, form, data, metadata) if data is not None else _too_large(name, size)


def _too_large(name: str, size: int | None) -> Issue:
    measured = f"it has {size:,} bytes" if size else "it goes on"
    return Issue(name, "", "too-large", f"{measured}; one text may have {LIMIT:,} at most")
