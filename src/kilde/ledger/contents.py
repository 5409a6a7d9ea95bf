"""Contents: texts and original bytes, packed for the store from which they can be erased."""

import zlib
from typing import NamedTuple

from kilde.model import sha256

LEVEL = 3
"""Of zlib: two thirds of the time of its default, for a twentieth more space."""


class Content(NamedTuple):
    """One stored content. `digest` is the SHA-256 of what it unpacks to, `size` the bytes of that.

    `check` is the CRC-32 of `data` as stored: zlib alone overlooks a few changed bits of its header and its padding.
    """

    digest: str
    size: int
    check: int
    data: bytes


def pack(raw: bytes, digest: str) -> Content:
    """Bytes made ready for the store."""
    data = zlib.compress(raw, LEVEL)
    return Content(digest, len(raw), zlib.crc32(data), data)


def unpack(content: Content) -> bytes:
    """The bytes of a content; raises ValueError when they are not what was packed.

    Never unpacks more than `size` says: a forged content cannot fill the memory.
    """
    if not isinstance(content.data, bytes) or not isinstance(content.size, int) or content.size < 0:
        raise ValueError("is not of the stored form")
    if zlib.crc32(content.data) != content.check:
        raise ValueError("does not match its check sum")
    unpacker = zlib.decompressobj()
    try:
        raw = unpacker.decompress(content.data, content.size + 1)
    except (zlib.error, OverflowError) as error:
        raise ValueError("cannot be unpacked") from error
    if len(raw) != content.size:
        raise ValueError(f"has another size than the {content.size} bytes that it names")
    if not unpacker.eof or unpacker.unused_data:
        raise ValueError("does not end where it should")
    if sha256(raw) != content.digest:
        raise ValueError("does not match its digest")
    return raw
