"""Bytes to characters: what is declared or certain first, a guess last and never in silence."""

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = "cp1252"
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROLS_MOST = 0.02
"""Share of control characters above which characters are no text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, how their bytes were read, and whether that was a guess."""

    words: str
    encoding: str
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Why bytes are no text: an Issue's code, place and reason."""

    code: str
    place: str
    reason: str


def decode(data: bytes, markup: bool = False) -> Decoded | Undecodable:
    """The characters of `data`; nothing is replaced. `markup` looks for an encoding that HTML declares."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as(data[len(mark) :], encoding, len(mark))
    declared = _declared(data) if markup else None
    if declared:
        return _as(data, declared, 0)
    decoded = _as(data, "utf-8", 0)
    if isinstance(decoded, Decoded):
        return _checked(decoded) if "\x00" not in decoded.words else _checked(_without_marks(data) or decoded)
    return decoded if _mostly_utf8(data) else _guess(data)


def _as(data: bytes, encoding: str, offset: int) -> Decoded | Undecodable:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        byte = error.object[error.start]
        return Undecodable("undecodable", f"byte {offset + error.start}", f"byte 0x{byte:02x} is no {encoding} there")


def _declared(data: bytes) -> str | None:
    """The encoding that a page names for itself, where Python knows it; one that says Latin-1 means cp1252."""
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else None
    except LookupError:
        return None
    return _WESTERN if name in ("iso8859-1", "ascii") else name


def _mostly_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 that was damaged, rather than something else: whole letters outnumber broken bytes."""
    text = data.decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= char <= "\udcff" for char in text)
    letters = sum(char > "\x7f" for char in text) - broken
    return letters > broken


def _without_marks(data: bytes) -> Decoded | None:
    """UTF-16 that carries no mark: in most alphabets every other byte is then zero."""
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if zeros.count(0) * 10 > len(zeros) * 7:
            decoded = _as(data, encoding, 0)
            return Decoded(decoded.words, encoding, True) if isinstance(decoded, Decoded) else None
    return None


def _guess(data: bytes) -> Decoded | Undecodable:
    """What charset-normalizer takes the bytes for; the western code page where that is as likely as the best."""
    utf16 = _without_marks(data)
    if utf16:
        return _checked(utf16)
    matches = charset_normalizer.from_bytes(data)
    best = matches.best()
    if best is None:
        return Undecodable("binary", "", "its bytes are no text in any encoding that Kilde knows")
    western = [match for match in matches if match.encoding == _WESTERN and match.chaos <= best.chaos]
    encoding = _WESTERN if western else best.encoding
    decoded = _as(data, encoding, 0)
    return _checked(Decoded(decoded.words, encoding, True)) if isinstance(decoded, Decoded) else decoded


def _checked(decoded: Decoded) -> Decoded | Undecodable:
    """The same, or a refusal where control characters show that it is no text."""
    controls = len(_CONTROL.findall(decoded.words))
    if controls > max(2, len(decoded.words) * _CONTROLS_MOST):
        return Undecodable("binary", "", f"{controls:,} control characters show that it is no text")
    return decoded
