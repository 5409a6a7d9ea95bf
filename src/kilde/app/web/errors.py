"""What becomes of a request that no page answers: a page in the reader's language that says what can be done."""

from typing import Any

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kilde.app.accounts.gate import NotAllowed
from kilde.app.accounts.needing import SCOPE
from kilde.app.problems import Problem
from kilde.app.web import guards, messages
from kilde.app.web.asked import Missing
from kilde.app.web.desk import Desk
from kilde.app.web.forms import Foreign
from kilde.app.web.rendering import rendered
from kilde.model import KildeError, UsageError
from kilde.model.showing import shown

LONGEST = 300
"""Characters of a reason that are shown."""

TOLD = frozenset({400, 401, 403, 404, 405, 413, 500, 503})
"""Codes with a heading and a sentence of their own."""


def answer_errors(app: FastAPI, desk: Desk) -> None:
    """Every error becomes a page."""

    def refused(request: Request, error: Exception) -> Response:
        words = words_of(request)
        status, reason = _told(error, words)
        key = "role.heading" if isinstance(error, NotAllowed) else f"heading.{status if status in TOLD else 400}"
        values = {"status": status, "heading": words(f"error.{key}")}
        body = bare("error.html", request, desk, reason=reason, **values)
        return HTMLResponse(body, status, headers=guards.HEADERS | {"cache-control": "no-store"})

    for kind in (HTTPException, KildeError, NotAllowed, Exception):
        app.add_exception_handler(kind, refused)


def refusal(desk: Desk, request: Request, problem: Problem) -> str:
    """The page of what is refused before it reaches any other: who may not do this, and who may."""
    words = words_of(request)
    status = problem.status if problem.status in TOLD else 400
    heading, reason = words(f"error.heading.{status}"), words(f"error.status.{status}")
    if isinstance(problem, NotAllowed):
        heading, reason = words("error.role.heading"), role_told(words, problem)
    return bare("error.html", request, desk, reason=reason, status=problem.status, heading=heading)


def role_told(words: messages.Words, problem: NotAllowed) -> str:
    """Who may do what was refused."""
    needed, own = (words(f"account.{role}") for role in (problem.needed, problem.asking.role))
    return words("error.role.reason", name=shown(problem.asking.name, 60), own=own, needed=needed)


def bare(template: str, request: Request, desk: Desk, **values: Any) -> str:
    """A page that shows nothing of the ledger: an error, or the way in."""
    asking = request.scope.get(SCOPE)
    return rendered(template, words_of(request), desk=desk, path="/", query="", question="", who=asking, **values)


def words_of(request: Request) -> messages.Words:
    """The catalogue of the language that a reader wants."""
    spoken = messages.chosen(request.cookies.get(messages.COOKIE), request.headers.get("accept-language"))
    return messages.words(spoken)


def _told(error: Exception, words: messages.Words) -> tuple[int, str]:
    """The code of an error and the reason in words. What UsageError says of wrong values is as in the command line."""
    if isinstance(error, HTTPException):
        return error.status_code, words(f"error.status.{error.status_code if error.status_code in TOLD else 400}")
    if isinstance(error, NotAllowed):
        return 403, role_told(words, error)
    if isinstance(error, Missing):
        return 404, words(str(error))
    if isinstance(error, Foreign):
        return 403, words("error.status.403")
    if isinstance(error, guards.TooLarge):
        return 413, words("error.status.413")
    if isinstance(error, KildeError):
        return (400 if isinstance(error, UsageError) else 503), shown(str(error), LONGEST)
    return 500, words("error.status.500")
