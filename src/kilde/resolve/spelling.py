"""Spellings made comparable: one form for a name whatever its case, its letters' marks and its punctuation."""

import re
from functools import lru_cache

from anyascii import anyascii

INSIDE = re.compile("['’ʼʻʿ`´‘]")
"""Apostrophes and the signs for hamza and ayn belong to a word: Sana'a is one word."""

OUTSIDE = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """A name in lower-case ASCII letters and digits, its words parted by single spaces; "" where it has no letter."""
    plain = name.lower() if name.isascii() else anyascii(name.lower()).lower()
    return OUTSIDE.sub(" ", INSIDE.sub("", plain)).strip()
