"""The server: which address shows which page, and what becomes of a request that no page answers."""

import hashlib
import secrets
from collections.abc import Awaitable, Callable, Collection, Mapping
from functools import partial

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

import kilde
from kilde.app.accounts import Accounts, Role, SignIn, guard
from kilde.app.accounts.gate import LOCAL
from kilde.app.api.router import router
from kilde.app.watched import Watched
from kilde.app.web import guards
from kilde.app.web.asked import Asked
from kilde.app.web.desk import Desk, Limits
from kilde.app.web.errors import answer_errors, bare, refusal, words_of
from kilde.app.web.forms import Form, taken
from kilde.app.web.pages import (
    actor,
    actors,
    add,
    agreement,
    chart,
    document,
    documents,
    event,
    events,
    issues,
    language,
    queue,
    second,
    start,
)
from kilde.app.web.rendering import STATIC
from kilde.pipeline import Settings

Page = Callable[[Asked], Response]

SHOWN: Mapping[str, Page] = {
    "/": start.page,
    "/search": start.search,
    "/events": events.page,
    "/timeline": chart.timeline,
    "/map": chart.atlas,
    "/events/{id}": event.page,
    "/events/{id}/history": event.growth,
    "/claims/{id}": event.of_claim,
    "/documents": documents.page,
    "/documents/{id}": document.page,
    "/actors": actors.page,
    "/actors/{id:path}": actor.page,
    "/issues": issues.page,
    "/queue": queue.page,
    "/second": second.page,
    "/agreement": agreement.page,
    "/add": add.page,
}
"""Pages that hang on the ledger and the address alone."""

MOVING: Mapping[str, Page] = {
    "/add/{id}": add.reading,
    "/add/{id}/progress": add.progress,
    "/language/{code}": language.choose,
}
"""What may be another answer each time."""

TAKEN: Mapping[str, tuple[Role, Callable[[Asked, Form], Response]]] = {
    "/queue": (Role.CODER, queue.rule),
    "/second": (Role.CODER, second.answer),
    "/agreement": (Role.CODER, agreement.settle_one),
    "/add": (Role.EDITOR, add.begin),
}
"""Who may send to which page, and what becomes of it."""

RUN = secrets.token_hex(4)
"""Tells this server from the one before it, whose pages hold tokens that are worth nothing now."""


def application(
    watched: Watched,
    place: str = "ledger",
    settings: Settings | None = None,
    hosts: Collection[str] = LOCAL,
    limits: Limits | None = None,
    name: str = "",
    accounts: Accounts | None = None,
) -> FastAPI:
    """The pages of one open ledger, and its API.

    `place` is where it lies, `settings` what is added is read with, `hosts` the names that the server may be called
    by, `limits` how much may be sent, `name` who rules where a browser has not said. Without `accounts` whoever sits at
    this computer may do everything, and nobody else is served.
    """
    limits = limits or Limits()
    desk = Desk(watched, place, settings or Settings(), limits, name)
    app = FastAPI(title="Kilde", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.desk = desk
    for path, page in SHOWN.items():
        app.add_api_route(path, _kept(desk, page), methods=["GET", "HEAD"], include_in_schema=False)
    for path, page in MOVING.items():
        app.add_api_route(path, _moving(desk, page), methods=["GET"], include_in_schema=False)
    for path, (_, take) in TAKEN.items():
        app.add_api_route(path, _sent(desk, take), methods=["POST"], include_in_schema=False)
    app.include_router(router(watched))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    answer_errors(app, desk)

    def sign_in(request: Request, asked: SignIn) -> str:
        return bare("sign_in.html", request, desk, asked=asked)

    roles = {path: role for path, (role, _) in TAKEN.items()}
    guard(app, accounts, name, roles, render=sign_in, refuse=partial(refusal, desk))
    app.add_middleware(guards.Guard, hosts=hosts, most=limits.bytes)
    return app


def _asked(desk: Desk, request: Request) -> Asked:
    return Asked(request, desk, desk.shelf(), words_of(request))


def _kept(desk: Desk, page: Page) -> Callable[[Request], Response]:
    """A page that a browser asks for again only when the ledger, the address or the reader is another."""

    def endpoint(request: Request) -> Response:
        asked = _asked(desk, request)
        tag = _tag(asked)
        if tag in [one.strip() for one in request.headers.get("if-none-match", "").split(",")]:
            response = Response(status_code=304)
        else:
            response = page(asked)
        response.headers.setdefault("cache-control", "private, no-cache")
        passing = "set-cookie" in response.headers or response.headers["cache-control"] == "no-store"
        if response.status_code in (200, 304) and not passing:
            response.headers["etag"] = tag
        response.headers["vary"] = "Cookie, Accept-Language"
        return response

    return endpoint


def _tag(asked: Asked) -> str:
    """What the answer hangs on."""
    cookies = sorted(asked.request.cookies.items())
    parts = (kilde.__version__, RUN, asked.shelf.head, str(asked.request.url), asked.words.language, cookies)
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


def _moving(desk: Desk, page: Page) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        response = page(_asked(desk, request))
        response.headers["cache-control"] = "no-store"
        return response

    return endpoint


def _sent(desk: Desk, page: Callable[[Asked, Form], Response]) -> Callable[[Request], Awaitable[Response]]:
    """The answer to a form, which must be one of ours."""

    async def endpoint(request: Request) -> Response:
        form = await taken(request, desk)
        return await run_in_threadpool(lambda: page(_asked(desk, request), form))

    return endpoint
