"""Merges: what came from another ledger, and where and when it was entered first."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import sqlalchemy as sa

from kilde.ledger.moments import is_moment

Row = sa.Row[*tuple[Any, ...]]


class Origin(NamedTuple):
    """When and as which entry a fact was recorded in the ledger that had it first: tells the later from the earlier."""

    recorded: str
    seq: int


class Stretch(NamedTuple):
    """So many entries in a row that one ledger recorded in one moment, the first of them as its entry `seq`."""

    recorded: str
    seq: int
    length: int


class Again(NamedTuple):
    """That the other ledger had recorded later what is here already: a judgement, or what a document says.

    `run` is the run by which the other read the document.
    """

    kind: str
    id: str
    recorded: str
    seq: int
    run: str | None


@dataclass(frozen=True, slots=True)
class Merge:
    """That the entries before this one came from another ledger, whose last entry was `number`, of that `hash`.

    Together the `stretches` are the entries that came, in order; where the other ledger had one from a third, it is
    told as of that. `rulings` is whether judgements alone were taken.
    """

    number: int
    hash: str
    rulings: bool
    stretches: tuple[Stretch, ...]
    again: tuple[Again, ...]

    @property
    def count(self) -> int:
        """How many entries came."""
        return sum(stretch.length for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class Merged:
    """A merge as it stands in a ledger: the number of its entry, and when it was."""

    entry: int
    recorded: str
    merge: Merge


class Origins:
    """Where the entries of one ledger come from."""

    def __init__(self, merges: Sequence[tuple[int, Merge]]) -> None:
        """`merges` are those of the ledger by the number of their entry, in order."""
        self.any = bool(merges)
        self._first: list[int] = []
        self._stretches: list[Stretch] = []
        self._again: dict[tuple[str, str], Again] = {}
        for entry, merge in merges:
            at = entry - merge.count
            for stretch in merge.stretches:
                self._first.append(at)
                self._stretches.append(stretch)
                at += stretch.length
            for again in merge.again:
                known = self._again.get((again.kind, again.id))
                if known is None or (_origin(known), known.run or "") < (_origin(again), again.run or ""):
                    self._again[again.kind, again.id] = again

    def of(self, row: Row) -> Origin:
        """Where an entry was recorded first; one of this ledger's own, here."""
        return self._came(row.seq) or Origin(row.recorded, row.seq)

    def came(self, seq: int) -> bool:
        """Whether an entry came from another ledger."""
        return self._came(seq) is not None

    def again(self, kind: str, id: str) -> tuple[Origin, str | None] | None:
        """When the same was recorded latest by another ledger, and by which run, where that was told."""
        found = self._again.get((kind, id))
        return (_origin(found), found.run) if found else None

    def told_again(self, kind: str) -> Iterator[Again]:
        """All that another ledger recorded later, of one kind."""
        return (again for (of, _), again in self._again.items() if of == kind)

    def latest(self, row: Row) -> Origin:
        """When what an entry says was said last, by this ledger or another."""
        again = self.again(row.kind, row.id)
        return max(self.of(row), again[0]) if again else self.of(row)

    def _came(self, seq: int) -> Origin | None:
        place = bisect_right(self._first, seq) - 1
        if place < 0:
            return None
        stretch, behind = self._stretches[place], seq - self._first[place]
        return Origin(stretch.recorded, stretch.seq + behind) if behind < stretch.length else None


def wrong_merge(merge: Merge, entry: int, recorded: str) -> Iterator[str]:
    """Why a merge does not hold together, as the entry of that number and moment."""
    if merge.number < 1 or len(merge.hash) != 64:
        yield "it names no last entry of another ledger"
    if any(stretch.length < 1 or stretch.seq < 1 for stretch in merge.stretches) or merge.count >= entry:
        yield "it tells of entries that cannot be there"
    told = [one.recorded for one in merge.stretches] + [one.recorded for one in merge.again]
    if any(not is_moment(one) or one > recorded for one in told):
        yield "it names a moment that is none, or later than its own"


def _origin(again: Again) -> Origin:
    return Origin(again.recorded, again.seq)
