"""Tables as Parquet, written by DuckDB from columns whose types are stated: it would take EDTF for days otherwise."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kilde.app.exports.cells import Value

if TYPE_CHECKING:
    from kilde.app.exports.tables import Table

LONGEST = 64 * 2**20
"""Bytes of one row: an article may be one sentence."""

PART = 2**20

_OPTIONS = {
    "threads": "1",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
"""One thread: the same rows are the same bytes. Nothing is fetched."""


def parquet(table: "Table", rows: Iterable[Sequence[Value]]) -> Iterator[bytes]:
    """The bytes of a Parquet file of these rows; they pass through a file beside, not through memory."""
    import duckdb

    with tempfile.TemporaryDirectory(prefix="kilde-") as folder:
        plain, packed = Path(folder) / "rows.csv", Path(folder) / "rows.parquet"
        with plain.open("wb") as file:
            file.writelines(map(_line, rows))
        connection = duckdb.connect(":memory:", config={**_OPTIONS, "temp_directory": folder})
        try:
            connection.execute(_copy(table, plain, packed))
        finally:
            connection.close()
        with packed.open("rb") as file:
            while part := file.read(PART):
                yield part


def _copy(table: "Table", plain: Path, packed: Path) -> str:
    columns = ", ".join(f"{_quoted(name)}: {_quoted(type)}" for name, type in table.columns)
    reading = (
        f"read_csv({_quoted(plain)}, columns={{{columns}}}, auto_detect=false, header=false, parallel=false, "
        """delim=',', quote='"', escape='"', new_line='\\n', strict_mode=true, allow_quoted_nulls=false, """
        f"nullstr='', max_line_size={LONGEST}, buffer_size={2 * LONGEST})"
    )
    copied = f"COPY (SELECT * FROM {reading}) TO {_quoted(packed)}"  # noqa: S608 - names of our own columns and files
    return f"{copied} (FORMAT parquet, COMPRESSION zstd)"


def _quoted(text: str | Path) -> str:
    return "'" + str(text).replace("'", "''") + "'"


def _line(values: Sequence[Value]) -> bytes:
    """As in CSV, but that no cell is guarded: this file is read by DuckDB alone."""
    return (",".join(map(_cell, values)) + "\n").encode("utf-8", "backslashreplace")


def _cell(value: Value) -> str:
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else repr(value)
