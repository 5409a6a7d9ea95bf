"""A ledger merged into another: what comes, what it is told of, and that the order of merging does not matter."""

import itertools
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kilde.ledger import Batch, Ledger, writing
from kilde.model import (
    BrokenLedger,
    Correction,
    Issue,
    Judgement,
    LedgerError,
    Naming,
    Publication,
    Rereading,
    Run,
    Text,
)
from tests.ledger.making import (
    NOON,
    RUN,
    batch,
    claim,
    correction,
    publication,
    resolution,
    same,
    statement,
    undo,
)

NEWER = replace(RUN, kilde="0.2.0")
DAYS = tuple(f"2026-11-{day:02}T12:00:00Z" for day in range(1, 29))
MERGED = "2026-12-01T12:00:00Z"
LATER = "2026-12-02T12:00:00Z"
ONE, TWO, THREE = publication(1), publication(2), publication(3)


@pytest.fixture
def new(tmp_path: Path) -> Iterator[Callable[..., Ledger]]:
    """Makes ledgers, each closed at the end."""
    with ExitStack() as stack:
        names = itertools.count()

        def made() -> Ledger:
            return stack.enter_context(Ledger.open(tmp_path / f"{next(names)}.kilde", create=True))

        yield made


New = Callable[[], Ledger]


def known(ledger: Ledger) -> tuple[Any, ...]:
    """All that is known by a ledger, whatever the order of its entries."""
    documents = ledger.documents()
    return (
        [replace(one, run="") for one in ledger.evidence()],
        ledger.statements(),
        ledger.relations(),
        ledger.mentioned(),
        documents,
        ledger.issues(),
        ledger.judgements(),
        {id: one.run for id, one in ledger.read_by().items()},
        [(ledger.text(one.id), ledger.original(one.id)) for one in documents],
    )


def whole(ledger: Ledger) -> bool:
    return list(ledger.verify()) == []


def test_what_the_other_has_is_there_afterwards_and_the_other_is_as_it_was(new: New) -> None:
    one, other = new(), new()
    one.append(batch(1, 2), DAYS[0])
    other.append(batch(2, 3), DAYS[1])
    other.rule(same(TWO, THREE), DAYS[2])
    before = other._path.read_bytes(), other.head()
    taken = one.merge(other, MERGED)
    assert (other._path.read_bytes(), other.head()) == before
    assert taken.entered == {"document": 1, "claim": 2, "resolution": 2, "issue": 1, "judgement": 1}
    assert {document.id for document in one.documents()} == {each.document.id for each in (ONE, TWO, THREE)}
    assert one.text(THREE.document.id) == THREE.text
    assert one.original(THREE.document.id) == THREE.data
    assert [ruled.judgement for ruled in one.judgements()] == [same(TWO, THREE)]
    assert whole(one)


def test_merging_again_enters_nothing(new: New) -> None:
    one, other = new(), new()
    one.append(batch(1), DAYS[0])
    other.append(batch(1, 2), DAYS[1])
    other.append(Batch(NEWER, (), (claim(ONE, "byen"),), (resolution(claim(ONE, "byen")),)), DAYS[2])
    other.rule(same(ONE, TWO), DAYS[3])
    one.merge(other, MERGED)
    head = one.head()
    taken = one.merge(other, LATER)
    assert one.head() == head
    assert taken.entered == {}
    other.merge(one, LATER)
    head = other.head()
    one.merge(other, LATER)
    other.merge(one, LATER)
    assert other.head() == head


def test_what_grew_in_the_meantime_comes_with_the_next_merge(new: New) -> None:
    one, other = new(), new()
    other.append(batch(1), DAYS[0])
    one.merge(other, DAYS[1])
    other.append(batch(2), DAYS[2])
    assert one.merge(other, DAYS[3]).entered == {"document": 1, "claim": 2, "resolution": 2, "issue": 1}
    assert known(one) == known(other)
    assert whole(one)


def test_a_merge_is_an_entry_that_names_what_was_merged(new: New) -> None:
    one, other = new(), new()
    one.append(batch(1), DAYS[0])
    other.append(batch(2), DAYS[1])
    taken = one.merge(other, MERGED)
    [merged] = one.merges()
    assert (merged.merge.number, merged.merge.hash) == other.head() == (taken.number, taken.hash)
    assert (merged.entry, merged.recorded) == (one.head()[0], MERGED)
    assert merged.merge.count == 6
    assert {stretch.recorded for stretch in merged.merge.stretches} == {DAYS[1]}


