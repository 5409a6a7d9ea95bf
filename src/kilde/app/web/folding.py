"""Words made comparable: the same whatever their case, their accents and their alphabet."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from anyascii import anyascii

WORD = re.compile(r"[^\W_]+(?:['’ʼʻʿ`´‘][^\W_]+)*")
"""Apostrophes and the signs for hamza and ayn belong to a word: Sana'a is one word."""

OTHER = re.compile(r"[^a-z0-9]+")
LONGEST = 200
"""Characters of one word that count: more is no word that anybody types."""


def folded(text: str) -> str:
    """The words of a text in lower-case ASCII letters and digits, parted by single spaces."""
    return " ".join(word for word in map(fold, WORD.findall(text)) if word)


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """One word in lower-case ASCII letters and digits; "" where it has none."""
    lower = word[:LONGEST].lower()
    return OTHER.sub("", lower if lower.isascii() else anyascii(lower).lower())


def places(text: str, wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where words of a text begin with one of those that are wanted, which are folded: start and end of each."""
    for found in WORD.finditer(text):
        if fold(found[0]).startswith(tuple(wanted)):
            yield found.span()


def has_all(names: str, wanted: Sequence[str]) -> bool:
    """Whether each of the folded words begins some word of folded names."""
    return all(names.startswith(word) or f" {word}" in names for word in wanted)
