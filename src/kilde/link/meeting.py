"""Meeting: which accounts share a block, and which names are so common that they tell nothing."""

from collections import defaultdict
from collections.abc import Iterable

from kilde.link.blocks import Blocks, Key, blocks
from kilde.link.sketch import Sketch

MOST_WITH_NAME = 40
"""Accounts that share a name beyond which the name is one that all news has."""


class Meeting:
    """Accounts by the blocks that they stand in. Whom one meets hangs on who is there, never on the order."""

    def __init__(self) -> None:
        self.common: set[str] = set()
        self._sketches: dict[str, Sketch] = {}
        self._blocks: dict[str, Blocks] = {}
        self._standing: dict[Key, set[str]] = defaultdict(set)
        self._bearers: dict[str, set[str]] = defaultdict(set)
        self._touched: set[str] = set()

    def enter(self, accounts: Iterable[tuple[str, Sketch]]) -> list[str]:
        """Takes accounts in; returns all whose company is to be looked at: they, and those whose names tell no more."""
        new = dict(accounts)
        for account, one in new.items():
            for name in one.names:
                self._bearers[name].add(account)
            self._touched |= one.names
        self._sketches |= new
        moved = [*new, *sorted(self._changed() - new.keys())]
        for account in moved:
            self._place(account)
        return moved

    def leave(self, account: str) -> None:
        """Lets an account go; what its names tell is looked at again when the next one enters."""
        self._clear(account)
        for name in self._sketches.pop(account).names:
            self._bearers[name].discard(account)
            self._touched.add(name)

    def met(self, account: str) -> list[str]:
        """Whom an account meets, in the order of their ids."""
        found = {other for key in self._blocks[account].looks for other in self._standing.get(key, ())}
        return sorted(found - {account})

    def _changed(self) -> set[str]:
        """The accounts of names that have become common, or rare again."""
        found: set[str] = set()
        for name in self._touched:
            crowded = len(self._bearers[name]) > MOST_WITH_NAME
            if crowded is not (name in self.common):
                found |= self._bearers[name]
                self.common.symmetric_difference_update({name})
        self._touched.clear()
        return found

    def _place(self, account: str) -> None:
        self._clear(account)
        self._blocks[account] = own = blocks(self._sketches[account], self.common)
        for key in own.stands:
            self._standing[key].add(account)

    def _clear(self, account: str) -> None:
        for key in self._blocks.pop(account, Blocks(frozenset(), frozenset())).stands:
            self._standing[key].discard(account)
