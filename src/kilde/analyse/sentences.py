"""Where sentences begin and end, by the marks that writers set and the abbreviations of the language pack."""

import re
from collections.abc import Collection, Iterator

from kilde.model import Passage, PassageKind

LONGEST = 2000
"""Characters after which a sentence is cut at a space: longer ones are lists, tables or noise."""

_END = re.compile(r"[.!?…]+[\"'»”’)\]]*(?=\s+\S)|[.!?…]+[\"»”)](?=\s)|\n+")
_LAST_WORD = re.compile(r"\S+$")
_OPENS = re.compile(r"[\"'«»„“”‘’(\[–—-]*\s*[\w]")
WHOLE = frozenset({PassageKind.HEADLINE, PassageKind.CROSS_HEADING})
SILENT = frozenset({PassageKind.NOTICE, PassageKind.CREDIT})
"""Passages that say nothing of the news: they are not read."""


def sentences(text: str, passage: Passage, abbreviations: Collection[str]) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence of a passage, in code points of `text`, without the white space around them."""
    if passage.kind in SILENT:
        return
    start = passage.start
    for end in _ends(text, passage, abbreviations):
        yield from _cut(text, start, end)
        start = end
    yield from _cut(text, start, passage.end)


def _ends(text: str, passage: Passage, abbreviations: Collection[str]) -> Iterator[int]:
    if passage.kind in WHOLE:
        return
    for match in _END.finditer(text, passage.start, passage.end):
        line_break = text[match.start()] == "\n"
        if line_break or _is_end(text, passage.start, match, abbreviations):
            yield match.end()


def _is_end(text: str, start: int, match: re.Match[str], abbreviations: Collection[str]) -> bool:
    after = _OPENS.match(text, _skip_space(text, match.end()))
    if after and after.group()[-1].islower():
        return False
    if text[match.start()] != "." or match.end() - match.start() > 1:
        return True
    before = _LAST_WORD.search(text, max(start, match.start() - 30), match.start())
    word = before.group().lstrip("\"'«»„“”‘’([–—-") if before else ""
    if word.lower() + "." in abbreviations or (len(word) == 1 and word.isalpha() and word.isupper()):
        return False
    # "3. Januar", "2. Division" carry on; "in 2007." ends: years have four digits
    return not (word.isdigit() and len(word) < 3)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    start, end = _skip_space(text, start), _rstrip(text, start, end)
    while end - start > LONGEST:
        space = text.rfind(" ", start, start + LONGEST)
        stop = space if space > start else start + LONGEST
        yield start, stop
        start = _skip_space(text, stop)
    if start < end:
        yield start, end


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
