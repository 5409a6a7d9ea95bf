"""What persons hold to be one happening, and what not: it wins over the machine's links, the later over the earlier.

Rulings tie the machine's groups together and keep them apart; they do not change what a group looks like to the
machine. So a ruling that two times are of one event does not set that event's other claims, or tomorrow's, apart.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kilde.model import Link


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement on claims that are there, by their ids. The claims of a side were of one event when it was made.

    `number` tells the later from the earlier. Where `same`, the sides are one happening; otherwise no claim of one side
    is of one happening with a claim of another. `why` says by whom and for what reason.
    """

    number: int
    same: bool
    sides: tuple[tuple[str, ...], ...]
    why: str


class Rulings:
    """The decisions that stand, and what is with what by them and by the machine's links so far."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._parent: dict[str, str] = {}
        self._side: dict[str, dict[int, int]] = {}
        self._ties: list[Link] = []
        latest_first = sorted(decisions, key=lambda one: -one.number)
        overridden = [one.number for one in latest_first if not (self._tie(one) if one.same else self._part(one))]
        self.overridden = frozenset(overridden)
        """The numbers of the decisions that later ones leave no room for."""
        self._any = bool(latest_first)

    def copy(self) -> "Rulings":
        """Another that goes on from here by itself."""
        made = Rulings()
        made._parent, made._ties = dict(self._parent), list(self._ties)
        made._side = {claim: dict(sides) for claim, sides in self._side.items()}
        made.overridden, made._any = self.overridden, self._any
        return made

    def parted(self, one: str, other: str) -> bool:
        """Whether it was ruled that what two claims are with is not one happening."""
        here, there = (self._side.get(self._root(claim), {}) for claim in (one, other))
        return any(there.get(number, side) != side for number, side in here.items())

    def join(self, one: str, other: str) -> None:
        """Takes note that the machine holds two claims to be of one happening."""
        if self._any:
            self._unite(one, other)

    def gather(self, groups: Mapping[str, tuple[Sequence[str], Sequence[Link]]]) -> list[tuple[list[str], list[Link]]]:
        """The machine's groups, those that are ruled to be one put together: claims and links, in no order."""
        found: dict[str, tuple[list[str], list[Link]]] = {}
        for key, (claims, links) in groups.items():
            own = found.setdefault(self._root(key), ([], []))
            own[0].extend(claims)
            own[1].extend(links)
        for tie in self._ties:
            if held := found.get(self._root(tie.one)):
                held[1].append(tie)
        return list(found.values())

    def _tie(self, one: Decision) -> bool:
        """Puts the sides together as far as later decisions let them be; whether they let any."""
        claims = [claim for side in one.sides for claim in side]
        first, *others = (self._meant(side, claims) for side in one.sides)
        tied = [other for other in others if self._tied(first, other, one.why)]
        return bool(tied)

    def _tied(self, first: str, other: str, why: str) -> bool:
        if self.parted(first, other):
            return False
        self._unite(first, other)
        if first != other:
            self._ties.append(Link(min(first, other), max(first, other), 1.0, (why,)))
        return True

    def _meant(self, side: Sequence[str], claims: Sequence[str]) -> str:
        """The claim that stands for a side: the first, unless it was ruled later that it is not of the others' event.

        Then it is the one that fewest were parted from, of its side and of all `claims` of the decision.
        """
        if not any(self.parted(side[0], other) for other in side):
            return side[0]
        return min(side, key=lambda claim: (self._count_parted(claim, side), self._count_parted(claim, claims)))

    def _count_parted(self, claim: str, others: Iterable[str]) -> int:
        return sum(self.parted(claim, other) for other in others)

    def _part(self, one: Decision) -> bool:
        """Keeps the sides apart, unless a later decision holds some of them to be one."""
        roots = [{self._root(claim) for claim in side} for side in one.sides]
        if sum(map(len, roots)) != len(set().union(*roots)):
            return False
        for number, side in enumerate(roots):
            for root in side:
                self._side.setdefault(root, {})[one.number] = number
        return True

    def _root(self, claim: str) -> str:
        while (above := self._parent.get(claim)) is not None:
            if (top := self._parent.get(above)) is not None:
                self._parent[claim] = top
            claim = above
        return claim

    def _unite(self, one: str, other: str) -> None:
        """What is with the one is with the other from now on. Never asked for what is parted."""
        first, second = self._root(one), self._root(other)
        if first == second:
            return
        few, many = sorted((first, second), key=lambda root: len(self._side.get(root, {})))
        self._parent[few] = many
        if sides := self._side.pop(few, None):
            self._side.setdefault(many, {}).update(sides)
