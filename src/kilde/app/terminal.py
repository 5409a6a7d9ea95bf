"""What is printed: answers to standard output, all else to standard error; all of it data, never markup."""

import sys
from collections.abc import Iterable
from io import TextIOBase
from typing import TextIO, cast

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kilde.model.showing import shown

WIDTH = 100
"""Columns where the output is no terminal."""

LONGEST = 10_000
"""Characters of one value that are printed."""


def out() -> Console:
    """The console of answers."""
    return _console(False)


def err() -> Console:
    """The console of progress and remarks."""
    return _console(True)


def say(line: str) -> None:
    """A remark on standard error."""
    sys.stderr.write(f"{line}\n")


def indented(text: Text, columns: int) -> Padding:
    """Text whose every line stands so many columns in."""
    return Padding(text, (0, 0, 0, columns))


def safe(text: str, style: str = "") -> Text:
    """Text from outside, fit for a terminal: no markup, no control characters."""
    return Text().append(shown(text, LONGEST), style=style)


def table(*columns: str) -> Table:
    """An airy table with a line under its heads."""
    found = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="bold")
    for column in columns:
        found.add_column(column, overflow="fold", vertical="top")
    return found


def _console(stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    terminal = stream.isatty()
    return Console(
        file=stream if terminal else cast(TextIO, _Trimmed(stream)),
        width=None if terminal else WIDTH,
        highlight=False,
        markup=False,
        emoji=False,
    )


class _Trimmed(TextIOBase):
    """A stream that leaves out the spaces at the ends of lines, with which columns are filled."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write("\n".join(line.rstrip(" ") for line in text.split("\n")))
        return len(text)

    def flush(self) -> None:
        self._stream.flush()


def written(lines: Iterable[bytes]) -> None:
    """Lines of bytes to standard output as they are: JSON is UTF-8 whatever the terminal speaks."""
    sys.stdout.flush()
    sys.stdout.buffer.writelines(lines)
    sys.stdout.buffer.flush()
