"""Appending: wholly or not at all, each fact once, and only what holds together."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from kilde.ledger import Batch, Ledger
from kilde.model import Issue, LedgerError, Place, Run, Span
from tests.ledger.making import NOON, RUN, batch, claim, publication, resolution

LATER = "2026-11-22T12:00:00Z"


def test_append_says_how_many_entries_are_new(ledger: Ledger) -> None:
    assert ledger.append(batch(1), NOON) == 1 + 1 + 2 + 2 + 1
    assert ledger.append(batch(1, 2), NOON) == 1 + 2 + 2 + 1
    assert ledger.append(batch(2, 1), NOON) == 0
    assert ledger.head()[0] == 13


def test_a_fact_twice_in_a_batch_is_entered_once(ledger: Ledger) -> None:
    assert ledger.append(batch(1, 1), NOON) == 7
    assert not list(ledger.verify())


def test_an_empty_batch_enters_its_run_alone(ledger: Ledger) -> None:
    assert ledger.append(Batch(RUN), NOON) == 1
    assert ledger.runs() == (RUN,)


def test_what_was_appended_is_known(ledger: Ledger) -> None:
    ledger.append(batch(1, 2), NOON)
    ids = {publication(1).document.id, publication(2).document.id}
    assert ledger.known_documents() == ids
    assert ledger.has_document(publication(1).document.id)
    assert not ledger.has_document(publication(3).document.id)


def test_text_and_bytes_come_back(ledger: Ledger) -> None:
    ledger.append(batch(1), NOON)
    one = publication(1)
    assert ledger.text(one.document.id) == one.text
    assert ledger.original(one.document.id) == one.data
    assert ledger.text("none") is None
    assert ledger.original("none") is None


def test_empty_and_shared_contents_are_stored(ledger: Ledger) -> None:
    empty, same = publication(1, words="", data=b""), publication(2, words="Havn", data=b"Havn")
    ledger.append(Batch(RUN, (empty, same)), NOON)
    assert ledger.original(empty.document.id) == b""
    assert ledger.original(same.document.id) == b"Havn"
    assert not list(ledger.verify())


def test_the_same_facts_have_the_same_bodies_whatever_the_batches(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "one", create=True) as one, Ledger.open(tmp_path / "other", create=True) as other:
        one.append(batch(1, 2, 3), NOON)
        for number in (3, 1, 2):
            other.append(batch(number), LATER)
        assert bodies(one) == bodies(other)
        assert one.evidence() == other.evidence()


def bodies(ledger: Ledger) -> set[tuple[str, str, bytes]]:
    """Kind, id and body of all entries, as stored."""
    with ledger._engine.connect() as connection:
        return {tuple(row) for row in connection.exec_driver_sql("SELECT kind, id, body FROM entries")}


def test_the_same_appends_give_the_same_head(tmp_path: Path) -> None:
    heads = set()
    for name in ("one", "other"):
        with Ledger.open(tmp_path / name, create=True) as ledger:
            ledger.append(batch(1, 2), NOON)
            heads.add(ledger.head())
    assert len(heads) == 1


def wrong_batches() -> dict[str, Batch]:
    """Batches that do not hold together, by what the error says of them."""
    whole = batch(1)
    one, first = whole.publications[0], whole.claims[0]
    moved = replace(first, trigger=Span(first.trigger.start + 1, first.trigger.end + 1, first.trigger.quote))
    before = replace(first, trigger=Span(-1, 0, ""))
    passages = replace(one.text, passages=one.text.passages[::-1])
    place = Place("p", "By", float("nan"), 0.0, None, "town")
    return {
        "does not quote the text": replace(whole, claims=(moved,), resolutions=(resolution(moved),)),
        "span -1-0 does not quote": replace(whole, claims=(before,), resolutions=(resolution(before),)),
        "without its resolution": replace(whole, resolutions=()),
        "a document that is not there": replace(whole, publications=()),
        "a claim that is not there": replace(whole, claims=()),
        "bytes are not those of its digest": replace(whole, publications=(replace(one, data=b"other"),)),
        "text is not the one it names": replace(whole, publications=(replace(one, text=publication(2).text),)),
        "out of order": replace(whole, publications=(replace(one, text=passages),)),
        "normal form C": Batch(RUN, (publication(1, words="Øya\nA\u030angrep"),)),
        "a resolution cannot be entered": replace(
            whole, resolutions=tuple(replace(resolution, place=place) for resolution in whole.resolutions)
        ),
    }


@pytest.mark.parametrize("reason", wrong_batches())
def test_a_batch_that_does_not_hold_together_leaves_nothing(ledger: Ledger, reason: str) -> None:
    before = ledger.head()
    with pytest.raises(LedgerError, match=reason):
        ledger.append(wrong_batches()[reason], NOON)
    assert ledger.head() == before
    assert not ledger.documents()
    assert not list(ledger.verify())


def test_claims_may_come_later_for_a_document_that_is_there(ledger: Ledger) -> None:
    one = publication(1)
    ledger.append(Batch(RUN, (one,)), NOON)
    late = claim(one)
    newer = replace(RUN, kilde="0.2.0")
    ledger.append(Batch(newer, (), (late,), (resolution(late),)), LATER)
    assert [found.run for found in ledger.evidence()] == [newer.id]
    assert not list(ledger.verify())


def test_late_claims_must_quote_the_stored_text(ledger: Ledger) -> None:
    ledger.append(Batch(RUN, (publication(1),)), NOON)
    moved = claim(publication(1, words="Så: " + publication(1).text.words), document=publication(1).document.id)
    with pytest.raises(LedgerError, match="does not quote the text"):
        ledger.append(Batch(RUN, (), (moved,), (resolution(moved),)), LATER)


def test_a_moment_before_the_last_entry_becomes_that_of_the_last(ledger: Ledger) -> None:
    ledger.append(batch(1), LATER)
    ledger.append(batch(2), NOON)
    assert len(ledger.documents(as_of="2026-11-21")) == 0
    assert len(ledger.documents(as_of="2026-11-22")) == 2
    assert not list(ledger.verify())


def test_names_that_are_no_unicode_are_kept(ledger: Ledger) -> None:
    issue = Issue("\udce6vis.txt", "", "odd", "A name in an old encoding.")
    ledger.append(Batch(RUN, issues=(issue,)), NOON)
    assert ledger.issues() == (issue,)
    assert not list(ledger.verify())


def test_a_second_writer_waits_for_the_first(place: Path, ledger: Ledger) -> None:
    def write(start: int) -> None:
        with Ledger.open(place) as mine:
            for number in range(start, start + 10):
                mine.append(batch(number), NOON)

    threads = [threading.Thread(target=write, args=(start,)) for start in (0, 5, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ledger.documents()) == 15 + 10
    assert not list(ledger.verify())


def test_a_writer_that_waits_in_vain_says_so(place: Path, ledger: Ledger) -> None:
    with ledger._writing(), Ledger.open(place, patience=0.05) as other:
        with pytest.raises(LedgerError, match="another program is writing"):
            other.append(batch(1), NOON)
        assert other.evidence() == ()


def test_readers_do_not_wait_for_a_writer(place: Path, ledger: Ledger) -> None:
    ledger.append(batch(1), NOON)
    with ledger._writing(), Ledger.open(place, patience=0.05) as other:
        assert len(other.evidence()) == 2
        assert not list(other.verify())


def test_runs_are_told_in_the_order_of_their_first_facts(ledger: Ledger) -> None:
    newer = Run("0.0.9", "p", "m", "g", "s")
    for run in (RUN, newer, RUN):
        ledger.append(Batch(run), NOON)
    assert ledger.runs() == (RUN, newer)
