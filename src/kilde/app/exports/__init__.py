"""The public formats: what a ledger holds, as rows of JSON."""

from kilde.app.exports.claims import claim_row
from kilde.app.exports.documents import document_row
from kilde.app.exports.events import event_row, why_rows
from kilde.app.exports.forms import EXPORTS, line
from kilde.app.exports.judgements import judgement_row
from kilde.app.exports.relations import relation_row

__all__ = ["EXPORTS", "claim_row", "document_row", "event_row", "judgement_row", "line", "relation_row", "why_rows"]
