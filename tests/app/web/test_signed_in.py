"""Pages for a team: nobody sees them without an account, and each may do what the role allows."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kilde.app.accounts import Accounts, Role
from kilde.app.watched import Watched
from kilde.app.web import application

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


def test_signing_out_ends_it(team: TestClient) -> None:
    browser = signed_in(team, Role.READER)
    csrf = re.findall(r'name="csrf" value="([^"]+)"', browser.get("/events").text)[0]
    assert browser.post("/sign-out", headers=OWN, data={"csrf": "other"}).status_code == 403
    browser.post("/sign-out", headers=OWN, data={"csrf": csrf})
    assert browser.get("/events", follow_redirects=False).status_code == 303
