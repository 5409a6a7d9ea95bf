"""How each request of the API is met: known errors become problems, the bodies of HEAD go, answers are inert."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kilde.app.api.asking import NotModified
from kilde.app.api.lane import AGAIN, NotYet
from kilde.app.exports import line
from kilde.app.problems import Problem, problem_of, told
from kilde.model import KildeError

INERT = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What no answer of the API is without: whatever an article holds, no browser takes it for a page."""

LARGEST = 1_000_000
"""Bytes that may be sent."""

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Route(APIRoute):
    """One endpoint; strange parameters are refused, not passed over."""

    def get_route_handler(self) -> Handler:
        """The handler with what is said above."""
        handler = super().get_route_handler()
        known, takes_body = _parameters(self.dependant), bool(self.dependant.body_params)

        async def met(request: Request) -> Response:
            try:
                _refuse_strange(request, known)
                if takes_body:
                    _refuse_large(request)
                response = await handler(request)
            except NotModified as kept:
                response = Response(status_code=304, headers={"ETag": kept.etag, "Cache-Control": "private, no-cache"})
            except NotYet:
                response = _working()
            except (Problem, RequestValidationError, HTTPException, KildeError) as error:
                response = told(problem_of(error))
            response.headers.update(INERT)
            return _without_body(response) if request.method == "HEAD" else response

        return met


def _parameters(dependant: Dependant) -> set[str]:
    """The names of the query that an endpoint and what it depends on know."""
    own = {one.alias for one in dependant.query_params}
    return own.union(*map(_parameters, dependant.dependencies))


def _refuse_strange(request: Request, known: set[str]) -> None:
    """A misspelt filter that is passed over would answer another question."""
    given = [name for name, _ in request.query_params.multi_items()]
    for name in given:
        if name not in known and request.method in ("GET", "HEAD"):
            raise Problem(400, f"there is no parameter {name!r}; there are {', '.join(sorted(known)) or 'none'}")
        if given.count(name) > 1:
            raise Problem(400, f"{name} is given more than once")


def _refuse_large(request: Request) -> None:
    """What is sent says how much it is, before it is read."""
    length = request.headers.get("content-length", "")
    if not (length.isascii() and length.isdigit()):
        raise Problem(411, "say how long it is that you send (Content-Length)")
    if len(length) > 9 or int(length) > LARGEST:
        raise Problem(413, f"{LARGEST} bytes are taken at most")


def _working() -> Response:
    row = {"detail": "this is being worked out; ask again", "retry_after": AGAIN}
    return Response(line(row), 202, {"Retry-After": str(AGAIN), "Cache-Control": "no-store"}, "application/json")


def _without_body(response: Response) -> Response:
    bare = Response(status_code=response.status_code)
    bare.raw_headers = response.raw_headers
    return bare
