"""The chain as verify walks it: numbers, hashes, ids, bodies and spans of every entry."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import sqlalchemy as sa

from kilde.ledger import checks, reading, rereadings
from kilde.ledger.chain import GENESIS, Entry, Fact, entry_hash
from kilde.ledger.codec import Body, Erasure, Filed, Kind, decode, id_of
from kilde.ledger.faults import Fault, named
from kilde.ledger.merges import Merge, wrong_merge
from kilde.ledger.moments import is_moment
from kilde.ledger.tables import ENTRIES
from kilde.model import (
    BrokenLedger,
    Claim,
    Judgement,
    Mentioned,
    Naming,
    Pairing,
    Relation,
    Rereading,
    Resolution,
    Statement,
)

_ALL = sa.select(*(ENTRIES.c[name] for name in Entry._fields)).order_by(ENTRIES.c.seq)
_SEQS = sa.select(ENTRIES.c.id, ENTRIES.c.seq)
_TYPES: tuple[type | tuple[type, ...], ...] = (int, str, str, str, (str, type(None)), str, bytes)


def faults(connection: sa.Connection) -> Iterator[Fault]:
    """What is wrong with the entries, the chain from one to the next, and its head."""
    before: Entry | None = None
    texts = _Texts(connection)
    for part in connection.execute(_ALL).partitions(reading.CHUNK):
        whole: list[tuple[Entry, Body]] = []
        for row in part:
            entry = Entry(*row)
            wrong = [*_wrong_form(entry)] or [*_wrong_chain(entry, before)]
            if not wrong:
                record = _record(entry)
                wrong = [record] if isinstance(record, str) else [*_wrong_record(entry, record)]
                whole += [] if isinstance(record, str) else [(entry, record)]
            yield from (Fault("entry", _where(entry), reason) for reason in wrong)
            before = entry
        yield from _wrong_references(connection, whole)
        yield from texts.faults(whole)
    yield from _head(connection, before)


def _where(entry: Entry) -> str:
    return f"entry {entry.seq!r} ({named(entry.kind)} {named(entry.id)})"


def _wrong_form(entry: Entry) -> Iterator[str]:
    for name, value, form in zip(Entry._fields, entry, _TYPES, strict=True):
        if not isinstance(value, form):
            yield f"its {name} is not of the stored form"
    if isinstance(entry.recorded, str) and not _is_moment(entry.recorded):
        yield "its moment of recording is none"
    if entry.kind not in _KINDS:
        yield "its kind is none that a ledger has"


_KINDS = frozenset(kind.value for kind in Kind)
_is_moment = lru_cache(maxsize=1000)(is_moment)


def _wrong_chain(entry: Entry, before: Entry | None) -> Iterator[str]:
    """The number follows on; the hash covers the entry and the stored hash before, so that one change is one fault."""
    last = before.seq if before and isinstance(before.seq, int) else 0
    if entry.seq != last + 1:
        yield f"the entry before it is number {last}: entries are missing or out of order"
    if before and isinstance(before.recorded, str) and entry.recorded < before.recorded:
        yield "it was recorded before the entry before it"
    previous = before.hash if before else GENESIS
    fact = Fact(entry.kind, entry.id, entry.body)
    if not isinstance(previous, str) or not _hashes(entry, fact, previous):
        yield "its hash does not match: this entry, or the hash of the one before it, was changed"


def _hashes(entry: Entry, fact: Fact, previous: str) -> bool:
    try:
        return entry_hash(entry.seq, fact, entry.recorded, entry.run, previous) == entry.hash
    except UnicodeEncodeError:  # text that is no UTF-8, which no ledger writes
        return False


def _record(entry: Entry) -> Body | str:
    """The entry's record, or why there is none."""
    try:
        return decode(Kind(entry.kind), entry.body)
    except ValueError as error:
        return f"its body cannot be read: {error}"


