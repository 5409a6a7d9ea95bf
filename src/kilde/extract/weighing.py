"""Weighing: whether a text claims a candidate, by its marks; how much each speaks for it was learned from coded texts.

The weights are those of a logistic regression (`learning`, docs/learning.md). The rules of the language packs and of
this room are marks too: each doubt speaks against a candidate, and none decides alone.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

from kilde.model import Span


class Weighed(NamedTuple):
    """A candidate to be weighed: its trigger, sentence and kind, what is seen of it, and what speaks against it."""

    trigger: Span
    sentence: Span
    kind: str
    marks: frozenset[str]
    doubts: tuple[str, ...]


Weigh = Callable[[Weighed], bool]


ENOUGH = -0.25
"""The odds, as a logarithm, from which a candidate is told. Where claims are missed besides, since no pack knows their
words, precision and recall are in balance at less than even odds."""


def is_told(one: Weighed) -> bool:
    """Whether enough speaks for a candidate."""
    return told(odds(one.marks, weights()))


def told(reached: float) -> bool:
    """Whether the odds that a candidate reached are enough."""
    return reached > ENOUGH


def is_undoubted(one: Weighed) -> bool:
    """Whether no rule speaks against a candidate, whatever its marks weigh."""
    return not one.doubts


def odds(marks: Iterable[str], known: Mapping[str, float]) -> float:
    """The logarithm of the odds that a text claims what has these marks; the same on every machine."""
    return sum(sorted(map(known.__getitem__, known.keys() & {BIAS, *marks})))


BIAS = "any"
"""The mark that everything has."""


@cache
def weights() -> Mapping[str, float]:
    """How much each mark speaks for a claim, as released."""
    found: Mapping[str, float] = json.loads(_released())
    return found


def weights_digest() -> str:
    """SHA-256 of the released weights, by which a run tells what it weighed with."""
    return sha256(_released()).hexdigest()


def _released() -> bytes:
    return files("kilde.extract").joinpath("weights.json").read_bytes()
