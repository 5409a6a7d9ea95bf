"""Paragraphs of plain text: by blank lines, or by lines where there are none."""

import re
from collections.abc import Iterator, Sequence
from statistics import median

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_FINAL = re.compile(r"[.!?…:][\"'”»’)\]]*$")

_WIDEST = 100
"""Characters of the longest line in a text that was broken to fit a page or a mail."""
_TYPICAL = 45
"""Characters that the lines of such a text have at least, by the median."""
_FULL = 0.75
"""A line shorter than this share of the longest, ending as a sentence does, ends its paragraph."""


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of tidy text, each on one line with single spaces; none is empty.

    A blank line ends a paragraph, and so does a line end; but lines that were broken to fit a width are joined.
    """
    found = (" ".join(part.split()) for block in _BLANK.split(text) for part in _of_block(block.split("\n")))
    return tuple(part for part in found if part)


def _of_block(lines: Sequence[str]) -> Iterator[str]:
    lines = [line.strip() for line in lines]
    if not _wrapped(lines):
        yield from lines
        return
    widest, paragraph = max(map(len, lines)), ""
    for line in lines:
        paragraph = f"{paragraph} {line}"
        if len(line) < _FULL * widest and _FINAL.search(line):
            yield paragraph
            paragraph = ""
    yield paragraph


def _wrapped(lines: Sequence[str]) -> bool:
    """Whether line ends only fit a width: all lines of a like length, most of them ending inside a sentence."""
    inner = lines[:-1]
    if not inner or max(map(len, lines)) > _WIDEST or median(map(len, inner)) < _TYPICAL:
        return False
    return sum(not _FINAL.search(line) for line in inner) * 2 > len(inner)
