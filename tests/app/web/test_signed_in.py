"""Pages for a team: nobody sees them without an account, and each may do what the role allows."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kilde.app.accounts import Accounts, Role
from kilde.app.watched import Watched
from kilde.app.web import application, guards

from .conftest import BASE, HERE, OWN

PASSWORD = "four plain words together"


@pytest.fixture
def team(watched: Watched, tmp_path: Path) -> TestClient:
    """The pages of the examples, for a team."""
    accounts = Accounts.open(tmp_path / "team.accounts", create=True)
    for role in Role:
        accounts.add(f"a {role}", role, PASSWORD)
    return TestClient(application(watched, "few.kilde", accounts=accounts), base_url=BASE, client=HERE)


def signed_in(team: TestClient, role: Role) -> TestClient:
    """The browser of somebody with that role."""
    answer = team.post("/sign-in", data={"name": f"a {role}", "password": PASSWORD}, headers=OWN)
    assert answer.status_code == 200, answer.text
    return team


def test_nobody_is_shown_a_page_before_signing_in(team: TestClient) -> None:
    for path in ("/", "/events", "/timeline", "/queue", "/documents"):
        answer = team.get(path, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"][:8]) == (303, "/sign-in")
    shown = team.get("/sign-in", headers={"accept-language": "nb"}).text
    assert "Passord" in shown
    assert 'href="/events"' not in shown
    assert team.get("/static/kilde.css").status_code == 200
    assert team.get("/api/v1/events").status_code == 401


def test_a_wrong_password_is_told_in_the_readers_language(team: TestClient) -> None:
    said = {"name": "a reader", "password": "no such words at all"}
    answer = team.post("/sign-in", data=said, headers={**OWN, "accept-language": "da"})
    assert answer.status_code == 401
    assert "Navnet eller adgangskoden er forkert." in answer.text


@pytest.mark.parametrize(("role", "rules", "adds"), [("reader", 0, 0), ("coder", 1, 0), ("editor", 1, 1)])
def test_each_role_is_shown_what_it_may_do(team: TestClient, role: str, rules: int, adds: int) -> None:
    browser = signed_in(team, Role(role))
    queue = browser.get("/queue").text
    assert bool(re.search(r'<form method="post" action="/queue"', queue)) == bool(rules)
    assert ('href="/add"' in queue) == bool(adds)
    assert f"<bdi>a {role}</bdi>" in queue
    for path, may in (("/queue", rules), ("/second", rules), ("/agreement", rules), ("/add", adds)):
        answer = browser.post(path, headers=OWN, data={"text": "x"})
        assert answer.status_code == 403  # whoever it is, for the form has no token
        assert ("this is for a" in answer.text) != bool(may)


@pytest.mark.parametrize(("role", "method", "path", "needed"), [
    ("reader", "POST", "/queue", "koder"), ("coder", "POST", "/add", "redaktør"), ("reader", "GET", "/add", "redaktør"),
])  # fmt: skip
def test_what_a_role_refuses_is_told_to_a_person_by_a_page(
    team: TestClient, role: str, method: str, path: str, needed: str
) -> None:
    browser = signed_in(team, Role(role))
    headers = {**OWN, "accept": "text/html,application/xhtml+xml,*/*;q=0.8", "accept-language": "nb"}
    answer = browser.request(method, path, headers=headers)
    assert answer.status_code == 403
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["content-security-policy"] == guards.POLICY
    assert "Kontoen din kan ikke gjøre dette" in answer.text
    assert f"dette er for en {needed}" in answer.text
    assert 'href="/events"' in answer.text


def test_a_session_that_ended_is_told_by_a_page(team: TestClient) -> None:
    answer = team.post("/queue", headers={**OWN, "accept": "text/html"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert "Sign in first" in answer.text


@pytest.mark.parametrize(("path", "accept"), [
    ("/queue", "*/*"), ("/queue", "application/json"), ("/api/v1/judgements", "text/html"),
])  # fmt: skip
def test_what_a_role_refuses_is_told_to_a_program_as_a_problem(team: TestClient, path: str, accept: str) -> None:
    answer = signed_in(team, Role.READER).post(path, headers={**OWN, "accept": accept})
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == "this is for a coder; a reader is a reader"


def test_signing_out_ends_it(team: TestClient) -> None:
    browser = signed_in(team, Role.READER)
    csrf = re.findall(r'name="csrf" value="([^"]+)"', browser.get("/events").text)[0]
    assert browser.post("/sign-out", headers=OWN, data={"csrf": "other"}).status_code == 403
    browser.post("/sign-out", headers=OWN, data={"csrf": csrf})
    assert browser.get("/events", follow_redirects=False).status_code == 303
