"""Pairing one to one so that the weights of the pairs add up to the most."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment

One = TypeVar("One", bound=Hashable)
Other = TypeVar("Other", bound=Hashable)


def best(weights: Mapping[tuple[One, Other], float]) -> float:
    """The largest sum of weights that a pairing of one to one can have; pairs without a weight are worth nothing."""
    rows = {one: at for at, one in enumerate(dict.fromkeys(one for one, _ in weights))}
    columns = {other: at for at, other in enumerate(dict.fromkeys(other for _, other in weights))}
    table = np.zeros((len(rows), len(columns)))
    for (one, other), weight in weights.items():
        table[rows[one], columns[other]] = weight
    return float(table[linear_sum_assignment(table, maximize=True)].sum())
