"""A document that was read again says what its latest rereading names; the earlier facts stay, and can be read as of then."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from kilde.ledger import Batch, Ledger, ReadBy
from kilde.ledger.rereadings import wrong_form
from kilde.model import Claim, Entity, LedgerError, Naming, Pairing, Rereading, Resolution, Run, Statement
from tests.ledger.making import NOON, RUN, batch, claim, publication, relation, resolution, statement

NEWER = replace(RUN, kilde="0.2.0")
LATER = "2026-11-22T12:00:00+00:00"
LAST = "2026-11-23T12:00:00+00:00"
OF = publication(1)
OLD, NEW = claim(OF, "sank"), claim(OF, "stengt")
OTHER = claim(publication(2))


def reread(
    *claims: Claim,
    number: int = 2,
    run: Run = NEWER,
    edtf: str = "2026-11-12",
    told: tuple[Statement, ...] = (),
    language: str = "nb",
) -> Batch:
    """What a rereading of the first document enters: these claims, each dated so, and statements by nobody known."""
    found = tuple(resolution(one, edtf) for one in claims)
    named = tuple(Naming(one.id, ((None,),)) for one in told)
    entry = Rereading(OF.document.id, number, language, _ids(claims), _ids(found), _ids(told), _ids(named))
    return Batch(run, (), claims, found, (), told, named, rereadings=(entry,))


def _ids(records: tuple[Claim, ...] | tuple[Resolution, ...] | tuple[Statement, ...] | tuple[Naming, ...]) -> tuple[str, ...]:
    return tuple(record.id for record in records)


def claims(ledger: Ledger, as_of: str | None = None) -> dict[str, str]:
    """The claims in force, with the time that each resolves to."""
    return {one.resolution.claim: str(one.resolution.edtf) for one in ledger.evidence(as_of)}


DATED = "[2026-11-05,2026-11-12]"


def test_the_claims_of_the_latest_rereading_are_in_force_and_those_of_other_documents_stay(ledger: Ledger) -> None:
    ledger.append(batch(1, 2, triggers=("sank",)), NOON)
    ledger.append(reread(NEW), LATER)
    assert claims(ledger) == {NEW.id: "2026-11-12", OTHER.id: DATED}
    assert {one.run for one in ledger.evidence() if one.document.id == OF.document.id} == {NEWER.id}
    assert list(ledger.verify()) == []


def test_earlier_moments_show_the_earlier_claims(ledger: Ledger) -> None:
    ledger.append(batch(1, triggers=("sank",)), NOON)
    ledger.append(reread(NEW), LATER)
    ledger.append(reread(OLD, number=3, run=replace(RUN, kilde="0.3.0")), LAST)
    assert claims(ledger, NOON) == {OLD.id: DATED}
    assert claims(ledger, LATER) == {NEW.id: "2026-11-12"}
    assert claims(ledger) == {OLD.id: "2026-11-12"}


def test_a_rereading_that_finds_nothing_leaves_nothing_in_force(ledger: Ledger) -> None:
    ledger.append(batch(1, triggers=("sank",)), NOON)
    ledger.append(reread(), LATER)
    assert claims(ledger) == {}


def test_going_back_to_an_earlier_reading_brings_back_its_claims_and_resolutions(ledger: Ledger) -> None:
    ledger.append(batch(1, triggers=("sank",)), NOON)
    ledger.append(reread(OLD), LATER)
    assert claims(ledger) == {OLD.id: "2026-11-12"}
    assert ledger.append(reread(OLD, number=3, run=RUN, edtf=DATED), LAST) == 1
    assert claims(ledger) == {OLD.id: DATED}
    assert claims(ledger, LATER) == {OLD.id: "2026-11-12"}


def test_a_resolution_that_is_entered_after_a_rereading_stands(ledger: Ledger) -> None:
    ledger.append(batch(1, triggers=("sank",)), NOON)
    ledger.append(reread(OLD, edtf=DATED), LATER)
    ledger.append(Batch(NEWER, resolutions=(resolution(OLD, "2026"),)), LAST)
    assert claims(ledger) == {OLD.id: "2026"}


def test_statements_are_those_of_the_latest_rereading(ledger: Ledger) -> None:
    told = statement(OF)
    named = Naming(told.id, ((Entity("e", "politiet", "body"),),))
    ledger.append(Batch(RUN, (OF,), statements=(told,), namings=(named,)), NOON)
    ledger.append(reread(), LATER)
    assert ledger.statements() == ()
    ledger.append(reread(told=(told,), number=3), LAST)
    assert ledger.statements() == ((told, Naming(told.id, ((None,),))),)
    assert ledger.statements(NOON) == ((told, named),)


def test_a_document_has_the_language_that_it_was_read_in_last(ledger: Ledger) -> None:
    silent = replace(OF, document=replace(OF.document, language=None))
    ledger.append(Batch(RUN, (silent,)), NOON)
    ledger.append(reread(NEW, language="da"), LATER)
    assert [document.language for document in ledger.documents()] == ["da"]
    assert [document.language for document in ledger.documents(NOON)] == [None]
    assert [one.document.language for one in ledger.evidence()] == ["da"]


def test_the_ledger_tells_who_read_a_document_last_and_how_many_times(ledger: Ledger) -> None:
    ledger.append(batch(1, 2), NOON)
    assert set(ledger.read_by().values()) == {ReadBy(RUN.id, 1)}
    ledger.append(reread(NEW), LATER)
    assert ledger.read_by() == {OF.document.id: ReadBy(NEWER.id, 2), publication(2).document.id: ReadBy(RUN.id, 1)}


def test_a_rereading_is_entered_once(ledger: Ledger) -> None:
    ledger.append(batch(1), NOON)
    assert ledger.append(reread(NEW), LATER) == 4
    assert ledger.append(reread(NEW), LATER) == 0


@pytest.mark.parametrize(
    ("entered", "why"),
    [
        (replace(reread(NEW), claims=(), resolutions=()), "the claim .* is not there"),
        (replace(reread(NEW), rereadings=(replace(reread(NEW).rereadings[0], resolutions=()),)), "one resolution"),
        (reread(NEW, number=1), "second reading"),
        (reread(OTHER), "of another document"),
    ],
)
def test_a_rereading_that_does_not_hold_together_is_refused(ledger: Ledger, entered: Batch, why: str) -> None:
    ledger.append(batch(1, 2, triggers=("sank",)), NOON)
    with pytest.raises(LedgerError, match=why):
        ledger.append(entered, LATER)
    assert claims(ledger) == {OLD.id: DATED, OTHER.id: DATED}


def test_a_document_that_was_taken_down_is_not_read_again(ledger: Ledger) -> None:
    ledger.append(batch(1, triggers=("sank",)), NOON)
    ledger.erase(OF.document.id, "Asked.", NOON)
    with pytest.raises(LedgerError, match="text is not there"):
        ledger.append(reread(), LATER)


def test_verify_names_a_rereading_that_speaks_of_what_is_not_there(place: Path) -> None:
    with Ledger.open(place, create=True) as ledger:
        ledger.append(batch(1, triggers=("sank",)), NOON)
        ledger.append(reread(NEW), LATER)
    connection = sqlite3.connect(place)
    connection.execute("DROP TRIGGER entries_update")
    connection.execute("UPDATE entries SET id = 'x' || id WHERE kind = 'claim' AND id = ?", (NEW.id,))
    connection.commit()
    connection.close()
    with Ledger.open(place) as ledger:
        reasons = [fault.reason for fault in ledger.verify() if "rereading" in fault.where]
    assert any(f"the claim {NEW.id} that it speaks of does not stand before it" in reason for reason in reasons)


def test_a_rereading_names_one_resolution_a_claim() -> None:
    whole = reread(OLD, NEW).rereadings[0]
    assert list(wrong_form(whole)) == []
    assert len(list(wrong_form(replace(whole, number=0, namings=("x",))))) == 2


def test_the_moments_of_documents_are_those_of_their_entry_and_rereadings(ledger: Ledger) -> None:
    ledger.append(batch(1, 2), NOON)
    ledger.append(batch(3), LATER)
    ledger.append(reread(NEW), LAST)
    noon, later, last = "2026-11-21T12:00:00Z", "2026-11-22T12:00:00Z", "2026-11-23T12:00:00Z"
    assert ledger.moments_of({OF.document.id}) == (noon, last)
    assert ledger.moments_of({publication(2).document.id, publication(3).document.id}) == (noon, later)
    assert ledger.moments_of({OF.document.id}, as_of="2026-11-22") == (noon,)


def test_relations_are_those_of_the_latest_rereading(tmp_path: Path) -> None:
    one = relation(OF)
    paired = Pairing(one.id, None, None, ((None,),))
    with Ledger.open(tmp_path / "l.kilde", create=True) as ledger:
        first = Batch(RUN, (OF,), relations=(one,), pairings=(paired,))
        ledger.append(first, NOON)
        assert [found for found, *_ in ledger.relations()] == [one]
        ledger.append(Batch(RUN, rereadings=(Rereading(OF.document.id, 2, "nb", (), (), (), ()),)), NOON)
        assert ledger.relations() == ()
        again = Rereading(OF.document.id, 3, "nb", (), (), (), (), (one.id,), (paired.id,))
        ledger.append(Batch(RUN, rereadings=(again,)), NOON)
        assert [found for found, *_ in ledger.relations()] == [one]
        assert not list(ledger.verify())
