"""Tell what a file is from its first bytes, with the extension as help."""

import re
from dataclasses import dataclass

HEAD = 4096
"""Bytes of a file that its kind is told from."""

TEXT = "text"
HTML = "html"
LINES = "lines"

_TEXT_ENDINGS = frozenset({"", ".txt", ".text"})
_HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
_LINES_ENDINGS = frozenset({".jsonl", ".ndjson"})

_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,7}$")
_COMMENTS = rb"(?:<!--.*?-->\s*)*"
_PAGE = re.compile(
    rb"(?:<\?xml[^>]*>\s*)?" + _COMMENTS + rb"<(?:!doctype\s+html|html|head|body|meta|title|script|main|article|"
    rb"section|header|div|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_RECORD = re.compile(rb"\{[ \t]*(?:\"|\})")
_JSON = re.compile(rb"\{\s*[\"}]|\[\s*[\[{\"\]]")
_SIGNS = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"RIFF": "a picture or a sound",
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x1f\x8b": "compressed with gzip",
    b"BZh": "compressed with bzip2",
    b"\xfd7zXZ": "compressed with xz",
    b"(\xb5/\xfd": "compressed with Zstandard",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x7fELF": "a program",
    b"OggS": "a sound",
    b"ID3": "a sound",
    b"SQLite format 3\x00": "an SQLite database",
}
_FORMATS = {
    b"{\\rtf": "a rich text document (RTF)",
    b"<?xml": "XML",
    b"<rss": "a feed (RSS)",
    b"<feed": "a feed (Atom)",
    b"<svg": "a drawing (SVG)",
    b"WARC/": "a web archive (WARC)",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not read: the code of its Issue, and the reason for a person."""

    code: str
    reason: str


def kind(head: bytes, name: str) -> str | Refusal:
    """TEXT, HTML or LINES, or why it is none of them; `name` is "" where there is none, as on standard input."""
    if not head:
        return Refusal("empty", "it holds no bytes")
    for sign, what in _SIGNS.items():
        if head.startswith(sign):
            return Refusal("binary", f"it is {what}; Kilde reads text, HTML and JSON lines")
    return _written(_ascii(head), ending(name))


def ending(name: str) -> str:
    """The extension in lower case; "" where there is none, or only a number ("times.20200103")."""
    found = _ENDING.search(name)
    return found[0].lower() if found else ""


def _ascii(head: bytes) -> bytes:
    """Markup shows in any encoding of it once byte order marks and the zeros of UTF-16 are gone."""
    return head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\f\v")


def _written(head: bytes, suffix: str) -> str | Refusal:
    if suffix in _LINES_ENDINGS or _RECORD.match(head):
        return LINES
    if _PAGE.match(head) or (suffix in _HTML_ENDINGS and b"<" in head):
        return HTML
    for sign, what in _FORMATS.items():
        if head.startswith(sign):
            return Refusal("unknown-kind", f"it is {what}; Kilde reads text, HTML and JSON lines")
    if _JSON.match(head):
        return Refusal("unknown-kind", "it is JSON, but not one object a line (JSON lines)")
    if suffix not in _TEXT_ENDINGS | _HTML_ENDINGS:
        return Refusal("unknown-kind", f"a file that ends in {suffix}; Kilde reads .txt, .html and .jsonl")
    return TEXT
