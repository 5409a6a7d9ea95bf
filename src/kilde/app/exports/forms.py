"""Every form of export by its name: what it is asked, what it writes, and as what it is sent."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kilde.app.exports.asked import Asked
from kilde.app.exports.claims import claim_row
from kilde.app.exports.codebooks import acled, plover, ucdp
from kilde.app.exports.documents import document_row
from kilde.app.exports.events import event_row
from kilde.app.exports.ftm import ftm
from kilde.app.exports.geojson import geojson
from kilde.app.exports.jsonld import jsonld
from kilde.app.exports.parquet import parquet
from kilde.app.exports.parts import Row
from kilde.app.exports.relations import relation_row
from kilde.app.exports.tables import TABLES
from kilde.model import Document
from kilde.pipeline import View

Export = Callable[[View, Sequence[Document]], Iterator[Row]]

CSV = "text/csv; charset=utf-8; header=present"

FIRST_TABLE = "events"
"""The table of CSV and Parquet where none is named."""


@dataclass(frozen=True, slots=True)
class Form:
    """How to write one form, its media type, and the ending of its files. `filtered` is whether it can hold less."""

    write: Callable[[Asked], Iterable[bytes]]
    media: str
    ending: str
    filtered: bool = True


def line(row: Row) -> bytes:
    """A row as one line of JSON in UTF-8, its keys in the order of the documented form."""
    text = json.dumps(row, ensure_ascii=False, allow_nan=False, separators=(", ", ": "))
    return text.encode("utf-8", "backslashreplace") + b"\n"  # a lone surrogate becomes a JSON escape


def csv_of(table: str) -> Form:
    """The form that writes one table as CSV."""
    return Form(TABLES[table].csv, CSV, "csv")


def parquet_of(table: str) -> Form:
    """The form that writes one table as Parquet."""
    wanted = TABLES[table]
    return Form(lambda asked: parquet(wanted, wanted.rows(asked)), "application/vnd.apache.parquet", "parquet")


def _claims(asked: Asked) -> Iterator[Row]:
    seen = asked.seen
    ids = ((one, one.resolution.claim) for one in asked.told)
    return (claim_row(one, seen.event_of.get(id), seen.judgements((id,))) for one, id in ids)


def _documents(asked: Asked) -> Iterator[Row]:
    return (document_row(asked.seen, document) for document in asked.wanted_documents)


def _events(asked: Asked) -> Iterator[Row]:
    return (event_row(asked.seen, event) for event in asked.events)


def _relations(asked: Asked) -> Iterator[Row]:
    return (relation_row(tie, asked.by_id[tie.relation.document]) for tie in asked.seen.ties)


def _all(rows: Callable[[Asked], Iterator[Row]]) -> Export:
    return lambda seen, documents: rows(Asked.all(seen, documents))


def _lines(rows: Callable[[Asked], Iterator[Row]], filtered: bool = True) -> Form:
    return Form(lambda asked: map(line, rows(asked)), "application/x-ndjson", "jsonl", filtered)


EXPORTS: Mapping[str, Export] = {
    "claims": _all(_claims),
    "documents": _all(_documents),
    "events": _all(_events),
    "relations": _all(_relations),
}
"""Kilde's own forms as rows of JSON."""

FORMS: Mapping[str, Form] = {
    "claims": _lines(_claims),
    "documents": _lines(_documents),
    "events": _lines(_events),
    "relations": _lines(_relations, filtered=False),
    "csv": csv_of(FIRST_TABLE),
    "parquet": parquet_of(FIRST_TABLE),
    "geojson": Form(geojson, "application/geo+json", "geojson"),
    "jsonld": Form(jsonld, "application/ld+json", "jsonld"),
    "ftm": Form(ftm, "application/x-ndjson", "ftm.json"),
    "acled": Form(acled, CSV, "csv"),
    "ucdp": Form(ucdp, CSV, "csv"),
    "plover": _lines(plover),
}
"""Every form. CSV and Parquet have other tables besides (`csv_of`, `parquet_of`)."""

TABULAR: Mapping[str, Callable[[str], Form]] = {"csv": csv_of, "parquet": parquet_of}
"""The forms that are written a table at a time."""
