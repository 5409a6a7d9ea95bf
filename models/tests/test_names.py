"""Swapping names keeps words, tags and trees in step."""

from random import Random

import pytest
from sentences import DANISH, ENGLISH

from training import inventory
from training.names import Shares, inflect, spans, swap

NAMES = inventory.load()
ALWAYS = Shares(people=1.0, places=1.0, bodies=1.0)


@pytest.mark.parametrize("seed", range(40))
def test_swapping_keeps_the_number_of_words_and_the_tags(seed: int) -> None:
    swapped = swap(DANISH, NAMES, ALWAYS, Random(seed))
    assert len(swapped.words) == len(DANISH.words)
    assert swapped.names == DANISH.names
    assert swapped.tree == DANISH.tree
    outside = [word for word, tag in zip(swapped.words, DANISH.names or (), strict=True) if tag == "O"]
    assert outside == ["besøgte", "havn", "med", "."]


def test_every_name_can_change_and_the_genitive_stays() -> None:
    swapped = swap(DANISH, NAMES, ALWAYS, Random(7))
    assert swapped.words[0] != "Karin"
    assert swapped.words[1] != "Holm"
    assert swapped.words[3] != "Odenses"
    assert swapped.words[3].endswith(("s", "'"))


def test_the_same_chance_gives_the_same_names() -> None:
    assert swap(ENGLISH, NAMES, ALWAYS, Random(3)) == swap(ENGLISH, NAMES, ALWAYS, Random(3))


def test_no_share_leaves_the_passage_alone() -> None:
    never = Shares(people=0.0, places=0.0, bodies=0.0)
    assert swap(DANISH, NAMES, never, Random(1)) == DANISH


def test_genitives_are_written_as_each_language_does() -> None:
    assert inflect("Aleppo", "nb", Random(1)) == "Aleppos"
    assert inflect("Hamas", "da", Random(1)) == "Hamas'"
    assert inflect("Hamas", "sv", Random(1)) == "Hamas"
    assert {inflect("NATO", "da", Random(seed)) for seed in range(9)} == {"NATOs", "NATO's"}


def test_spans_are_read_from_their_tags() -> None:
    assert list(spans(("B-PER", "I-PER", "O", "B-LOC", "B-LOC"))) == [(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")]


def test_the_lists_hold_names_of_many_origins() -> None:
    assert len(NAMES.people) >= 20
    assert all(len(people.given) >= 20 and len(people.family) >= 20 for people in NAMES.people)
    assert set(NAMES.bodies) == {"nb", "nn", "da", "sv", "en"}
