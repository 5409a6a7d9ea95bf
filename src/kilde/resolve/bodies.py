"""Words for bodies that sources speak for, wherever they stand: alone, as a part of a compound, in several words."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kilde.languages import Bodies

LONGEST = 3
"""Words of the longest body that is looked up."""
SHORTEST_TAIL = 3
"""Letters that a compound has beside the part that tells of a body."""
LONG = 5
"""Letters of the shortest part by which a body is seen inside a compound."""
KEPT = 1 << 17
"""Words of which it is kept what body they tell of: news says the same words over and over."""
GENERAL = ("ministry", "government", "group")
"""Kinds that give way to those that stand in the same phrase: "the government's health ministry"."""


class Found(NamedTuple):
    """Words `first` to `last` that name a body of a kind; `officer` where it is somebody of it ("politimester")."""

    first: int
    last: int
    kind: str
    officer: bool


def bodies_in(words: Sequence[str], bodies: Bodies) -> Iterator[Found]:
    """The bodies that words in lower case name, in their order."""
    at = 0
    while at < len(words):
        found = _at(words, at, bodies)
        if found:
            yield found
        at = found.last + 1 if found else at + 1


def chief(found: Sequence[Found]) -> Found | None:
    """The body that a phrase is about: the first that is named, but for those that any other may be a part of."""
    return min(found, key=lambda one: (one.kind in GENERAL and GENERAL.index(one.kind) + 1, one.first), default=None)


def _at(words: Sequence[str], at: int, bodies: Bodies) -> Found | None:
    most = LONGEST if words[at] in _openings(bodies) else 1
    for size in range(min(most, len(words) - at), 0, -1):
        text = " ".join(words[at : at + size]).removesuffix("'s").removesuffix("’s")
        if kind := bodies.words.get(text):
            return Found(at, at + size - 1, kind, False)
    part = _compound(words[at], bodies)
    return Found(at, at, *part) if part else None


@lru_cache
def _openings(bodies: Bodies) -> frozenset[str]:
    """What bodies of several words begin with."""
    return frozenset(text[: space.start()] for text in bodies.words for space in re.finditer(" ", text))


@lru_cache(KEPT)
def _compound(word: str, bodies: Bodies) -> tuple[str, bool] | None:
    """A body in a compound: by its first part one of its people, by its last part the body under a name of its own."""
    for size in range(len(word) - SHORTEST_TAIL, SHORTEST_TAIL - 1, -1):
        first, last = bodies.firsts.get(word[:size]), bodies.lasts.get(word[-size:])
        if first and not any(word.startswith(other) for other in bodies.others):
            return first, True
        if last:
            return last, False
    return _inside(word, bodies)


def _inside(word: str, bodies: Bodies) -> tuple[str, bool] | None:
    """One of a body's people whose rank is told before it: "vicepolitiinspektør"."""
    for first, kind in bodies.firsts.items():
        start = word.find(first, SHORTEST_TAIL)
        inside = start > 0 and len(first) >= LONG and len(word) - start - len(first) >= SHORTEST_TAIL
        if inside and not any(word[start:].startswith(other) for other in bodies.others):
            return kind, True
    return None
