"""With accounts: who may look, who may rule, under which name, and that no endpoint forgot to ask."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.dependencies.models import Dependant

from kilde.app.accounts import Accounts, Role
from kilde.app.accounts.needing import SAFE
from kilde.app.api import application, router
from kilde.app.api.router import LISTS, SINGLE
from kilde.app.api.routes import Route
from kilde.app.watched import Watched
from tests.app.accounts.team import ROLES, recruit, signed_in
from tests.app.api.client import PATIENT, Client

WRITING = [("POST", "/judgements", Role.CODER)]
"""Every endpoint that changes something, and who may send to it; a test below holds it to what there is."""


@pytest.fixture(scope="module")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> Accounts:
    """A reader, a coder and an editor."""
    place = tmp_path_factory.mktemp("team") / "team.accounts"
    recruit(place)
    return Accounts.open(place)


@pytest.fixture(scope="module")
def app(accounts: Accounts, tmp_path_factory: pytest.TempPathFactory, ledger: Path) -> Iterator[FastAPI]:
    """The API of a ledger that may be ruled on, with accounts."""
    place = shutil.copy(ledger, tmp_path_factory.mktemp("ruled") / "ruled.kilde")
    with Watched.open(str(place)) as watched:
        yield application(watched, accounts, patience=PATIENT)


def by_token(app: FastAPI, accounts: Accounts, name: str) -> Client:
    """A program of somebody."""
    return Client(app, {"Authorization": f"Bearer {accounts.new_token(name, 'R', 1)[1]}"})


def body(client: Client, reason: str) -> dict[str, Any]:
    """A ruling that is right but for who sends it."""
    claim = client.rows("/claims?kind=assault")[0]["id"]
    return {"ruling": "correct", "about": [claim, "aspect=planned"], "reason": reason}


def roles_of(dependant: Dependant) -> list[Role]:
    """The roles that an endpoint asks for."""
    own = [role] if (role := getattr(dependant.call, "role", None)) else []
    return own + [role for one in dependant.dependencies for role in roles_of(one)]


def test_every_endpoint_that_writes_asks_for_a_role(watched: Watched) -> None:
    routes = [one for one in router(watched).routes if isinstance(one, Route) and not one.path.endswith("{rest:path}")]
    writing = [
        (method, route.path.removeprefix("/api/v1"), roles_of(route.dependant))
        for route in routes
        for method in sorted((route.methods or set()) - SAFE)
    ]
    assert writing == [(method, path, [role]) for method, path, role in WRITING]


@pytest.mark.parametrize("path", sorted({*LISTS, *SINGLE, "/openapi.json", "/me", "/nothing"}))
def test_nothing_is_read_without_an_account(app: FastAPI, path: str) -> None:
    for method in ("GET", "HEAD", "POST"):
        answer = Client(app).ask(method, path.replace("{", "").replace("}", ""))
        assert answer.status_code == 401
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("name", ROLES)
@pytest.mark.parametrize("by", ["token", "session", "session without its own page", "nobody"])
@pytest.mark.parametrize(("method", "path", "role"), WRITING)
def test_each_role_writes_what_is_its_own(
    app: FastAPI, accounts: Accounts, method: str, path: str, role: Role, by: str, name: str
) -> None:
    reader = by_token(app, accounts, name)
    cookie, csrf = signed_in(app, name)
    client = {
        "token": reader,
        "session": Client(app, {"Cookie": cookie, "X-CSRF-Token": csrf}),
        "session without its own page": Client(app, {"Cookie": cookie}),
        "nobody": Client(app),
    }[by]
    before = reader.get("/ledger").json()["judgements"]
    answer = client.ask(method, path, json=body(reader, f"{name} by {by}"))
    may = ROLES[name].holds(role) and by in ("token", "session")
    assert answer.status_code == (201 if may else 401 if by == "nobody" else 403)
    assert reader.get("/ledger").json()["judgements"] == before + may
    if may:
        assert answer.json()["judgements"][0]["by"] == name


def test_nobody_rules_for_another(app: FastAPI, accounts: Accounts) -> None:
    kari = by_token(app, accounts, "Kari")
    for by, status in (("Eva", 403), ("kari", 403), ("Kari", 201)):
        answer = kari.ask("POST", "/judgements", json=body(kari, f"as {by}") | {"by": by})
        assert answer.status_code == status
    assert not [row for row in kari.rows("/judgements") if row["reason"] in ("as Eva", "as kari")]


def test_who_asks_is_told_who_that_is(app: FastAPI, accounts: Accounts, watched: Watched) -> None:
    for name, role in ROLES.items():
        told = by_token(app, accounts, name).get("/me").json()
        assert told == {"name": name, "role": str(role), "account": True, "csrf": None}
    local = Client(application(watched, name="Sitting Here")).get("/me").json()
    assert local == {"name": "Sitting Here", "role": "editor", "account": False, "csrf": None}


def test_no_answer_is_kept_for_others(app: FastAPI, accounts: Accounts) -> None:
    client = by_token(app, accounts, "Rita")
    for path in ("/events", "/me", "/events/nothing"):
        assert client.get(path).headers["cache-control"] in ("private, no-cache", "no-store")
    tag = client.get("/events").headers["etag"]
    assert Client(app, {"If-None-Match": tag}).get("/events").status_code == 401
