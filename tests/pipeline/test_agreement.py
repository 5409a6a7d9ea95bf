"""The measures of agreement, against published examples."""

import pytest

from kilde.pipeline.agreement import alpha, kappa

OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
"""Krippendorff 2011, example C: four observers, twelve units, some values missing."""


def test_alpha_is_that_of_the_published_example() -> None:
    assert alpha(list(zip(*OBSERVERS, strict=True))) == pytest.approx(0.743, abs=0.0005)


def test_kappa_is_that_of_the_published_example() -> None:
    """Cohen 1960, table 1: 200 patients, three diagnoses; agreement .70, by chance .41 (kappa .492)."""
    table = {
        ("a", "a"): 88, ("a", "b"): 14, ("a", "c"): 18,
        ("b", "a"): 10, ("b", "b"): 40, ("b", "c"): 10,
        ("c", "a"): 2, ("c", "b"): 6, ("c", "c"): 12,
    }  # fmt: skip
    assert kappa([pair for pair, count in table.items() for _ in range(count)]) == pytest.approx(0.492, abs=0.0005)


def test_where_nothing_can_be_told_nothing_is() -> None:
    assert kappa([]) is None
    assert kappa([("a", "a")] * 3) is None
    assert alpha([]) is None
    assert alpha([("a", None), (None, "b")]) is None
    assert alpha([("a", "a")] * 3) is None
