"""Ledgers in a SQLite file: making, opening, and what the file system says no to, in words."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlalchemy as sa

from kilde.ledger.chain import GENESIS
from kilde.ledger.drafts import discard, draft_of, sweep
from kilde.ledger.tables import APPLICATION, FORMAT, HEAD, build
from kilde.model import BrokenLedger, LedgerError

MAGIC = b"SQLite format 3\x00"


def engine_at(path: Path, patience: float) -> sa.Engine:
    """An engine on the ledger at `path`, which must be there; writers wait `patience` seconds for one another.

    A ledger in a folder that cannot be written to is opened for reading alone.
    """
    _must_be_ledger_file(path)
    engine = _engine(path, "rw" if writable(path) else _read_only(path), patience)
    try:
        with speaking(path), engine.connect() as connection:
            _must_be_of_this_format(path, connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


def ensure(path: Path) -> None:
    """A ledger at `path`, made if nothing is there; what programs killed while making it left beside it goes."""
    if not _there(path):
        _make(path)
    sweep(path)


def _make(path: Path) -> None:
    """Makes it beside `path` under another name first, so that it is there wholly or not at all.

    Leaves what another program has put there in the meantime as it is.
    """
    draft = draft_of(path)
    try:
        with speaking(path):
            _fill(draft)
        _put_in_place(draft, path)
    except (LedgerError, OSError) as error:
        if _there(path):
            return
        if isinstance(error, OSError):
            raise LedgerError(f"cannot make a ledger at {path}: {error.strerror}") from error
        raise
    finally:
        discard(draft)


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise LedgerError(f"cannot look at {path}: {error.strerror}") from error


def writable(path: Path) -> bool:
    """Whether a ledger there can be appended to: SQLite writes files beside it, so the folder counts too."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


@contextmanager
def speaking(path: Path) -> Iterator[None]:
    """Turns what the database says into a LedgerError that a person can act on."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise _in_words(path, error) from error
    except UnicodeDecodeError as error:  # the driver's own, for a message that quotes damaged bytes
        raise BrokenLedger(f"{path}: what is stored is damaged; see 'kilde verify'") from error
    except UnicodeEncodeError as error:
        raise LedgerError(f"{path}: asked with characters that no entry holds") from error


def _engine(path: Path, mode: str, patience: float) -> sa.Engine:
    address = f"{path.absolute().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        driver = sqlite3.connect(address, timeout=patience, isolation_level=None, check_same_thread=False, uri=True)
        for pragma in ("foreign_keys = ON", "synchronous = NORMAL", "secure_delete = ON", "trusted_schema = OFF"):
            driver.execute(f"PRAGMA {pragma}")
        return driver

    engine = sa.create_engine("sqlite+pysqlite://", creator=connect, poolclass=sa.QueuePool)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: sa.Connection) -> None:
    """A writer takes its lock at once: two that read first and wrote later would fail one another."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _must_be_ledger_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise LedgerError(f"{path} is a folder, not a ledger")
        if not path.exists():
            raise LedgerError(f"there is no ledger at {path}")
        if not path.is_file():
            raise LedgerError(f"{path} is not a file")
        with path.open("rb") as file:
            start = file.read(len(MAGIC))
    except OSError as error:
        raise LedgerError(f"cannot read {path}: {error.strerror}") from error
    if not start:
        raise LedgerError(f"{path} is an empty file, not a ledger")
    if start != MAGIC:
        raise LedgerError(f"{path} is not a ledger: it is no SQLite file")


def _must_be_of_this_format(path: Path, connection: sa.Connection) -> None:
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION:
        raise LedgerError(f"{path} is not a ledger: it is a SQLite file of another program")
    found = connection.exec_driver_sql("PRAGMA user_version").scalar()
    if found != FORMAT:
        raise LedgerError(f"{path} is a ledger of format {found}; this version of Kilde reads format {FORMAT}")


def _read_only(path: Path) -> str:
    """How SQLite opens a file that it may not write beside; "immutable" overlooks a log, so not when there is one."""
    log = path.with_name(path.name + "-wal")
    with suppress(OSError):
        if log.stat().st_size:
            return "ro"
    return "ro&immutable=1"


def _fill(draft: Path) -> None:
    engine = _engine(draft, "rwc", 0)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
            connection.exec_driver_sql(f"PRAGMA user_version = {FORMAT}")
            build(connection)
            connection.execute(sa.insert(HEAD).values(one=1, seq=0, hash=GENESIS))
            connection.commit()
            connection.connection.dbapi_connection.execute("PRAGMA journal_mode = WAL")  # type: ignore[union-attr]
    finally:
        engine.dispose()


def _put_in_place(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not path.exists():
            draft.rename(path)


_SENTENCES = {
    "SQLITE_FULL": "the disk is full; nothing of this step was written",
    "SQLITE_BUSY": "another program is writing to it; try again later",
    "SQLITE_LOCKED": "another program is writing to it; try again later",
    "SQLITE_READONLY": "it is read-only",
    "SQLITE_CANTOPEN": "it cannot be opened; is the folder there, and writable?",
    "SQLITE_IOERR": "the disk failed or is full; nothing of this step was written",
    "SQLITE_PERM": "it may not be opened",
    "SQLITE_AUTH": "it may not be opened",
    "SQLITE_TOOBIG": "a text or its bytes are too large for it",
    "SQLITE_NOMEM": "there is not enough memory for it",
}


def _in_words(path: Path, error: sa.exc.DBAPIError) -> LedgerError:
    name = getattr(error.orig, "sqlite_errorname", "")
    for start, sentence in _SENTENCES.items():
        if name.startswith(start):
            return LedgerError(f"{path}: {sentence}")
    return BrokenLedger(f"{path}: what is stored is damaged ({error.orig}); see 'kilde verify'")
