"""Verify names whatever is not as it was written, entry by entry, content by content, byte by byte."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from kilde.ledger import Batch, Fault, Ledger
from kilde.ledger.chain import GENESIS, Fact, entry_hash
from kilde.ledger.contents import pack
from kilde.model import LedgerError, Rereading, canonical_json, plain, sha256
from tests.ledger.making import NOON, RUN, batch, correction, publication, same, undo

LATER = "2026-11-22T12:00:00Z"
GONE = publication(4).document.id
RULED = same(publication(1), publication(2))
STRAY = pack(b"stray", sha256(b"stray"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a ledger that holds every kind of entry."""
    place = tmp_path_factory.mktemp("whole") / "news.kilde"
    with Ledger.open(place, create=True) as ledger:
        ledger.append(batch(1, 2), NOON)
        ledger.append(replace(batch(3, 4), run=replace(RUN, kilde="0.2.0")), LATER)
        ledger.erase(GONE, "Asked.", LATER)
        ledger.append(Batch(RUN, rereadings=(Rereading(publication(1).document.id, 2, "nb", (), (), (), ()),)), LATER)
        for judgement in (RULED, correction(publication(1)), undo(RULED)):
            assert ledger.rule(judgement, LATER)
        assert not list(ledger.verify())
    return place.read_bytes()


@pytest.fixture
def copy(place: Path, whole: bytes) -> Path:
    """A copy of that ledger, to be broken."""
    place.write_bytes(whole)
    return place


def faults(place: Path) -> list[Fault]:
    """What verify finds; a file that cannot be opened as a ledger is found too."""
    try:
        with Ledger.open(place) as ledger:
            return list(ledger.verify())
    except LedgerError as error:
        return [Fault("file", str(place), str(error))]


def change(place: Path, *statements: str) -> None:
    """Writes past the guards, which are taken away for it and put back."""
    connection = sqlite3.connect(place)
    guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for statement in (*(f"DROP TRIGGER {name}" for name, _ in guards), *statements, *(sql for _, sql in guards)):
        connection.execute(statement)
    connection.commit()
    connection.close()


def rechain(place: Path) -> None:
    """Makes all hashes right again, as a forger would who knows how."""
    connection = sqlite3.connect(place)
    previous, number = GENESIS, 0
    hashes = []
    for number, kind, id, recorded, run, body in connection.execute(
        "SELECT seq, kind, id, recorded, run, body FROM entries ORDER BY seq"
    ):
        previous = entry_hash(number, Fact(kind, id, body), recorded, run, previous)
        hashes.append(f"UPDATE entries SET hash = '{previous}' WHERE seq = {number}")
    connection.close()
    change(place, *hashes, f"UPDATE head SET seq = {number}, hash = '{previous}'")


def test_a_whole_ledger_has_no_faults(copy: Path) -> None:
    assert faults(copy) == []