def _wrong_record(entry: Entry, record: Body) -> Iterator[str]:
    if id_of(Kind(entry.kind), record, entry.body) != entry.id:
        yield "its id is not that of its body"
    if isinstance(record, Rereading):
        yield from rereadings.wrong_form(record)
    if isinstance(record, Merge):
        yield from wrong_merge(record, entry.seq, entry.recorded)


def _wrong_references(connection: sa.Connection, whole: Sequence[tuple[Entry, Body]]) -> Iterator[Fault]:
    """What an entry speaks of stands before it: its run, a claim's document, a resolution's claim, and so on."""
    wanted = [(entry, *reference) for entry, record in whole for reference in _references(entry, record)]
    for kind in {kind for _, kind, _ in wanted}:
        seqs = _seqs(connection, kind, {id for _, of, id in wanted if of == kind})
        for entry, of, id in wanted:
            if of == kind and not seqs.get(id, entry.seq + 1) <= entry.seq:
                reason = f"the {kind} {named(id)} that it speaks of does not stand before it"
                yield Fault("entry", _where(entry), reason)


def _references(entry: Entry, record: Body) -> Iterator[tuple[Kind, str]]:
    if entry.run is not None:
        yield Kind.RUN, entry.run
    if isinstance(record, (Claim, Statement, Relation, Mentioned, Erasure)):
        yield Kind.DOCUMENT, record.document
    if isinstance(record, Resolution):
        yield Kind.CLAIM, record.claim
    if isinstance(record, Naming):
        yield Kind.STATEMENT, record.statement
    if isinstance(record, Pairing):
        yield Kind.RELATION, record.relation
    if isinstance(record, Rereading):
        yield from rereadings.references(record)
    if isinstance(record, Judgement):
        yield from ((Kind.DOCUMENT, document) for document in sorted({one.document for one in record.anchors()}))
        yield from ((Kind.JUDGEMENT, record.undoes),) if record.undoes else ()
    if isinstance(record, Merge):
        yield from ((Kind(again.kind), again.id) for again in record.again if again.kind in _KINDS)
        yield from ((Kind.RUN, again.run) for again in record.again if again.run)


def _seqs(connection: sa.Connection, kind: Kind, ids: set[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for chunk in reading.chunks(ids):
        rows = connection.execute(_SEQS.where(ENTRIES.c.kind == kind.value, ENTRIES.c.id.in_(chunk)))
        found.update({row.id: row.seq for row in rows})
    return found


def _head(connection: sa.Connection, last: Entry | None) -> Iterator[Fault]:
    try:
        head = reading.head(connection)
    except BrokenLedger:
        yield Fault("head", "the head", "it is missing or damaged")
        return
    if head != ((last.seq, last.hash) if last else (0, GENESIS)):
        reason = f"it names entry {head[0]}, but the last is {last.seq if last else 0}, or its hash is another"
        yield Fault("head", "the head", f"{reason}: entries are missing at the end, or the head was changed")


class _Texts:
    """The texts that claims and passages point into, the latest kept at hand."""

    def __init__(self, connection: sa.Connection) -> None:
        self._words = lru_cache(maxsize=64)(lambda document: _words(connection, document))

    def faults(self, whole: Sequence[tuple[Entry, Body]]) -> Iterator[Fault]:
        """Spans and passages that do not fit their text; a text that is gone or damaged is told of elsewhere."""
        for entry, record in whole:
            for reason in self._wrong(entry, record):
                yield Fault("entry", _where(entry), reason)

    def _wrong(self, entry: Entry, record: Body) -> Iterator[str]:
        if isinstance(record, (Claim, Statement, Relation, Mentioned)):
            words = self._words(record.document)
            yield from checks.wrong_spans(record, words) if words is not None else ()
        elif isinstance(record, Filed):
            words = self._words(entry.id)
            yield from checks.wrong_text(words, record.passages) if words is not None else ()
        elif isinstance(record, Judgement):
            yield from checks.wrong_judgement(record, self._words)


def _words(connection: sa.Connection, document: str) -> str | None:
    try:
        text = reading.text(connection, document)
    except (BrokenLedger, UnicodeDecodeError):
        return None
    return None if text is None else text.words
