"""How far coders agree, and how far beyond chance, for values that are alike or not: kappa and alpha.

A question is a row, an answer of each coder a column; None where a coder did not answer. Cohen 1960; Krippendorff 2011,
"Computing Krippendorff's Alpha-Reliability", nominal data.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from kilde.pipeline.answers import CLAIM, HAPPENING, Answered

Answers = Sequence[Hashable | None]


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Cohen's kappa of two coders who answered the same questions; None where chance alone would make them agree."""
    if not pairs:
        return None
    count = len(pairs)
    one, other = Counter(pair[0] for pair in pairs), Counter(pair[1] for pair in pairs)
    seen = sum(a == b for a, b in pairs) / count
    chance = sum(one[answer] * other[answer] for answer in one) / count**2
    return None if chance == 1 else (seen - chance) / (1 - chance)


def alpha(questions: Sequence[Answers]) -> float | None:
    """Krippendorff's alpha of any number of coders, some of whom left questions out; None where nothing can be told.

    That is where no question was answered twice, or all answers are one and the same.
    """
    answered = [[answer for answer in row if answer is not None] for row in questions]
    paired = [Counter(row) for row in answered if len(row) > 1]
    totals: Counter[Hashable] = sum(paired, Counter())
    count = totals.total()
    apart = sum(number * (row.total() - number) / (row.total() - 1) for row in paired for number in row.values())
    chance = sum(number * (count - number) for number in totals.values())
    return None if chance == 0 else 1 - (count - 1) * apart / chance


class Untold(StrEnum):
    """Why agreement beyond chance cannot be told."""

    NOTHING_SHARED = "no question was answered by both"
    ALL_ALIKE = "every answer is the same, as chance would have it too"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two coders: how many questions both answered, how many alike, and Cohen's kappa, or why there is none."""

    one: str
    other: str
    both: int
    alike: int
    kappa: float | Untold


@dataclass(frozen=True, slots=True)
class Agreement:
    """Questions of one sort: how many, how many that two coders or more answered, how many of these alike.

    `alpha` is Krippendorff's of all coders, or why there is none; `pairs` are of all coders who answered any.
    """

    sort: str
    questions: int
    shared: int
    alike: int
    alpha: float | Untold
    pairs: tuple[Pair, ...]


def agreements(questions: Iterable[Answered]) -> tuple[Agreement, ...]:
    """Agreement on each sort of questions, those on happenings and claims first.

    Sorts are not put together: answers to one are none to another.
    """
    sorts: dict[str, list[Answered]] = defaultdict(list)
    for one in questions:
        sorts[one.sort].append(one)
    order = sorted(sorts, key=lambda sort: (sort != HAPPENING, sort != CLAIM, sort))
    return tuple(_of_sort(sort, sorts[sort]) for sort in order)


def _of_sort(sort: str, questions: Sequence[Answered]) -> Agreement:
    coders = sorted({by for one in questions for by in one.answers})
    rows = [[given.value if (given := one.answers.get(by)) else None for by in coders] for one in questions]
    shared = [one for one in questions if one.shared]
    found = alpha(rows)
    pairs = tuple(_pair(*two, questions) for two in combinations(coders, 2))
    untold = Untold.ALL_ALIKE if shared else Untold.NOTHING_SHARED
    alike = sum(one.alike for one in shared)
    return Agreement(sort, len(questions), len(shared), alike, untold if found is None else found, pairs)


def _pair(one: str, other: str, questions: Iterable[Answered]) -> Pair:
    given = [
        (each.answers[one].value, each.answers[other].value) for each in questions if {one, other} <= {*each.answers}
    ]
    found = kappa(given)
    untold = Untold.ALL_ALIKE if given else Untold.NOTHING_SHARED
    return Pair(one, other, len(given), sum(a == b for a, b in given), untold if found is None else found)
