"""Words of a sentence cut finer, as numbers and times are written: "13.-15." holds three atoms, "34-årig" too.

Tokenizers disagree on hyphens and digits; grammars over atoms need not care. A match counts only when it begins and
ends where words do.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_ATOM = re.compile(r"\d+(?:[.,:/]\d+)*\.?(?!\w)|\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:\.[^\W\d_]+)*\.?|\S")


class Atoms(NamedTuple):
    """The atoms of a sentence; atom `i` lies in word `word[i]`, and `starts`, `ends` say whether it begins or ends it."""

    text: list[str]
    word: list[int]
    starts: list[bool]
    ends: list[bool]


def atomise(words: Sequence[str]) -> Atoms:
    """Cut words into atoms; white space is dropped."""
    text: list[str] = []
    word: list[int] = []
    starts: list[bool] = []
    ends: list[bool] = []
    for number, token in enumerate(words):
        parts = [token] if token.isalpha() else _ATOM.findall(token)
        last = len(parts) - 1
        for position, part in enumerate(parts):
            text.append(part)
            word.append(number)
            starts.append(position == 0)
            ends.append(position == last)
    return Atoms(text, word, starts, ends)
