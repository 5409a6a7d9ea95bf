"""Patterns of time expressions, as times.toml writes them, in one tree that is walked along the words.

"[den] {day} {month} [{year}]": words stand for themselves, "a|b" is either, brackets may be absent, "<name>" is a set
of phrases from the table, braces are slots; "{year=start.year}" keeps what a slot reads under another name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kilde.analyse.atoms import atomise
from kilde.model import PackError

FIELDS = {
    "wd": "weekday",
    "weekday_bare": "weekday",
    "weekday_past": "weekday",
    "weekday_dotted": "weekday",
    "feast": "holiday",
    "about": "approximate",
    "short_year": "year",
    "clock_minutes": "clock",
    "clock_am": "clock",
    "clock_pm": "clock",
    "week": "nth",
    "period": "unit",
    "day_number": "day",
    "full_decade": "decade",
}
"""The field of a time expression that a slot fills, where it is not the slot's own name."""

_PIECE = re.compile(r"[\[\]]|[^\s\[\]]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """What the patterns of one [[rule]] or [[after]] say: the fields that they set, and how slots are read."""

    fields: Mapping[str, Any]
    sign: int = 1
    kind: str = ""
    ends: bool = False


@dataclass(slots=True)
class Node:
    """A place in the tree: where each next word or slot leads, and the rules whose pattern ends here.

    `arcs` are the slots as a walk needs them; `by_word` and `by_digit` say which of them can begin with an atom.
    """

    words: dict[str, "Node"] = field(default_factory=dict)
    slots: dict[tuple[str, str], "Node"] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    arcs: tuple[tuple[str, str, "Node"], ...] = ()
    by_word: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    by_digit: tuple[int, ...] = ()

    def insert(self, pieces: Sequence[str], rule: Rule) -> None:
        """Add one pattern without options."""
        node = self
        for piece in pieces:
            if piece.startswith("{"):
                name, _, bind = piece[1:-1].partition("=")
                node = node.slots.setdefault((name, bind or FIELDS.get(name, name)), Node())
            else:
                node = node.words.setdefault(piece, Node())
        node.rules.append(rule)


def seal(node: Node, firsts: Mapping[str, frozenset[str]], digits: frozenset[str]) -> None:
    """Fit a finished tree for walking: `firsts` are the words with which each slot can begin, `digits` slots of digits.

    Nodes with the same slots share their tables: there are thousands of nodes and few such sets.
    """
    shared: dict[tuple[str, ...], tuple[dict[str, tuple[int, ...]], tuple[int, ...]]] = {}
    waiting = [node]
    while waiting:
        here = waiting.pop()
        waiting += [*here.words.values(), *here.slots.values()]
        here.arcs = tuple((name, bind, child) for (name, bind), child in here.slots.items())
        names = tuple(name for name, _, _ in here.arcs)
        if names not in shared:
            shared[names] = _beginnings(names, firsts), tuple(n for n, name in enumerate(names) if name in digits)
        here.by_word, here.by_digit = shared[names]


def _beginnings(names: Sequence[str], firsts: Mapping[str, frozenset[str]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, name in enumerate(names):
        for word in firsts.get(name, ()):
            found[word] = (*found.get(word, ()), number)
    return found


def expand(pattern: str, sets: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Every way to read a pattern, its options and sets written out."""
    pieces = _PIECE.findall(pattern)
    for choice in _sequences(pieces, sets, pattern):
        if choice:
            yield choice


def _sequences(pieces: Sequence[str], sets: Mapping[str, Sequence[str]], pattern: str) -> Iterator[tuple[str, ...]]:
    if not pieces:
        yield ()
        return
    if pieces[0] == "[":
        close = _closing(pieces, pattern)
        heads = [(), *_sequences(pieces[1:close], sets, pattern)]
        rest = pieces[close + 1 :]
    else:
        heads = list(_choices(pieces[0], sets, pattern))
        rest = pieces[1:]
    for tail in list(_sequences(rest, sets, pattern)):
        yield from ((*head, *tail) for head in heads)


def _closing(pieces: Sequence[str], pattern: str) -> int:
    depth = 0
    for at, piece in enumerate(pieces):
        depth += (piece == "[") - (piece == "]")
        if depth == 0:
            return at
    raise PackError(f"times.toml: {pattern!r}: a bracket is not closed")


def _choices(piece: str, sets: Mapping[str, Sequence[str]], pattern: str) -> Iterator[tuple[str, ...]]:
    """The phrases that one piece stands for."""
    for part in piece.split("|"):
        if part.startswith("<"):
            if part[1:-1] not in sets:
                raise PackError(f"times.toml: {pattern!r}: no set {part}")
            yield from (tuple(atomise(phrase.split()).text) for phrase in sets[part[1:-1]])
        elif part.startswith("{"):
            yield (part,)
        else:
            yield tuple(atomise([part]).text)
