"""Claims to events: links inside each document, then between them, the strongest first, in whatever order they came."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from kilde.link.compare import ENOUGH, barred, compare
from kilde.link.narrative import go_on
from kilde.link.rulings import Decision, Rulings
from kilde.link.sketch import Sketch, sketch, together
from kilde.link.story import story_links
from kilde.link.view import view
from kilde.model import Entity, Event, Evidence, Link, edtf

MOST_WITH_NAME = 40
"""Groups that share a name beyond which the name is one that all news has."""

MOST_IN_BLOCK = 400
"""Groups that share a key beyond which the key tells nothing ("police", "Iraq"): its pairs are not compared."""

NO_ENTITIES: Mapping[str, Entity] = {}


def link(
    evidence: Iterable[Evidence],
    entities: Mapping[str, Entity] = NO_ENTITIES,
    rulings: Iterable[Decision] = (),
) -> tuple[Event, ...]:
    """The events that the claims tell of, sorted by time and id; the same for any order of the claims and rulings.

    `entities` maps an entity's id to the one that it was found to be the same as, across documents. `rulings` are what
    persons decided on claims that are among these.
    """
    known = {e.resolution.claim: e for e in sorted(evidence, key=lambda e: e.resolution.claim)}
    groups = grouped(known, entities, rulings)
    events = [view([known[c] for c in claims], links, entities) for claims, links in groups.all()]
    return tuple(sorted(events, key=_when))


def grouped(known: Mapping[str, Evidence], entities: Mapping[str, Entity], rulings: Iterable[Decision]) -> "Groups":
    """The claims, by their ids and in the order of these, put together as links and rulings have it."""
    groups = Groups({cid: sketch(e, entities) for cid, e in known.items()}, Rulings(rulings))
    by_document: dict[str, list[Evidence]] = defaultdict(list)
    for e in known.values():
        by_document[e.document.id].append(e)
    for told in by_document.values():
        groups.join(story_links(told, groups.single, ENOUGH))
        go_on(told, groups)
    groups.join(_between(groups))
    return groups


def _when(event: Event) -> tuple[str, str, str]:
    """Events stand in the order of the earliest day they may have happened on; those of unknown time come last."""
    first = edtf.bounds(event.edtf)[0] if event.edtf else None
    return first.isoformat() if first else "9999", event.kind, event.id


class Groups:
    """Claims put together by links; a link is refused when it would bring together what excludes one another.

    So it is when it would bring together what was ruled to be different. What was ruled to be one stays in groups of
    its own, each with what links bring to it, and is one in `all`.
    """

    def __init__(self, sketches: Mapping[str, Sketch], rulings: Rulings | None = None) -> None:
        self.single = sketches
        self._rulings = rulings or Rulings()
        self._sketch = dict(sketches)
        self._group = {claim: claim for claim in sketches}
        self._members = {claim: [claim] for claim in sketches}
        self._links: dict[str, list[Link]] = {claim: [] for claim in sketches}

    def join(self, links: Iterable[Link]) -> None:
        """Follows the links, the strongest first; of equal ones in the order of their ids."""
        for one in sorted(links, key=lambda x: (-x.score, x.one, x.other, x.reasons)):
            first, second = sorted((self._group[one.one], self._group[one.other]))
            if first == second:
                self._links[first].append(one)
            elif not self.parted(first, second) and not barred(self._sketch[first], self._sketch[second]):
                self._merge(first, second, one)

    def _merge(self, first: str, second: str, by: Link) -> None:
        self._sketch[first] = together(self._sketch[first], self._sketch.pop(second))
        self._links[first] += [*self._links.pop(second), by]
        moved = self._members.pop(second)
        self._members[first] += moved
        self._group.update(dict.fromkeys(moved, first))
        self._rulings.join(first, second)

    def parted(self, one: str, other: str) -> bool:
        """Whether it was ruled that the groups of two claims are not one happening."""
        return self._rulings.parted(one, other)

    def of(self, claim: str) -> Sketch:
        """The sketch of the group that a claim is in."""
        return self._sketch[self._group[claim]]

    def beside(self, claim: str) -> Sequence[str]:
        """The claims of the group that a claim is in, itself among them."""
        return self._members[self._group[claim]]

    def sketches(self) -> list[Sketch]:
        """The sketch of every group, in the order of their first claims."""
        return [self._sketch[group] for group in sorted(self._sketch)]

    def all(self) -> list[tuple[list[str], tuple[Link, ...]]]:
        """Every group's claims and the links that hold it together; those that are ruled to be one are one."""
        found = self._rulings.gather({group: (self._members[group], self._links[group]) for group in self._members})
        ordered = [(sorted(c), tuple(sorted(x, key=lambda x: (x.one, x.other, x.reasons)))) for c, x in found]
        return sorted(ordered, key=lambda group: group[0])


def _between(groups: Groups) -> list[Link]:
    """Links between groups that share a key worth comparing for."""
    sketches = groups.sketches()
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, one in enumerate(sketches):
        for key in _keys(one):
            blocks[one.kind, key].append(i)
    kept = [block for (_, key), block in blocks.items() if len(block) <= _most(key)]
    pairs = {pair for block in kept for pair in combinations(block, 2)}
    found = []
    for i, j in sorted(pairs):
        verdict = compare(sketches[i], sketches[j])
        if verdict.score >= ENOUGH:
            first, second = sorted((sketches[i].claims[0], sketches[j].claims[0]))
            found.append(Link(first, second, round(verdict.score, 3), verdict.reasons))
    return found


def _most(key: str) -> int:
    return MOST_WITH_NAME if key.startswith("name:") else MOST_IN_BLOCK


def _keys(one: Sketch) -> Sequence[str]:
    """What a happening is looked up by: who is harmed or takes part, and where."""
    people = {*one.targets, *one.actors, *one.victims}
    where = {p.id for p in one.places} | {f"country:{p.country}" for p in one.places if p.country}
    return sorted(people | where | {f"name:{name}" for name in one.names})
