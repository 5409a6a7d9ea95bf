"""What a name can mean, whatever the document says: countries, areas, provinces, towns, and the same with an ending."""

from collections.abc import Callable, Collection, Iterator

from kilde.languages import Pack
from kilde.resolve.areas import areas
from kilde.resolve.gazetteer import TOWNS, Gazetteer, Spot
from kilde.resolve.lexicon import POSSESSIVES, Lexicon

SHORTEST = 4
"""Capitals alone, fewer than this, are an acronym and no town's name."""
SMALLER = frozenset({"capital", "county", "region", "town"})
"""Kinds of places that may bear the name of the country that they lie in."""
PEOPLE = frozenset({"person", "group", "body", "victims"})
ACRONYM = 6
"""Letters of the longest acronym: a body that is known by one is meant before a town of that name."""
LARGE = 100_000
"""People from which a town is meant in spite of that."""


class Meanings:
    """What names can mean in one language. `is_body` tells whether some body is known by a name."""

    def __init__(
        self, pack: Pack, lexicon: Lexicon, gazetteer: Gazetteer, is_body: Callable[[str], bool] = lambda _: False
    ) -> None:
        self.pack, self.lexicon, self.gazetteer, self._is_body = pack, lexicon, gazetteer, is_body

    def candidates(self, name: str) -> tuple[Spot, ...]:
        """Everything that a name can mean: countries, areas, provinces, towns. Unordered."""
        senses, _ = self.lexicon.senses(name.lower())
        spots: list[Spot] = []
        for sense in senses:
            spots += self._of_sense(sense.kind, sense.key)
        own = () if (name.isupper() and len(name) < SHORTEST) or self._is_people(name) else self._bearing(name)
        return tuple(_but_countries(dict.fromkeys([*spots, *own]))) or self._without_possessive(name)

    def _bearing(self, name: str) -> tuple[Spot, ...]:
        """The places of the gazetteer that bear a name; none but large ones where a body is known by it: "Nato"."""
        spots = self.gazetteer.named(name)
        if not spots or len(name) > ACRONYM or not self._is_body(name):
            return spots
        return tuple(spot for spot in spots if spot.people >= LARGE)

    def _is_people(self, name: str) -> bool:
        """Whether a word is a common noun for people or a body, whatever small town bears it: "Police" opens news."""
        noun = self.pack.nouns.get(name.lower())
        return noun is not None and noun.type in PEOPLE

    def _without_possessive(self, name: str) -> tuple[Spot, ...]:
        for ending in POSSESSIVES:
            if name.endswith(ending) and (spots := self.gazetteer.named(name[: -len(ending)])):
                return spots
        return ()

    def unowned(self, name: str) -> str:
        """A name without the ending that makes it own what follows: "Oslos"."""
        if name.lower() in self.lexicon.forms or self.gazetteer.named(name):
            return name
        stems = (name[: -len(ending)] for ending in POSSESSIVES if name.endswith(ending))
        return next((stem for stem in stems if stem.lower() in self.lexicon.forms or self.gazetteer.named(stem)), name)

    def _of_sense(self, kind: str, key: str) -> tuple[Spot, ...]:
        if kind == "country" and key in self.gazetteer.countries:
            return (self.gazetteer.countries[key].spot,)
        if kind == "area" and key in areas():
            return (areas()[key].spot,)
        return self.gazetteer.named(key) if kind == "exonym" else ()


def _but_countries(spots: Collection[Spot]) -> Iterator[Spot]:
    """What a name can mean, without the towns and provinces of a country that bears it too: "Guatemala", "Mexico"."""
    bearing = {spot.country for spot in spots if spot.kind == "country"}
    yield from (spot for spot in spots if spot.kind not in SMALLER or spot.country not in bearing)


def inside(spot: Spot, container: Spot) -> bool:
    """Whether a place lies in a larger one."""
    if container.kind in ("region", *TOWNS):
        return spot.region == container.region and spot.id != container.id
    if container.kind == "area" and not container.country:
        return spot.country in areas()[container.id.removeprefix("area:")].within
    return spot.country == container.country and spot.kind not in ("country", "area")
