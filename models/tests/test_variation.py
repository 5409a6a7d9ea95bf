"""Capitals vary, words and annotation stay in step, and cuts keep trees whole."""

from random import Random

from sentences import DANISH, ENGLISH

from training.variation import cut, recase


def test_all_passages_change_when_asked_to() -> None:
    for seed in range(20):
        words = recase(DANISH, Random(seed), 1.0).words
        assert words in (tuple(map(str.upper, DANISH.words)), tuple(map(str.lower, DANISH.words)))


def test_english_headlines_have_capitals_throughout() -> None:
    seen = {recase(ENGLISH, Random(seed), 1.0).words for seed in range(30)}
    assert ("Two", "Boats", "Left", "Bergen", ".") in seen
    assert len(seen) == 3


def test_no_share_changes_nothing() -> None:
    assert recase(DANISH, Random(1), 0.0) is DANISH


def test_a_cut_counts_heads_from_its_own_start() -> None:
    half = cut(DANISH, 3, 5)
    assert half.words == ("Odenses", "havn")
    assert half.tree is not None
    assert half.tree.heads == (1, -1)
    assert half.names == ("B-LOC", "O")
