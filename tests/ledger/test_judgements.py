"""Judgements stand in the ledger as entries of their own: held to what they speak of, read with their moment."""

from dataclasses import replace
from pathlib import Path

import pytest

from kilde.ledger import Ledger, writing
from kilde.ledger.codec import Kind, decode, encode
from kilde.model import BrokenLedger, Judgement, LedgerError, Manner, Ruling, Span
from tests.ledger.making import NOON, anchor, batch, correction, publication, same, undo

LATER = "2026-11-23T12:00:00Z"
ONE, TWO = publication(1), publication(2)


def test_judgements_are_read_in_order_with_their_moments(ledger: Ledger) -> None:
    ledger.append(batch(1, 2), NOON)
    assert ledger.rule(same(ONE, TWO), NOON)
    assert ledger.rule(correction(ONE), LATER)
    told = ledger.judgements()
    assert [(one.judgement, one.recorded) for one in told] == [
        (same(ONE, TWO), "2026-11-21T12:00:00Z"),
        (correction(ONE), LATER),
    ]
    assert [one.number for one in told] == sorted(one.number for one in told)
    assert not list(ledger.verify())


def test_a_judgement_is_not_known_before_it_was_made(ledger: Ledger) -> None:
    ledger.append(batch(1, 2), NOON)
    ledger.rule(same(ONE, TWO), LATER)
    assert ledger.judgements(as_of="2026-11-22") == ()
    assert len(ledger.judgements(as_of="2026-11-23")) == 1


def test_the_same_judgement_is_entered_once(ledger: Ledger) -> None:
    ledger.append(batch(1, 2), NOON)
    assert ledger.rule(same(ONE, TWO), NOON)
    head = ledger.head()
    assert not ledger.rule(same(ONE, TWO), LATER)
    assert ledger.head() == head


def test_judgements_that_are_stored_already_are_read_as_ever() -> None:
    """Ids and bytes as they were before judgements had a manner."""
    for made, id, size in (
        (same(ONE, TWO), "0121b43b6a66a374c4ef4b1f", 305),
        (correction(ONE), "cd21bf3bca4def6266176d6d", 345),
        (undo(same(ONE, TWO)), "538864154be616ca2e40b996", 112),
    ):
        body = encode(made)
        assert (made.id, len(body), b"manner" in body) == (id, size, False)
        assert decode(Kind.JUDGEMENT, body) == made


def test_a_blind_answer_is_stored_beside_the_same_ruling(ledger: Ledger) -> None:
    ledger.append(batch(1, 2), NOON)
    blind = replace(same(ONE, TWO), manner=Manner.BLIND)
    assert ledger.rule(same(ONE, TWO), NOON)
    assert ledger.rule(blind, LATER)
    assert [one.judgement for one in ledger.judgements()] == [same(ONE, TWO), blind]
    assert not list(ledger.verify())


def test_no_run_makes_a_judgement(ledger: Ledger) -> None:
    ledger.append(batch(1, 2), NOON)
    ledger.rule(same(ONE, TWO), NOON)
    with ledger._reading() as connection:
        rows = connection.exec_driver_sql("SELECT run FROM entries WHERE kind = 'judgement'").all()
    assert [tuple(row) for row in rows] == [(None,)]


def test_what_was_taken_down_can_still_be_ruled_on(ledger: Ledger) -> None:
    ledger.append(batch(1, 2), NOON)
    ledger.erase(ONE.document.id, "Asked.", NOON)
    assert ledger.rule(same(ONE, TWO), LATER)
    assert not list(ledger.verify())


BROKEN: dict[str, tuple[Judgement, str]] = {
    "nobody": (replace(same(ONE, TWO), by=" "), "nobody"),
    "no reason": (replace(same(ONE, TWO), reason=""), "no reason"),
    "a document that is not there": (same(ONE, publication(7)), "not there"),
    "an undo of nothing": (undo(same(ONE, TWO)), "no judgement"),
    "an undo of a claim": (replace(same(ONE, TWO), undoes="x"), "no judgement x"),
    "one side": (replace(same(ONE, TWO), about=((anchor(ONE),),)), "so many"),
    "an empty side": (replace(same(ONE, TWO), about=((anchor(ONE),), ())), "so many"),
    "two claims rejected": (replace(correction(ONE), about=((anchor(ONE), anchor(TWO)),)), "one claim"),
    "no value": (replace(correction(ONE), correction=None), "a correction names"),
    "a value too many": (replace(correction(ONE), ruling=Ruling.REJECT), "a correction names"),
    "another quote": (
        replace(same(ONE, TWO), about=((anchor(ONE),), (replace(anchor(TWO), trigger=Span(0, 4, "sank")),))),
        "does not quote",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_judgement_that_does_not_hold_together_is_refused(ledger: Ledger, name: str) -> None:
    judgement, why = BROKEN[name]
    ledger.append(batch(1, 2), NOON)
    head = ledger.head()
    with pytest.raises(LedgerError, match=why):
        ledger.rule(judgement, LATER)
    assert ledger.head() == head


@pytest.mark.parametrize("name", [name for name in BROKEN if name != "an undo of a claim"])
def test_verify_names_a_judgement_that_another_program_entered(ledger: Ledger, name: str) -> None:
    ledger.append(batch(1, 2), NOON)
    _enter(ledger, BROKEN[name][0])
    [fault] = list(ledger.verify())
    assert "(judgement " in fault.where


@pytest.mark.parametrize("name", ["nobody", "one side", "no value", "two claims rejected"])
def test_what_is_no_judgement_is_never_read_as_one(ledger: Ledger, name: str) -> None:
    ledger.append(batch(1, 2), NOON)
    _enter(ledger, BROKEN[name][0])
    with pytest.raises(BrokenLedger, match="is no judgement"):
        ledger.judgements()


def _enter(ledger: Ledger, judgement: Judgement) -> None:
    """Past the checks, as a faulty program would."""
    with ledger._writing() as connection:
        writing.enter(connection, [writing.fact_of(judgement)], LATER, None)


def test_a_judgement_wants_a_ledger_that_can_be_written(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Ledger.open(place, create=True) as ledger:
        ledger.append(batch(1, 2), NOON)
        monkeypatch.setattr(ledger, "_writable", False)
        with pytest.raises(LedgerError, match="read-only"):
            ledger.rule(same(ONE, TWO), LATER)
