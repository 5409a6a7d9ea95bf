"""Accounts, passwords and tokens: kept where nobody else can look, and nothing there is what somebody types."""

import json
import re
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pwdlib import PasswordHash

from kilde.app.accounts import Accounts, Role, passwords
from kilde.app.accounts.accounts import DAY
from kilde.model import UsageError
from kilde.model.errors import AccountsError
from tests.app.accounts.team import PASSWORDS, Team


def test_nobody_else_can_open_the_file(team: Team) -> None:
    assert stat.S_IMODE(team.place.stat().st_mode) == 0o600
    team.place.chmod(0o640)
    with pytest.raises(AccountsError, match="others can open"):
        Accounts.open(team.place)


def test_neither_passwords_nor_tokens_stand_in_the_file(team: Team) -> None:
    _, text = team.accounts.new_token("Kari", "R", 30)
    stored = b"".join(path.read_bytes() for path in team.place.parent.iterdir())
    for secret in (*PASSWORDS.values(), text, text.removeprefix("kilde_")):
        assert secret.encode() not in stored
    assert b"$argon2id$" in stored


def test_a_password_is_right_for_its_account_alone(team: Team) -> None:
    found = team.accounts.with_password("kari ", PASSWORDS["Kari"])
    assert found is not None
    assert (found.name, found.role) == ("Kari", Role.CODER)
    for name, password in (("Kari", PASSWORDS["Eva"]), ("Kari", ""), ("Nobody", PASSWORDS["Kari"]), ("\ud800", "\ud800")):
        assert team.accounts.with_password(name, password) is None


