"""Looking somebody or something up by a part of a name, whatever its case and the marks on its letters."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kilde.languages.spelling import fold
from kilde.model import Document, Place
from kilde.pipeline import Actor, View

LONGEST = 200
"""Characters of a name by which it is found: what is longer is no name."""

QUESTIONS = 16
"""Answers that stay at hand, for whoever turns their pages."""

EXACT, START, INSIDE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Hit:
    """Who or what has the name: `of` is "actor", "document" or "place". `rank` says how near, `weight` how known."""

    of: str
    id: str
    name: str
    detail: str
    rank: int
    weight: int


@dataclass(frozen=True, slots=True)
class _Named:
    of: str
    id: str
    name: str
    detail: str
    weight: int
    folded: str


class Names:
    """Every name of a view, folded, each on a line of its own: one look tells of all names of somebody."""

    def __init__(self, actors: Iterable[Actor], documents: Iterable[Document], seen: View) -> None:
        self._named = [*map(_of_actor, actors), *map(_of_document, documents), *_places(seen)]
        self._found: dict[str, Sequence[Hit]] = {}

    def find(self, asked: str) -> Sequence[Hit]:
        """Everything with such a name, the nearest and the most told of first; nothing for a name without letters."""
        wanted = fold(asked[:LONGEST])
        if not wanted:
            return ()
        found = self._found.get(wanted)
        if found is None:
            hits = [_hit(one, wanted) for one in self._named if wanted in one.folded]
            found = sorted(hits, key=lambda hit: (hit.rank, -hit.weight, hit.of, hit.id))
            if len(self._found) >= QUESTIONS:
                self._found.pop(next(iter(self._found)), None)
            self._found[wanted] = found
        return found


def _hit(one: _Named, wanted: str) -> Hit:
    rank = EXACT if f"\n{wanted}\n" in one.folded else START if f"\n{wanted}" in one.folded else INSIDE
    return Hit(one.of, one.id, one.name, one.detail, rank, one.weight)


def _folded(*names: str) -> str:
    folded = dict.fromkeys(fold(name[:LONGEST]) for name in names)
    return "\n".join(("", *filter(None, folded), ""))


def _of_actor(one: Actor) -> _Named:
    who = one.entity
    names = _folded(who.name, *who.names, *(spelling.text for spelling in one.spellings))
    return _Named("actor", who.id, who.name, who.type, one.named, names)


def _of_document(one: Document) -> _Named:
    names = _folded(one.title or "", one.source)
    return _Named("document", one.id, one.title or one.source, one.published or "", 0, names)


def _places(seen: View) -> Iterator[_Named]:
    """The places of events, by how many they have."""
    places: dict[str, Place] = {}
    events: dict[str, int] = {}
    for place in (event.place for event in seen.events if event.place):
        places[place.id] = place
        events[place.id] = events.get(place.id, 0) + 1
    for id, place in places.items():
        yield _Named("place", id, place.name, place.country or "", events[id], _folded(place.name))
