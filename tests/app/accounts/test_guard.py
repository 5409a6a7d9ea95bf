"""The guard: nothing but signing in and static files without an account; nothing for another site or computer."""

import asyncio

import httpx
import pytest
from fastapi import FastAPI

from kilde.app.accounts import Role
from tests.app.accounts.team import ROLES, Clock, Team, signed_in, small
from tests.app.api.client import Client

PATHS = ["/", "/me", "/events", "/nothing", "/openapi.json", "/static", "/sign-in/x", "/staticx", "/Static/style.css"]


@pytest.mark.parametrize("path", PATHS)
def test_without_an_account_a_person_is_sent_to_sign_in(lasting: Team, path: str) -> None:
    answer = Client(lasting.app(), root="").get(f"{path}?a=b")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/sign-in?next=%2F")


def test_without_an_account_a_program_is_told(lasting: Team) -> None:
    for method, path in (("GET", "/api/v1/me"), ("POST", "/for/coder"), ("DELETE", "/api/v1/x"), ("PUT", "/me")):
        answer = Client(lasting.app(), root="").ask(method, path)
        assert answer.status_code == 401
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["www-authenticate"] == "Bearer"


def test_signing_in_and_static_files_are_for_everybody(lasting: Team) -> None:
    client = Client(lasting.app(), root="")
    assert client.get("/static/style.css").status_code == 200
    assert "Password" in client.get("/sign-in").text


def test_a_token_is_as_good_as_a_session(lasting: Team) -> None:
    _, text = lasting.accounts.new_token("Kari", "R", 1)
    for scheme in ("Bearer", "bearer"):
        client = Client(lasting.app(), {"Authorization": f"{scheme} {text}"}, root="")
        assert client.get("/api/v1/me").json() == {"name": "Kari", "role": "coder", "csrf": None}
        assert client.ask("POST", "/for/coder").json() == {"by": "Kari"}


@pytest.mark.parametrize("given", ["", "Bearer", "Bearer ", "Bearer x", "Basic S2FyaTp4", "Bearer {token}x", "{token}"])
def test_a_token_that_is_none_is_refused_whatever_cookie_comes_with_it(lasting: Team, given: str) -> None:
    _, text = lasting.accounts.new_token("Kari", "R", 1)
    app = lasting.app()
    cookie, csrf = signed_in(app, "Kari")
    headers = {"Authorization": given.format(token=text), "Cookie": cookie, "X-CSRF-Token": csrf}
    for method, path in (("GET", "/api/v1/me"), ("POST", "/for/reader")):
        assert Client(app, headers, root="").ask(method, path).status_code == 401


