"""Names as their spellings have them in common, so that articles in several languages share them."""

import re
from functools import lru_cache

from kilde.languages.spelling import VOWELS, fold, skeleton

LONG = 4
"""Letters from which a word with a capital is worth comparing."""
BONES = 3
"""Consonants that tell a name apart: shorter ones are compared as they are written."""
STEM = 5
"""Letters of a word that its forms mostly share."""
WORD = re.compile(r"[^\W\d_]+")


def names_in(sentence: str) -> frozenset[str]:
    """The words with a capital inside a sentence; its first word may have one for standing there."""
    words = WORD.findall(sentence)[1:]
    return frozenset(spelt(word) for word in words if len(word) >= LONG and word[0].isupper())


def capitals_in(words: str) -> frozenset[str]:
    """All longer words with a capital in some words that begin no sentence."""
    return frozenset(spelt(word) for word in WORD.findall(words) if len(word) >= LONG and word[0].isupper())


def words_in(text: str) -> frozenset[str]:
    """All words of a text, in the form of `names_in`."""
    return frozenset(spelt(word) for word in WORD.findall(text))


@lru_cache(maxsize=1 << 16)
def spelt(word: str) -> str:
    """A word without what spellings differ in, and without the ending of a possessive."""
    plain = fold(word)
    bones = skeleton(plain.removesuffix("s"))
    return bones if len(VOWELS.sub("", bones)) >= BONES else plain


def stems(words: str) -> frozenset[str]:
    """The longer of some words, as far as their forms mostly agree."""
    return frozenset(word[:STEM] for word in words.casefold().split() if len(word) >= STEM)
