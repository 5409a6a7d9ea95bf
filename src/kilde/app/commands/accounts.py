"""`kilde accounts`: who may sign in, and the tokens of their programs."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime

import typer
from rich.text import Text

from kilde.app.accounts import Account, Accounts, Role, Token
from kilde.app.accounts.passwords import check
from kilde.app.exports import line
from kilde.app.exports.parts import Row
from kilde.app.keeping import Act
from kilde.app.terminal import out, safe, say, table, written
from kilde.model import UsageError
from kilde.model.showing import shown


def keep(file: str, act: Act, name: str | None, role: str | None, label: str, days: int, as_json: bool) -> None:
    """Does one thing with the accounts in a file."""
    if act is Act.LIST:
        _list(Accounts.open(file), as_json)
        return
    if name is None or not name.strip():
        raise UsageError(f"'{act}' names {'a token by its id' if act is Act.REVOKE else 'an account'}")
    if act is Act.ADD:
        _add(file, name, _role(role or Role.READER))
        return
    kept = Accounts.open(file)
    if act is Act.ROLE:
        kept.set_role(name, _role(role))
        say(f"kilde: {shown(name)} is a {role}")
    elif act is Act.PASSWORD:
        _known(kept, name)
        kept.set_password(name, _password())
        say(f"kilde: {shown(name)} has another password")
    elif act is Act.REMOVE:
        kept.remove(name)
        say(f"kilde: there is no account {shown(name)} any more")
    elif act is Act.TOKEN:
        _token(kept, name, label, days)
    else:
        kept.revoke(name)
        say(f"kilde: the token {shown(name)} is worth nothing now")


def _add(file: str, name: str, role: Role) -> None:
    """The file is made for the first account alone, when that is in order."""
    password = _password()
    check(password)
    account = Accounts.open(file, create=True).add(name, role, password)
    say(f"kilde: {shown(account.name)} is a {account.role}")


def _known(kept: Accounts, name: str) -> None:
    """Nobody types a password twice for an account that is not there."""
    if kept.account(name) is None:
        raise UsageError(f"there is no account {shown(name, 40)!r}")


def _role(text: str | None) -> Role:
    try:
        return Role((text or "").strip().lower())
    except ValueError:
        raise UsageError(f"give --role, one of {', '.join(Role)}") from None


def _password() -> str:
    """Typed twice and unseen, or one line of standard input; never an argument, which others can see."""
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    return sys.stdin.readline().rstrip("\r\n")


def _token(kept: Accounts, name: str, label: str, days: int) -> None:
    token, text = kept.new_token(name, label, days)
    say(f"kilde: a token of {shown(token.account)}, {token.id}, until {_day(token.until)}; it is not shown again")
    out().print(safe(text), soft_wrap=True)


def _list(kept: Accounts, as_json: bool) -> None:
    tokens = kept.tokens()
    if as_json:
        written(line(_row(one, tokens)) for one in kept.all())
        return
    rows = table("Name", "Role", "Since", "Tokens")
    for one in kept.all():
        own = [safe(f"{t.id} {t.label}, until {_day(t.until)}") for t in tokens if t.account == one.name]
        rows.add_row(safe(one.name), safe(one.role), safe(_day(one.made)), Text("\n").join(own))
    out().print(rows)


def _row(one: Account, tokens: Sequence[Token]) -> Row:
    own = [token for token in tokens if token.account == one.name]
    told = [{"id": t.id, "label": t.label, "made": _day(t.made), "until": _day(t.until)} for t in own]
    return {"name": one.name, "role": str(one.role), "made": _day(one.made), "tokens": told}


def _day(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
