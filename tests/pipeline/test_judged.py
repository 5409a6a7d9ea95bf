"""Judgements held against the claims that are there: found again, in order of time, and undone without a trace."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kilde.link import link
from kilde.model import (
    Anchor,
    Aspect,
    Correction,
    Entity,
    Event,
    Evidence,
    Factuality,
    Figure,
    Judgement,
    Place,
    Ruled,
    Ruling,
    Said,
    Span,
    Stance,
    Unknown,
)
from kilde.pipeline import State
from kilde.pipeline.corrected import amount
from kilde.pipeline.judged import Judgements, judged
from tests.link.making import HERAT, KABUL, document, figure, told
from tests.link.test_linking import CLAIMS

A, B, C = document("a", "2024-03-11"), document("b", "2024-03-12"), document("c", "2024-03-13")
FIELDS: tuple[tuple[str, str], ...] = (
    ("kind", "PROTEST"), ("mode", "aerial"), ("time", "2024-03-10"), ("time", "unknown"), ("killed", "7"),
    ("killed", "unknown"), ("place", "unknown"), ("aspect", "planned"),
)  # fmt: skip


def anchor(one: Evidence) -> Anchor:
    return Anchor(one.document.id, one.claim.trigger, one.claim.kind)


def entered(*judgements: Judgement) -> tuple[Ruled, ...]:
    """The judgements as a ledger has them, one a day."""
    return tuple(Ruled(10 + n, f"2026-01-{n + 1:02}T10:00:00Z", one) for n, one in enumerate(judgements))


def ruling(what: Ruling, *sides: Sequence[Evidence], reason: str = "Seen so.", **parts: Any) -> Judgement:
    return Judgement(what, tuple(tuple(map(anchor, side)) for side in sides), "Kari", reason, **parts)


def same(*sides: Evidence) -> Judgement:
    return ruling(Ruling.SAME, *((side,) for side in sides))


def different(*sides: Evidence) -> Judgement:
    return ruling(Ruling.DIFFERENT, *((side,) for side in sides))


def reject(one: Evidence) -> Judgement:
    return ruling(Ruling.REJECT, (one,))


def correct(one: Evidence, field: str, value: str, reason: str = "The map shows it.", **parts: Any) -> Judgement:
    return ruling(Ruling.CORRECT, (one,), reason=reason, correction=Correction(field, value, **parts))


def undo(one: Judgement, reason: str = "A slip.") -> Judgement:
    return Judgement(Ruling.UNDO, (), "Per", reason, undoes=one.id)


def states(found: Judgements) -> list[State]:
    return [one.state for one in found.judged]


def events(found: Judgements) -> tuple[Event, ...]:
    return link(found.evidence, rulings=found.decisions)


def only(found: Judgements) -> Evidence:
    [one] = found.evidence
    return one


def attack(of: Any, **fields: Any) -> Evidence:
    return told(of, target="Ali", effect="killed", day="2024-03-11", **fields)


def reread(one: Evidence, **changes: Any) -> Evidence:
    """The claim as a newer model reads it: another record under another id."""
    claim = replace(one.claim, **changes)
    return Evidence(claim, replace(one.resolution, claim=claim.id), one.document, "newer run")


def test_without_judgements_nothing_is_touched() -> None:
    one = attack(A)
    assert judged([one], ()) == Judgements((one,), (), (), (), ())


def test_a_rejected_claim_is_of_no_event_and_is_kept() -> None:
    one, other = attack(A), attack(B)
    found = judged([one, other], entered(reject(one)))
    assert (found.evidence, found.rejected, states(found)) == ((other,), (one,), [State.IN_FORCE])
    assert [event.claims for event in events(found)] == [(other.resolution.claim,)]


def test_an_undo_brings_back_the_very_same_events() -> None:
    evidence = [attack(A, figures=(figure("killed", 3),)), attack(B), told(C, target="Omar")]
    before = link(evidence)
    for made in (same(evidence[0], evidence[2]), different(*evidence[:2]), reject(evidence[0]),
                 correct(evidence[0], "killed", "9"), correct(evidence[0], "time", "2020-01-01")):  # fmt: skip
        assert events(judged(evidence, entered(made))) != before
        found = judged(evidence, entered(made, undo(made)))
        assert events(found) == before
        assert states(found) == [State.WITHDRAWN, State.IN_FORCE]
        assert "Per" in found.judged[0].because
        assert "A slip." in found.judged[0].because


def test_an_undo_of_what_is_not_there_sleeps() -> None:
    one = attack(A)
    assert states(judged([one], entered(undo(reject(one))))) == [State.DORMANT]


def test_an_undo_can_be_undone() -> None:
    one = attack(A)
    first = undo(reject(one))
    found = judged([one], entered(reject(one), first, undo(first, "It was right.")))
    assert found.rejected == (one,)
    assert states(found) == [State.IN_FORCE, State.WITHDRAWN, State.IN_FORCE]


def test_judgements_survive_a_newer_reading() -> None:
    one, other = attack(A), attack(B, at=40)
    made = entered(different(one, other), correct(other, "killed", "9"))
    newer = [
        reread(one, figures=(figure("killed", 3),), stance=Stance.CONFIRMS),
        reread(other, trigger=Span(38, 44, "n attac"), mode="aerial"),
    ]
    assert {e.resolution.claim for e in newer}.isdisjoint({one.resolution.claim, other.resolution.claim})
    found = judged(newer, made)
    assert states(found) == [State.IN_FORCE, State.IN_FORCE]
    assert len(events(found)) == 2
    assert [(f.of, f.low) for e in found.evidence for f in e.claim.figures] == [("killed", 3), ("killed", 9)]


def test_a_judgement_on_what_is_no_longer_read_sleeps_and_wakes() -> None:
    one, other = attack(A), attack(B)
    made = entered(same(one, other), reject(other), correct(other, "killed", "9"), different(one, other))
    found = judged([one], made)
    assert states(found) == [State.DORMANT] * 4
    assert all(each.because for each in found.judged)
    assert found.evidence == (one,)
    assert State.DORMANT not in states(judged([one, other], entered(same(one, other))))


def test_a_judgement_on_a_rejected_claim_sleeps() -> None:
    one, other = attack(A), attack(B)
    made = entered(same(one, other), correct(other, "killed", "9"), reject(other))
    found = judged([one, other], made)
    assert states(found) == [State.DORMANT, State.DORMANT, State.IN_FORCE]
    assert states(judged([one, other], (*made, *_later(undo(made[2].judgement))))) == [
        State.IN_FORCE, State.IN_FORCE, State.WITHDRAWN, State.IN_FORCE,
    ]  # fmt: skip


def _later(*judgements: Judgement) -> tuple[Ruled, ...]:
    return tuple(Ruled(99 + n, "2026-02-01T10:00:00Z", one) for n, one in enumerate(judgements))


def test_two_claims_that_a_newer_reading_made_one_are_parted_by_nothing() -> None:
    one, other = told(A, 0), told(A, 4)
    made = entered(different(one, other))
    whole = reread(one, trigger=Span(0, 10, "attackacks"))
    found = judged([whole], made)
    assert states(found) == [State.DORMANT]
    assert len(events(found)) == 1


def test_of_two_corrections_of_a_field_the_later_stands() -> None:
    one = attack(A)
    found = judged([one], entered(correct(one, "killed", "9"), correct(one, "killed", "8"), correct(one, "injured", "5")))
    assert states(found) == [State.OVERRIDDEN, State.IN_FORCE, State.IN_FORCE]
    assert {(f.of, f.low) for f in only(found).claim.figures} == {("killed", 8), ("injured", 5)}
    assert found.originals == (one,)


def test_of_two_rulings_on_a_pair_the_later_stands() -> None:
    one, other = attack(A), attack(B)
    found = judged([one, other], entered(different(one, other), same(one, other)))
    assert states(found) == [State.OVERRIDDEN, State.IN_FORCE]
    assert len(events(found)) == 1


def test_a_correction_decides_what_is_linked() -> None:
    one, other = attack(A, place=KABUL), attack(B, place=HERAT)
    assert len(link([one, other])) == 2
    [event] = events(judged([one, other], entered(correct(other, "place", "Kabul", place=KABUL))))
    assert event.place == KABUL


HAMAS = Entity("g-Hamas", "Hamas", "group")
VIK = Place("point:1,2", "Vik", 1.0, 2.0, "NOR", "facility")


def test_every_field_is_corrected_and_says_by_whom() -> None:
    one = attack(A, place=KABUL, actor="gunmen", mode="aerial", figures=(figure("killed", 3), figure("killed", 1, total=False)))  # fmt: skip
    made = [
        correct(one, "kind", "COERCE"), correct(one, "mode", "arrest"), correct(one, "time", "2024-03-10"),
        correct(one, "place", "Vik", place=VIK), correct(one, "killed", "at least 4"), correct(one, "stance", "denies"),
        correct(one, "factuality", "PR+"), correct(one, "aspect", "planned"),
        correct(one, "actor", "Hamas", entities=(HAMAS,)), correct(one, "target", "unknown"),
    ]  # fmt: skip
    for order in (made, made[::-1]):
        new = only(judged([one], entered(*order)))
        claim, resolution = new.claim, new.resolution
        assert (claim.kind, claim.mode, resolution.edtf, resolution.place) == ("COERCE", "arrest", "2024-03-10", VIK)
        assert (claim.stance, claim.factuality, claim.aspect) == (Stance.DENIES, Factuality.PROBABLE, Aspect.PLANNED)
        assert [(f.low, f.high, f.said, f.total) for f in claim.figures] == [
            (1, 1, Said.EXACTLY, False), (4, None, Said.AT_LEAST, True),
        ]  # fmt: skip
        assert [(p.role, e) for p, e in zip(claim.participants, resolution.entities, strict=True)] == [("actor", HAMAS)]
        assert resolution.claim == one.resolution.claim
        assert len([line for line in resolution.why if "corrected by Kari: The map shows it." in line]) == len(made)
        assert {span.quote for span in claim.spans()} <= {span.quote for span in one.claim.spans()}


def test_unknown_takes_a_value_away_and_what_was_inferred_with_it() -> None:
    one = attack(A, place=KABUL, mode="aerial", figures=(figure("killed", 3),))
    one = replace(one, resolution=replace(one.resolution, setting=HERAT, dated="2024-03-11"))
    made = [correct(one, field, "unknown") for field in ("time", "place", "mode", "killed", "target")]
    new = only(judged([one], entered(*made)))
    assert isinstance(new.resolution.edtf, Unknown)
    assert (new.resolution.place, new.resolution.setting, new.resolution.dated) == (None, None, None)
    assert new.resolution.place_unknown is not None
    assert (new.claim.mode, new.claim.figures, new.claim.participants) == (None, (), ())


def test_a_mode_that_its_kind_has_not_is_left_out() -> None:
    one = attack(A, mode="aerial")
    assert only(judged([one], entered(correct(one, "kind", "PROTEST")))).claim.mode is None
    assert only(judged([one], entered(correct(one, "mode", "riot")))).claim.mode is None


@pytest.mark.parametrize(
    ("text", "low", "high", "said"),
    [
        ("12", 12, 12, "exactly"), ("0", 0, 0, "none"), ("10-15", 10, 15, "between"), ("at least 3", 3, None, "at least"),
        ("more than 50", 51, None, "more than"), ("up to 40", None, 40, "up to"), ("less than 5", None, 4, "less than"),
        ("about 100", 100, 100, "about"),
    ],
)  # fmt: skip
def test_numbers_as_a_person_puts_them(text: str, low: int | None, high: int | None, said: str) -> None:
    found = amount(text)
    assert found is not None
    assert (found.low, found.high, found.said) == (low, high, said)


@pytest.mark.parametrize("text", ["", "many", "15-10", "-3", "at least 3-5", "around 3", "1.5", "9" * 13, "²"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert amount(text) is None


@st.composite
def a_case(draw: st.DrawFn) -> tuple[list[Evidence], tuple[Ruled, ...]]:
    """Claims, and judgements of every sort on them."""
    evidence = draw(st.lists(CLAIMS, min_size=2, max_size=7, unique_by=lambda e: (e.document.id, e.claim.trigger)))
    made: list[Judgement] = []
    for number in range(draw(st.integers(1, 6))):
        one, other = draw(st.lists(st.sampled_from(evidence), min_size=2, max_size=2, unique_by=lambda e: e.resolution.claim))
        field, value = draw(st.sampled_from(FIELDS))
        pairs = [same(one, other), different(one, other), reject(one), correct(one, field, value)]
        made.append(draw(st.sampled_from([*pairs, *(undo(earlier, f"{number}") for earlier in made)])))
    return evidence, entered(*{one.id: one for one in made}.values())


@settings(max_examples=80, deadline=None)
@given(a_case(), st.randoms())
def test_neither_the_order_of_claims_nor_that_of_judgements_changes_anything(
    case: tuple[list[Evidence], tuple[Ruled, ...]], chance: Random
) -> None:
    evidence, ruled = case
    one = judged(evidence, ruled)
    other = judged(chance.sample(evidence, len(evidence)), chance.sample(ruled, len(ruled)))
    assert events(one) == events(other)
    assert {each.ruled.number: each for each in one.judged} == {each.ruled.number: each for each in other.judged}
    assert {e.resolution.claim for e in (*one.evidence, *one.rejected)} == {e.resolution.claim for e in evidence}


@settings(max_examples=60, deadline=None)
@given(a_case())
def test_when_all_is_withdrawn_all_is_as_before(case: tuple[list[Evidence], tuple[Ruled, ...]]) -> None:
    evidence, ruled = case
    withdrawn = (*ruled, *_later(*(undo(one.judgement, "all") for one in reversed(ruled))))
    assert events(judged(evidence, withdrawn)) == link(evidence)


def test_a_figure_rests_on_the_words_of_the_old_one() -> None:
    old = Figure("killed", 3, 3, Said.EXACTLY, Span(20, 25, "three"))
    one = attack(A, figures=(old,))
    assert only(judged([one], entered(correct(one, "killed", "5")))).claim.figures[0].span == old.span
    bare = attack(A)
    assert only(judged([bare], entered(correct(bare, "killed", "5")))).claim.figures[0].span == bare.claim.trigger
