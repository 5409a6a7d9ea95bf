"""Takedowns: text and bytes go for good, ids and quotes stay, and the ledger says why."""

import random
from pathlib import Path

import pytest

from kilde.ledger import Batch, Ledger
from kilde.ledger.contents import pack
from kilde.model import LedgerError, sha256
from tests.ledger.making import NOON, RUN, batch, claim, publication, resolution

LATER = "2026-11-23T12:00:00Z"


def test_text_and_bytes_go_and_claims_stay(ledger: Ledger) -> None:
    ledger.append(batch(1, 2), NOON)
    evidence, one = ledger.evidence(), publication(1).document.id
    assert ledger.erase(one, "The source asked for it.", LATER) == ()
    assert ledger.text(one) is None
    assert ledger.original(one) is None
    assert ledger.evidence() == evidence
    assert ledger.has_document(one)
    assert ledger.text(publication(2).document.id) == publication(2).text
    assert not list(ledger.verify())


def test_a_takedown_is_an_entry_of_its_own(ledger: Ledger) -> None:
    ledger.append(batch(1), NOON)
    before = ledger.head()[0]
    ledger.erase(publication(1).document.id, "Asked.", LATER)
    ledger.erase(publication(1).document.id, "Asked again.", LATER)
    assert ledger.head()[0] == before + 1


def test_what_was_taken_down_is_not_entered_again(ledger: Ledger) -> None:
    ledger.append(batch(1), NOON)
    ledger.erase(publication(1).document.id, "Asked.", LATER)
    assert ledger.append(batch(1), LATER) == 0
    assert ledger.text(publication(1).document.id) is None
    late = claim(publication(1), "byen")
    with pytest.raises(LedgerError, match="not there"):
        ledger.append(Batch(RUN, (), (late,), (resolution(late),)), LATER)


def test_contents_that_others_hold_stay_with_them(ledger: Ledger) -> None:
    one, other = publication(1, words="Havn stengt", data=b"same"), publication(2, words="Havn stengt", data=b"same")
    ledger.append(Batch(RUN, (one, other)), NOON)
    assert ledger.erase(one.document.id, "Asked.", LATER) == (other.document.id,)
    assert ledger.text(one.document.id) is None
    assert ledger.text(other.document.id) == other.text
    assert not list(ledger.verify())
    assert ledger.erase(other.document.id, "Asked.", LATER) == ()
    assert ledger.original(other.document.id) is None
    assert not list(ledger.verify())


def test_contents_come_back_with_another_document_alone(ledger: Ledger) -> None:
    one, other = publication(1, words="Havn stengt", data=b"same"), publication(2, words="Havn stengt", data=b"same")
    ledger.append(Batch(RUN, (one,)), NOON)
    ledger.erase(one.document.id, "Asked.", LATER)
    ledger.append(Batch(RUN, (other,)), LATER)
    assert ledger.text(one.document.id) is None
    assert ledger.text(other.document.id) == other.text
    assert not list(ledger.verify())


@pytest.mark.parametrize(("document", "reason"), [("none", "Asked."), (publication(1).document.id, " ")])
def test_a_takedown_needs_a_document_and_a_reason(ledger: Ledger, document: str, reason: str) -> None:
    ledger.append(batch(1), NOON)
    with pytest.raises(LedgerError):
        ledger.erase(document, reason, LATER)
    assert ledger.text(publication(1).document.id)


def test_erased_bytes_stand_nowhere_in_the_files(place: Path) -> None:
    chance = random.Random(7)
    sizes = (40, 300, 1500, 3000, 9000) * 12
    documents = [publication(n, data=chance.randbytes(size)) for n, size in enumerate(sizes)]
    with Ledger.open(place, create=True) as ledger:
        for one in documents:
            ledger.append(Batch(RUN, (one,)), NOON)
        chance.shuffle(documents)
        for one in documents[:40]:
            ledger.erase(one.document.id, "Asked.", LATER)
        stored = b"".join(path.read_bytes() for path in place.parent.iterdir())
        assert not list(ledger.verify())
    for one in documents[40:]:
        assert pack(one.data, "").data[:32] in stored
    for one in documents[:40]:
        packed = pack(one.data, sha256(one.data)).data
        assert not any(packed[start : start + 16] in stored for start in range(0, len(packed) - 15, 16))


def test_a_reader_that_keeps_the_log_is_told_of(place: Path, ledger: Ledger) -> None:
    ledger.append(batch(1), NOON)
    with Ledger.open(place, patience=0.05) as other, Ledger.open(place)._reading() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM entries").all()
        with pytest.raises(LedgerError, match="taken down; but another program reads"):
            other.erase(publication(1).document.id, "Asked.", LATER)
    assert ledger.text(publication(1).document.id) is None
    ledger.erase(publication(1).document.id, "Asked.", LATER)
    assert not list(ledger.verify())