def test_what_came_is_known_here_from_the_merge_on_and_tells_when_it_was_ruled(new: New) -> None:
    one, other = new(), new()
    one.append(batch(1, 2), DAYS[0])
    other.append(batch(1, 2), DAYS[0])
    other.rule(same(ONE, TWO), DAYS[3])
    one.merge(other, MERGED)
    assert one.judgements(as_of=DAYS[5]) == ()
    assert [ruled.recorded for ruled in one.judgements()] == [DAYS[3]]


def test_the_later_ruling_goes_before_whichever_ledger_it_was_in(new: New) -> None:
    early, late = replace(correction(ONE), reason="Early."), replace(correction(ONE), reason="Late.")
    one, other = new(), new()
    for ledger, judgement, day in ((one, late, DAYS[8]), (other, early, DAYS[4])):
        ledger.append(batch(1), DAYS[0])
        ledger.rule(judgement, day)
    one.merge(other, MERGED)
    other.merge(one, MERGED)
    assert [ruled.judgement for ruled in one.judgements()] == [early, late]
    assert one.judgements() == other.judgements()


def test_an_undo_stands_after_what_it_withdraws_though_its_clock_was_slow(new: New) -> None:
    one, other = new(), new()
    ruled, withdrawn = same(ONE, TWO), undo(same(ONE, TWO))
    other.append(batch(1, 2), DAYS[0])
    other.rule(ruled, DAYS[9])
    one.append(batch(1, 2), DAYS[0])
    one.merge(other, DAYS[9])
    third = new()
    third.append(batch(1, 2), DAYS[0])
    third.rule(ruled, DAYS[2])
    third.rule(withdrawn, DAYS[3])
    third.rule(undo(withdrawn, "No."), DAYS[4])
    third.merge(one, MERGED)
    one.merge(third, MERGED)
    assert [each.judgement for each in one.judgements()] == [ruled, withdrawn, undo(withdrawn, "No.")]
    assert one.judgements() == third.judgements()


def test_a_clock_that_is_fast_does_not_go_before_what_is_ruled_here_later(new: New) -> None:
    one, other = new(), new()
    for ledger in (one, other):
        ledger.append(batch(1), DAYS[0])
    other.rule(correction(ONE), "2030-01-01T00:00:00Z")
    one.merge(other, MERGED)
    mine = replace(correction(ONE), reason="Mine.")
    one.rule(mine, LATER)
    assert one.judgements()[-1].judgement == mine
    assert whole(one)


def test_of_two_readings_of_a_document_the_later_stands(new: New) -> None:
    one, other = new(), new()
    one.append(batch(1, triggers=("sank",)), DAYS[5])
    other.append(replace(batch(1, triggers=("skadet",)), run=NEWER), DAYS[2])
    one.merge(other, MERGED)
    other.merge(one, MERGED)
    assert [each.claim.trigger.quote for each in one.evidence()] == ["sank"]
    assert known(one) == known(other)
    assert whole(one)
    assert whole(other)


def test_texts_and_bytes_that_were_taken_down_in_either_stay_down(new: New) -> None:
    one, other = new(), new()
    for ledger in (one, other):
        ledger.append(batch(1, 2, 3), DAYS[0])
    one.erase(ONE.document.id, "Asked.", DAYS[1])
    other.erase(TWO.document.id, "Asked.", DAYS[1])
    taken = one.merge(other, MERGED)
    assert taken.down == (TWO.document.id,)
    assert [one.text(each.document.id) is None for each in (ONE, TWO, THREE)] == [True, True, False]
    assert whole(one)
    files = b"".join(path.read_bytes() for path in one._path.parent.glob(f"{one._path.name}*"))
    assert TWO.document.id.encode() in files
    other.merge(one, MERGED)
    assert known(one) == known(other)


def test_what_was_taken_down_comes_without_its_text_and_with_its_claims(new: New) -> None:
    one, other = new(), new()
    other.append(batch(1), DAYS[0])
    other.erase(ONE.document.id, "Asked.", DAYS[1])
    assert one.merge(other, MERGED).down == ()
    assert one.text(ONE.document.id) is None
    assert one.evidence() == other.evidence()
    assert whole(one)


def test_others_that_hold_what_was_taken_down_are_told_of(new: New) -> None:
    first, second = publication(1, words="Havn stengt", data=b"same"), publication(2, words="Havn stengt", data=b"same")
    one, other = new(), new()
    one.append(Batch(RUN, (first, second)), DAYS[0])
    other.append(Batch(RUN, (first,)), DAYS[0])
    other.erase(first.document.id, "Asked.", DAYS[1])
    taken = one.merge(other, MERGED)
    assert (taken.down, taken.held) == ((first.document.id,), (second.document.id,))
    assert one.text(second.document.id) == second.text
    assert whole(one)


