"""The API under /api/v1: every endpoint, its description, and what is answered where there is none."""

from collections.abc import Callable, Mapping
from typing import Any

from fastapi import APIRouter, Depends, FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import Response

import kilde
from kilde.app.accounts import Accounts, guard
from kilde.app.api import actors, claims, documents, events, judging, ledgers, shapes
from kilde.app.api.asking import LINES
from kilde.app.api.routes import Route
from kilde.app.api.standing import PATIENCE, Standing
from kilde.app.exports import line
from kilde.app.problems import MEDIA, Problem
from kilde.app.watched import Watched

PREFIX = "/api/v1"
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]

Endpoint = Callable[..., Any]

LISTS: Mapping[str, tuple[Endpoint, Any]] = {
    "/events": (events.list_events, shapes.Event),
    "/events/{event}/history": (events.history_of, shapes.Step),
    "/claims": (claims.list_claims, shapes.Claim),
    "/relations": (claims.list_relations, shapes.Relation),
    "/documents": (documents.list_documents, shapes.Document),
    "/actors": (actors.list_actors, shapes.ActorInShort),
    "/search": (actors.search, shapes.Hit),
    "/judgements": (judging.list_judgements, shapes.Judgement),
    "/queue": (judging.list_questions, shapes.Question),
    "/issues": (ledgers.list_issues, shapes.Issue),
    "/runs": (ledgers.list_runs, shapes.Run),
    "/languages": (ledgers.list_languages, shapes.Language),
}
SINGLE: Mapping[str, tuple[Endpoint, Any]] = {
    "/events/{event}": (events.one_event, shapes.Event),
    "/events/{event}/why": (events.why_event, shapes.Why),
    "/claims/{claim}": (claims.one_claim, shapes.Claim),
    "/documents/{document}": (documents.one_document, shapes.DocumentTold),
    "/documents/{document}/text": (documents.words_of, shapes.Words),
    "/actors/{actor:path}": (actors.one_actor, shapes.Actor),
    "/agreement": (judging.agreement, shapes.Agreement),
    "/ledger": (ledgers.summary, shapes.Ledger),
}

Responses = dict[int | str, dict[str, Any]]


def router(watched: Watched, patience: float = PATIENCE) -> APIRouter:
    """The API of one ledger; `patience` is how many seconds a request waits for what takes long."""
    standing = Standing(watched, patience)

    def standing_by(request: Request) -> None:
        request.state.kilde_standing = standing

    api = APIRouter(prefix=PREFIX, route_class=Route, dependencies=[Depends(standing_by)])
    for path, (endpoint, shape) in LISTS.items():
        _add(api, path, endpoint, _page(shape), _refusals(400, 404, 422) | _lines())
    for path, (endpoint, shape) in SINGLE.items():
        _add(api, path, endpoint, shape, _refusals(400, 404, 410, 422))
    _add(api, "/me", ledgers.me, shapes.Me, {})
    _add_writing(api)
    _describe(api)
    _close(api)
    return api


def application(
    watched: Watched, accounts: Accounts | None = None, name: str = "", patience: float = PATIENCE
) -> FastAPI:
    """The API alone: with accounts, or without for this computer alone, where `name` is who rules."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.include_router(router(watched, patience))
    guard(app, accounts, name)
    return app


def _add(api: APIRouter, path: str, endpoint: Endpoint, shape: Any, responses: Responses) -> None:
    """An endpoint that is read; HEAD gives what GET gives, without the body."""
    working: Responses = {202: {"model": shapes.Working, "description": "It is being worked out; ask again"}}
    same: Responses = {304: {"description": "What whoever asks has is still so"}}
    api.add_api_route(path, endpoint, response_model=shape, responses=responses | working | same, methods=["GET"])
    api.add_api_route(path, endpoint, include_in_schema=False, methods=["HEAD"], response_model=None)


def _add_writing(api: APIRouter) -> None:
    """What changes the ledger."""
    entered: Responses = {201: {"model": shapes.RuledNow, "description": "Entered"}}
    responses = _refusals(400, 411, 413, 422) | entered
    api.add_api_route("/judgements", judging.rule, methods=["POST"], status_code=201, responses=responses)


def _page(shape: Any) -> Any:
    return shapes.Page.__class_getitem__(shape)


def _refusals(*statuses: int) -> Responses:
    """The statuses that an endpoint may refuse with."""
    form = {"schema": {"$ref": "#/components/schemas/Refusal"}}
    always = (401, 403, 503)
    return {status: {"description": "Refused", "content": {MEDIA: form}} for status in sorted({*statuses, *always})}


def _lines() -> Responses:
    return {200: {"content": {LINES: {"schema": {"type": "string"}}}}}


def _describe(api: APIRouter) -> None:
    """The description, made once from the endpoints themselves."""
    description = get_openapi(
        title="Kilde", version=kilde.__version__, summary="A ledger of who says what happened", routes=api.routes
    )
    refusal = shapes.Refusal.model_json_schema(ref_template="#/components/schemas/{model}")
    parts = description["components"]["schemas"]
    parts.update(refusal.pop("$defs", {}))
    parts["Refusal"] = refusal
    body = line(description)

    def openapi() -> Response:
        return Response(body, media_type="application/json")

    api.add_api_route("/openapi.json", openapi, methods=["GET", "HEAD"], include_in_schema=False)


def _close(api: APIRouter) -> None:
    """What is no endpoint, or is asked for in a way that it does not know, is refused in the same form."""
    routes = [route for route in api.routes if isinstance(route, Route)]

    def nothing(request: Request, rest: str) -> Response:
        there = [route for route in routes if route.path_regex.match(f"{PREFIX}/{rest}")]
        if not there:
            raise Problem(404, "there is nothing here; /api/v1/openapi.json says what there is")
        allowed = ", ".join(sorted({method for route in there for method in route.methods or ()}))
        raise Problem(405, f"{request.method} is not for this; {allowed} is", {"Allow": allowed})

    api.add_api_route("/{rest:path}", nothing, methods=METHODS, include_in_schema=False)
