"""Direct speech: words between quotation marks or after a dash, and the runs of sentences of one speaker."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from kilde.extract.tree import Tree
from kilde.model import PassageKind

OPENING = frozenset("“„")
TURNING = frozenset({'"', "”", "«", "»", "''", "``"})
"""Marks that open speech where none is open, and close it where it is: languages turn them either way."""

MARKS = OPENING | TURNING | {"'"}
DASHES = frozenset("-‒–—―")
SHARE = 0.5
"""Share of a sentence's words that must stand in quotation marks for it to be direct speech."""


class Run(NamedTuple):
    """Sentences `first` to `last` of direct speech with no pause between them."""

    first: int
    last: int


class Speech:
    """What of a document is direct speech. `dashes`: whether a paragraph that begins with a dash is."""

    def __init__(self, trees: Sequence[Tree], dashes: bool) -> None:
        self._trees, self._dashes = trees, dashes
        self.quoted: list[frozenset[int]] = []
        self._open: list[bool] = []
        inside, paragraph = False, -1
        for tree in trees:
            inside = inside and tree.sentence.paragraph == paragraph
            paragraph = tree.sentence.paragraph
            words, inside = _between(tree, inside)
            self.quoted.append(words)
            self._open.append(inside)

    def is_direct(self, index: int) -> bool:
        """Whether a sentence is direct speech for the most part, from its first word on."""
        return self._is_marked(index) or index in self._dashed

    def is_spoken(self, index: int, word: int) -> bool:
        """Whether a word stands in direct speech."""
        return word in self.quoted[index] or index in self._dashed

    def is_dashed(self, index: int) -> bool:
        """Whether a sentence stands in a paragraph of direct speech that a dash opens."""
        return index in self._dashed

    def opens_with_dash(self, index: int) -> bool:
        """Whether a sentence is direct speech by the dash that it begins with."""
        tree = self._trees[index]
        return self._dashes and tree.sentence.passage is PassageKind.QUOTE and tree.words[0].text in DASHES

    def _is_marked(self, index: int) -> bool:
        tree, words = self._trees[index], self.quoted[index]
        plain = [i for i, word in enumerate(tree.words) if word.pos != "PUNCT"]
        if not words or not plain or plain[0] not in words:
            return False
        return len(words) >= SHARE * len(plain) and any(tree.words[i].pos in {"VERB", "AUX"} for i in words)

    @cached_property
    def _dashed(self) -> frozenset[int]:
        """Sentences of paragraphs that begin with a dash, up to the end of the paragraph."""
        found: set[int] = set()
        for i, tree in enumerate(self._trees):
            goes_on = i - 1 in found and self._same_paragraph(i - 1, i)
            if self.opens_with_dash(i) or (goes_on and tree.sentence.passage is PassageKind.QUOTE):
                found.add(i)
        return frozenset(found)

    def _same_paragraph(self, one: int, other: int) -> bool:
        return self._trees[one].sentence.paragraph == self._trees[other].sentence.paragraph

    def runs(self) -> Iterator[Run]:
        """The runs of direct speech in text order; a new dash or mark begins a new one."""
        first = None
        for i in range(len(self._trees)):
            if first is None and not self.is_direct(i):
                continue
            first = i if first is None else first
            goes_on = i + 1 < len(self._trees) and self._same_paragraph(i, i + 1) and self._goes_on(i)
            goes_on = goes_on or self.is_left_open(i)
            if not goes_on:
                yield Run(first, i)
                first = None

    def is_left_open(self, index: int) -> bool:
        """Whether speech that no mark closes goes on in the next paragraph, which opens with another mark."""
        if index + 1 >= len(self._trees) or self._same_paragraph(index, index + 1) or not self._open[index]:
            return False
        return self._trees[index + 1].words[0].text in OPENING | TURNING and self.is_direct(index + 1)

    def _goes_on(self, index: int) -> bool:
        """Whether the speech of a sentence goes on in the next one without a new mark."""
        if index + 1 in self._dashed:
            return not self.opens_with_dash(index + 1)
        return self._open[index]


def _between(tree: Tree, inside: bool) -> tuple[frozenset[int], bool]:
    """The words of a sentence between quotation marks, and whether one is open at its end."""
    if not inside and tree.lowers.isdisjoint(MARKS):
        return frozenset(), False
    found: set[int] = set()
    for i, word in enumerate(tree.words):
        if word.text in OPENING:
            inside = True
        elif word.text in TURNING or (word.text == "'" and _doubled(tree, i)):
            inside = not inside
        elif inside and word.pos != "PUNCT":
            found.add(i)
    return frozenset(found), inside


def _doubled(tree: Tree, i: int) -> bool:
    """Whether an apostrophe is the second of two that stand for a quotation mark."""
    one, other = tree.words[i - 1], tree.words[i]
    return i > 0 and one.text == "'" and one.end == other.start
