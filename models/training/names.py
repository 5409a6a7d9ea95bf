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


def inflect(word: str, language: str, chance: Random) -> str:
    """The genitive as the Nordic languages write it; Danish abbreviations take "s" or "'s"."""
    if language == "da" and word.isupper() and chance.random() < 0.5:
        return word + "'s"
    if word[-1] not in "sxz":
        return word + "s"
    return word if language == "sv" else word + "'"


@dataclass(frozen=True, slots=True)
class Swapping:
    """One passage in the making: its words so far, and what each swapped word of a person's name became."""

    item: Passage
    inventory: Inventory
    shares: Shares
    chance: Random
    words: list[str]
    known: dict[str, str]

    def offer(self, size: int, kind: str) -> Words | None:
        """A replacement of the same type and size, or none."""
        roll, shares = self.chance.random(), self.shares
        if kind == "PER" and roll < shares.people:
            return person(self.inventory, size, self.chance)
        if kind == "LOC" and roll < shares.places:
            return place(self.inventory, size, self.chance)
        if kind == "ORG" and roll < shares.bodies and (size == 1 or shares.any_size):
            return body(self.inventory, self.item.language, size, self.chance)
        return None

    def put(self, start: int, new: Words, kind: str) -> None:
        """Put a replacement in place; of a person's name only the full words give way."""
        last = start + len(new) - 1
        ending = genitive(self.item, last)
        if ending is None:
            return
        for position, word in enumerate(new, start):
            old = self.words[position]
            if kind == "PER":
                word = self.known.setdefault(old, word) if swappable(old) else old
            if position == last and ending and word != old:
                word = inflect(word, self.item.language, self.chance)
            self.words[position] = word


def swap(item: Passage, inventory: Inventory, shares: Shares, chance: Random) -> Passage:
    """The passage with some of its names swapped."""
    if item.names is None:
        return item
    swapping = Swapping(item, inventory, shares, chance, list(item.words), {})
    for start, end, kind in spans(item.names):
        if not item.words[start][:1].isupper():
            continue
        new = swapping.offer(end - start, kind)
        if new is not None:
            swapping.put(start, new, kind)
    return replace(item, words=tuple(swapping.words))
