"""Groups: claims put together by links, the strongest first, so far as nothing excludes one another."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from typing import NamedTuple

from kilde.link.compare import SURE, barred
from kilde.link.rulings import Rulings
from kilde.link.sides import ACTS, differ
from kilde.link.sketch import Sketch, together
from kilde.link.told_apart import Apart
from kilde.model import Link

NONE: frozenset[str] = frozenset()


class Group(NamedTuple):
    """Claims held to be of one happening: what they say together, and the links that hold them together."""

    sketch: Sketch
    links: tuple[Link, ...]


class Groups:
    """Claims put together by links; a link is refused when it would bring together what excludes one another.

    So it is when it would bring together what was ruled to be different. What was ruled to be one stays in groups of
    its own, each with what links bring to it, and is one in `all`.
    """

    def __init__(
        self,
        sketches: Mapping[str, Sketch],
        rulings: Rulings | None = None,
        across: bool = False,
        apart: Apart | None = None,
    ) -> None:
        """Each sketch by a claim that it is of; one of several claims is a group of them from the start.

        `across` where the links are between articles, whose own groups then count as told apart. `apart` are claims
        that their article sets apart.
        """
        self._across = across
        self._apart = apart or {}
        self.single = sketches
        self._rulings = rulings or Rulings()
        self._sketch = dict(sketches)
        self._members = {group: list(one.claims) for group, one in sketches.items()}
        self._group = {claim: group for group, claims in self._members.items() for claim in claims}
        self._links: dict[str, list[Link]] = {group: [] for group in sketches}

    def join(self, links: Iterable[Link]) -> None:
        """Follows the links, the strongest first; of equal ones in the order of their ids."""
        for one in sorted(links, key=lambda x: (-x.score, x.one, x.other, x.reasons)):
            first, second = sorted((self._group[one.one], self._group[one.other]))
            if first == second:
                self._links[first].append(one)
            elif self._may(first, second, one.score):
                self._merge(first, second, one)

    def _may(self, first: str, second: str, score: float) -> bool:
        """Whether nothing excludes one another; and what tells two apart is only overruled when it is sure.

        Articles do, and who did each: a claim that names nobody brings no acts of two together.
        """
        one, other = self._sketch[first], self._sketch[second]
        told_apart = self._across and (bool(one.documents & other.documents) or _are_acts_of_others(one, other))
        free = not self.parted(first, second) and not barred(one, other)
        return free and (score >= SURE or not told_apart)

    def _merge(self, first: str, second: str, by: Link) -> None:
        self._sketch[first] = together(self._sketch[first], self._sketch.pop(second))
        self._links[first] += [*self._links.pop(second), by]
        moved = self._members.pop(second)
        self._members[first] += moved
        self._group.update(dict.fromkeys(moved, first))
        self._rulings.join(first, second)

    def parted(self, one: str, other: str) -> bool:
        """Whether it was ruled that the groups of two claims are two happenings, or their article sets them apart."""
        return self._rulings.parted(one, other) or (bool(self._apart) and self._is_told_apart(one, other))

    def _is_told_apart(self, one: str, other: str) -> bool:
        there = self._members[self._group[other]]
        return any(not self._apart.get(claim, NONE).isdisjoint(there) for claim in self.beside(one))

    def of(self, claim: str) -> Sketch:
        """The sketch of the group that a claim is in."""
        return self._sketch[self._group[claim]]

    def beside(self, claim: str) -> Sequence[str]:
        """The claims of the group that a claim is in, itself among them."""
        return self._members[self._group[claim]]

    def alone(self) -> list[Group]:
        """Every group as links have put it together, in the order of their first claims."""
        made = (Group(self._sketch[group], _ordered(self._links[group])) for group in self._members)
        return sorted(made, key=lambda group: group.sketch.claims)

    def all(self) -> list[Group]:
        """Every group, those that are ruled to be one put together, in the order of their first claims."""
        found = self._rulings.gather({group: ((group,), self._links[group]) for group in self._members})
        made = (Group(reduce(together, (self._sketch[g] for g in sorted(keys))), _ordered(x)) for keys, x in found)
        return sorted(made, key=lambda group: group.sketch.claims)


def _are_acts_of_others(one: Sketch, other: Sketch) -> bool:
    """Whether two acts that are known by who did them were done by different ones."""
    return one.kind in ACTS and differ(one.actors, other.actors)


def _ordered(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda x: (x.one, x.other, x.reasons)))
