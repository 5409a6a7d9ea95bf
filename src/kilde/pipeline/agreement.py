"""How far coders agree beyond chance, for values that are alike or not: Cohen's kappa and Krippendorff's alpha.

A question is a row, an answer of each coder a column; None where a coder did not answer. Cohen 1960; Krippendorff 2011,
"Computing Krippendorff's Alpha-Reliability", nominal data.
"""

from collections import Counter
from collections.abc import Hashable, Sequence

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
    apart = sum(
        number * (row.total() - number) / (row.total() - 1) for row in paired for number in row.values()
    )
    chance = sum(number * (count - number) for number in totals.values())
    return None if chance == 0 else 1 - (count - 1) * apart / chance
