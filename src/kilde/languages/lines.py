"""On which line of a TOML file something stands. The parser of the standard library forgets lines; people need them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

HEADER = re.compile(r"\s*\[\[?[^\[\]\"']+\]\]?\s*(#.*)?$")
ENTRY = re.compile(r"""\s*["']?([^\s"'=\[\]{}#,]+)["']?\s*=""")


@dataclass(frozen=True, slots=True)
class Section:
    """A table of a file: the keys of its header, joined by dots, and its number where several have that header.

    The table of the file itself has no header.
    """

    header: str = ""
    number: int = 1

    def __str__(self) -> str:
        return self.header

    def begins(self, lines: Sequence[str]) -> int:
        """The index of the line of its header; -1 for the table of the file."""
        if not self.header:
            return -1
        found = [i for i, line in enumerate(lines) if HEADER.match(line) and _name(line) == self.header]
        return found[self.number - 1] if len(found) >= self.number else -1


FILE = Section()
"""The table of the file itself."""


def line_of(text: str, section: Section, key: str, value: str | None = None) -> int:
    """The line, from 1, of a value at a key: that of the key where the value is not found, else that of the header."""
    lines = text.splitlines()
    first = section.begins(lines)
    last = next((i for i in range(first + 1, len(lines)) if HEADER.match(lines[i])), len(lines))
    at = next((i for i in range(first + 1, last) if (m := ENTRY.match(lines[i])) and m[1] == key), None)
    if at is None:
        table = next((i for i, line in enumerate(lines) if HEADER.match(line) and _name(line) == key), first)
        return max(table, 0) + 1
    end = next((i for i in range(at + 1, last) if ENTRY.match(lines[i])), last)
    return (_last_with(lines, value, at, end) if value else at) + 1


def line_with(text: str, value: str) -> int:
    """The first line, from 1, that has a value; 1 where none has it."""
    return next((number for number, line in enumerate(text.splitlines(), start=1) if value in line), 1)


def _name(header: str) -> str:
    return re.sub(r"\s|\"", "", header.split("#")[0]).strip("[]")


def _last_with(lines: Sequence[str], value: str, first: int, end: int) -> int:
    """The last line that has the value as whole words: of what stands twice, the second."""
    parts = r"\s+".join(map(re.escape, value.split()))
    words = re.compile(rf"(?<!\w){parts}(?!\w)", re.IGNORECASE)
    return max((i for i in range(first, end) if words.search(lines[i])), default=first)
