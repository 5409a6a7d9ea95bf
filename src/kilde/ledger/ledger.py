"""The ledger: facts are appended, read, and never changed."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from kilde.ledger import merging, moments, reading, ruling, sqlite, takedown, verifying, writing
from kilde.ledger.batch import Batch
from kilde.ledger.faults import Fault
from kilde.ledger.merges import Merged
from kilde.ledger.rereadings import ReadBy
from kilde.ledger.sharing import no_collecting
from kilde.ledger.taking import Taken
from kilde.model import (
    BrokenLedger,
    Document,
    Evidence,
    Issue,
    Judgement,
    LedgerError,
    Mentioned,
    Naming,
    Pairing,
    Relation,
    Ruled,
    Run,
    Statement,
    Text,
)


class Ledger:
    """One ledger, open. Every method says LedgerError when the store says no, BrokenLedger when it is damaged."""

    def __init__(self, engine: sa.Engine, path: Path) -> None:
        """For `open` alone, which knows what is at `path`."""
        self._engine = engine
        self._path = path
        self._writable = sqlite.writable(path)

    @classmethod
    def open(cls, place: str | Path, create: bool = False, patience: float = 60.0) -> Self:
        """The ledger at `place`, made there when it is absent and `create` says so.

        `patience` is how many seconds a writer waits for another. Raises LedgerError when there is no ledger at
        `place`, or something else, or a ledger of another format.
        """
        if str(place).startswith(("postgres://", "postgresql://", "postgresql+")):
            raise LedgerError("ledgers on PostgreSQL cannot be opened yet; give the path of a file")
        path = Path(place)
        if "\0" in str(path):
            raise LedgerError(f"{str(path)!r} is no path")
        if create:
            sqlite.ensure(path)
        return cls(sqlite.engine_at(path, patience), path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file; the last to do so leaves it as one whole file."""
        self._engine.dispose()

    def append(self, batch: Batch, recorded: str) -> int:
        """Enters what is new in `batch`, in one transaction, and says how many entries that made.

        What is there already (same kind and id) is passed over. `recorded` is an ISO date-time with its zone; entries
        stand in the order of time, so that one given an earlier moment than the last entry's takes the latter.
        Raises LedgerError, and writes nothing, when the batch does not hold together: a claim without its document or
        resolution, or a span that does not quote the text.
        """
        prepared = writing.prepare(batch)
        moment = moments.recorded_at(recorded)
        with self._writing() as connection:
            return writing.append(connection, prepared, moment)

    def has_document(self, document_id: str) -> bool:
        """Whether the document was entered, taken down or not."""
        with self._reading() as connection:
            return reading.has_document(connection, document_id)

    def known_documents(self) -> frozenset[str]:
        """The ids of all documents that were ever entered, so that a reader passes over them."""
        with self._reading() as connection:
            return reading.known_documents(connection)

    def evidence(self, as_of: str | None = None) -> tuple[Evidence, ...]:
        """Every claim in force with its latest resolution and its document, by claim id; `as_of` a day or a date-time.

        In force are the claims of a document's latest rereading, or all where it was read but once.
        """
        with self._reading() as connection, no_collecting():
            return reading.evidence(connection, _last_moment(as_of))

    def statements(self, as_of: str | None = None) -> tuple[tuple[Statement, Naming], ...]:
        """Every statement in force with its latest naming, by statement id; `as_of` a day or a date-time."""
        with self._reading() as connection, no_collecting():
            return reading.statements(connection, _last_moment(as_of))

    def relations(self, as_of: str | None = None) -> tuple[tuple[Relation, Pairing, str], ...]:
        """Every relation with its latest pairing and its run's id, by relation id; `as_of` a day or a date-time."""
        with self._reading() as connection, no_collecting():
            return reading.relations(connection, _last_moment(as_of))

    def mentioned(self, as_of: str | None = None) -> tuple[Mentioned, ...]:
        """Whom each document only mentions, as in force; `as_of` a day or a date-time."""
        with self._reading() as connection, no_collecting():
            return reading.mentioned(connection, _last_moment(as_of))

    def documents(self, as_of: str | None = None) -> tuple[Document, ...]:
        """Every document, by id."""
        with self._reading() as connection:
            return reading.documents(connection, _last_moment(as_of))

    def latest(self, most: int) -> tuple[tuple[str, str], ...]:
        """The documents entered last, `most` of them, the last first: the id of each and the moment of its entry."""
        with self._reading() as connection:
            return reading.latest(connection, most)

    def moments_of(self, documents: Collection[str], as_of: str | None = None) -> tuple[str, ...]:
        """The moments at which any of these documents was entered or reread, each once, in order."""
        with self._reading() as connection:
            return reading.moments_of(connection, documents, _last_moment(as_of))

    def read_by(self) -> dict[str, ReadBy]:
        """By which run each document was read last, and how many times by then, by the document's id."""
        with self._reading() as connection:
            return reading.read_by(connection)

    def issues(self, as_of: str | None = None) -> tuple[Issue, ...]:
        """Every issue, by item, place and code."""
        with self._reading() as connection:
            return reading.issues(connection, _last_moment(as_of))

    def judgements(self, as_of: str | None = None) -> tuple[Ruled, ...]:
        """Every judgement with its moment, the earliest first, withdrawn or not."""
        with self._reading() as connection:
            return reading.judgements(connection, _last_moment(as_of))

    def runs(self, as_of: str | None = None) -> tuple[Run, ...]:
        """Every run that made a fact, the earliest first."""
        with self._reading() as connection:
            return reading.runs(connection, _last_moment(as_of))

    def text(self, document_id: str) -> Text | None:
        """The document's text; None when there is no such document, or its text was taken down."""
        with self._reading() as connection:
            return reading.text(connection, document_id)

    def original(self, document_id: str) -> bytes | None:
        """The document's bytes as published; None when there is no such document, or they were taken down."""
        with self._reading() as connection:
            return reading.original(connection, document_id)

    def erase(self, document_id: str, reason: str, recorded: str) -> tuple[str, ...]:
        """Takes down the document's text and bytes, for good, and enters that and why.

        Claims stay, with their short quotes. Contents that other documents hold too stay with those: their ids are
        given back, so that they can be taken down as well. Taking down again what is down enters nothing.
        """
        moment = moments.recorded_at(recorded)
        with self._writing() as connection:
            holders = takedown.erase(connection, document_id, reason, moment)
        with sqlite.speaking(self._path):
            takedown.flush(self._engine)
        return holders

    def rule(self, judgement: Judgement, recorded: str) -> bool:
        """Enters what a person rules; False when that very judgement is there already, and nothing is entered.

        Raises LedgerError when it does not hold together: no name or reason, a document or an undone judgement that is
        not there, a trigger that does not quote the text.
        """
        moment = moments.recorded_at(recorded)
        with self._writing() as connection:
            return ruling.rule(connection, judgement, moment)

    def merge(self, other: "Ledger", recorded: str, rulings: bool = False) -> Taken:
        """Enters, in one transaction, what another ledger has and this one has not; the other is only read.

        Each entry keeps when and as which it was recorded first. With `rulings` judgements alone are taken. Merging
        once more enters nothing. Raises BrokenLedger, and writes nothing, when verify finds a fault in the other.
        """
        moment = moments.recorded_at(recorded)
        if other._path.samefile(self._path):
            raise LedgerError(f"{self._path} cannot be merged into itself")
        head = other.head()
        other._must_be_whole()
        with other._reading() as theirs, self._writing() as ours:
            if reading.head(theirs) != head:
                raise LedgerError(f"{other._path}: another program wrote to it in the meantime; merge again")
            taken = merging.merge(ours, theirs, moment, rulings)
        if taken.down:
            with sqlite.speaking(self._path):
                takedown.flush(self._engine)
        return taken

    def merges(self) -> tuple[Merged, ...]:
        """What was merged into this ledger, and when, the earliest first."""
        with self._reading() as connection:
            return reading.merges(connection)

    def verify(self) -> Iterator[Fault]:
        """Everything that is not as it was written; nothing at all when the ledger is whole."""
        yield from verifying.verify(self._engine)

    def head(self) -> tuple[int, str]:
        """The number and hash of the last entry: kept elsewhere, they show whether a ledger was put back in time."""
        with self._reading() as connection:
            return reading.head(connection)

    def _must_be_whole(self) -> None:
        faults = self.verify()
        if first := next(faults, None):
            more = sum(1 for _ in faults)
            told = f"{first.where}: {first.reason}" + (f" (and {more} more)" if more else "")
            raise BrokenLedger(f"{self._path} is broken: {told}; see 'kilde verify'")

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with sqlite.speaking(self._path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        if not self._writable:
            raise LedgerError(f"{self._path}: the ledger or its folder is read-only")
        engine = self._engine.execution_options(writes=True)
        with sqlite.speaking(self._path), engine.begin() as connection:
            yield connection


def _last_moment(as_of: str | None) -> str | None:
    return None if as_of is None else moments.up_to(as_of)
