"""Capitals vary, words and annotation stay in step, and cuts keep trees whole."""

from random import Random

from sentences import DANISH, ENGLISH

from training.variation import cut, disguise, recase


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


def test_a_hidden_word_keeps_its_edges_and_its_shape() -> None:
    seen = {disguise(DANISH, {}, Random(seed)).words for seed in range(60)}
    for words in seen:
        assert [word[0] + word[-1] for word in words] == [word[0] + word[-1] for word in DANISH.words]
        assert [word.istitle() for word in words] == [word.istitle() for word in DANISH.words]
    assert len(seen) > 10


def test_common_words_are_not_hidden() -> None:
    often = {word.lower(): 10**9 for word in DANISH.words}
    assert all(disguise(DANISH, often, Random(seed)) == DANISH for seed in range(60))


def test_a_cut_counts_heads_from_its_own_start() -> None:
    half = cut(DANISH, 3, 5)
    assert half.words == ("Odenses", "havn")
    assert half.tree is not None
    assert half.tree.heads == (1, -1)
    assert half.names == ("B-LOC", "O")
