"""The names that may take the place of names in the training text, read from `data/*.toml`."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from string import ascii_uppercase

DATA = Path(__file__).parent / "data"
Words = tuple[str, ...]
BySize = Mapping[int, Sequence[Words]]
INITIAL, SECOND_NAME, DOUBLE = 0.06, 0.12, 0.04
"""How many full names have a letter, or a second given name; how many family names are two with a hyphen."""
BETWEEN = 0.25
"""How many family names of one word are half a town's, and towns half a family's, so that the words around tell."""


@dataclass(frozen=True, slots=True)
class People:
    """Given and family names of one origin."""

    given: Sequence[Words]
    family: Sequence[Words]
    family_first: bool = False


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody's name."""

    given: Words
    family: Words
    family_first: bool

    def whole(self, chance: Random) -> Words:
        """The full name, now and then with a letter in between."""
        if self.family_first:
            return self.family + self.given
        letter = (f"{chance.choice(ascii_uppercase)}.",) if chance.random() < INITIAL else ()
        return self.given + letter + self.family


@dataclass(frozen=True, slots=True)
class Bodies:
    """Names of bodies in one language by number of words, and the parts of compounds."""

    names: BySize
    stems: Sequence[str]
    heads: Sequence[str]


@dataclass(frozen=True, slots=True)
class Inventory:
    """All names on offer: people by origin, towns by country, countries and regions in groups, bodies by language."""

    people: Sequence[People]
    towns: Sequence[BySize]
    wider: Sequence[BySize]
    bodies: Mapping[str, Bodies]


def listed(text: str) -> list[str]:
    """The entries of a comma-separated value."""
    return [entry.strip() for entry in text.split(",") if entry.strip()]


def by_size(entries: Iterable[str]) -> BySize:
    """Sort names by their number of words."""
    sizes: dict[int, list[Words]] = defaultdict(list)
    for entry in entries:
        words = tuple(entry.split())
        sizes[len(words)].append(words)
    return dict(sizes)


def _people(data: Path) -> list[People]:
    table = tomllib.loads((data / "people.toml").read_text(encoding="utf-8"))
    return [
        People(
            given=[tuple(name.split()) for name in listed(origin["given"])],
            family=[tuple(name.split()) for name in listed(origin["family"])],
            family_first=origin.get("order") == "family first",
        )
        for origin in table.values()
    ]


def _places(data: Path, section: str) -> list[BySize]:
    table = tomllib.loads((data / "places.toml").read_text(encoding="utf-8"))
    return [by_size(listed(group)) for group in table[section].values()]


def _bodies(data: Path) -> dict[str, Bodies]:
    table = tomllib.loads((data / "bodies.toml").read_text(encoding="utf-8"))
    shared = listed(table.pop("any")["names"])
    return {
        language: Bodies(
            names=by_size([*shared, *listed(entry["names"])]),
            stems=listed(entry.get("stems", "")),
            heads=listed(entry.get("heads", "")),
        )
        for language, entry in table.items()
    }


def load(data: Path = DATA) -> Inventory:
    """Read all the lists."""
    return Inventory(
        people=_people(data), towns=_places(data, "towns"), wider=_places(data, "more"), bodies=_bodies(data)
    )


def person(inventory: Inventory, size: int, chance: Random) -> Words | None:
    """A name of `size` words: one alone is a family name more often than a given one."""
    origin = chance.choice(inventory.people)
    family, given = _family(inventory, origin, chance), chance.choice(origin.given)
    if size == 1:
        name = family if chance.random() < 0.7 else given
    elif size == 2:
        name = family if len(family) == 2 and chance.random() < 0.5 else given + family
    else:
        name = given + chance.choice(origin.given) + family if len(family) == 1 else given + family
    return name if len(name) == size else None


def _family(inventory: Inventory, origin: People, chance: Random) -> Words:
    """A family name, now and then of two with a hyphen, or half a town's."""
    name = chance.choice(origin.family)
    if len(name) == 1 and chance.random() < DOUBLE:
        return (f"{name[0]}-{chance.choice(origin.family)[-1]}",)
    town = chance.choice(chance.choice([group for group in inventory.towns if 1 in group])[1])
    return _between(name, town, chance)


def _between(name: Words, other: Words, chance: Random) -> Words:
    """The name, or one that is half of the other kind, whichever comes first."""
    if len(name) != 1 or chance.random() >= BETWEEN:
        return name
    first, last = (name, other[-1:]) if chance.random() < 0.5 else (other[-1:], name)
    return likeness(first, last, 1.0, chance)


def place(inventory: Inventory, size: int, chance: Random) -> Words | None:
    """A place of `size` words: a town, every country alike, or often a country or region."""
    wide = chance.random() < 0.4
    names = chance.choice(inventory.wider if wide else inventory.towns).get(size)
    if not names:
        return None
    name = chance.choice(names)
    return name if wide else _between(name, chance.choice(chance.choice(inventory.people).family), chance)


def body(inventory: Inventory, language: str, size: int, chance: Random) -> Words | None:
    """A body of `size` words; of one word, often a compound where the language makes them."""
    bodies = inventory.bodies[language]
    if size == 1 and bodies.heads and chance.random() < 0.3:
        return (f"{chance.choice(bodies.stems)}-{chance.choice(bodies.heads)}",)
    names = bodies.names.get(size)
    return chance.choice(names) if names else None


def called(inventory: Inventory, strange: float, chance: Random) -> Called:
    """Somebody of any origin."""
    origin = chance.choice(inventory.people)

    def one(names: Sequence[Words]) -> Words:
        return likeness(chance.choice(names), chance.choice(names), strange, chance)

    given = one(origin.given)
    if chance.random() < SECOND_NAME and not origin.family_first:
        given += one(origin.given)
    family, another = (_family(inventory, origin, chance) for _ in "12")
    return Called(given, likeness(family, another, strange, chance), origin.family_first)


def likeness(name: Words, other: Words, share: float, chance: Random) -> Words:
    """The name, or with the chance `share` one that begins as it does and ends as the other: a name nobody has met."""
    front, back = name[-1], other[-1]
    if chance.random() >= share or min(len(front), len(back)) < 4:
        return name
    return (*name[:-1], front[: chance.randint(2, len(front) - 1)] + back[-chance.randint(2, 4) :].lower())


def any_place(inventory: Inventory, chance: Random) -> Words:
    """A place of any number of words: one is drawn three times in four."""
    while True:
        name = place(inventory, 1 if chance.random() < 0.75 else chance.choice((2, 2, 3)), chance)
        if name is not None:
            return name


def any_body(inventory: Inventory, language: str, chance: Random) -> Words:
    """A body of any number of words, all alike."""
    sizes = inventory.bodies[language].names
    return chance.choice([name for names in sizes.values() for name in names])
