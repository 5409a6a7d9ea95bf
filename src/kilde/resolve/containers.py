"""What the names of a document are said to lie in: "Springfield, Illinois", "Ila i Oslo", "London, Ky."."""

from collections.abc import Callable, Sequence
from functools import cached_property

from kilde.languages import Pack
from kilde.languages.spelling import fold
from kilde.model import Reading
from kilde.resolve.gazetteer import TOWNS, Gazetteer, Spot
from kilde.resolve.lexicon import Lexicon
from kilde.resolve.meanings import Meanings, inside
from kilde.resolve.native import is_small
from kilde.resolve.placenames import neighbours, shortened, words_of
from kilde.resolve.support import prior


class Containers(Meanings):
    """What names can mean, with the larger places that one document has beside them."""

    def __init__(
        self,
        reading: Reading,
        pack: Pack,
        lexicon: Lexicon,
        gazetteer: Gazetteer,
        is_body: Callable[[str], bool] = lambda _: False,
    ) -> None:
        super().__init__(pack, lexicon, gazetteer, is_body)
        self.reading = reading

    def town_around(self, name: str) -> Spot | None:
        """Where a name is said to lie ("Ila i Oslo", "London, Ky."), where nothing so named is known there.

        A country that a name only stands beside is in a row with it as often as around it: "in Cairo, Israel said".
        Behind "in" it is around it, unless the name is that of a large town.
        """
        container = self.containers.get(fold(name))
        if container is None or any(_may_lie_in(spot, container) for spot in self.candidates(name)):
            return None
        if container.kind in TOWNS or fold(name) in self.provinces:
            return container
        lesser = all(spot.other or is_small(spot) for spot in self.candidates(name))
        return container if fold(name) in self._inside and lesser else None

    def instead(self, name: str, spots: Sequence[Spot]) -> Sequence[Spot]:
        """What tells where a text is by a name that nothing bears where it is said to lie."""
        around = self.town_around(name)
        return [around] if around and around.kind not in TOWNS else spots

    @cached_property
    def containers(self) -> dict[str, Spot]:
        """Folded names that a larger place's name follows."""
        return {**self._beside, **self._inside, **self.provinces}

    @cached_property
    def provinces(self) -> dict[str, Spot]:
        """Folded names that the short form of a province follows: "London, Ky."."""
        told = {fold(town): self._container(name, ("region",)) for town, name, _ in shortened(self.reading, self.pack)}
        return {town: province for town, province in told.items() if town and province}

    @cached_property
    def _beside(self) -> dict[str, Spot]:
        return self._told(within=False)

    @cached_property
    def _inside(self) -> dict[str, Spot]:
        """Those that "in" parts from it; a name with a hyphen also by its first part: "Moria-leiren i Hellas"."""
        return self._told(within=True)

    def _told(self, within: bool) -> dict[str, Spot]:
        found: dict[str, Spot] = {}
        for sentence in self.reading.sentences:
            for one, other, kinds in neighbours(sentence, self.pack.grammar.within):
                spot = self._container(words_of(sentence, other), kinds) if ("town" in kinds) is within else None
                name = words_of(sentence, one)
                if spot:
                    found.setdefault(fold(name.partition("-")[0] if within else name), spot)
        return found

    def _container(self, name: str, kinds: Sequence[str]) -> Spot | None:
        large = [spot for spot in self.candidates(name) if spot.kind in kinds]
        return max(large, key=prior, default=None)


def _may_lie_in(spot: Spot, container: Spot) -> bool:
    """Whether a place lies in the province of a town, or is a known site of its country."""
    return inside(spot, container) or (spot.kind == "site" and spot.country == container.country)
