"""Words of a sentence cut finer, as numbers and times are written: "13.-15." holds three atoms, "34-årig" too.

Tokenizers disagree on hyphens and digits; grammars over atoms need not care. A match counts only when it begins and
ends where words do.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_ATOM = re.compile(
    r"\d{1,2}\.(?=[^\W\d_]{3})"  # "19.september"
    r"|\d+(?:[.,:/]\d+)*\.?(?!\w)|\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:\.[^\W\d_]+)*\.?|\S"
)

MARKS = frozenset(",.:;!?-–—()\"'«»“”’/&%")
"""Words that are an atom each, as is plain without a look."""


class Atoms(NamedTuple):
    """The atoms of a sentence; atom `i` lies in word `word[i]`."""

    text: list[str]
    word: list[int]

    def begins(self, at: int) -> bool:
        """Whether a word begins with this atom."""
        return at == 0 or self.word[at - 1] != self.word[at]

    def ends(self, end: int) -> bool:
        """Whether a word ends before atom `end`."""
        return end == len(self.word) or self.word[end] != self.word[end - 1]


def atomise(words: Sequence[str]) -> Atoms:
    """Cut words into atoms; white space is dropped."""
    text: list[str] = []
    word: list[int] = []
    for number, token in enumerate(words):
        if token.isalpha() or token in MARKS:
            text.append(token)
            word.append(number)
        else:
            parts = _ATOM.findall(token)
            text += parts
            word += [number] * len(parts)
    return Atoms(text, word)