CROSS = [
    {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://evil.example"},
    {"Origin": "null"}, {"Origin": "http://127.0.0.1:8001"}, {"Origin": "http://[broken"},
    {"Origin": "http://127.0.0.1:8000.evil.example", "Sec-Fetch-Site": "same-origin"},
]  # fmt: skip


@pytest.mark.parametrize("headers", CROSS)
def test_what_another_site_sends_is_refused_though_all_else_is_right(lasting: Team, headers: dict[str, str]) -> None:
    app = lasting.app()
    cookie, csrf = signed_in(app, "Eva")
    right = {"Cookie": cookie, "X-CSRF-Token": csrf}
    for path in ("/for/reader", "/for/editor", "/unguarded", "/sign-out"):
        assert Client(app, right | headers, root="").ask("POST", path).status_code == 403
    form = {"name": "Eva", "password": "editor of many texts"}
    assert Client(app, headers, root="").ask("POST", "/sign-in", data=form).status_code == 403
    assert Client(small(None, Clock()), headers, root="").ask("POST", "/for/coder").status_code == 403


def test_what_our_own_page_sends_is_taken(lasting: Team) -> None:
    app = lasting.app()
    cookie, csrf = signed_in(app, "Eva")
    headers = {"Cookie": cookie, "Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}
    client = Client(app, headers, root="")
    assert client.ask("POST", "/for/editor", headers={"X-CSRF-Token": csrf}).status_code == 200
    assert client.ask("POST", "/for/editor", data={"csrf": csrf}).status_code == 200
    assert client.ask("POST", "/for/editor", files={"f": b"x"}, data={"csrf": csrf}).status_code == 200


def test_a_form_without_its_own_token_is_refused(lasting: Team) -> None:
    app = lasting.app()
    cookie, csrf = signed_in(app, "Eva")
    _, other = signed_in(app, "Eva")
    client = Client(app, {"Cookie": cookie}, root="")
    for given in ("", "x", other, csrf[:-1], csrf.upper(), "é"):
        assert client.ask("POST", "/for/reader", headers=[(b"x-csrf-token", given.encode())]).status_code == 403
        assert client.ask("POST", "/for/reader", data={"csrf": given}).status_code == 403
    assert client.ask("POST", "/for/reader").status_code == 403
    assert client.ask("POST", "/for/reader", json={"csrf": csrf}).status_code == 403
    assert client.ask("POST", "/for/reader", files={"csrf": csrf.encode()}).status_code == 403


@pytest.mark.parametrize("name", ROLES)
@pytest.mark.parametrize("path", ["/for/reader", "/for/coder", "/for/editor", "/unguarded", "/nothing/here"])
def test_each_role_may_send_what_is_for_it(lasting: Team, name: str, path: str) -> None:
    """Also where an endpoint forgot to ask: what is named nowhere is for editors."""
    app, needed = lasting.app(), {"/for/reader": Role.READER, "/for/coder": Role.CODER}.get(path, Role.EDITOR)
    _, text = lasting.accounts.new_token(name, "R", 1)
    cookie, csrf = signed_in(app, name)
    for headers in ({"Authorization": f"Bearer {text}"}, {"Cookie": cookie, "X-CSRF-Token": csrf}):
        answer = Client(app, headers, root="").ask("POST", path)
        right = 404 if path == "/nothing/here" else 200
        assert answer.status_code == (right if ROLES[name].holds(needed) else 403)


def from_address(app: FastAPI, address: str, host: str) -> int:
    """The status that somebody at an address gets."""

    async def asked() -> int:
        transport = httpx.ASGITransport(app=app, client=(address, 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
            return (await client.get("/me", headers={"Host": host})).status_code

    return asyncio.run(asked())


def test_without_accounts_this_computer_alone_is_served_and_edits() -> None:
    app = small(None, Clock())
    assert Client(app, root="").get("/me").json() == {"name": "Sitting Here", "role": "editor", "csrf": None}
    assert Client(app, root="").ask("POST", "/for/editor").json() == {"by": "Sitting Here"}
    assert Client(app, root="").get("/sign-in").status_code == 404
    for host in ("127.0.0.1", "localhost:8000", "[::1]:8000"):
        assert from_address(app, "127.0.0.1", host) == 200
        assert from_address(app, "::1", host) == 200
    for address in ("192.168.1.5", "10.0.0.1", "fe80::1", "testclient", "127.0.0.1.evil.example"):
        assert from_address(app, address, "127.0.0.1") == 403
    for host in ("evil.example", "127.0.0.1.evil.example", "evil.example:8000", "[::", ""):
        assert from_address(app, "127.0.0.1", host) == 421


def test_a_token_is_no_way_around_where_there_are_no_accounts() -> None:
    headers = {"Authorization": "Bearer x", "Sec-Fetch-Site": "cross-site"}
    assert Client(small(None, Clock()), headers, root="").ask("POST", "/for/editor").status_code == 403


def test_an_endpoint_without_a_guard_serves_nobody() -> None:
    app = small(None, Clock())
    app.user_middleware.clear()
    assert Client(app, root="").ask("POST", "/for/reader").status_code == 401


@pytest.mark.parametrize("host", ["127.0.0.1/static/?", "a/static/x?", "a/sign-in#", "a/sign-in?x=", "a\\static/", "a/static/../"])
def test_no_host_that_is_named_makes_another_path_of_the_one_asked_for(lasting: Team, host: str) -> None:
    """An address put together from the Host header would say that a static file is asked for."""
    for method, path in (("GET", "/api/v1/me"), ("POST", "/unguarded"), ("POST", "/for/reader")):
        answer = Client(lasting.app(), {"Host": host}, root="").ask(method, path)
        assert answer.status_code == 401
    _, text = lasting.accounts.new_token("Rita", "R", 1)
    headers = {"Host": "a/for/reader?", "Authorization": f"Bearer {text}"}
    assert Client(lasting.app(), headers, root="").ask("POST", "/unguarded").status_code == 403
