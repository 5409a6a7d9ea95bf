"""The file of accounts, a SQLite file beside the ledger and never in it, for its owner's eyes alone."""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kilde.model import UsageError
from kilde.model.errors import AccountsError

APPLICATION, FORMAT = 0x4B494C41, 1
"""What marks the file ("KILA"), and the version of its form."""

PRIVATE = 0o600

_TABLES = """
CREATE TABLE accounts (
    key TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, password TEXT NOT NULL, stamp TEXT NOT NULL,
    made INTEGER NOT NULL);
CREATE TABLE tokens (
    id TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, account TEXT NOT NULL REFERENCES accounts (key) ON DELETE CASCADE,
    label TEXT NOT NULL, made INTEGER NOT NULL, until INTEGER NOT NULL);
CREATE TABLE ended (session TEXT PRIMARY KEY, until INTEGER NOT NULL);
CREATE TABLE secret (one INTEGER PRIMARY KEY CHECK (one = 1), bytes BLOB NOT NULL);
"""


class File:
    """One file of accounts. Each question opens it anew, so that what the command line changes counts at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self.reading() as database:
            if database.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
                raise AccountsError(f"{path} is no file of accounts")
            if database.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
                raise AccountsError(f"{path} is of another version of Kilde")
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise AccountsError(f"others can open {path}; run 'chmod 600' on it, and give everybody new passwords")

    @classmethod
    def at(cls, path: Path, create: bool) -> "File":
        """The file there, made where it is absent and `create` says so; raises AccountsError when there is none."""
        try:
            if create and not path.exists():
                _make(path)
            if not path.is_file():
                raise AccountsError(f"there is no file of accounts at {path}; 'kilde accounts' makes one with 'add'")
            return cls(path)
        except (OSError, ValueError) as error:
            raise AccountsError(f"cannot open {path}: {getattr(error, 'strerror', None) or error}") from error

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The file, to look at."""
        try:
            address = f"{self._path.absolute().as_uri()}?mode=rw"
            with closing(sqlite3.connect(address, timeout=10, isolation_level=None, uri=True)) as database:
                database.execute("PRAGMA foreign_keys = ON")
                database.execute("PRAGMA secure_delete = ON")
                yield database
        except sqlite3.IntegrityError as error:
            raise UsageError(f"that does not hold together: {error}") from error
        except sqlite3.Error as error:
            raise AccountsError(f"{self._path}: {error}") from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The file, to change in one step."""
        with self.reading() as database:
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
            except BaseException:
                database.rollback()
                raise
            database.commit()


def _make(path: Path) -> None:
    """An empty file that nobody else can open, not even while it is being made."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE)
    os.close(handle)
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute(f"PRAGMA user_version = {FORMAT}")
        database.executescript(_TABLES)
        database.execute("INSERT INTO secret VALUES (1, ?)", (secrets.token_bytes(32),))
        database.commit()
