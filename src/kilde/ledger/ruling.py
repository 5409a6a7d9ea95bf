"""Judgements into the ledger: a person's act, held to the documents and judgements that it speaks of."""

import sqlalchemy as sa

from kilde.ledger import checks, reading, writing
from kilde.ledger.codec import Kind
from kilde.model import Judgement, LedgerError


def rule(connection: sa.Connection, judgement: Judgement, moment: str) -> bool:
    """Enters a judgement that is new and holds together; says whether it did."""
    fact = writing.fact_of(judgement)
    if reading.present(connection, Kind.JUDGEMENT, [fact.id]):
        return False
    _check(connection, judgement)
    writing.enter(connection, [fact], moment, None)
    return True


def _check(connection: sa.Connection, judgement: Judgement) -> None:
    documents = {anchor.document for anchor in judgement.anchors()}
    for document in sorted(documents - reading.present(connection, Kind.DOCUMENT, documents)):
        raise LedgerError(f"the judgement is about a document that is not there: {document}")
    undone = judgement.undoes
    if undone is not None and not reading.present(connection, Kind.JUDGEMENT, [undone]):
        raise LedgerError(f"there is no judgement {undone} to undo")

    def words_of(document: str) -> str | None:
        text = reading.text(connection, document)
        return None if text is None else text.words

    for wrong in checks.wrong_judgement(judgement, words_of):
        raise LedgerError(f"the judgement cannot be entered: {wrong}")
