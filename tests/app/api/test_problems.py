"""What is wrong with a request is told as problem+json; what whoever asks has already is not sent again."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
from fastapi import FastAPI

from kilde.app.accounts import guard
from kilde.app.api import application, lane, router, shapes
from kilde.app.watched import Watched
from tests.app.api.client import PATIENT, Client

WRONG = [
    ("GET", "/events?kind=nothing", 400, "there is no kind"),
    ("GET", "/events?kind=assault/nothing", 400, "has no mode"),
    ("GET", "/events?status=perhaps", 400, "there is no status"),
    ("GET", "/events?since=yesterday", 400, "is no date"),
    ("GET", "/events?as_of=soon", 400, "neither a date"),
    ("GET", "/events?known_by=soon", 400, "no date to know things by"),
    ("GET", "/events?sinse=2020", 400, "there is no parameter 'sinse'"),
    ("GET", "/events?kind=assault&kind=protest", 400, "more than once"),
    ("GET", "/claims?kind=nothing", 400, "there is no kind"),
    ("GET", "/claims?event=nothing", 404, "there is no event"),
    ("GET", "/events/nothing", 404, "there is no event"),
    ("GET", "/events/nothing/why", 404, "there is no event"),
    ("GET", "/events/nothing/history", 404, "there is no event"),
    ("GET", "/claims/nothing", 404, "there is no claim"),
    ("GET", "/documents/nothing", 404, "there is no document"),
    ("GET", "/documents/nothing/text", 404, "there is no document"),
    ("GET", "/actors/nothing", 404, "there is no actor"),
    ("GET", "/nothing", 404, "openapi.json"),
    ("GET", "/", 404, "openapi.json"),
    ("GET", "/search", 422, "does not hold to the form"),
    ("GET", "/relations?kind=nothing", 422, "does not hold to the form"),
    ("DELETE", "/events", 405, "DELETE is not for this"),
    ("PUT", "/ledger", 405, "PUT is not for this"),
    ("TRACE", "/claims/x", 405, "TRACE is not for this"),
]


@pytest.mark.parametrize(("method", "path", "status", "detail"), WRONG)
def test_a_wrong_request_is_refused_in_one_form(api: Client, method: str, path: str, status: int, detail: str) -> None:
    answer = api.ask(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    told = shapes.Refusal.model_validate_json(answer.text, strict=True)
    assert (told.status, told.type) == (status, "about:blank")
    assert detail in told.detail


def test_what_is_allowed_is_named(api: Client) -> None:
    assert api.ask("POST", "/events").headers["allow"] == "GET, HEAD"


def test_a_tag_spares_the_same_answer(api: Client) -> None:
    first = api.get("/events?limit=3")
    tag = first.headers["etag"]
    for given in (tag, f'"other", {tag}', f"W/{tag}"):
        again = api.get("/events?limit=3", headers={"If-None-Match": given})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert api.get("/events?limit=3", headers={"If-None-Match": '"other"'}).content == first.content


def test_other_answers_have_other_tags(api: Client) -> None:
    asked = [("/events?limit=3", "*/*"), ("/events?limit=4", "*/*"), ("/claims?limit=3", "*/*"),
             ("/events?limit=3&as_of=2020-01-01", "*/*"), ("/events?limit=3", "application/x-ndjson")]  # fmt: skip
    tags = [api.get(path, headers={"Accept": accept}).headers["etag"] for path, accept in asked]
    assert len(set(tags)) == len(tags)


def test_a_head_has_all_but_the_body(api: Client) -> None:
    for path in ("/events", "/ledger", "/openapi.json", "/events/nothing"):
        whole, bare = api.get(path), api.ask("HEAD", path)
        assert bare.content == b""
        assert dict(bare.headers) == dict(whole.headers)
        assert bare.status_code == whole.status_code


def test_what_takes_long_is_asked_for_again(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Event()

    class Waiting(ThreadPoolExecutor):
        """Does its work when it is let."""

        def submit(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
            return super().submit(lambda: held.wait(60) and work(*given, **named))

    patient = Client(application(watched, patience=PATIENT))
    monkeypatch.setattr(lane, "ThreadPoolExecutor", Waiting)
    client = Client(application(watched, patience=0.0))
    event = client.get("/events?limit=1").json()["items"][0]["id"]
    for path in ("/queue", f"/events/{event}/history", "/events?known_by=2020-01-06"):
        answer = client.get(path)
        assert answer.status_code == 202
        assert answer.headers["retry-after"] == str(shapes.Working.model_validate_json(answer.text).retry_after)
        assert patient.get(path).status_code == 200
    held.set()


def test_it_stands_in_another_application_by_one_line(watched: Watched) -> None:
    """Before it, pages of the same ledger; the guard of both is one."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.add_api_route("/events", lambda: {"a": "page"}, methods=["GET"])
    app.include_router(router(watched, PATIENT))
    guard(app, None, "Sitting Here")
    client = Client(app)
    assert client.get("/events?limit=1").json()["items"]
    assert client.get("/nothing").headers["content-type"] == "application/problem+json"
    assert Client(app, root="").get("/events").json() == {"a": "page"}
    assert client.get("/openapi.json").json()["paths"]["/api/v1/events"]
