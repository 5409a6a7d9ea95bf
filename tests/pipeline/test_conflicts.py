"""Judgements that rule against each other, made apart: what is told of, and what is not."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kilde.model import Correction, Evidence, Judgement, Manner, Ruling
from kilde.pipeline import Conflict, conflicts
from kilde.pipeline.judged import judged
from tests.link.making import told

from .test_judged import A, B, C, different, entered, reject, ruling, same, undo

ONE, TWO, THREE = CLAIMS = [told(each) for each in (A, B, C)]
Pair = tuple[Judgement, Judgement]


def correct(one: Evidence, field: str, value: str, reason: str = "Seen so.") -> Judgement:
    return ruling(Ruling.CORRECT, (one,), reason=reason, correction=Correction(field, value))


def found(mine: list[Judgement], theirs: list[Judgement], later: list[Judgement] | None = None) -> tuple[Conflict, ...]:
    """The conflicts of two ledgers, each with its rulings, and of what was ruled when they were merged."""
    ids = {one.id for one in mine}, {one.id for one in theirs}

    def unaware(one: str, other: str) -> bool:
        return one in ids[0] and other in ids[1]

    ruled = entered(*mine, *theirs, *(later or []))
    return conflicts(judged(CLAIMS, ruled).judged, unaware)


AGAINST: dict[str, tuple[Judgement, Judgement, str]] = {
    "one happening or two": (same(ONE, TWO), different(ONE, TWO), "happening"),
    "one of several": (same(ONE, TWO, THREE), different(THREE, TWO), "happening"),
    "another number": (correct(ONE, "killed", "3"), correct(ONE, "killed", "4"), "killed"),
    "no claim, or a wrong one": (reject(ONE), correct(ONE, "killed", "4"), "claim"),
    "no claim, or one": (reject(ONE), ruling(Ruling.KEEP, (ONE,)), "claim"),
    "no claim, or of that event": (reject(ONE), same(ONE, TWO), "claim"),
}


@pytest.mark.parametrize("name", AGAINST)
def test_rulings_against_each_other_are_told_whoever_was_first(name: str) -> None:
    one, other, of = AGAINST[name]
    for mine, theirs in ((one, other), (other, one)):
        [conflict] = found([mine], [theirs])
        assert (conflict.one.judgement, conflict.other.judgement, conflict.of) == (mine, theirs, of)
        assert conflict.direct


BESIDE: dict[str, Pair] = {
    "the same": (same(ONE, TWO), ruling(Ruling.SAME, (ONE,), (TWO,), reason="Both.")),
    "others": (same(ONE, TWO), different(ONE, THREE)),
    "one value": (correct(ONE, "killed", "3"), correct(ONE, "killed", "3", "The map.")),
    "two fields": (correct(ONE, "killed", "3"), correct(ONE, "injured", "4")),
    "two claims": (correct(ONE, "killed", "3"), correct(TWO, "killed", "4")),
    "a blind answer": (same(ONE, TWO), replace(different(ONE, TWO), manner=Manner.BLIND)),
    "a note": (reject(ONE), ruling(Ruling.NOTE, (ONE,))),
    "both say none": (reject(ONE), ruling(Ruling.REJECT, (ONE,), reason="No.")),
}


@pytest.mark.parametrize("name", BESIDE)
def test_what_stands_together_is_not_told(name: str) -> None:
    one, other = BESIDE[name]
    assert found([one], [other]) == ()


def test_what_was_ruled_in_one_ledger_is_no_conflict() -> None:
    assert found([same(ONE, TWO), different(ONE, TWO)], []) == ()


@pytest.mark.parametrize("settle", [lambda one, other: undo(one), lambda one, other: undo(other)])
def test_an_undo_of_either_settles_it(settle: Callable[[Judgement, Judgement], Judgement]) -> None:
    one, other = same(ONE, TWO), different(ONE, TWO)
    assert found([one], [other], [settle(one, other)]) == ()


def test_what_goes_against_each_other_through_others_is_told() -> None:
    mine: list[Any] = [same(ONE, TWO), same(TWO, THREE)]
    met = found(mine, [different(ONE, THREE)])
    assert [(one.direct, one.of) for one in met] == [(False, "happening")]
    assert met[0].other.judgement == different(ONE, THREE)
