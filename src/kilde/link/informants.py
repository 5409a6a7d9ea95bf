"""Who a voice is as a source: one key for all that count as one, whatever they are called in which language."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kilde.languages.spelling import fold, skeleton
from kilde.model import Behalf, Entity, Evidence, Voice, VoiceKind

MEDIA = frozenset({VoiceKind.AGENCY, VoiceKind.OUTLET})
FAMILIES = {"rebels": "group", "party": "group"}
"""Kinds of bodies that may also go by a more general word."""
AUTHOR = "author:"
BONES = 5
"""Consonants from which two spellings of a group's name are those of one."""
STATES = frozenset({"government", "president", "ministry", "junta"})
"""Families of bodies that are meant where a state is said to say something."""


class Informant(NamedTuple):
    """A source: what tells it from others, its name, the kind of body that it speaks for, and whose that is.

    `owner` is the body or its country, "" where it is not said: then it is the one of its kind that is told of.
    `speaks` is whether it is a person who speaks for a body.
    """

    key: str
    name: str
    kind: str = ""
    owner: str = ""
    speaks: bool = False

    @property
    def writes(self) -> bool:
        """Whether it is an outlet or an agency."""
        return self.key.startswith(AUTHOR)


def author(name: str) -> Informant:
    """Somebody who writes: an outlet or an agency."""
    return Informant(f"{AUTHOR}{name.casefold()}", name)


def spoken_for(told: Iterable[Evidence], entities: Mapping[str, Entity]) -> Mapping[str, Behalf]:
    """For whom each person speaks, by the person's id: what most claims say, one who is named before one who is not.

    What one article tells of somebody holds for the others. A rank alone tells the least.
    """
    votes: dict[str, Counter[Behalf]] = defaultdict(Counter)
    for e in told:
        for who, behalf in zip(e.resolution.voices, e.resolution.behalf, strict=False):
            if behalf and who and who[0] and who[0].type == "person":
                votes[entities.get(who[0].id, who[0]).id][behalf] += 1
    return {id: min(own, key=lambda one: (*_told_less(one), -own[one], repr(one))) for id, own in votes.items()}


def _told_less(one: Behalf) -> tuple[bool, bool]:
    return one.kind == "army", one.body is None and one.country is None


def informant(
    voice: Voice, said: Entity | None, behalf: Behalf | None, entities: Mapping[str, Entity], claims: bool = False
) -> Informant:
    """The source that a voice is: the body that it speaks for, or else itself. Who `claims` a deed is a group."""
    entity = entities.get(said.id, said) if said else None
    if claims and not behalf and entity and entity.type not in {"person", "state"}:
        behalf = Behalf("group", entity)
    name = entity.name if entity else voice.name
    if claims and not (behalf or entity or voice.kind in MEDIA):
        return Informant(_key("group", "", None), name, "group")
    if voice.kind in MEDIA and not (entity and entity.type == "person"):
        return author(name)._replace(owner="|".join(sorted({name, voice.name, *(entity.names if entity else ())})))
    if behalf:
        body = entities.get(behalf.body.id, behalf.body) if behalf.body else None
        own = body.id if body else behalf.country or ""
        speaks = bool(entity and entity.type == "person" and entity.name.split()[-1] in voice.name)
        called = name if speaks else body.name if body else voice.name
        return Informant(_key(behalf.kind, own, body), called, behalf.kind or "group", own, speaks)
    if entity and entity.type == "state":
        return Informant(entity.id, name, "state", entity.id)
    return Informant(entity.id if entity else f"voice:{name.casefold()}", name)


def _key(kind: str, owner: str, body: Entity | None) -> str:
    return body.id if body else f"{kind}@{owner}"


def family(kind: str) -> str:
    """The general kind of which a kind is one: "health ministry" is a ministry."""
    return "ministry" if kind.endswith("ministry") else FAMILIES.get(kind, kind)


def keys(found: Iterable[Informant], told: Iterable[Evidence]) -> Mapping[Informant, str]:
    """The key of each source of an event, the same for those that are one; it does not hang on their order."""
    known = sorted(set(found))
    home, spelt_as = _country(told), _by_spelling(known)
    alike = [one._replace(key=spelt_as[one], owner=spelt_as[one]) if one in spelt_as else one for one in known]
    return {one: _standing(same, alike, home) for one, same in zip(known, alike, strict=True)}


def _by_spelling(known: Iterable[Informant]) -> Mapping[Informant, str]:
    """The key of each group that is known by name: one for those whose names are spellings of one name."""
    named = [one for one in known if one.owner and family(one.kind) == "group" and not one.speaks]
    bones = {one: skeleton(fold(one.name)) for one in named}
    same = {one: [other.key for other in named if bones[other] == bones[one]] for one in named}
    return {one: min(keys) for one, keys in same.items() if len(bones[one].replace(" ", "")) >= BONES}


def _standing(one: Informant, known: list[Informant], home: str) -> str:
    """The key of the one that a source without an owner is, where there is but one of its kind; else its own."""
    if one.writes:
        return _same_medium(one, known)
    if one.kind == "medium":
        named = {other.key for other in known if other.writes and other.owner}
        return next(iter(named)) if len(named) == 1 else one.key
    if not one.kind or (one.owner and one.kind != "state"):
        return one.key
    owned = {other.key: other.owner for other in known if other.owner and _fits(one, other, home)}
    if len(owned) > 1 and home in owned.values():
        owned = {key: owner for key, owner in owned.items() if owner == home}
    if len(owned) == 1:
        return next(iter(owned))
    special = {other.key for other in known if not other.owner and _fits(one, other, home)} - {one.key}
    return next(iter(special)) if len(special) == 1 and one.kind in {family(one.kind), "state"} else one.key


def _fits(one: Informant, other: Informant, home: str) -> bool:
    """Whether a source without an owner may be this one."""
    if other.kind in {"", "state"} or other == one:
        return False
    if one.kind == "state":
        return family(other.kind) in STATES and (other.owner or home or one.owner) == one.owner
    general = family(one.kind)
    return family(other.kind) == general and (one.kind == other.kind or general in {one.kind, other.kind})


def _same_medium(one: Informant, known: Iterable[Informant]) -> str:
    """The first of the media that bear one of its names."""
    own = _names(one)
    return min(other.key for other in known if other.writes and own & _names(other))


def _names(one: Informant) -> set[str]:
    return {name.casefold() for name in (one.name, *one.owner.split("|")) if name}


def _country(told: Iterable[Evidence]) -> str:
    """Where most claims of an event are set; "" where none says."""
    places = (e.resolution.place or e.resolution.setting for e in told)
    votes = Counter(place.country for place in places if place and place.country)
    return max(sorted(votes), key=lambda code: votes[code], default="")