def test_a_name_that_is_not_there_costs_as_much(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []

    def verify(password: str, stored: str) -> bool:
        checked.append(stored)
        return False

    monkeypatch.setattr(passwords._HASHER, "verify", verify)
    for name in ("Kari", "Nobody"):
        assert team.accounts.with_password(name, "wrong wrong wrong") is None
    assert len(checked) == 2
    parameters = [one.rsplit("$", 2)[0] for one in checked]
    assert parameters[0] == parameters[1]


def test_guessing_a_stored_password_costs_its_memory(dear: PasswordHash) -> None:
    """By OWASP's advice 19 MiB and two rounds at least."""
    found = re.match(r"\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$", dear.hash("a long enough one"))
    assert found is not None
    assert int(found[1]) >= 19_456
    assert int(found[2]) >= 2


def test_passwords_are_the_same_however_they_are_composed(team: Team) -> None:
    team.accounts.set_password("Kari", "blåbær og bjørk A\u030a")
    assert team.accounts.with_password("Kari", "bla\u030abær og bjørk Å")


@pytest.mark.parametrize("password", ["", "short", "11 letters.", "x" * 1001])
def test_passwords_that_are_too_short_or_long_are_refused(team: Team, password: str) -> None:
    with pytest.raises(UsageError, match="12 to 1000"):
        team.accounts.add("New", Role.READER, password)


@pytest.mark.parametrize("name", ["", " ", "x" * 61, "a\nb", "a\u202eb", "\x1b[2J"])
def test_names_that_do_not_show_are_refused(team: Team, name: str) -> None:
    with pytest.raises(UsageError, match="is no name"):
        team.accounts.add(name, Role.READER, "a long enough one")


def test_two_accounts_never_have_one_name(team: Team) -> None:
    for name in ("Kari", "KARI", " kari", "Ｋari"):
        with pytest.raises(UsageError, match="already"):
            team.accounts.add(name, Role.READER, "a long enough one")


def test_tokens_are_good_until_they_are_old_revoked_or_their_account_gone(team: Team) -> None:
    accounts, clock = team.accounts, team.clock
    token, text = accounts.new_token("Kari", "R", 30)
    other, other_text = accounts.new_token("Eva", "R", 3000)
    found = accounts.with_token(text)
    assert found is not None
    assert found.name == "Kari"
    for wrong in ("", "kilde_", text[:-1], text + "x", text.upper(), other.id, "\ud800"):
        assert accounts.with_token(wrong) is None
    clock.now += 30 * DAY - 1
    assert accounts.with_token(text)
    clock.now += 1
    assert accounts.with_token(text) is None
    assert accounts.with_token(other_text)
    accounts.revoke(other.id)
    assert accounts.with_token(other_text) is None
    _, third = accounts.new_token("Eva", "R", 30)
    accounts.remove("Eva")
    assert accounts.with_token(third) is None
    assert [one.id for one in accounts.tokens()] == [token.id]
    with pytest.raises(UsageError, match="no token"):
        accounts.revoke(other.id)


def test_a_token_has_a_label_and_an_end(team: Team) -> None:
    for label, days in (("", 1), (" ", 1), ("R", 0), ("R", 100_000)):
        with pytest.raises(UsageError, match="label"):
            team.accounts.new_token("Kari", label, days)


def test_what_is_no_file_of_accounts_is_refused(tmp_path: Path, team: Team) -> None:
    other = tmp_path / "other"
    sqlite3.connect(other).execute("CREATE TABLE a (b)").connection.close()
    other.chmod(0o600)
    (tmp_path / "text").write_text("no", "utf-8")
    for path in (other, tmp_path / "text", tmp_path, tmp_path / "absent"):
        with pytest.raises(AccountsError):
            Accounts.open(path)
    with pytest.raises(AccountsError):
        Accounts.open(tmp_path / "no" / "folder", create=True)


Kilde = Callable[..., Any]


def test_the_command_line_keeps_accounts(kilde: Kilde, tmp_path: Path) -> None:
    place = tmp_path / "team.accounts"
    added = kilde("accounts", place, "add", "Kari", "--role", "coder", stdin=b"coder of many events\n")
    assert (added.code, added.out) == (0, "")
    made = kilde("accounts", place, "token", "kari", "--label", "R", "--days", "30")
    text = made.out.strip()
    accounts = Accounts.open(place)
    assert accounts.with_token(text) == accounts.with_password("Kari", "coder of many events") == accounts.account("Kari")
    (row,) = (json.loads(line) for line in kilde("accounts", place, "list", "--json").lines)
    assert (row["name"], row["role"], row["tokens"][0]["label"]) == ("Kari", "coder", "R")
    assert text not in kilde("accounts", place, "list").out
    assert kilde("accounts", place, "revoke", row["tokens"][0]["id"]).code == 0
    assert kilde("accounts", place, "role", "Kari", "--role", "editor").code == 0
    assert kilde("accounts", place, "password", "Kari", stdin=b"another one, as long\n").code == 0
    account = accounts.with_password("Kari", "another one, as long")
    assert account is not None
    assert account.role is Role.EDITOR
    assert accounts.with_token(text) is None
    assert kilde("accounts", place, "remove", "Kari").code == 0
    assert accounts.all() == ()


def test_the_command_line_refuses_what_is_wrong(kilde: Kilde, tmp_path: Path) -> None:
    place = tmp_path / "team.accounts"
    for given, stdin, code in (
        (("list",), b"", 3),
        (("add",), b"", 2),
        (("add", "Kari", "--role", "king"), b"a long enough one", 2),
        (("add", "Kari"), b"short", 2),
        (("remove", "Kari"), b"", 3),
        (("grant", "Kari"), b"", 2),
    ):
        answer = kilde("accounts", place, *given, stdin=stdin)
        assert (answer.code, answer.out) == (code, "")
        assert answer.err.startswith("kilde: ")
    Accounts.open(place, create=True).add("Kari", Role.READER, "a long enough one")
    for given in (("role", "Kari"), ("password", "Nobody"), ("revoke", "x"), ("token", "Nobody", "--label", "x")):
        assert kilde("accounts", place, *given, stdin=b"").code == 2