def other_text() -> Publication:
    """The first document as another version of Kilde might have cleaned it."""
    words = ONE.text.words + " Les mer."
    text = Text(words, ONE.text.passages)
    return Publication(replace(ONE.document, text=text.id), ONE.data, text)


def test_what_was_said_of_another_text_stays_there_and_is_told_of(new: New) -> None:
    unlike = other_text()
    one, other = new(), new()
    for ledger in (one, other):
        ledger.append(batch(2), DAYS[0])
    one.append(batch(1), DAYS[0])
    made = claim(unlike, "Ingen")
    spoken = statement(unlike)
    naming = Naming(spoken.id, ((None,),))
    other.append(Batch(RUN, (unlike,), (made,), (resolution(made),), (), (spoken,), (naming,)), DAYS[1])
    entry = Rereading(ONE.document.id, 2, "nb", (made.id,), (resolution(made).id,), (), ())
    other.append(Batch(NEWER, rereadings=(entry,)), DAYS[2])
    ruled = same(unlike, TWO)
    other.rule(ruled, DAYS[2])
    other.rule(undo(ruled), DAYS[3])
    before = known(one)
    taken = one.merge(other, MERGED)
    assert [(each.document, each.left) for each in taken.apart] == [(ONE.document.id, True)]
    assert taken.left == (ruled, undo(ruled))
    assert known(one) == before
    assert whole(one)


def test_a_document_with_another_title_keeps_its_own_and_is_told_of(new: New) -> None:
    unlike = replace(ONE, document=replace(ONE.document, title="Annen"))
    one, other = new(), new()
    one.append(batch(1), DAYS[0])
    other.append(Batch(RUN, (unlike,)), DAYS[1])
    [apart] = one.merge(other, MERGED).apart
    assert not apart.left
    assert [document.title for document in one.documents()] == [ONE.document.title]


def test_rulings_alone_come_for_documents_that_are_here(new: New) -> None:
    one, other = new(), new()
    one.append(batch(1, 2), DAYS[0])
    other.append(batch(1, 2, 3), DAYS[1])
    here, absent = same(ONE, TWO), same(TWO, THREE)
    for judgement in (here, absent, undo(absent), undo(here)):
        other.rule(judgement, DAYS[2])
    taken = one.merge(other, MERGED, rulings=True)
    assert taken.entered == {"judgement": 2}
    assert taken.left == (absent, undo(absent))
    assert [each.judgement for each in one.judgements()] == [here, undo(here)]
    assert one.merges()[0].merge.rulings
    assert whole(one)
    one.merge(other, LATER)
    assert [each.judgement for each in one.judgements()] == [each.judgement for each in other.judgements()]
    assert whole(one)


def test_who_could_not_know_of_the_others_ruling_is_told(new: New) -> None:
    one, other = new(), new()
    mine, theirs, knowing = (replace(correction(ONE), reason=reason) for reason in ("Mine.", "Theirs.", "Knowing."))
    for ledger, judgement in ((one, mine), (other, theirs)):
        ledger.append(batch(1), DAYS[0])
        ledger.rule(judgement, DAYS[1])
    assert one.merge(other, DAYS[2]).met.unaware(mine.id, theirs.id)
    one.rule(knowing, DAYS[3])
    met = one.merge(other, DAYS[4]).met
    assert met.unaware(mine.id, theirs.id)
    assert not met.unaware(knowing.id, theirs.id)


def test_a_broken_ledger_is_refused(new: New) -> None:
    one, other = new(), new()
    other.append(batch(1), DAYS[0])
    with other._writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER entries_update")
        connection.exec_driver_sql("UPDATE entries SET recorded = '2026-10-01T00:00:00Z' WHERE seq = 2")
    with pytest.raises(BrokenLedger, match=r"is broken: .*and \d+ more"):
        one.merge(other, MERGED)
    assert one.head()[0] == 0


def test_a_ledger_is_not_merged_into_itself(new: New) -> None:
    one = new()
    with Ledger.open(one._path) as again, pytest.raises(LedgerError, match="into itself"):
        one.merge(again, MERGED)


def test_a_ledger_that_may_not_be_written_to_is_merged(new: New, tmp_path: Path) -> None:
    folder = tmp_path / "read-only"
    folder.mkdir()
    with Ledger.open(folder / "b.kilde", create=True) as made:
        made.append(batch(1), DAYS[0])
    (folder / "b.kilde").chmod(0o444)
    folder.chmod(0o555)
    try:
        one = new()
        with Ledger.open(folder / "b.kilde") as other:
            assert one.merge(other, MERGED).entered["document"] == 1
        assert [path.name for path in folder.iterdir()] == ["b.kilde"]
    finally:
        folder.chmod(0o755)
    assert whole(one)


