"""What is printed: answers to standard output, all else to standard error; all of it data, never markup."""

import sys
from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.console import Console
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


def safe(text: str, style: str = "") -> Text:
    """Text from outside, fit for a terminal: no markup, no control characters."""
    return Text(shown(text, LONGEST), style=style)


def table(*columns: str) -> Table:
    """An airy table with a line under its heads."""
    found = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="bold")
    for column in columns:
        found.add_column(column, overflow="fold", vertical="top")
    return found


def _console(stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else WIDTH
    return Console(stderr=stderr, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def written(lines: Iterable[bytes]) -> None:
    """Lines of bytes to standard output as they are: JSON is UTF-8 whatever the terminal speaks."""
    sys.stdout.flush()
    sys.stdout.buffer.writelines(lines)
    sys.stdout.buffer.flush()
