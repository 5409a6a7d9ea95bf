"""A team of three, a clock to turn, and a small application behind the guard."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import httpx
from fastapi import Depends, FastAPI
from starlette.requests import Request

from kilde.app.accounts import Accounts, Attempts, Role, Who, guard, needs, who
from tests.app.api.client import Client

PASSWORDS = {"Rita": "reader of many papers", "Kari": "coder of many events", "Eva": "editor of many texts"}
ROLES = {"Rita": Role.READER, "Kari": Role.CODER, "Eva": Role.EDITOR}
START = 1_800_000_000.0


@dataclass
class Clock:
    """Time that stands until it is turned."""

    now: float = START

    def __call__(self) -> float:
        return self.now


@dataclass
class Team:
    """The accounts of a file with an application that tells who asks, and takes what is sent by those who may."""

    place: Path
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        self.accounts = Accounts.open(self.place, clock=self.clock)

    def app(self) -> FastAPI:
        """The application; each one counts attempts for itself."""
        return small(self.accounts, self.clock)


def recruit(place: Path) -> None:
    """A file of accounts with the three."""
    accounts = Accounts.open(place, create=True)
    for name, role in ROLES.items():
        accounts.add(name, role, PASSWORDS[name])


def small(accounts: Accounts | None, clock: Clock, name: str = "Sitting Here") -> FastAPI:
    """A page, a static file, an endpoint for each role, and one that asks for none."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)

    def me(request: Request) -> dict[str, str | None]:
        found = who(request)
        return {"name": found.name, "role": found.role, "csrf": found.csrf}

    def style() -> dict[str, str]:
        return {}

    def unguarded() -> dict[str, str]:
        return {"did": "it"}

    app.add_api_route("/me", me, methods=["GET"])
    app.add_api_route("/api/v1/me", me, methods=["GET"])
    app.add_api_route("/static/style.css", style, methods=["GET"])
    app.add_api_route("/unguarded", unguarded, methods=["POST"])
    for role in Role:
        _add(app, role)
    writing = {"/for/reader": Role.READER, "/for/coder": Role.CODER}
    guard(app, accounts, name, writing=writing, attempts=Attempts(clock))
    return app


def _add(app: FastAPI, role: Role) -> None:
    def write(by: Annotated[Who, Depends(needs(role))]) -> dict[str, str]:
        return {"by": by.name}

    app.add_api_route(f"/for/{role}", write, methods=["POST"])


def signed_in(app: FastAPI, name: str, password: str | None = None) -> tuple[str, str]:
    """The cookie of a new session, and what its forms carry."""
    answer = sign_in(Client(app, root=""), name, password or PASSWORDS[name])
    assert answer.status_code == 303, answer.text
    cookie = f"kilde_session={answer.cookies['kilde_session']}"
    me = Client(app, {"Cookie": cookie}, root="").get("/api/v1/me").json()
    return cookie, me.get("csrf") or ""


def sign_in(client: Client, name: str, password: str, **more: str) -> httpx.Response:
    """The answer to the form."""
    return client.ask("POST", "/sign-in", data={"name": name, "password": password, **more})
