"""Facts by the million: one file of lines, found by halving, of which only what is asked for is ever in memory.

The file is a line that says what it is, one fact a line (JSON, as data/knowledge.jsonl), then the sorted index: lines
of a key and the places of its facts, and last the place where the index begins.
"""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from tempfile import TemporaryFile
from typing import IO, Protocol

from kilde.model import PackError
from kilde.resolve.facts import Known, line_of, stored
from kilde.resolve.knowledge import PART, keys, nearest

MAGIC = b'{"kilde":"facts, packed: 1"}\n'
TAIL = 17
"""Bytes of the last line: the place of the index as sixteen hexadecimal digits."""
CROWD = 200
"""A word of more names than this tells none apart: it is not kept as a key."""
ROWS = 500_000
"""Lines of the index that are sorted in memory at a time."""


class Bytes(Protocol):
    """What a packed file is read from: bytes, or a file mapped into memory."""

    def find(self, sub: bytes, start: int = ..., end: int = ..., /) -> int: ...
    def rfind(self, sub: bytes, start: int = ..., end: int = ..., /) -> int: ...
    def __getitem__(self, at: slice, /) -> bytes: ...
    def __len__(self) -> int: ...


class Packed:
    """The facts of a packed file."""

    def __init__(self, data: Bytes, digest: str, name: str) -> None:
        """`name` is the file's, for what goes wrong with it; PackError where it is no packed file, or part of one."""
        self.digest = digest
        self._data, self._name = data, name
        self._start, self._end = _index(data, name)

    def found(self, key: str) -> Sequence[Known]:
        """The facts with a key."""
        return list(map(self._fact, self._places(key)))

    def near(self, keys: Sequence[str]) -> Sequence[Known]:
        """The facts with any of the keys; where these are a crowd, those with most of them."""
        return list(map(self._fact, nearest([self._places(key) for key in keys])))

    def _places(self, key: str) -> list[int]:
        line = self._line(key.encode("utf-8", "surrogatepass"))
        return [int(place, 16) for place in line.rpartition(b"\t")[2].split(b",")] if line else []

    def __iter__(self) -> Iterator[Known]:
        place = len(MAGIC)
        while place < self._start:
            yield self._fact(place)
            place = self._data.find(b"\n", place) + 1

    def _fact(self, place: int) -> Known:
        try:
            return stored(self._data[place : self._data.find(b"\n", place)])
        except PackError as error:
            raise PackError(f"{self._name}: byte {place}: {error}") from error

    def _line(self, key: bytes) -> bytes:
        """The line of the index that begins with the key, by halving; b"" where there is none."""
        data, low, high = self._data, self._start, self._end
        while low < high:
            start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.find(b"\n", start, self._end)
            here = data[start : data.find(b"\t", start, end)]
            if here == key:
                return data[start:end]
            if here < key:
                low = end + 1
            else:
                high = start
        return b""


def is_packed(head: bytes) -> bool:
    """Whether a file that begins so is a packed one."""
    return head.startswith(MAGIC)


def _index(data: Bytes, name: str) -> tuple[int, int]:
    """Where the index begins and ends."""
    end = len(data) - TAIL
    try:
        start = int(data[end : len(data) - 1], 16)
    except ValueError:
        start = -1
    if not is_packed(data[: len(MAGIC)]) or not len(MAGIC) <= start <= end or data[start - 1 : start] != b"\n":
        raise PackError(f"{name}: is no whole pack of facts; make it anew with 'kilde knowledge'")
    return start, end


def packed(facts: Iterable[Known]) -> Iterator[bytes]:
    """The bytes of a packed file, part by part. Facts are held on disk, not in memory."""
    yield MAGIC
    with ExitStack() as open_files:
        rows = _Rows(open_files)
        place = len(MAGIC)
        for known in facts:
            line = line_of(known) + b"\n"
            yield line
            rows.add(known, place)
            place += len(line)
        yield from map(_row, rows.by_key())
        yield b"%016x\n" % place


def _row(found: tuple[bytes, list[bytes]]) -> bytes:
    key, places = found
    crowded = key.startswith(PART.encode()) and len(places) > CROWD
    return b"" if crowded else key + b"\t" + b",".join(places) + b"\n"


class _Rows:
    """Lines of an index, sorted on disk: some at a time in memory, then all merged."""

    def __init__(self, open_files: ExitStack) -> None:
        self._open_files = open_files
        self._rows: list[bytes] = []
        self._sorted: list[IO[bytes]] = []

    def add(self, known: Known, place: int) -> None:
        """Add the keys of a fact that lies at a place. Places have one length, so that they sort as numbers do."""
        self._rows += (f"{key}\t{place:012x}\n".encode("utf-8", "surrogatepass") for key in set(keys(known)))
        if len(self._rows) >= ROWS:
            self._spill()

    def _spill(self) -> None:
        file = self._open_files.enter_context(TemporaryFile())  # noqa: SIM115
        file.writelines(sorted(self._rows))
        self._rows = []
        self._sorted.append(file)

    def by_key(self) -> Iterator[tuple[bytes, list[bytes]]]:
        """Every key with its places, sorted."""
        for file in self._sorted:
            file.seek(0)
        for found, rows in groupby(heapq.merge(*self._sorted, sorted(self._rows)), _key):
            yield found, [row.rpartition(b"\t")[2].rstrip().lstrip(b"0") for row in rows]


def _key(row: bytes) -> bytes:
    return row.rpartition(b"\t")[0]
