"""What every request brings: of which view it asks, and whether whoever asks has the answer already."""

import hashlib
from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Query
from starlette.requests import Request

import kilde
from kilde.app.api.shelf import Shelf
from kilde.app.api.standing import Standing

LINES = "application/x-ndjson"

AsOf = Annotated[
    str | None,
    Query(description="The ledger as recorded by a day or moment: 2026-01-31, 2026-01-31T10:00.", max_length=60),
]
KnownBy = Annotated[
    str | None, Query(description="Only what documents published on or before that day say.", max_length=60)
]


class NotModified(Exception):
    """Whoever asks has the answer already."""

    def __init__(self, etag: str) -> None:
        super().__init__(etag)
        self.etag = etag


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with the shelf that it asks of; `etag` is of its answer, `lines` whether that is JSON lines."""

    request: Request
    standing: Standing
    shelf: Shelf
    etag: str
    lines: bool


async def now(request: Request) -> Asked:
    """The dependency of what is asked of now alone."""
    standing = _standing(request)
    return _asked(request, standing, await standing.now())


async def then(request: Request, as_of: AsOf = None, known_by: KnownBy = None) -> Asked:
    """The dependency of what can be asked of other days."""
    standing = _standing(request)
    return _asked(request, standing, await standing.then(as_of, known_by))


async def recorded(request: Request, as_of: AsOf = None) -> Asked:
    """The dependency of what can be asked of what was recorded by another day."""
    standing = _standing(request)
    return _asked(request, standing, await standing.then(as_of, None))


def _standing(request: Request) -> Standing:
    return cast(Standing, request.state.kilde_standing)


def _asked(request: Request, standing: Standing, shelf: Shelf) -> Asked:
    """Raises NotModified where the answer would be the one that whoever asks has."""
    lines = _wants_lines(request.headers.get("accept", ""))
    etag = _etag(request, shelf, lines)
    if etag in (one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")):
        raise NotModified(etag)
    return Asked(request, standing, shelf, etag, lines)


def _etag(request: Request, shelf: Shelf, lines: bool) -> str:
    """From the view, the question and the form: two answers with one tag are the same, byte for byte."""
    path, query = request.scope["path"], request.scope["query_string"].decode("latin-1")
    asked = "\0".join((kilde.__version__, *map(str, shelf.of), path, query, str(lines)))
    return f'"{hashlib.sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def _wants_lines(accept: str) -> bool:
    """Whether JSON lines are asked for, and not JSON rather."""
    weights = dict(map(_weight, accept.lower().split(",")))
    return weights.get(LINES, 0.0) > 0 and weights[LINES] >= weights.get("application/json", 0.0)


def _weight(text: str) -> tuple[str, float]:
    media, _, parameters = text.partition(";")
    weight = parameters.partition("q=")[2].strip()
    return media.strip(), float(weight) if weight.replace(".", "", 1).isdecimal() else 1.0
