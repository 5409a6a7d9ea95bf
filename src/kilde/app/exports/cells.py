"""Values as cells of CSV, so that no spreadsheet takes words of an article for a formula.

Rule 1: text stands in quotes, what nobody said is an empty cell without quotes, numbers and true/false stand bare.
Rule 2: where a spreadsheet could begin a cell (at the start, after a semicolon, a tab, a line break, and quotation
marks that follow), a sign that begins a formula gets an apostrophe before it, and so does an apostrophe.
`as_text` takes the apostrophes away again: nothing is lost.
"""

import re
from collections.abc import Iterable, Sequence

Value = str | int | float | bool | None

_FORMULA = re.compile(r"""((?:\A|[;\t\r\n])"*)(?=[=+\-@\t\r\n'＝＋－＠])""")
_GUARDED = re.compile(r"""((?:\A|[;\t\r\n])"*)'""")
_WANTS_LOOK = re.compile(r"""\A[=+\-@'"＝＋－＠]|[;\t\r\n]""").search


def guarded(text: str) -> str:
    """Text that no spreadsheet runs."""
    return _FORMULA.sub(r"\1'", text) if _WANTS_LOOK(text) else text


def as_text(cell: str) -> str:
    """The text that a guarded cell stands for."""
    return _GUARDED.sub(r"\1", cell)


def cell(value: Value) -> str:
    """One value as it stands in a line of CSV."""
    if value is None:
        return ""
    if isinstance(value, str):
        return '"' + guarded(value).replace('"', '""') + '"'
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


def csv_line(values: Iterable[Value]) -> bytes:
    """A line of CSV in UTF-8; what UTF-8 cannot hold is written out."""
    return (",".join(map(cell, values)) + "\n").encode("utf-8", "backslashreplace")


def header(names: Sequence[str]) -> bytes:
    """The line of the columns' names, which are our own or a codebook's, and bare."""
    return (",".join(names) + "\n").encode()
