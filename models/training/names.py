"""Swap names in a passage for names of many origins, so that conflict news reads well.

A name is replaced by one with as many words, so that tree and name tags stay as they are; within a passage the same
word gets the same replacement. Initials, small-letter words ("von") and words whose case is unsure are left alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from training.corpora import Passage
from training.inventory import Inventory, Words, body, person, place


@dataclass(frozen=True, slots=True)
class Shares:
    """How often a name of each type is swapped; `any_size` also swaps bodies of several words."""

    people: float = 0.4
    places: float = 0.25
    bodies: float = 0.25
    any_size: bool = True


def spans(tags: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """Start, end and type of the names in BIO tags."""
    start = 0
    for position in range(1, len(tags) + 1):
        inside = position < len(tags) and tags[position].startswith("I-")
        if inside:
            continue
        if tags[start] != "O":
            yield start, position, tags[start][2:]
        start = position


def swappable(word: str) -> bool:
    """A full word with a capital; initials and particles are not."""
    return len(word) > 2 and word[0].isupper() and not word.endswith(".") and not word.isupper()


def genitive(item: Passage, position: int) -> bool | None:
    """Whether a word stands in the genitive; None where nobody can tell."""
    word = item.words[position]
    if not word.endswith(("s", "’", "'")) or item.language == "en":
        return False
    if item.tree is None:
        return None
    return "Case=Gen" in item.tree.features[position]


def inflect(word: str, language: str) -> str:
    """The genitive as the Nordic languages write it."""
    if word[-1] not in "sxz":
        return word + "s"
    return word if language == "sv" else word + "'"


def offer(inventory: Inventory, shares: Shares, item: Passage, size: int, kind: str, chance: Random) -> Words | None:
    """A replacement of the same type and size, or none."""
    roll = chance.random()
    if kind == "PER" and roll < shares.people:
        return person(inventory, size, chance)
    if kind == "LOC" and roll < shares.places:
        return place(inventory, size, chance)
    if kind == "ORG" and roll < shares.bodies and (size == 1 or shares.any_size):
        return body(inventory, item.language, size, chance)
    return None


def _swap(words: list[str], item: Passage, start: int, new: Words, whole: bool, known: dict[str, str]) -> None:
    """Put a replacement in place; of a person's name only the full words give way."""
    last = start + len(new) - 1
    ending = genitive(item, last)
    if ending is None:
        return
    for position, word in enumerate(new, start):
        old = words[position]
        if not whole and not swappable(old):
            continue
        chosen = word if whole else known.setdefault(old, word)
        words[position] = inflect(chosen, item.language) if position == last and ending else chosen


def swap(item: Passage, inventory: Inventory, shares: Shares, chance: Random) -> Passage:
    """The passage with some of its names swapped."""
    if item.names is None:
        return item
    words = list(item.words)
    known: dict[str, str] = {}
    for start, end, kind in spans(item.names):
        if not words[start][:1].isupper():
            continue
        new = offer(inventory, shares, item, end - start, kind, chance)
        if new is not None:
            _swap(words, item, start, new, kind != "PER", known)
    return replace(item, words=tuple(words))
