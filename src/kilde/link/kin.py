"""Kin: articles that name the same people and places, as those of one story do, whatever their language."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kilde.link.spelt import names_in
from kilde.model import WIDE, Entity, Evidence, Naming, Place, Statement, edtf

MOST_WITH_NAME = 40
"""Articles that share a name beyond which the name is one that all news has."""

ALIKE = 0.35
"""Share of the names of the article with fewer that must stand in the other for both to be kin."""

FEWEST = 3
"""Names that two articles share at least to be kin."""

RARE = 2
"""Of these, names that not all news has."""

WEEK = 7
"""Days."""

WEEKLY = "week "
"""How that begins which articles have in common that tell of one town in one week."""

Heard = tuple[Statement, Naming]


def names_of(evidence: Iterable[Evidence], statements: Iterable[Heard] = ()) -> frozenset[str]:
    """What an article names, as far as it is the same in every language: who, where, and words with a capital."""
    found: set[str] = set()
    for one in evidence:
        found.update(names_in(one.claim.sentence.quote))
        weeks = _weeks(one.document.published)
        found.update(_places(one.resolution.place, weeks), _places(one.resolution.setting, weeks))
        found.update(_entities(one.resolution.entities))
        found.update(name for chain in one.resolution.voices for name in _entities(chain))
    for statement, naming in statements:
        found.update(names_in(statement.sentence.quote))
        found.update(name for chain in naming.voices for name in _entities(chain))
    return frozenset(found)


def _many(names: frozenset[str]) -> int:
    """How many names there are: that a town is told of in a week is none."""
    return sum(not name.startswith(WEEKLY) for name in names)


def _weeks(published: str | None) -> Sequence[int]:
    """The week of publication and that before it, so that articles a few days apart have one in common."""
    day = edtf.bounds(published)[0] if published else None
    return (day.toordinal() // WEEK - 1, day.toordinal() // WEEK) if day else ()


def _places(place: Place | None, weeks: Sequence[int]) -> Iterator[str]:
    if place:
        yield f"place {place.id}"
        if place.precision not in WIDE:
            yield from (f"{WEEKLY}{week} {place.id}" for week in weeks)
        if place.country:
            yield f"country {place.country}"


def _entities(entities: Iterable[Entity | None]) -> Iterator[str]:
    for entity in entities:
        if entity:
            yield f"country {entity.id}" if entity.type == "state" else f"entity {entity.id}"


class Kin:
    """Articles by the names in them. Who is kin to whom hangs on who is there, never on the order."""

    def __init__(self) -> None:
        self.common: set[str] = set()
        self._names: dict[str, frozenset[str]] = {}
        self._many: dict[str, int] = {}
        self._bearers: dict[str, set[str]] = defaultdict(set)
        self._touched: set[str] = set()
        self._found: dict[str, Mapping[str, float]] = {}

    def enter(self, articles: Mapping[str, frozenset[str]]) -> set[str]:
        """Takes in articles, each with its names; returns them, and those whose names tell more, or less, by now."""
        self._found.clear()
        self._names |= articles
        self._many |= {article: _many(names) for article, names in articles.items()}
        for article, names in articles.items():
            self._touched |= names
            for name in names:
                self._bearers[name].add(article)
        return self._changed() | articles.keys()

    def leave(self, article: str) -> None:
        """Lets an article go; what its names tell is looked at again when the next one enters."""
        self._found.clear()
        names = self._names.pop(article, frozenset())
        self._many.pop(article, None)
        self._touched |= names
        for name in names:
            self._bearers[name].discard(article)

    def of(self, article: str) -> Mapping[str, float]:
        """The kin of an article, with the share of names in common; looked for once, until somebody comes or goes."""
        if article not in self._found:
            self._found[article] = self._kin(article)
        return self._found[article]

    def _kin(self, article: str) -> Mapping[str, float]:
        own = self._names[article]
        met = Counter(other for name in own - self.common for other in self._bearers[name])
        near = (other for other, names in met.items() if names >= RARE and other != article)
        shares = ((other, self._share(article, other)) for other in near)
        return {other: share for other, share in shares if share >= ALIKE}

    def _share(self, one: str, other: str) -> float:
        """The share of names in common; a town told of in one week counts once more, and lacks in nobody."""
        shared = len(self._names[one] & self._names[other])
        return min(1.0, shared / min(self._many[one], self._many[other])) if shared >= FEWEST else 0.0

    def _changed(self) -> set[str]:
        """The articles with names that have become common, or rare again."""
        found: set[str] = set()
        for name in self._touched:
            if (len(self._bearers[name]) > MOST_WITH_NAME) is not (name in self.common):
                found |= self._bearers[name]
                self.common.symmetric_difference_update({name})
        self._touched.clear()
        return found
