"""Appending: a batch made ready outside the lock, checked against the ledger and entered inside it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import sqlalchemy as sa

from kilde.ledger import checks, reading, rereadings
from kilde.ledger.batch import Batch
from kilde.ledger.chain import Entry, Fact, entry_hash
from kilde.ledger.codec import Body, Filed, Kind, encode, id_of, kind_of
from kilde.ledger.contents import Content, pack
from kilde.ledger.tables import CONTENTS, ENTRIES, HEAD, HOLDINGS
from kilde.model import BrokenLedger, Claim, LedgerError, Mentioned, Publication, Relation, Rereading, Statement

BESIDE = {Kind.CLAIM: Kind.RESOLUTION, Kind.STATEMENT: Kind.NAMING, Kind.RELATION: Kind.PAIRING}
"""What comes with a fact of a text and says what its mentions resolve to."""

TOLD = (*BESIDE, Kind.MENTIONED)
"""Kinds of facts of a text."""

Told = Claim | Statement | Relation | Mentioned
"""Facts of a text, which have spans in it; most come with their BESIDE."""


class Prepared(NamedTuple):
    """A batch as facts in the order of entering, with what is needed to check and store them.

    `told` are the facts of texts by id, `resolved` the ids of those that come with their BESIDE; `holdings` are by
    document id. `reread` are the rereadings by id.
    """

    run: str
    facts: tuple[Fact, ...]
    told: dict[str, Told]
    resolved: dict[Kind, frozenset[str]]
    words: dict[str, str]
    contents: dict[str, Content]
    holdings: dict[str, tuple[tuple[str, str], ...]]
    reread: dict[str, Rereading]


def prepare(batch: Batch) -> Prepared:
    """Encodes and packs a batch, and checks each publication for itself."""
    run = fact_of(batch.run)
    publications: dict[str, Publication] = {}
    for publication in batch.publications:
        publications.setdefault(publication.document.id, publication)
    filed = [_filed(publication) for publication in publications.values()]
    said: tuple[Told, ...] = (*batch.claims, *batch.statements, *batch.relations, *batch.mentioned)
    told = [fact_of(one) for one in said]
    known: tuple[Body, ...] = (*batch.resolutions, *batch.namings, *batch.pairings)
    reread = {fact_of(one): one for one in batch.rereadings}
    return Prepared(
        run.id,
        tuple(dict.fromkeys((run, *filed, *told, *map(fact_of, known), *reread, *map(fact_of, batch.issues)))),
        dict(zip((fact.id for fact in told), said, strict=True)),
        {
            Kind.CLAIM: frozenset(resolution.claim for resolution in batch.resolutions),
            Kind.STATEMENT: frozenset(naming.statement for naming in batch.namings),
            Kind.RELATION: frozenset(pairing.relation for pairing in batch.pairings),
        },
        {id: p.text.words for id, p in publications.items()},
        {content.digest: content for p in publications.values() for content in _contents(p)},
        {id: (("original", p.document.sha256), ("text", p.document.text)) for id, p in publications.items()},
        {fact.id: one for fact, one in reread.items()},
    )


def fact_of(record: Body) -> Fact:
    """A record as a fact; raises LedgerError when it holds what JSON cannot."""
    kind = kind_of(record)
    try:
        body = encode(record)
    except ValueError as error:
        raise LedgerError(f"a {kind} cannot be entered: {error}") from error
    return Fact(kind.value, id_of(kind, record, body), body)


def append(connection: sa.Connection, prepared: Prepared, moment: str) -> int:
    """Enters what is new; returns how many entries that is."""
    there = _there(connection, prepared.facts)
    new = [fact for fact in prepared.facts if (fact.kind, fact.id) not in there]
    _check_told(connection, prepared, new)
    _check_resolved(connection, prepared, new)
    _check_reread(connection, prepared, new)
    enter(connection, new, moment, prepared.run)
    _store(connection, prepared, [fact.id for fact in new if fact.kind == Kind.DOCUMENT])
    return len(new)


def enter(connection: sa.Connection, facts: Sequence[Fact], moment: str, run: str | None) -> None:
    """Adds facts of one run to the end of the chain and moves the head."""
    enter_each(connection, [(fact, run) for fact in facts], moment)


def moment_from(connection: sa.Connection, moment: str) -> str:
    """The moment at which the next entry is recorded: never earlier than the last."""
    last = connection.execute(_LAST).one_or_none()
    return max(moment, last.recorded) if last else moment


def enter_each(connection: sa.Connection, facts: Sequence[tuple[Fact, str | None]], moment: str) -> None:
    """Adds facts, each with its run, to the end of the chain and moves the head."""
    if not facts:
        return
    seq, previous = reading.head(connection)
    last = connection.execute(_LAST).one_or_none()
    if (last.seq, last.hash) != (seq, previous) if last else seq != 0:
        raise BrokenLedger("the head does not name the last entry: entries are missing; see 'kilde verify'")
    moment = max(moment, last.recorded) if last else moment
    rows = []
    for fact, run in facts:
        seq += 1
        previous = entry_hash(seq, fact, moment, run, previous)
        rows.append(Entry(seq, fact.kind, fact.id, moment, run, previous, fact.body)._asdict())
    connection.execute(sa.insert(ENTRIES), rows)
    connection.execute(sa.update(HEAD).values(seq=seq, hash=previous))


_LAST = sa.select(ENTRIES.c.seq, ENTRIES.c.hash, ENTRIES.c.recorded).order_by(ENTRIES.c.seq.desc()).limit(1)


def _filed(publication: Publication) -> Fact:
    for wrong in checks.wrong_publication(publication):
        raise LedgerError(f"the document {publication.document.source!r} cannot be entered: {wrong}")
    return fact_of(Filed(publication.document, publication.text.passages))


def _contents(publication: Publication) -> tuple[Content, ...]:
    document = publication.document
    return (
        pack(publication.data, document.sha256),
        pack(publication.text.words.encode(), document.text),
    )


def _there(connection: sa.Connection, facts: Iterable[Fact]) -> set[tuple[str, str]]:
    """Which of the facts are entered already."""
    by_kind: dict[str, list[str]] = {}
    for fact in facts:
        by_kind.setdefault(fact.kind, []).append(fact.id)
    return {(kind, id) for kind, ids in by_kind.items() for id in reading.present(connection, kind, ids)}


def _check_told(connection: sa.Connection, prepared: Prepared, new: Sequence[Fact]) -> None:
    """Each new fact of a text has its BESIDE, if any, and quotes the text that is stored or is about to be."""
    fresh = {fact.id for fact in new if fact.kind == Kind.DOCUMENT}
    stored: dict[str, str] = {}
    for fact in new:
        if fact.kind not in TOLD:
            continue
        kind, one = Kind(fact.kind), prepared.told[fact.id]
        if kind in BESIDE and fact.id not in prepared.resolved[kind]:
            raise LedgerError(f"the {kind} {fact.id} comes without its {BESIDE[kind]}")
        if one.document not in fresh and one.document not in stored:
            stored[one.document] = _stored_words(connection, kind, one)
        words = prepared.words[one.document] if one.document in fresh else stored[one.document]
        for wrong in checks.wrong_spans(one, words):
            raise LedgerError(f"the {kind} {fact.id} of document {one.document} cannot be entered: {wrong}")


def _stored_words(connection: sa.Connection, kind: Kind, one: Told) -> str:
    text = reading.text(connection, one.document)
    if text is None:
        raise LedgerError(f"the {kind} {one.id} is of a document that is not there: {one.document}")
    return text.words


def _check_resolved(connection: sa.Connection, prepared: Prepared, new: Sequence[Fact]) -> None:
    """Each new resolution, naming or pairing is of a fact that is stored or is about to be."""
    for kind, beside in BESIDE.items():
        if any(fact.kind == beside for fact in new):
            elsewhere = prepared.resolved[kind] - prepared.told.keys()
            for one in elsewhere - reading.present(connection, kind, elsewhere):
                raise LedgerError(f"a {beside} is of a {kind} that is not there: {one}")


def _check_reread(connection: sa.Connection, prepared: Prepared, new: Sequence[Fact]) -> None:
    """Each new rereading is of a document whose text is there, and names what is stored or is about to be."""
    coming = {(fact.kind, fact.id) for fact in new}
    for fact in new:
        if fact.kind != Kind.REREADING:
            continue
        one = prepared.reread[fact.id]
        wrong = [*rereadings.wrong_form(one)]
        if reading.text(connection, one.document) is None:
            wrong.append("its document's text is not there")
        others = [id for id in one.told if _document(prepared, id) not in (None, one.document)]
        wrong += [f"{id} is of another document" for id in others]
        wanted = [(kind, id) for kind, id in rereadings.references(one) if (kind, id) not in coming]
        wrong += [f"the {kind} {id} is not there" for kind, id in _missing(connection, wanted)]
        if wrong:
            raise LedgerError(f"the rereading {fact.id} cannot be entered: {wrong[0]}")


def _document(prepared: Prepared, told: str) -> str | None:
    """The document of a fact of a text of the batch."""
    one = prepared.told.get(told)
    return one.document if one else None


def _missing(connection: sa.Connection, wanted: Sequence[tuple[Kind, str]]) -> list[tuple[Kind, str]]:
    there = {kind: reading.present(connection, kind, [id for of, id in wanted if of == kind]) for kind, _ in wanted}
    return [(kind, id) for kind, id in wanted if id not in there[kind]]


def _store(connection: sa.Connection, prepared: Prepared, documents: Sequence[str]) -> None:
    """Stores what the new documents hold; a content that is there already is shared."""
    holdings = [(id, role, digest) for id in documents for role, digest in prepared.holdings[id]]
    digests = dict.fromkeys(digest for _, _, digest in holdings)
    there = reading.stored(connection, digests)
    rows = [prepared.contents[digest]._asdict() for digest in digests if digest not in there]
    if rows:
        connection.execute(sa.insert(CONTENTS), rows)
    if holdings:
        columns = ("document", "role", "digest")
        connection.execute(sa.insert(HOLDINGS), [dict(zip(columns, row, strict=True)) for row in holdings])
