"""The public formats: what a ledger holds, as rows of JSON, tables, maps, graphs and codebooks' rows."""

from kilde.app.exports.asked import Asked
from kilde.app.exports.claims import claim_row
from kilde.app.exports.documents import document_row
from kilde.app.exports.events import event_row, why_rows
from kilde.app.exports.forms import EXPORTS, FORMS, TABULAR, Form, csv_of, line, parquet_of
from kilde.app.exports.judgements import judgement_row
from kilde.app.exports.relations import relation_row
from kilde.app.exports.tables import TABLES

__all__ = [
    "EXPORTS",
    "FORMS",
    "TABLES",
    "TABULAR",
    "Asked",
    "Form",
    "claim_row",
    "csv_of",
    "document_row",
    "event_row",
    "judgement_row",
    "line",
    "parquet_of",
    "relation_row",
    "why_rows",
]
