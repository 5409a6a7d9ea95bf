"""Measures of clusterings: the figures of the papers that brought them in, and what must always hold."""

from collections.abc import Mapping
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.clusterings import b_cubed, ceaf_e, conll, muc
from evals.pairing import best

# The example of Bagga and Baldwin 1998, with the answers that Luo 2005 (table 1) adds.
KEY = ["12345", "67", "89ABC"]
PAPERS = {
    "a": (["12345", "6789ABC"], 0.947, 0.865, 0.733),
    "b": (["1234589ABC", "67"], 0.947, 0.737, 0.667),
    "c": (["123456789ABC"], 0.900, 0.545, 0.294),
    "d": (list("123456789ABC"), 0.0, 0.400, 0.178),
}


def clustering(groups: list[str]) -> Mapping[str, int]:
    return {item: at for at, group in enumerate(groups) for item in group}


@pytest.mark.parametrize("name", PAPERS)
def test_the_figures_of_the_papers(name: str) -> None:
    groups, of_muc, of_b_cubed, of_ceaf_e = PAPERS[name]
    key, answer = clustering(KEY), clustering(groups)
    assert muc(key, answer).f1 == pytest.approx(of_muc, abs=5e-4)
    assert b_cubed(key, answer).f1 == pytest.approx(of_b_cubed, abs=5e-4)
    assert ceaf_e(key, answer).f1 == pytest.approx(of_ceaf_e, abs=5e-4)
    assert conll(key, answer) == pytest.approx((of_muc + of_b_cubed + of_ceaf_e) / 3, abs=5e-4)


def test_b_cubed_precision_tells_bad_errors_from_worse_ones() -> None:
    """Bagga and Baldwin: .76 and .58 where MUC gives both .90; recall is 1 in both."""
    key = clustering(KEY)
    for groups, precision in ((PAPERS["a"][0], 0.76), (PAPERS["b"][0], 0.58)):
        assert b_cubed(key, clustering(groups)) == pytest.approx((precision, 1.0), abs=5e-3)
        assert muc(key, clustering(groups)) == pytest.approx((0.9, 1.0))


def test_what_is_not_scored_still_stands_beside() -> None:
    gold = {"a": 1, "b": 1, "alien": 2}
    said = {"a": "x", "b": "x", "alien": "x"}
    assert b_cubed(gold, said, ["a", "b"]) == pytest.approx((2 / 3, 1.0))
    assert b_cubed(gold, {**said, "alien": "y"}, ["a", "b"]) == pytest.approx((1.0, 1.0))


def test_other_items_are_refused() -> None:
    for measure in (b_cubed, muc, ceaf_e):
        with pytest.raises(ValueError, match="not of the same items"):
            measure({"a": 1}, {"b": 1})


clusterings = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=12)


@given(clusterings)
def test_identical_clusterings_give_one_whatever_the_clusters_are_called(labels: list[tuple[int, int]]) -> None:
    gold = dict(enumerate(one for one, _ in labels))
    said = {item: f"cluster {label}" for item, label in gold.items()}
    for measure in (b_cubed, muc, ceaf_e):
        assert measure(gold, said) == pytest.approx((1.0, 1.0))
    assert conll(gold, said) == pytest.approx(1.0)


@given(clusterings)
def test_gold_and_said_changed_round_change_precision_and_recall_round(labels: list[tuple[int, int]]) -> None:
    gold, said = (dict(enumerate(column)) for column in zip(*labels, strict=True))
    for measure in (b_cubed, muc, ceaf_e):
        there, back = measure(gold, said), measure(said, gold)
        assert there.precision == pytest.approx(back.recall)
        assert there.recall == pytest.approx(back.precision)
        assert 0 <= there.f1 <= 1 + 1e-9


@given(clusterings)
def test_only_identical_clusterings_give_one(labels: list[tuple[int, int]]) -> None:
    gold, said = (dict(enumerate(column)) for column in zip(*labels, strict=True))
    same = len(set(labels)) == len(set(gold.values())) == len(set(said.values()))
    assert (b_cubed(gold, said).f1 == pytest.approx(1.0)) is same
    assert (ceaf_e(gold, said).f1 == pytest.approx(1.0)) is same


@given(st.lists(st.lists(st.integers(0, 9), min_size=4, max_size=4), min_size=1, max_size=4))
def test_no_pairing_is_better(table: list[list[int]]) -> None:
    weights = {(row, at): float(worth) for row, line in enumerate(table) for at, worth in enumerate(line) if worth}
    every = (sum(line[at] for line, at in zip(table, order, strict=False)) for order in permutations(range(4)))
    assert best(weights) == max(every)
    assert best({(at, row): worth for (row, at), worth in weights.items()}) == best(weights)
