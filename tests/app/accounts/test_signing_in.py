"""Signing in: what a cookie is, when it ends, and what no other site can do with it."""

import hashlib
import time

import pytest
from itsdangerous import URLSafeSerializer

from kilde.app.accounts.attempts import ACCOUNT
from kilde.app.accounts.sessions import LASTS
from kilde.app.accounts.signing_in import own
from tests.app.accounts.team import PASSWORDS, Team, sign_in, signed_in
from tests.app.api.client import Client


def name_of(app: object, cookie: str) -> str | None:
    """Who a cookie says that it is; None for nobody."""
    answer = Client(app, {"Cookie": cookie}, root="").get("/api/v1/me")  # type: ignore[arg-type]
    return str(answer.json()["name"]) if answer.status_code == 200 else None


def test_a_session_is_begun_and_known(lasting: Team) -> None:
    app = lasting.app()
    answer = sign_in(Client(app, root=""), "kari", PASSWORDS["Kari"], next="/events?kind=assault")
    assert (answer.status_code, answer.headers["location"]) == (303, "/events?kind=assault")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "path=/" in cookie
    assert name_of(app, f"kilde_session={answer.cookies['kilde_session']}") == "Kari"


def test_over_https_the_cookie_is_for_https_alone(lasting: Team) -> None:
    answer = sign_in(Client(lasting.app(), root=""), "Kari", PASSWORDS["Kari"])
    assert "secure" not in answer.headers["set-cookie"].lower()
    client = Client(lasting.app(), root="")
    answer = client.ask("POST", "https://127.0.0.1:8000/sign-in", data={"name": "Kari", "password": PASSWORDS["Kari"]})
    assert "secure" in answer.headers["set-cookie"].lower()


def test_a_wrong_password_and_a_name_that_is_not_there_look_the_same(lasting: Team) -> None:
    app = lasting.app()
    answers = [sign_in(Client(app, root=""), name, "wrong wrong wrong") for name in ("Kari", "Olga")]
    assert [one.status_code for one in answers] == [401, 401]
    assert answers[0].text.replace("Kari", "Olga") == answers[1].text
    assert "The name or the password is wrong." in answers[0].text
    assert all("set-cookie" not in one.headers for one in answers)


def test_guessing_is_slowed_and_the_right_password_does_not_help(lasting: Team) -> None:
    app = lasting.app()
    client = Client(app, root="")
    for _ in range(ACCOUNT.free):
        assert sign_in(client, "Kari", "wrong wrong wrong").status_code == 401
    slowed = sign_in(client, "KARI", PASSWORDS["Kari"])
    assert (slowed.status_code, slowed.headers["retry-after"]) == (429, "1")
    assert "1 seconds" in slowed.text
    lasting.clock.now += 1
    assert sign_in(client, "Kari", PASSWORDS["Kari"]).status_code == 303
    assert sign_in(client, "Kari", "wrong wrong wrong").status_code == 401


def test_slowed_names_that_are_not_there_look_the_same(lasting: Team) -> None:
    client = Client(lasting.app(), root="")
    for _ in range(ACCOUNT.free):
        assert sign_in(client, "Nobody", "wrong wrong wrong").status_code == 401
    assert sign_in(client, "Nobody", "wrong wrong wrong").status_code == 429


def test_a_session_ends_with_its_age(team: Team) -> None:
    app = team.app()
    cookie, _ = signed_in(app, "Kari")
    team.clock.now += LASTS - 1
    assert name_of(app, cookie) == "Kari"
    team.clock.now += 1
    assert name_of(app, cookie) is None
    team.clock.now -= LASTS + 10
    assert name_of(app, cookie) is None


def test_a_session_ends_with_another_password_and_with_the_account(team: Team) -> None:
    app = team.app()
    kari, eva = signed_in(app, "Kari")[0], signed_in(app, "Eva")[0]
    team.accounts.set_password("Kari", "another one, as long")
    assert (name_of(app, kari), name_of(app, eva)) == (None, "Eva")
    team.accounts.remove("Eva")
    assert name_of(app, eva) is None
    team.accounts.add("Eva", next(iter(team.accounts.all())).role, PASSWORDS["Eva"])
    assert name_of(app, eva) is None


def test_another_role_counts_at_once(team: Team) -> None:
    app = team.app()
    cookie, csrf = signed_in(app, "Rita")
    client = Client(app, {"Cookie": cookie, "X-CSRF-Token": csrf}, root="")
    assert client.ask("POST", "/for/coder").status_code == 403
    team.accounts.set_role("Rita", team.accounts.all()[0].role)
    assert client.ask("POST", "/for/coder").status_code == 200


def test_signing_out_ends_the_session_and_not_the_cookie_alone(lasting: Team) -> None:
    app = lasting.app()
    cookie, csrf = signed_in(app, "Kari")
    other, _ = signed_in(app, "Kari")
    client = Client(app, {"Cookie": cookie}, root="")
    assert client.ask("POST", "/sign-out").status_code == 403
    answer = client.ask("POST", "/sign-out", data={"csrf": csrf})
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert 'kilde_session=""' in answer.headers["set-cookie"]
    assert (name_of(app, cookie), name_of(app, other)) == (None, "Kari")


def forged(cookie: str) -> list[str]:
    """Cookies that are not the one that was given, and not far from it."""
    value = cookie.partition("=")[2]
    payload, signature = value.rsplit(".", 1)
    plain = URLSafeSerializer(b"secret")
    content = plain.load_payload(payload.encode())
    content[1] = "Eva"
    renamed = plain.dump_payload(content).decode()
    own_key = URLSafeSerializer(b"secret", salt="kilde.session").dumps(content)
    other_salt = URLSafeSerializer(b"secret", salt="x").dumps("x")
    return [
        "", "x", ".", payload, f"{renamed}.{signature}", f"{payload}.{signature[:-2]}", f"{payload}.", str(own_key),
        str(other_salt), value.upper(), value * 50, f"{payload}.{signature}.{signature}", "null", "é",
    ]  # fmt: skip


def test_forged_and_altered_cookies_are_nobodys(lasting: Team) -> None:
    app = lasting.app()
    cookie, _ = signed_in(app, "Kari")
    for value in forged(cookie):
        headers = [(b"cookie", b"kilde_session=" + value.encode("utf-8"))]
        answer = Client(app, root="").get("/api/v1/me", headers=headers)
        assert answer.status_code == 401, value


def test_signed_content_of_another_form_is_nobodys(team: Team) -> None:
    signer = URLSafeSerializer(
        team.accounts.secret, salt="kilde.session", signer_kwargs={"digest_method": hashlib.sha256}
    )
    app = team.app()
    contents: list[object] = [[], {}, "x", [1, 2, 3, 4], ["a", "Kari", "b", time.time()], ["a", "Kari", None, 1], [None] * 4]
    for content in contents:
        assert name_of(app, f"kilde_session={signer.dumps(content)}") is None


@pytest.mark.parametrize("address", ["//evil.example", "https://evil.example", "/\\evil.example", "", "x", "/a\nb", "/\t/x"])
def test_signing_in_never_leads_elsewhere(lasting: Team, address: str) -> None:
    assert own(address) == "/"
    answer = sign_in(Client(lasting.app(), root=""), "Kari", PASSWORDS["Kari"], next=address)
    assert answer.headers["location"] == "/"


def test_what_is_typed_is_text_in_the_page(lasting: Team) -> None:
    answer = sign_in(Client(lasting.app(), root=""), '"><script>alert(1)</script>', "x", next='/"><script>')
    assert answer.status_code == 401
    assert "<script" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
