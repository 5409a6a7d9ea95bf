"""The tables of CSV and Parquet by their names: which columns, of which type, and where their rows come from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kilde.app.exports import tables_claims as claims
from kilde.app.exports import tables_events as events
from kilde.app.exports.asked import Asked
from kilde.app.exports.cells import Value, csv_line, header

TEXT, WHOLE, NUMBER, TRUTH = "VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN"
"""Types of columns, by their names in DuckDB."""

_TYPES = {"t": TEXT, "i": WHOLE, "f": NUMBER, "b": TRUTH}


class Column(NamedTuple):
    """A column and its type. EDTF is text: a type of days would break what is no day."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, and the rows that stand under them."""

    columns: Sequence[Column]
    rows: Callable[[Asked], Iterator[Sequence[Value]]]

    def csv(self, asked: Asked) -> Iterator[bytes]:
        """The table as lines of CSV, its columns' names first."""
        yield header([column.name for column in self.columns])
        yield from map(csv_line, self.rows(asked))


def _columns(declared: str) -> tuple[Column, ...]:
    """From "name:type name:type"; text is not declared as such."""
    pairs = (one.partition(":") for one in declared.split())
    return tuple(Column(name, _TYPES[type or "t"]) for name, _, type in pairs)


TABLES: Mapping[str, Table] = {
    "events": Table(_columns(events.EVENTS), events.event_rows),
    "claims": Table(_columns(claims.CLAIMS), claims.claim_rows),
    "participants": Table(_columns(claims.PARTICIPANTS), claims.participant_rows),
    "figures": Table(_columns(claims.FIGURES), claims.figure_rows),
    "voices": Table(_columns(claims.VOICES), claims.voice_rows),
    "lapses": Table(_columns(claims.LAPSES), claims.lapse_rows),
    "documents": Table(_columns(events.DOCUMENTS), events.document_rows),
}
