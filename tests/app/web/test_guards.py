"""What holds for every answer, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kilde.app.accounts.gate import host_of
from kilde.app.watched import Watched
from kilde.app.web import application
from kilde.app.web.desk import Limits
from kilde.app.web.guards import HEADERS
from kilde.app.web.tokens import Tokens

from .conftest import BASE, HERE, OWN, Opened


def test_every_answer_has_the_security_headers(client: TestClient) -> None:
    etag = client.get("/events").headers["etag"]
    answers = [
        client.get("/events"),
        client.get("/events", headers={"if-none-match": etag}),
        client.get("/nowhere"),
        client.get("/events?kind=none"),
        client.get("/static/kilde.css"),
        client.get("/static/none.css"),
        client.post("/queue"),
        client.get("/events", headers={"host": "evil.example"}),
    ]
    assert [one.status_code for one in answers] == [200, 304, 404, 400, 200, 404, 403, 421]
    for one in answers:
        assert {name: one.headers.get(name) for name in HEADERS} == HEADERS
    policy = answers[0].headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


def test_a_fault_of_kilde_has_them_too_and_says_nothing_of_itself(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a secret")

    monkeypatch.setattr("kilde.app.web.pages.events.wish", fail)
    client = TestClient(application(watched), base_url=BASE, client=HERE, raise_server_exceptions=False)
    answer = client.get("/events")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


@pytest.mark.parametrize("name", ["evil.example", "127.0.0.1.evil.example", "", "localhost.", "0.0.0.0", "[::2]:8421"])
def test_a_server_that_is_called_otherwise_answers_nothing(client: TestClient, name: str) -> None:
    answer = client.get("/events", headers={"host": name})
    assert answer.status_code == 421
    assert "<table" not in answer.text


@pytest.mark.parametrize("name", ["127.0.0.1:8421", "localhost", "[::1]:8421", "LOCALHOST:1"])
def test_a_server_on_this_computer_answers(client: TestClient, name: str) -> None:
    assert client.get("/events", headers={"host": name}).status_code == 200
    assert host_of(name) in ("127.0.0.1", "localhost", "::1")


def test_no_page_of_documentation_is_fetched_from_elsewhere(client: TestClient) -> None:
    for place in ("/docs", "/redoc", "/openapi.json"):
        assert client.get(place).status_code == 404


def test_files_of_ours_alone_are_served(client: TestClient) -> None:
    assert client.get("/static/queue.js").headers["content-type"].startswith("text/javascript")
    for place in ("/static/../server.py", "/static/%2e%2e/server.py", "/static//etc/passwd"):
        assert client.get(place).status_code == 404


class TestForms:
    """A form is taken from a page of this server, from the browser that was shown it."""

    WANTED = '["undo", "00000000"]'

    def sent(self, client: TestClient, headers: dict[str, str] | None = None, **fields: str) -> int:
        client.get("/add")
        half = client.cookies["kilde_form"]
        desk = client.app.state.desk  # type: ignore[attr-defined]
        form = {"token": desk.tokens.token(half), "rule": self.WANTED, "by": "Kari", "reason": "Seen.", **fields}
        return int(client.post("/queue", data=form, headers=headers or OWN, follow_redirects=False).status_code)

    def test_one_of_ours_is_taken(self, client: TestClient) -> None:
        assert self.sent(client) == 400  # understood, and refused for what it asks

    @pytest.mark.parametrize(
        "headers",
        [
            {"origin": "https://evil.example"},
            {"origin": "null"},
            {"origin": "http://127.0.0.1:9999"},
            {"referer": "https://evil.example/127.0.0.1:8421"},
            {"origin": BASE, "sec-fetch-site": "cross-site"},
            {"origin": BASE, "sec-fetch-site": "same-site"},
            {"x-nothing": "said"},
        ],
    )
    def test_one_of_another_site_is_refused(self, client: TestClient, headers: dict[str, str]) -> None:
        assert self.sent(client, headers) == 403

    def test_one_with_no_or_another_token_is_refused(self, client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
        desk = client.app.state.desk  # type: ignore[attr-defined]
        assert self.sent(client, token="") == 403
        assert self.sent(client, token="forged.token.here") == 403
        assert self.sent(client, token=desk.tokens.token("another browser")) == 403
        client.get("/add")
        assert self.sent(client, token=Tokens().token(client.cookies["kilde_form"])) == 403
        monkeypatch.setattr("kilde.app.web.tokens.LASTS", -1)
        assert self.sent(client) == 403

    def test_a_form_without_its_cookie_is_refused(self, client: TestClient) -> None:
        desk = client.app.state.desk  # type: ignore[attr-defined]
        form = {"token": desk.tokens.token("half"), "rule": self.WANTED, "by": "Kari", "reason": "Seen."}
        assert client.post("/queue", data=form, headers=OWN).status_code == 403

    def test_the_cookie_is_of_this_site_alone(self, client: TestClient) -> None:
        set_ = client.get("/add").headers["set-cookie"].lower()
        assert "httponly" in set_
        assert "samesite=strict" in set_


def test_too_much_is_refused(own: Path, opened: Opened) -> None:
    with Watched.open(str(own)) as watched:
        client = TestClient(application(watched, limits=Limits(10_000, 3)), base_url=BASE, client=HERE)
        assert client.post("/add", content=b"x" * 20_000, headers=OWN).status_code == 413

        def endless() -> Iterator[bytes]:
            for _ in range(30):
                yield b"x" * 1000

        kind = {"content-type": "application/x-www-form-urlencoded"}
        assert client.post("/add", content=endless(), headers={**OWN, **kind}).status_code == 413
