"""Who is known beforehand: by the facts that ship with Kilde (data/knowledge.jsonl) and by those of added packs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Protocol

from kilde.languages.spelling import fold, sound
from kilde.model import Entity, PackError, digest, sha256
from kilde.resolve.facts import Known, fact
from kilde.resolve.gazetteer import DATA
from kilde.resolve.likeness import same_entity, words

SHORT = 5
"""Names of so few letters are looked up as they are written: "IS" is no ice, "WHO" no pronoun."""
KEPT = 50_000
"""Names whose entities are kept, so that an archive of millions does not fill the memory."""
CROWD = 100
"""Where more than this share a word with a name, they must share another one too to be looked at."""
BODY, PERSON = "body", "person"
"""How names of the known are taken apart: as those of bodies. Persons are known by two words or more."""
WRITTEN, SOUND, PART, ITEM, OWN = "w ", "s ", "p ", "q ", "i "
"""What keys are of: a short name as it is written, a name by sound, a word of one, Wikidata's item, an entity's id."""


class Facts(Protocol):
    """Facts by their keys, in memory or in a packed file."""

    @property
    def digest(self) -> str:
        """Of all that it holds."""

    def found(self, key: str) -> Sequence[Known]:
        """The facts with a key, in the order in which they were given."""

    def near(self, keys: Sequence[str]) -> Sequence[Known]:
        """The facts with any of the keys, in the order in which they were given; where they crowd, see `nearest`."""

    def __iter__(self) -> Iterator[Known]:
        """Every fact, in that order."""


def keys(known: Known) -> Iterator[str]:
    """What a fact is found by."""
    yield OWN + known.entity.id
    if known.wikidata:
        yield ITEM + known.wikidata
    for name in known.entity.names:
        yield from _keys(name, known.entity.type)


def _keys(name: str, type: str) -> Iterator[str]:
    if type == PERSON and len(name.split()) < 2:
        return
    if len(name) <= SHORT:
        yield WRITTEN + name
        return
    parts = words(name, BODY)
    yield SOUND + _sounds(parts)
    if type != PERSON and len(parts) > 1:
        yield from (PART + part for part in dict.fromkeys(map(sound, parts)))


def nearest(places: Iterable[Sequence[int]]) -> list[int]:
    """Places that stand in any of the lists, sorted; where there are more than CROWD, those in two lists or more."""
    counts = Counter(place for found in places for place in found)
    least = 1 if len(counts) <= CROWD else 2
    return sorted(place for place, count in counts.items() if count >= least)


class Listed:
    """Facts in memory."""

    def __init__(self, facts: Iterable[Known], digest: str = "") -> None:
        self.digest = digest
        self._facts = tuple(facts)
        self._found: dict[str, list[int]] = defaultdict(list)
        for place, known in enumerate(self._facts):
            for key in set(keys(known)):
                self._found[key].append(place)

    def found(self, key: str) -> Sequence[Known]:
        """The facts with a key."""
        return [self._facts[place] for place in self._found.get(key, ())]

    def near(self, keys: Sequence[str]) -> Sequence[Known]:
        """The facts with any of the keys; where these are a crowd, those with most of them."""
        return [self._facts[place] for place in nearest([self._found.get(key, []) for key in keys])]

    def __iter__(self) -> Iterator[Known]:
        return iter(self._facts)


class Knowledge:
    """Known entities by name: as written, by sound, and by likeness where two words or more agree.

    Of several `packs` the first goes before the next: who is of one name and country, or one item of Wikidata, in two
    of them is the first one's.
    """

    def __init__(self, packs: Sequence[Facts]) -> None:
        self._packs = tuple(packs)
        self._found: dict[str, tuple[Entity, ...]] = {}

    @property
    def digest(self) -> str:
        """One digest of all that is known, for the record of a run."""
        return digest([pack.digest for pack in self._packs])

    def entity(self, id: str) -> Entity | None:
        """The entity of an id."""
        found = self._fact(id)
        return found.entity if found else None

    def source(self, id: str) -> str:
        """Where it is said who the entity of an id is; "" where nobody has that id."""
        found = self._fact(id)
        return found.source if found else ""

    def _fact(self, id: str) -> Known | None:
        return next((found[0] for pack in self._packs if (found := pack.found(OWN + id))), None)

    def named(self, name: str) -> tuple[Entity, ...]:
        """Everyone who is called so; several where they share an acronym."""
        found = self._found.get(name)
        if found is None:
            if len(self._found) >= KEPT:
                self._found.clear()
            found = self._found[name] = self._find(name)
        return found

    def is_body(self, name: str) -> bool:
        """Whether a body, group or outlet is called so."""
        return any(entity.type not in {"person", "state"} for entity in self.named(name))

    def _find(self, name: str) -> tuple[Entity, ...]:
        met: list[tuple[int, Known]] = []
        for at, pack in enumerate(self._packs):
            for known in _named(pack, name):
                one = self._first(at, known)
                if not any(_is_same(one, other) for other in met):
                    met.append(one)
        return tuple(known.entity for _, known in met)

    def _first(self, at: int, known: Known) -> tuple[int, Known]:
        """The first pack that has the fact's item of Wikidata, with what it says; or the fact itself."""
        key = ITEM + (known.wikidata or "")
        earlier = ((n, found[0]) for n, pack in enumerate(self._packs[:at]) if (found := pack.found(key)))
        return next(earlier, (at, known))