TRIGGERS = ("sank", "skadet", "byen", "stengt")
RUNS = (RUN, NEWER, replace(RUN, kilde="0.3.0"))


def read(chance: random.Random, ledger: Ledger, number: int, moment: str, run: Run) -> None:
    """Reads a document for the first time, or again: what is found of it, and what that resolves to, differs."""
    of = publication(number)
    found = tuple(claim(of, trigger) for trigger in chance.sample(TRIGGERS, chance.randint(1, 3)))
    dated = tuple(resolution(one, chance.choice(("2026-11-05", "2026-11-12"))) for one in found)
    spoken = (statement(of),) if chance.random() < 0.5 else ()
    named = tuple(Naming(one.id, ((None,),)) for one in spoken)
    issues = (Issue(f"sak-{number}", moment, "odd", "An odd line."),)
    before = ledger.read_by().get(of.document.id)
    entry = Rereading(
        of.document.id, before.number + 1 if before else 0, "nb", tuple(one.id for one in found), tuple(one.id for one in dated),
        tuple(one.id for one in spoken), tuple(one.id for one in named),
    )  # fmt: skip
    again = (entry,) if before and ledger.text(of.document.id) else ()
    if again or not before:
        ledger.append(Batch(run, () if before else (of,), found, dated, issues, spoken, named, rereadings=again), moment)


def rule(chance: random.Random, ledger: Ledger, moment: str) -> None:
    """Rules something on what is there, or undoes what was ruled."""
    there = [publication(n) for n in range(4) if ledger.has_document(publication(n).document.id)]
    ruled = [each.judgement for each in ledger.judgements()]
    made: list[Judgement] = [undo(chance.choice(ruled), chance.choice("xy"))] if ruled else []
    if there:
        place = correction(chance.choice(there), chance.choice((59.9, 60.1)))
        made += [place, replace(place, correction=Correction("killed", chance.choice("12")))]
    if len(there) > 1:
        made.append(same(*chance.sample(there, 2)))
    if made:
        ledger.rule(chance.choice(made), moment)


def grow(chance: random.Random, ledger: Ledger, others: list[Ledger]) -> None:
    """Some days of work on a ledger, of which some bring what a colleague had by then."""
    for day in sorted(chance.sample(range(len(DAYS)), 8)):
        done = chance.random()
        if done < 0.5:
            read(chance, ledger, chance.randrange(4), DAYS[day], chance.choice(RUNS))
        elif done < 0.9:
            rule(chance, ledger, DAYS[day])
        elif others:
            ledger.merge(chance.choice(others), DAYS[day])
    if chance.random() < 0.4 and (documents := ledger.documents()):
        ledger.erase(chance.choice(documents).id, "Asked.", DAYS[-1])


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_merging_does_not_matter(new: New, seed: int) -> None:
    def worked() -> list[Ledger]:
        chance, made = random.Random(seed), [new(), new(), new()]
        for number, ledger in enumerate(made):
            grow(chance, ledger, made[:number])
        return made

    found = []
    for order in itertools.permutations(range(3)):
        ledgers = worked()
        first, second, third = (ledgers[place] for place in order)
        if order[0] < order[1]:
            first.merge(second, MERGED)
            first.merge(third, LATER)
        else:
            second.merge(third, MERGED)
            first.merge(second, LATER)
        assert whole(first)
        found.append(known(first))
        head = first.head()
        assert first.merge(third, LATER).entered == {}
        assert first.head() == head
    assert all(one == found[0] for one in found)


def test_a_merge_that_tells_what_cannot_be_is_a_fault(new: New) -> None:
    one, other = new(), new()
    other.append(batch(1), DAYS[0])
    one.merge(other, MERGED)
    [merged] = one.merges()
    for wrong in (
        replace(merged.merge, hash="short"),
        replace(merged.merge, stretches=(merged.merge.stretches[0]._replace(length=99),)),
        replace(merged.merge, stretches=(merged.merge.stretches[0]._replace(recorded="2031-01-01T00:00:00Z"),)),
        replace(merged.merge, stretches=(merged.merge.stretches[0]._replace(recorded="yesterday"),)),
    ):
        ledger = new()
        ledger.append(batch(1), NOON)
        with ledger._writing() as connection:
            writing.enter(connection, [writing.fact_of(wrong)], MERGED, None)
        assert [fault.what for fault in ledger.verify()] == ["entry"]