BREAKS = {
    "kind": ("UPDATE entries SET kind = 'issue' WHERE seq = 3", "entry 3 "),
    "id": ("UPDATE entries SET id = 'f' || substr(id, 2) WHERE seq = 4", "entry 4 "),
    "body": ("UPDATE entries SET body = CAST(body || ' ' AS BLOB) WHERE seq = 5", "entry 5 "),
    "body as text": ("UPDATE entries SET body = CAST(body AS TEXT) WHERE seq = 5", "entry 5 "),
    "no JSON": ("UPDATE entries SET body = x'ff' WHERE seq = 5", "entry 5 "),
    "recorded": ("UPDATE entries SET recorded = '2026-11-21T12:00:01Z' WHERE seq = 2", "entry 2 "),
    "recorded no moment": ("UPDATE entries SET recorded = 'noon' WHERE seq = 2", "entry 2 "),
    "run": ("UPDATE entries SET run = NULL WHERE seq = 2", "entry 2 "),
    "hash": ("UPDATE entries SET hash = 'a' || substr(hash, 2) WHERE seq = 6", "entry 6 "),
    "seq": ("UPDATE entries SET seq = 99 WHERE seq = 6", "entry 7 "),
    "entry cut out": ("DELETE FROM entries WHERE seq = 6", "entry 7 "),
    "last entry cut off": ("DELETE FROM entries WHERE seq = (SELECT max(seq) FROM entries)", "the head"),
    "all entries cut off": ("DELETE FROM entries", "the head"),
    "head's number": ("UPDATE head SET seq = 3", "the head"),
    "head's hash": ("UPDATE head SET hash = 'x'", "the head"),
    "no head": ("DELETE FROM head", "the head"),
    "content": ("UPDATE contents SET data = zeroblob(length(data))", "content "),
    "content's size": ("UPDATE contents SET size = size + 1", "content "),
    "content's huge size": ("UPDATE contents SET size = 9223372036854775807", "content "),
    "content's check": ('UPDATE contents SET "check" = 1', "content "),
    "content gone": ("DELETE FROM contents WHERE rowid = 1", "holding "),
    "content and holding gone": ("DELETE FROM holdings WHERE rowid = 1", "is missing, and no entry says"),
    "content of none": (
        f"INSERT INTO contents VALUES ('{STRAY.digest}', {STRAY.size}, {STRAY.check}, x'{STRAY.data.hex()}')",
        "no document holds it",
    ),
    "holding of none": ("INSERT INTO holdings SELECT 'd', role, digest FROM holdings LIMIT 1", "document d"),
    "holding of the erased": (f"INSERT INTO holdings SELECT '{GONE}', role, digest FROM holdings LIMIT 1", GONE),
    "guard dropped": ("CREATE TRIGGER more BEFORE INSERT ON head BEGIN SELECT 1; END", "more"),
    "table added": ("CREATE TABLE more (a)", "more"),
    "index dropped": ("DROP INDEX ix_holdings_digest", "ix_holdings_digest"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_what_is_broken_is_named(copy: Path, name: str) -> None:
    statement, named = BREAKS[name]
    change(copy, "PRAGMA foreign_keys = OFF", statement)
    found = faults(copy)
    assert found
    assert any(named in f"{fault.where} {fault.reason}" for fault in found), found


def test_a_dropped_guard_is_named(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    connection.execute("DROP TRIGGER entries_delete")
    connection.close()
    assert [fault.where for fault in faults(copy)] == ["entries_delete"]


def test_one_changed_entry_is_one_fault(copy: Path) -> None:
    change(copy, "UPDATE entries SET body = CAST(upper(CAST(body AS TEXT)) AS BLOB) WHERE seq = 12")
    assert len(faults(copy)) == 1


FORGERIES = {
    "claim": ("claim", "Minst tre båter sank", "Minst ti båter sank", "id is not that of its body"),
    "document": ("document", "Avisen", "Bladet", "id is not that of its body"),
    "title": ("document", "Havn stengt", "Havn åpnet", None),
    "passage": ("document", '"end":14', '"end":15', "out of order"),
    "run": ("run", '"packs":"packs"', '"packs":"other"', "id is not that of its body"),
    "judgement": ("judgement", "One storm.", "One fleet.", "id is not that of its body"),
    "kind": ("resolution", '"why"', '"yhw"', "id is not that of its body"),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_forged_bodies_are_found_though_the_chain_is_right(copy: Path, name: str) -> None:
    kind, old, new, reason = FORGERIES[name]
    with Ledger.open(copy) as ledger:
        before = ledger.head()
    change(
        copy,
        f"UPDATE entries SET body = CAST(replace(CAST(body AS TEXT), '{old}', '{new}') AS BLOB) WHERE kind = '{kind}'",
    )
    assert faults(copy)
    rechain(copy)
    found = faults(copy)
    if reason is None:  # only a head that was noted elsewhere shows this
        with Ledger.open(copy) as ledger:
            assert ledger.head() != before
    else:
        assert any(reason in fault.reason for fault in found), found


def test_spans_that_do_not_quote_are_found_though_all_hashes_are_right(copy: Path) -> None:
    words = publication(1).text.words.replace("politiet", "polltiet")
    forged = publication(1, words=words)
    content = pack(words.encode(), forged.document.text)
    document = plain(publication(1).document) | {"text": forged.document.text}
    body = canonical_json({"document": document, "passages": plain(publication(1).text.passages)}).encode()
    change(
        copy,
        f"INSERT INTO contents VALUES ('{content.digest}', {content.size}, {content.check}, x'{content.data.hex()}')",
        f"UPDATE holdings SET digest = '{content.digest}' WHERE document = '{forged_id()}' AND role = 'text'",
        f"UPDATE entries SET body = x'{body.hex()}' WHERE kind = 'document' AND id = '{forged_id()}'",
        f"DELETE FROM contents WHERE digest = '{publication(1).document.text}'",
    )
    rechain(copy)
    found = faults(copy)
    assert found
    assert {fault.what for fault in found} == {"entry"}
    assert all("does not quote the text" in fault.reason for fault in found)


def forged_id() -> str:
    """The document whose text is forged."""
    return publication(1).document.id


def test_a_gap_is_found_though_all_hashes_are_right(copy: Path) -> None:
    change(copy, "DELETE FROM entries WHERE kind = 'issue'")
    rechain(copy)
    found = faults(copy)
    assert found
    assert all("entries are missing or out of order" in fault.reason for fault in found)


def test_an_entry_must_come_after_what_it_speaks_of(copy: Path) -> None:
    change(copy, "DELETE FROM entries WHERE seq = 2", "UPDATE entries SET seq = seq - 1 WHERE seq > 2")
    rechain(copy)
    assert any("does not stand before it" in fault.reason for fault in faults(copy))


def test_a_file_cut_short_is_found(copy: Path, whole: bytes) -> None:
    for length in (0, 10, 100, 4096, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
        copy.write_bytes(whole[:length])
        assert faults(copy)
        read_all(copy)


def flips(place: Path) -> Iterator[tuple[int, int]]:
    """Places in the file and what to change there: each stored value at both ends and inside, and its record's head."""
    chance = random.Random(2026)
    for start, end in values(place):
        for offset in {chance.choice((start, end - 1)), chance.randrange(start, end)}:
            yield offset, chance.randrange(1, 256)


def values(place: Path) -> Iterator[tuple[int, int]]:
    """Where the values of entries and contents stand in the file: in this small ledger, each row in one piece.

    The ten bytes before a row are taken in as well: its length, its number and the types of its values.
    """
    whole, connection = place.read_bytes(), sqlite3.connect(place)
    entries = connection.execute("SELECT kind, id, recorded, coalesce(run, ''), hash, body FROM entries").fetchall()
    contents = connection.execute("SELECT data FROM contents").fetchall()
    connection.close()
    for row in (*entries, *contents):
        parts = [part if isinstance(part, bytes) else part.encode() for part in row]
        end = whole.index(b"".join(parts))
        yield end - 10, end
        for part in filter(None, parts):
            yield end, end + len(part)
            end += len(part)


def test_one_changed_byte_in_facts_or_texts_is_found(copy: Path, whole: bytes) -> None:
    for offset, mask in list(flips(copy)):
        broken = bytearray(whole)
        broken[offset] ^= mask
        copy.write_bytes(broken)
        assert faults(copy), f"byte {offset} changed by {mask:#x} was not found"


def test_one_changed_byte_anywhere_is_never_a_traceback(copy: Path, whole: bytes) -> None:
    chance = random.Random(11)
    for _ in range(60):
        broken = bytearray(whole)
        broken[chance.randrange(len(whole))] ^= chance.randrange(1, 256)
        copy.write_bytes(broken)
        faults(copy)
        read_all(copy)


def read_all(place: Path) -> None:
    """Reads and writes with every method; LedgerError is the one error allowed."""
    with suppress(LedgerError), Ledger.open(place) as ledger:
        reads = (ledger.evidence, ledger.judgements, ledger.documents, ledger.issues, ledger.runs, ledger.known_documents, ledger.head)
        for read in reads:
            with suppress(LedgerError):
                read()
        with suppress(LedgerError):
            ledger.text(publication(1).document.id)
        with suppress(LedgerError):
            ledger.original(publication(2).document.id)
        with suppress(LedgerError):
            ledger.append(Batch(RUN, (publication(9),)), LATER)
