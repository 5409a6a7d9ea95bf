"""What goes wrong with a request, told in one form: RFC 9457, application/problem+json."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kilde.app.exports import line
from kilde.model import BrokenLedger, KildeError, LedgerError, UsageError
from kilde.model.showing import shown

MEDIA = "application/problem+json"

LONGEST = 600
"""Characters of a detail that are told."""

Headers = Mapping[str, str]


class Problem(Exception):
    """A request that is refused: with which status, and why, for a person."""

    def __init__(self, status: int, detail: str, headers: Headers | None = None, **more: Any) -> None:
        super().__init__(detail)
        self.status, self.detail, self.headers, self.more = status, detail, headers or {}, more


def told(problem: Problem) -> Response:
    """The problem as an answer."""
    row = {
        "type": "about:blank",
        "title": HTTPStatus(problem.status).phrase,
        "status": problem.status,
        "detail": shown(problem.detail, LONGEST),
        **problem.more,
    }
    headers = {"Cache-Control": "no-store", **problem.headers}
    return Response(line(row), problem.status, headers, MEDIA)


def problem_of(error: Exception) -> Problem:
    """What a known error is to whoever asked."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, RequestValidationError):
        return Problem(422, "the request does not hold to the form that it should have", errors=_faults(error.errors()))
    if isinstance(error, HTTPException):
        return Problem(error.status_code, str(error.detail), error.headers)
    if isinstance(error, UsageError):
        return Problem(400, str(error))
    if isinstance(error, LedgerError) and not isinstance(error, BrokenLedger):
        return Problem(503, str(error), {"Retry-After": "5"})
    return Problem(500, str(error) if isinstance(error, KildeError) else "a fault of Kilde")


def _faults(errors: Sequence[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Where and what; without what was sent, which may be anything."""
    return [{"at": shown(".".join(map(str, one["loc"])), 120), "why": shown(str(one["msg"]), 200)} for one in errors]
