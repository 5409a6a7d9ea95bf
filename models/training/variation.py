"""Vary how a passage is written, so that headlines in capitals and texts without them are known too."""

from dataclasses import replace
from random import Random

from training.corpora import Passage


def recase(item: Passage, chance: Random, share: float) -> Passage:
    """With probability `share`, put a passage in capitals or in small letters, half each."""
    if chance.random() >= share:
        return item
    change = str.upper if chance.random() < 0.5 else str.lower
    return replace(item, words=tuple(change(word) for word in item.words))
