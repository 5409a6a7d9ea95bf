"""`kilde documents`, `kilde issues`."""

from rich.text import Text

from kilde.app.exports import line
from kilde.app.terminal import out, safe, table, written
from kilde.ledger import Ledger
from kilde.model import Document, plain
from kilde.pipeline import is_known, known_by

SHORT = 8
"""Characters of an id that are shown."""


def list_documents(ledger: str, as_of: str | None, as_json: bool, known: str | None = None) -> None:
    """Every document, by date of publication; those published by a day alone where one is named."""
    day = known_by(known) if known else None
    with Ledger.open(ledger) as opened:
        documents = [document for document in opened.documents(as_of) if is_known(document, day)]
    found = sorted(documents, key=lambda d: (d.published or "9999", d.source, d.title or "", d.id))
    if as_json:
        written(line({"id": document.id, **plain(document)}) for document in found)
        return
    rows = table("Id", "Published", "Lang", "Source", "Title")
    for document in found:
        rows.add_row(*_cells(document))
    out().print(rows)


def _cells(document: Document) -> list[Text]:
    values = (document.id[:SHORT], document.published, document.language, document.source, document.title)
    return [safe(value) if value else safe("unknown", "dim") for value in values]


def list_issues(ledger: str, as_of: str | None, as_json: bool) -> None:
    """Every issue, by item."""
    with Ledger.open(ledger) as opened:
        found = opened.issues(as_of)
    if as_json:
        written(line({"id": issue.id, **plain(issue)}) for issue in found)
        return
    rows = table("Item", "Where", "Issue", "Why")
    for issue in found:
        rows.add_row(safe(issue.item), safe(issue.place), safe(issue.code), safe(issue.reason))
    out().print(rows)
