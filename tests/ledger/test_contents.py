"""Contents unpack to what was packed, or say why not."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.ledger.contents import Content, pack, unpack
from kilde.model import sha256

RAW = "Minst tre båter sank torsdag, opplyser politiet.".encode() * 3


def packed(raw: bytes) -> Content:
    """Bytes as they are stored."""
    return pack(raw, sha256(raw))


@given(st.binary(max_size=2000))
def test_bytes_come_back(raw: bytes) -> None:
    assert unpack(packed(raw)) == raw


@pytest.mark.parametrize("mask", [0x01, 0x80, 0xC2, 0xFF])
def test_every_changed_byte_is_found(mask: int) -> None:
    content = packed(RAW)
    for offset in range(len(content.data)):
        broken = bytearray(content.data)
        broken[offset] ^= mask
        with pytest.raises(ValueError):
            unpack(content._replace(data=bytes(broken)))


def test_a_change_that_zlib_overlooks_is_found() -> None:
    content = packed(RAW)
    header = next(
        changed
        for second in range(256)
        if (changed := content.data[:1] + bytes([second]) + content.data[2:]) != content.data and zlib_reads(changed)
    )
    with pytest.raises(ValueError, match="check sum"):
        unpack(content._replace(data=header))


def zlib_reads(data: bytes) -> bool:
    """Whether zlib unpacks these bytes to what was packed."""
    try:
        return zlib.decompress(data) == RAW
    except zlib.error:
        return False


def forged(data: bytes, size: int, digest: str) -> Content:
    """A content whose check sum is right."""
    return Content(digest, size, zlib.crc32(data), data)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (forged(zlib.compress(bytes(10_000_000)), 10, sha256(bytes(10))), "another size"),
        (forged(zlib.compress(RAW), len(RAW) + 1, sha256(RAW)), "another size"),
        (forged(zlib.compress(RAW), 2**63, sha256(RAW)), "cannot be unpacked"),
        (forged(zlib.compress(RAW), -1, sha256(RAW)), "stored form"),
        (forged(zlib.compress(RAW), len(RAW), sha256(b"")), "digest"),
        (forged(zlib.compress(RAW)[:-4], len(RAW), sha256(RAW)), "does not end"),
        (forged(zlib.compress(RAW) + b"more", len(RAW), sha256(RAW)), "does not end"),
        (forged(b"", 0, sha256(b"")), "does not end"),
        (forged(b"text", 4, sha256(b"text")), "cannot be unpacked"),
    ],
)
def test_a_forged_content_is_refused(content: Content, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        unpack(content)
