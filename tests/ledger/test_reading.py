"""Reading: all evidence in one order, and as it was known on any day."""

from dataclasses import replace

import pytest

from kilde.ledger import Batch, Ledger
from kilde.model import BrokenLedger, Place, UsageError
from tests.ledger.making import NOON, RUN, batch, claim, publication, resolution

LATER = "2026-11-22T12:00:00Z"


def test_evidence_is_sorted_by_claim_and_whole(ledger: Ledger) -> None:
    whole = batch(3, 1, 2)
    ledger.append(whole, NOON)
    found = ledger.evidence()
    assert [e.claim.id for e in found] == sorted(claim.id for claim in whole.claims)
    documents = {p.document.id: p.document for p in whole.publications}
    for e in found:
        assert e.resolution == resolution(e.claim)
        assert e.document == documents[e.claim.document]
        assert e.run == RUN.id


def test_the_latest_resolution_stands(ledger: Ledger) -> None:
    ledger.append(batch(1), NOON)
    one = claim(publication(1))
    ledger.append(Batch(RUN, (), (), (resolution(one, "2026-11-19"),)), LATER)
    assert {e.resolution.edtf for e in ledger.evidence() if e.claim == one} == {"2026-11-19"}
    assert {e.resolution.edtf for e in ledger.evidence(as_of="2026-11-21")} == {"[2026-11-05,2026-11-12]"}


def test_places_on_either_side_of_zero_stay_apart(ledger: Ledger) -> None:
    one = publication(1)
    found = {}
    for trigger, zero in (("sank", 0.0), ("skadet", -0.0)):
        told = claim(one, trigger)
        place = Place("p", "Øya", zero, zero, None, "town")
        found[told.id] = replace(resolution(told), place=place)
        ledger.append(Batch(RUN, (one,), (told,), (found[told.id],)), NOON)
    assert {e.claim.id: e.resolution.id for e in ledger.evidence()} == {id: one.id for id, one in found.items()}


def test_as_of_gives_what_was_known_then(ledger: Ledger) -> None:
    ledger.append(batch(1), NOON)
    ledger.append(replace(batch(2), run=replace(RUN, kilde="0.2.0")), LATER)
    for as_of, count in (("2026-11-20", 0), ("2026-11-21T11:59:59", 0), ("2026-11-21T12:00:00Z", 1), ("2026-11-22", 2)):
        assert len(ledger.documents(as_of)) == count
        assert len(ledger.evidence(as_of)) == 2 * count
        assert len(ledger.issues(as_of)) == count
        assert len(ledger.runs(as_of)) == count


def test_as_of_no_moment_makes_no_sense(ledger: Ledger) -> None:
    with pytest.raises(UsageError):
        ledger.evidence(as_of="soon")


def test_documents_are_sorted_by_id_and_issues_by_item(ledger: Ledger) -> None:
    ledger.append(batch(3, 1, 2), NOON)
    assert [d.id for d in ledger.documents()] == sorted(d.id for d in ledger.documents())
    assert [i.item for i in ledger.issues()] == ["sak-1.txt", "sak-2.txt", "sak-3.txt"]


def test_a_new_ledger_is_empty(ledger: Ledger) -> None:
    assert not any((ledger.evidence(), ledger.documents(), ledger.issues(), ledger.runs()))
    assert ledger.known_documents() == frozenset()
    assert ledger.head() == (0, "0" * 64)
    assert not list(ledger.verify())


def test_a_body_that_cannot_be_read_is_named(ledger: Ledger) -> None:
    ledger.append(batch(1), NOON)
    with ledger._engine.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER entries_update")
        connection.exec_driver_sql("UPDATE entries SET body = x'7b' WHERE seq = 3")
        connection.commit()
    with pytest.raises(BrokenLedger, match="entry 3 "):
        ledger.evidence()


def test_the_documents_entered_last_come_first(ledger: Ledger) -> None:
    ledger.append(batch(1), NOON)
    ledger.append(batch(2), LATER)
    first, second = publication(1).document.id, publication(2).document.id
    assert [id for id, _ in ledger.latest(5)] == [second, first]
    assert ledger.latest(1)[0][0] == second