def _is_same(one: tuple[int, Known], other: tuple[int, Known]) -> bool:
    """Whether two facts under one name are of the same one: in one pack they are kept apart, and persons always."""
    (pack, known), (other_pack, other_known) = one, other
    if known.entity.id == other_known.entity.id:
        return True
    countries = {known.entity.country, other_known.entity.country} - {None}
    return pack != other_pack and PERSON not in (known.entity.type, other_known.entity.type) and len(countries) < 2


def _named(facts: Facts, name: str) -> Sequence[Known]:
    """Those of one pack who are called so: exactly, else by sound, else in another spelling."""
    if len(name) <= SHORT:
        return facts.found(WRITTEN + name)
    parts = words(name, BODY)
    heard = [known for known in facts.found(SOUND + _sounds(parts)) if len(parts) > 1 or _is_whole(name, known.entity)]
    exact = [known for known in heard if fold(name) in map(fold, known.entity.names)]
    return exact or heard or _alike(facts, name, parts)


def _is_whole(name: str, entity: Entity) -> bool:
    """Whether a name of one word that tells it apart leaves out nothing: who is "The Atlantic" is not "Atlantic"."""
    key = _sounds(words(name, BODY))
    same = (known for known in entity.names if _sounds(words(known, BODY)) == key)
    return any(len(fold(known).split()) <= len(fold(name).split()) for known in same)


def _alike(facts: Facts, name: str, parts: tuple[str, ...]) -> Sequence[Known]:
    """Those whose name is a spelling of this one; names of one word are too short to tell."""
    if len(parts) < 2:
        return ()
    heard = set(map(sound, parts))
    near = facts.near([PART + part for part in sorted(heard)])
    return [known for known in near if same_entity([name], list(_sharing(known.entity, heard)), BODY).same]


def _sharing(entity: Entity, heard: set[str]) -> Iterator[str]:
    """An entity's names of several words that share one."""
    for name in entity.names:
        parts = words(name, BODY)
        if len(parts) > 1 and len(name) > SHORT and not heard.isdisjoint(map(sound, parts)):
            yield name


def _sounds(parts: Iterable[str]) -> str:
    return " ".join(sorted(map(sound, parts)))


@cache
def shipped_facts() -> Listed:
    """The facts that ship with Kilde; read on first use and kept."""
    return listed((DATA / "knowledge.jsonl").read_bytes(), "knowledge.jsonl")


@cache
def shipped() -> Knowledge:
    """The knowledge that ships with Kilde, and nothing beside; kept."""
    return Knowledge([shipped_facts()])


def is_shipped(id: str) -> bool:
    """Whether an id is that of someone whom the shipped knowledge knows."""
    return shipped().entity(id) is not None


def listed(data: bytes, name: str) -> Listed:
    """The facts of a file of them; PackError with its `name`, the line and the reason where one is broken."""
    facts: dict[str, Known] = {}
    for number, line in enumerate(data.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            known = fact(line)
        except PackError as error:
            raise PackError(f"{name}:{number}: {error}") from error
        if known.entity.id in facts:
            raise PackError(f"{name}:{number}: id: {known.entity.id!r} stands in an earlier line too")
        facts[known.entity.id] = known
    return Listed(facts.values(), sha256(data))
