"""Logistic regression over marks: weights, and how well they tell texts apart that they were not learned from."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit

from kilde.extract.weighing import BIAS, odds, told
from kilde.extract.wording import ABOUT, BESIDE
from learning.rows import Row

STRENGTH = 0.1
"""How much the rows count against weights far from zero (C of the textbooks)."""

SEEN = 3
"""Texts in which a mark must stand, so that no weight is of one text."""

WORDS = {BESIDE: (10, 3.0), ABOUT: (10, 20.0)}
"""Of words beside a trigger: texts in which they must stand, and how much more than others they are held to zero, so
that they tell what texts are about and not which texts these are. Chosen over corpora left out in turn."""

DIGITS = 3


def fit(rows: Sequence[Row], strength: float = STRENGTH) -> Mapping[str, float]:
    """The weights of marks, those without any left out. Rows that the coding leaves open do not count."""
    known = [row for row in rows if row.is_told is not None]
    texts = Counter(mark for _, mark in {(row.text, mark) for row in known for mark in row.marks})
    names = [BIAS, *sorted(mark for mark, count in texts.items() if count >= _words(mark)[0])]
    column = {name: i for i, name in enumerate(names)}
    cells = [(i, column[m]) for i, row in enumerate(known) for m in sorted({BIAS, *row.marks}) if m in column]
    where = tuple(np.array(axis) for axis in zip(*cells, strict=True))
    matrix = csr_matrix((np.ones(len(cells)), where), shape=(len(known), len(names)))
    held = np.array([0.0, *(_words(name)[1] for name in names[1:])])
    found = _minimum(matrix, np.array([1.0 if row.is_told else -1.0 for row in known]), held, strength)
    rounded = {name: round(float(weight), DIGITS) for name, weight in zip(names, found, strict=True)}
    return {name: weight for name, weight in rounded.items() if weight}


def _words(mark: str) -> tuple[int, float]:
    """In how many texts a mark must stand, and how much it is held to zero."""
    return next((asked for sort, asked in WORDS.items() if mark.startswith(sort)), (SEEN, 1.0))


def _minimum(matrix: csr_matrix, signs: np.ndarray, held: np.ndarray, strength: float) -> np.ndarray:
    """The weights that lose least: the logarithms of the odds of what is told, and squares of all as much as `held`."""

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margins = signs * (matrix @ weights)
        value = strength * np.logaddexp(0, -margins).sum() + 0.5 * (held * weights**2).sum()
        return value, strength * (matrix.T @ (-signs * expit(-margins))) + held * weights

    return np.asarray(minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B").x)


def folded(rows: Sequence[Row], folds: int) -> list[bool]:
    """Whether each row is told, by weights learned from the texts of the other folds."""
    texts = sorted({row.text for row in rows})
    fold = {text: i % folds for i, text in enumerate(texts)}
    weights = [fit([row for row in rows if fold[row.text] != i]) for i in range(folds)]
    return [told(odds(row.marks, weights[fold[row.text]])) for row in rows]
