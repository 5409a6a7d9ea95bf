"""Accounts: who may sign in, with which role; their passwords, and the tokens of their programs."""

import hashlib
import secrets
import sqlite3
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kilde.app.accounts.file import File
from kilde.app.accounts.passwords import hashed, is_right
from kilde.app.accounts.roles import Role
from kilde.model import UsageError
from kilde.model.showing import shown

LONGEST_NAME = 60
DAY = 86_400
MOST_DAYS = 3660

MARK = "kilde_"
"""What tokens begin with, so that one that was let out is known for what it is."""

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Account:
    """One account. `stamp` is another one whenever its sessions are to end."""

    name: str
    role: Role
    stamp: str
    made: int


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a program: not what it is, but whose, for what, and how long."""

    id: str
    account: str
    label: str
    made: int
    until: int


class Accounts:
    """The accounts of one file; `clock` gives seconds since 1970."""

    def __init__(self, file: File, clock: Clock = time.time) -> None:
        self._file, self.clock = file, clock
        with file.reading() as database:
            self.secret = bytes(database.execute("SELECT bytes FROM secret").fetchone()[0])

    @classmethod
    def open(cls, place: str | Path, create: bool = False, clock: Clock = time.time) -> "Accounts":
        """The accounts in a file; raises AccountsError when there is none, or others can open it."""
        return cls(File.at(Path(place), create), clock)

    def all(self) -> tuple[Account, ...]:
        """Every account, by name."""
        with self._file.reading() as database:
            rows = database.execute(f"{_ACCOUNTS} ORDER BY key").fetchall()
        return tuple(map(_account, rows))

    def account(self, name: str) -> Account | None:
        """The account of that name, whatever its case."""
        with self._file.reading() as database:
            row = database.execute(f"{_ACCOUNTS} WHERE key = ?", (key_of(name),)).fetchone()
        return _account(row) if row else None

    def add(self, name: str, role: Role, password: str) -> Account:
        """A new account; raises UsageError where the name is taken or is none, or the password is too short."""
        kept = _name(name)
        values = (key_of(kept), kept, str(role), hashed(password), _stamp(), int(self.clock()))
        with self._file.writing() as database:
            if database.execute("SELECT 1 FROM accounts WHERE key = ?", values[:1]).fetchone():
                raise UsageError(f"there is an account {kept!r} already")
            database.execute("INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?)", values)
        return Account(kept, role, values[4], values[5])

    def remove(self, name: str) -> None:
        """Ends an account with its sessions and tokens. What it ruled stays in the ledger."""
        self._change("DELETE FROM accounts WHERE key = ?", name)

    def set_role(self, name: str, role: Role) -> None:
        """Another role, from the next request on."""
        self._change("UPDATE accounts SET role = ? WHERE key = ?", name, str(role))

    def set_password(self, name: str, password: str) -> None:
        """Another password; sessions of the old one end. Tokens stay, and are revoked by themselves."""
        self._change("UPDATE accounts SET password = ?, stamp = ? WHERE key = ?", name, hashed(password), _stamp())

    def with_password(self, name: str, password: str) -> Account | None:
        """The account whose name and password these are; it takes as long where there is no such name."""
        with self._file.reading() as database:
            row = database.execute("SELECT password FROM accounts WHERE key = ?", (key_of(name),)).fetchone()
        return self.account(name) if is_right(password, row[0] if row else None) else None

    def new_token(self, name: str, label: str, days: int) -> tuple[Token, str]:
        """A token for a program of that account, and what it is: shown now and never again."""
        if not label.strip() or not 1 <= days <= MOST_DAYS:
            raise UsageError(f"a token has a label that says what it is for, and lasts 1 to {MOST_DAYS} days")
        text, now = MARK + secrets.token_urlsafe(32), int(self.clock())
        account = self.account(name)
        if account is None:
            raise _nobody(name)
        token = Token(secrets.token_hex(4), account.name, label.strip()[:LONGEST_NAME], now, now + days * DAY)
        values = (token.id, _digest(text), key_of(name), token.label, now, token.until)
        with self._file.writing() as database:
            database.execute("INSERT INTO tokens VALUES (?, ?, ?, ?, ?, ?)", values)
        return token, text

    def tokens(self) -> tuple[Token, ...]:
        """Every token, by whose it is."""
        with self._file.reading() as database:
            rows = database.execute(_TOKENS).fetchall()
        return tuple(Token(*row) for row in rows)

    def revoke(self, token: str) -> None:
        """Ends a token by its id."""
        with self._file.writing() as database:
            if not database.execute("DELETE FROM tokens WHERE id = ?", (token,)).rowcount:
                raise UsageError(f"there is no token {shown(token, 40)!r}; 'list' tells what there are")

    def with_token(self, text: str) -> Account | None:
        """The account whose program has this token; None for one that is revoked, too old, or none."""
        with self._file.reading() as database:
            row = database.execute(_HOLDING, (_digest(text), int(self.clock()))).fetchone()
        return _account(row) if row else None

    def end_session(self, session: str, until: int) -> None:
        """A session that is worth nothing any more, though its cookie would be until then."""
        with self._file.writing() as database:
            database.execute("DELETE FROM ended WHERE until < ?", (int(self.clock()),))
            database.execute("INSERT OR REPLACE INTO ended VALUES (?, ?)", (session, until))

    def has_ended(self, session: str) -> bool:
        """Whether a session was ended."""
        with self._file.reading() as database:
            return database.execute("SELECT 1 FROM ended WHERE session = ?", (session,)).fetchone() is not None

    def _change(self, statement: str, name: str, *values: str) -> None:
        with self._file.writing() as database:
            if not database.execute(statement, (*values, key_of(name))).rowcount:
                raise _nobody(name)


_ACCOUNTS = "SELECT name, role, stamp, made FROM accounts"
_HOLDING = (
    "SELECT name, role, stamp, accounts.made FROM accounts JOIN tokens ON tokens.account = accounts.key"
    " WHERE digest = ? AND until > ?"
)
_TOKENS = (
    "SELECT id, name, label, tokens.made, until FROM tokens JOIN accounts ON accounts.key = tokens.account"
    " ORDER BY name, tokens.made, id"
)


def key_of(name: str) -> str:
    """One form for a name, however it is typed."""
    plain = unicodedata.normalize("NFKC", name.strip()).casefold()
    return unicodedata.normalize("NFKC", plain).encode("utf-8", "replace").decode("utf-8")


def _name(text: str) -> str:
    kept = unicodedata.normalize("NFC", text.strip())
    if not kept or len(kept) > LONGEST_NAME or not kept.isprintable():
        raise UsageError(f"{shown(text, 40)!r} is no name for an account: 1 to {LONGEST_NAME} characters that show")
    return kept


def _account(row: sqlite3.Row | tuple[str, str, str, int]) -> Account:
    name, role, stamp, made = row
    return Account(name, Role(role), stamp, made)


def _nobody(name: str) -> UsageError:
    return UsageError(f"there is no account {shown(name, 40)!r}")


def _stamp() -> str:
    return secrets.token_hex(16)


def _digest(text: str) -> str:
    """Of 256 bits of chance, so that one round of hashing is enough."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
