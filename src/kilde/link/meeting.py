"""Meeting: which accounts are worth comparing: those that share a block, and those of kin articles."""

from collections import defaultdict
from collections.abc import Mapping, Set

from kilde.link.blocks import Blocks, Key, blocks
from kilde.link.compare import ALONE, Company, are_of_other_modes
from kilde.link.kin import Kin
from kilde.link.sketch import Sketch

NOWHERE = Blocks(frozenset(), frozenset())


class Meeting:
    """Accounts by the blocks that they stand in, and by their articles. The order in which they come is no matter."""

    def __init__(self) -> None:
        self._kin = Kin()
        self._sketches: dict[str, Sketch] = {}
        self._blocks: dict[str, Blocks] = {}
        self._standing: dict[Key, set[str]] = defaultdict(set)
        self._accounts: dict[str, set[str]] = defaultdict(set)
        self._rivals: dict[tuple[str, str, bool], set[str]] = defaultdict(set)

    @property
    def common(self) -> set[str]:
        """Names that so many articles have that they tell nothing."""
        return self._kin.common

    def enter(self, accounts: Mapping[str, Sketch], articles: Mapping[str, frozenset[str]]) -> list[str]:
        """Takes in articles, each with what it names, and their accounts.

        Returns all accounts whose company is to be looked at: these, and those whose names tell more, or less, by now.
        """
        for account, one in accounts.items():
            self._sketches[account] = one
            for article in one.documents:
                self._accounts[article].add(account)
                self._rivals[article, one.kind, one.ahead].add(account)
        moved = sorted(account for article in self._kin.enter(articles) for account in self._accounts[article])
        for account in moved:
            self._place(account)
        return moved

    def leave(self, account: str) -> None:
        """Lets an account go, and its article."""
        self._clear(account)
        one = self._sketches.pop(account)
        for article in one.documents:
            self._accounts[article].discard(account)
            self._rivals[article, one.kind, one.ahead].discard(account)
            self._kin.leave(article)

    def met(self, account: str) -> dict[str, Company]:
        """Whom an account meets, and in what company: of several articles, that of the two most akin."""
        own = self._sketches[account]
        found = {other: ALONE for key in self._blocks[account].looks for other in self._standing.get(key, ())}
        for article in own.documents:
            mine = self._rivals[article, own.kind, own.ahead]
            for other, share in self._kin.of(article).items():
                if theirs := self._rivals.get((other, own.kind, own.ahead)):
                    for one in theirs:
                        here = Company(share, (self._alike(mine, one), self._alike(theirs, account)))
                        found[one] = max(found.get(one, ALONE), here, key=_nearness)
        found.pop(account, None)
        return {other: found[other] for other in sorted(found)}

    def _alike(self, accounts: Set[str], other: str) -> int:
        """How many of the accounts of one article may be told of by another's, as far as the mode goes."""
        return sum(not are_of_other_modes(self._sketches[one], self._sketches[other]) for one in accounts)

    def _place(self, account: str) -> None:
        self._clear(account)
        self._blocks[account] = own = blocks(self._sketches[account], self.common)
        for key in own.stands:
            self._standing[key].add(account)

    def _clear(self, account: str) -> None:
        for key in self._blocks.pop(account, NOWHERE).stands:
            self._standing[key].discard(account)


def _nearness(one: Company) -> tuple[float, int, int]:
    """The same from either side."""
    return one.share, -max(one.rivals), -min(one.rivals)
