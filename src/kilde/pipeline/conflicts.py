"""Judgements that rule against each other, made by people who could not know of one another's.

Nobody is asked when ledgers are merged: all judgements stand in the ledger, the later wins (docs/judging.md), and
what is told here is for people to settle, by an undo of the one or the other.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from kilde.link import Decision, Rulings
from kilde.model import Judgement, Ruling
from kilde.pipeline.judged import Judged, State


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two judgements, the earlier first, and what they differ on: "happening", "claim", or the field that is corrected.

    Not `direct` where it takes others to see it: A and B are one, B and C are one, A and C are not.
    """

    one: Judged
    other: Judged
    of: str
    direct: bool = True


_OUT = (State.WITHDRAWN, State.BLIND)


def conflicts(judged: Sequence[Judged], unaware: Callable[[str, str], bool]) -> tuple[Conflict, ...]:
    """All pairs that rule against each other and are not withdrawn; what rules nothing is in no pair.

    `unaware` says of two judgements, by their ids, whether their makers could not know of one another's; either order
    is asked.
    """
    open_ = [one for one in judged if one.state not in _OUT and one.judgement.ruling not in (Ruling.UNDO, Ruling.NOTE)]
    met = [pair for pair in combinations(open_, 2) if _apart(*pair, unaware)]
    found = [Conflict(*pair, of) for pair in met if (of := _against(*pair))]
    told = {one.ruled.number for conflict in found for one in (conflict.one, conflict.other)}
    return (*found, *_through_others(open_, met, told))


def _apart(one: Judged, other: Judged, unaware: Callable[[str, str], bool]) -> bool:
    ids = one.judgement.id, other.judgement.id
    return unaware(*ids) or unaware(*reversed(ids))


def _against(one: Judged, other: Judged) -> str:
    """What two judgements differ on; "" where they do not."""
    rulings = {one.judgement.ruling, other.judgement.ruling}
    if rulings == {Ruling.CORRECT}:
        return _corrected(one, other)
    if rulings == {Ruling.SAME, Ruling.DIFFERENT}:
        same, different = (one, other) if one.judgement.ruling is Ruling.SAME else (other, one)
        return "happening" if _tied(same) & _parted(different) else ""
    if Ruling.REJECT in rulings and len(rulings) > 1:
        return "claim" if _alone(one) & _alone(other) else ""
    return ""


def _corrected(one: Judged, other: Judged) -> str:
    """The field of one claim that both give another value; "kind" of one and "mode" of the other are two fields."""
    mine, theirs = one.judgement.correction, other.judgement.correction
    if not mine or not theirs or mine.field != theirs.field or mine == theirs:
        return ""
    return mine.field if _alone(one) & _alone(other) else ""


def _alone(one: Judged) -> frozenset[str]:
    """The claims of which each is a side by itself."""
    sides = (set(side) - {None} for side in one.claims)
    return frozenset(claim for side in sides if len(side) == 1 for claim in side if claim)


def _tied(one: Judged) -> frozenset[frozenset[str]]:
    """The pairs of claims that are said to be of one happening: those that stand for their sides."""
    lead = [next((claim for claim in side if claim), None) for side in one.claims]
    return frozenset(frozenset(pair) for pair in combinations([claim for claim in lead if claim], 2))


def _parted(one: Judged) -> frozenset[frozenset[str]]:
    """The pairs of claims that are said to be of two."""
    sides = [[claim for claim in side if claim] for side in one.claims]
    return frozenset(
        frozenset((here, there)) for side, others in combinations(sides, 2) for here in side for there in others
    )


def _through_others(
    open_: Sequence[Judged], met: Sequence[tuple[Judged, Judged]], told: set[int]
) -> tuple[Conflict, ...]:
    """Those that are overridden, and would not be but for one that their makers could not know of."""
    found = []
    for one, other in met:
        early, late = sorted((one, other), key=lambda each: each.ruled.number)
        if early.state is not State.OVERRIDDEN or early.ruled.number in told or not _linking(early):
            continue
        rest = [_decision(each) for each in open_ if _linking(each) and each is not late]
        if _linking(late) and early.ruled.number not in Rulings(rest).overridden:
            found.append(Conflict(early, late, "happening", direct=False))
    return tuple(found)


def _linking(one: Judged) -> bool:
    """Whether it is about what is one happening, and there is something on both sides."""
    links = one.judgement.ruling in (Ruling.SAME, Ruling.DIFFERENT)
    return links and sum(any(side) for side in one.claims) > 1


def _decision(one: Judged) -> Decision:
    sides = tuple(tuple(claim for claim in side if claim) for side in one.claims)
    judgement: Judgement = one.judgement
    return Decision(one.ruled.number, judgement.ruling is Ruling.SAME, tuple(side for side in sides if side), "")
