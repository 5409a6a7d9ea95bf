"""Read bytes within bounds: never more of a file in memory than one item may hold."""

from collections.abc import Iterator
from typing import BinaryIO

LIMIT = 20 * 2**20
"""Bytes of the longest item: 20 MiB, some three million words. A longer one is refused unread."""

CHUNK = 2**16


def whole(head: bytes, stream: BinaryIO, limit: int = LIMIT) -> bytes | None:
    """All bytes of a stream whose first are `head`; None where there are more than `limit`."""
    parts, size = [head], len(head)
    while chunk := stream.read(CHUNK):
        size += len(chunk)
        if size > limit:
            return None
        parts.append(chunk)
    return b"".join(parts)


def lines(head: bytes, stream: BinaryIO, limit: int = LIMIT) -> Iterator[bytes | None]:
    """The lines of a stream without their line ends, each None where it is longer than `limit`."""
    line, over = bytearray(), False
    for chunk in _chunks(head, stream):
        *ended, rest = chunk.split(b"\n")
        for part in ended:
            yield None if over or len(line) + len(part) > limit else bytes(line + part)
            line, over = bytearray(), False
        over = over or len(line) + len(rest) > limit
        line = bytearray() if over else line + rest
    if line or over:
        yield None if over else bytes(line)


def _chunks(head: bytes, stream: BinaryIO) -> Iterator[bytes]:
    yield head
    while chunk := stream.read(CHUNK):
        yield chunk
