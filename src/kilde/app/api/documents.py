"""Documents: all, one with what it tells, its words."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends, Query
from starlette.responses import Response

from kilde.app.api import answers, shelf
from kilde.app.api.asking import Asked, now, then
from kilde.app.api.paging import Slice, asked_slice
from kilde.app.exports import document_row, parts
from kilde.app.problems import Problem
from kilde.model import Document, plain
from kilde.model.showing import shown


def list_documents(
    asked: Annotated[Asked, Depends(then)],
    page: Annotated[Slice, Depends(asked_slice)],
    language: Annotated[str | None, Query(description="Read in that language.", max_length=60)] = None,
    source: Annotated[str | None, Query(description="Of that outlet, by its whole name.", max_length=200)] = None,
) -> Response:
    """Documents by date of publication, without what they tell."""
    documents: Sequence[Document] = asked.shelf.documents
    if language is not None or source is not None:
        documents = [
            one for one in documents if language in (None, one.language) and source in (None, one.source)
        ]
    return answers.listed(asked, documents, shelf.document_key, parts.document, page)


def one_document(document: str, asked: Annotated[Asked, Depends(then)]) -> Response:
    """One document with what it is chiefly about, and what else it tells."""
    return answers.one(asked, document_row(asked.shelf.seen, _found(asked, document)))


def words_of(document: str, asked: Annotated[Asked, Depends(now)]) -> Response:
    """The stored text that every span points into, and its passages."""
    _found(asked, document)
    text = asked.standing.watched.ledger.text(document)
    if text is None:
        raise Problem(410, "the text of this document was taken down")
    return answers.one(asked, {"document": document, "words": text.words, "passages": plain(text.passages)})


def _found(asked: Asked, id: str) -> Document:
    document = asked.shelf.document.get(id)
    if document is None:
        raise Problem(404, f"there is no document {shown(id, 40)!r}")
    return document
