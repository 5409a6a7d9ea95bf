"""Pairing one to one so that the weights of the pairs add up to the most (Kuhn 1955, Munkres 1957).

Our own, forty lines, so that measuring needs no library of its own. Weights are sparse: what shares no pair, however
far around, is paired apart, which keeps the cubic part small.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

One = TypeVar("One", bound=Hashable)
Other = TypeVar("Other", bound=Hashable)


def best(weights: Mapping[tuple[One, Other], float]) -> float:
    """The largest sum of weights that a pairing of one to one can have; pairs without a weight are worth nothing."""
    total = 0.0
    for part in _parts(weights):
        rows = sorted({one for one, _ in part}, key=repr)
        columns = sorted({other for _, other in part}, key=repr)
        total += _assign([[weights.get((one, other), 0.0) for other in columns] for one in rows])
    return total


def _parts(weights: Mapping[tuple[One, Other], float]) -> Iterator[list[tuple[One, Other]]]:
    """The pairs that hang together by whom they share."""
    by_one: dict[One, list[tuple[One, Other]]] = defaultdict(list)
    by_other: dict[Other, list[tuple[One, Other]]] = defaultdict(list)
    for pair in weights:
        by_one[pair[0]].append(pair)
        by_other[pair[1]].append(pair)
    met: set[tuple[One, Other]] = set()
    for first in weights:
        if first in met:
            continue
        part: list[tuple[One, Other]] = []
        ahead = [first]
        while ahead:
            pair = ahead.pop()
            if pair not in met:
                met.add(pair)
                part.append(pair)
                ahead += [*by_one[pair[0]], *by_other[pair[1]]]
        yield part


def _assign(table: Sequence[Sequence[float]]) -> float:
    """The best sum of a table, one of each row and column at most: rows are brought in one by one, by shortest paths.

    Prices keep each pair's worth at or below the price of its row and column together; pairs that meet it are free.
    """
    if len(table) > len(table[0]):
        table = list(zip(*table, strict=True))
    rows, columns = len(table), len(table[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    taken = [0] * (columns + 1)
    for row in range(1, rows + 1):
        taken[0], column = row, 0
        slack, came, seen = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while taken[column]:
            seen[column] = True
            here = taken[column]
            for at in range(1, columns + 1):
                left = -table[here - 1][at - 1] - row_price[here] - column_price[at]
                if not seen[at] and left < slack[at]:
                    slack[at], came[at] = left, column
            nearest = min((at for at in range(1, columns + 1) if not seen[at]), key=lambda at: slack[at])
            step = slack[nearest]
            for at in range(columns + 1):
                if seen[at]:
                    row_price[taken[at]] += step
                    column_price[at] -= step
                else:
                    slack[at] -= step
            column = nearest
        while column:
            taken[column], column = taken[came[column]], came[column]
    return sum(table[taken[at] - 1][at - 1] for at in range(1, columns + 1) if taken[at])
