"""Groups: claims put together by links, the strongest first, so far as nothing excludes one another."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kilde.link.compare import barred
from kilde.link.sketch import Sketch, together
from kilde.model import Link

SURE = 0.9
"""The score from which a link brings together what one article tells apart."""


class Group(NamedTuple):
    """Claims held to be of one happening: what they say together, and the links that hold them together."""

    sketch: Sketch
    links: tuple[Link, ...]


class Groups:
    """Claims put together by links; a link is refused when it would bring together what excludes one another."""

    def __init__(self, sketches: Mapping[str, Sketch], across: bool = False) -> None:
        """Each sketch by a claim that it is of; one of several claims is a group of them from the start.

        `across` where the links are between articles, whose own groups then count as told apart.
        """
        self._across = across
        self.single = sketches
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
        """Whether nothing excludes one another; and articles that tell two apart are only overruled when it is sure."""
        one, other = self._sketch[first], self._sketch[second]
        told_apart = self._across and bool(one.documents & other.documents)
        return not barred(one, other) and (score >= SURE or not told_apart)

    def _merge(self, first: str, second: str, by: Link) -> None:
        self._sketch[first] = together(self._sketch[first], self._sketch.pop(second))
        self._links[first] += [*self._links.pop(second), by]
        moved = self._members.pop(second)
        self._members[first] += moved
        self._group.update(dict.fromkeys(moved, first))

    def of(self, claim: str) -> Sketch:
        """The sketch of the group that a claim is in."""
        return self._sketch[self._group[claim]]

    def beside(self, claim: str) -> Sequence[str]:
        """The claims of the group that a claim is in, itself among them."""
        return self._members[self._group[claim]]

    def all(self) -> list[Group]:
        """Every group, in the order of their first claims."""
        return [
            Group(self._sketch[g], tuple(sorted(self._links[g], key=lambda x: (x.one, x.other, x.reasons))))
            for g in sorted(self._members, key=lambda g: self._sketch[g].claims)
        ]
