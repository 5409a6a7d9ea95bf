"""Where characters of a text as it was given stand in the text as Kilde read it: white space may differ, no more."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Stretch(NamedTuple):
    """Characters `start` to `end` of a text."""

    start: int
    end: int

    def shared(self, start: int, end: int) -> int:
        """How many characters of `start` to `end` lie in this stretch."""
        return max(0, min(self.end, end) - max(self.start, start))


@dataclass(frozen=True, slots=True)
class Alignment:
    """From offsets in the given text to offsets in the read one."""

    _visible_before: Sequence[int]
    _at: Sequence[int]

    def stretch(self, start: int, end: int) -> Stretch:
        """Where `start` to `end` of the given text stand; they begin and end with a character that is seen."""
        return Stretch(self._at[self._visible_before[start]], self._at[self._visible_before[end - 1]] + 1)


def align(given: str, read: str, name: str) -> Alignment:
    """The alignment of a text in normal form C; raises ValueError, with the text's name, where words differ."""
    if given != unicodedata.normalize("NFC", given):
        raise ValueError(f"{name} is not in normal form C")
    if "".join(given.split()) != "".join(read.split()):
        raise ValueError(f"{name} was read with other words than it was given with")
    before, seen = [], 0
    for letter in given:
        before.append(seen)
        seen += not letter.isspace()
    return Alignment(before, [at for at, letter in enumerate(read) if not letter.isspace()])
