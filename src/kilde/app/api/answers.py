"""Rows as answers: one object, or a page of a list as JSON or as JSON lines."""

from collections.abc import Callable, Sequence
from typing import TypeVar
from urllib.parse import quote, urlencode

from starlette.responses import Response

from kilde.app.api.asking import LINES, Asked
from kilde.app.api.paging import KeyOf, Slice, part
from kilde.app.exports import line
from kilde.app.exports.parts import Row

Item = TypeVar("Item")


def one(asked: Asked, row: Row) -> Response:
    """A single object."""
    return _answer(asked, line(row), "application/json")


def listed(
    asked: Asked, items: Sequence[Item], key: KeyOf[Item], row: Callable[[Item], Row], wanted: Slice
) -> Response:
    """The page that is asked for: rows are made of its items alone."""
    found = part(items, key, wanted)
    rows = [row(item) for item in found.items]
    more = {"Link": f'<{_next(asked, found.next)}>; rel="next"'} if found.next else {}
    if asked.lines:
        return _answer(asked, b"".join(map(line, rows)), LINES, more)
    return _answer(asked, line({"items": rows, "total": found.total, "next": found.next}), "application/json", more)


def _next(asked: Asked, cursor: str) -> str:
    """The address of the next page, without the host, which may be known by another name outside."""
    kept = [(name, value) for name, value in asked.request.query_params.multi_items() if name != "cursor"]
    return f"{quote(asked.request.scope['path'])}?{urlencode([*kept, ('cursor', cursor)])}"


def _answer(asked: Asked, body: bytes, media: str, more: dict[str, str] | None = None) -> Response:
    headers = {
        "ETag": asked.etag,
        "Cache-Control": "private, no-cache",
        "Vary": "Accept, Authorization, Cookie",
        "Kilde-Head": asked.shelf.of.head,
        **(more or {}),
    }
    return Response(body, 200, headers, media)


