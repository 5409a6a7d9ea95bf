"""What a person types as the value of a field, as a correction; what it can mean is told where it is not clear."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from kilde.languages.spelling import fold, sound
from kilde.model import (
    KINDS,
    MODES,
    Aspect,
    Claim,
    Correction,
    Entity,
    Factuality,
    Place,
    Stance,
    UsageError,
    digest,
    edtf,
)
from kilde.model.judgements import UNKNOWN
from kilde.model.showing import shown
from kilde.pipeline.corrected import FIELDS, ROLES, amount
from kilde.pipeline.view import View
from kilde.resolve import gazetteer, knowledge
from kilde.resolve.areas import areas
from kilde.resolve.likeness import words
from kilde.resolve.places import located_at

TYPES = ("person", "group", "body", "state", "outlet")
COUNTED = frozenset(
    {
        "killed", "injured", "arrested", "missing", "displaced", "abducted", "released", "hostages", "evacuated",
        "convicted", "executed", "deported", "expelled", "casualties", "victims", "troops", "rockets",
    }
)  # fmt: skip
"""What is known to be counted; what the ledger counts besides may be corrected as well."""

MOST = 8
"""Choices that are named where a name can mean several."""

Named = TypeVar("Named", Place, Entity)


class Known(NamedTuple):
    """Who and what a name can mean: what the ledger tells of, and what Kilde knows beforehand."""

    places: Mapping[str, Place]
    entities: Mapping[str, Entity]
    counted: frozenset[str]


def known(seen: View) -> Known:
    """All that the ledger tells of."""
    resolutions = [one.resolution for one in seen.evidence.values()]
    places = {place.id: place for r in resolutions for place in (r.place, r.setting) if place}
    chains = [chain for r in resolutions for chain in (r.entities, *r.voices)]
    entities = {entity.id: entity for chain in chains for entity in chain if entity}
    counted = {figure.of for one in seen.evidence.values() for figure in one.claim.figures}
    return Known(places, entities, COUNTED | counted)


def correction(text: str, claim: Claim, by: Known) -> Correction:
    """The correction that "FIELD=VALUE" stands for; raises UsageError, which says what there is, for one that is none.

    `claim` is what is corrected, as it is seen now: a mode is one of its kind.
    """
    field, equals, value = (part.strip() for part in text.partition("="))
    field = field.lower()
    if not equals or not value:
        raise UsageError(f"{shown(text, 40)!r} is no correction; give FIELD=VALUE, such as time=2020-01-02")
    if field == "place":
        return _place(value, by)
    if field in ROLES:
        return _role(field, value, by)
    if field in _WORDS:
        return Correction(field, _WORDS[field](value, claim))
    if field in by.counted:
        return Correction(field, _amount(field, value))
    fields = ", ".join((*FIELDS, *sorted(ROLES)))
    raise UsageError(f"there is no field {shown(field, 30)!r}; there are {fields}, and what is counted, such as killed")


def _kind(value: str, claim: Claim) -> str:
    return _one_of(value.upper(), sorted(KINDS), "kind")


def _mode(value: str, claim: Claim) -> str:
    modes = sorted(MODES.get(claim.kind, ()))
    return _one_of(value.lower(), [*modes, UNKNOWN], f"mode of {claim.kind}")


def _time(value: str, claim: Claim) -> str:
    if value.lower() == UNKNOWN:
        return UNKNOWN
    if not edtf.is_edtf(value):
        raise UsageError(f"{shown(value, 40)!r} is no time in EDTF; give 2020-01-02, 2020-01, 2020-01-02/2020-01-05 …")
    return value


def _one_of(value: str, there_are: Iterable[str], what: str) -> str:
    choices = list(there_are)
    found = next((choice for choice in choices if choice.casefold() == value.casefold()), None)
    if found is None:
        raise UsageError(f"there is no {what} {shown(value, 30)!r}; there are {', '.join(choices)}")
    return str(found)


_WORDS: Mapping[str, Callable[[str, Claim], str]] = {
    "kind": _kind,
    "mode": _mode,
    "time": _time,
    "stance": lambda value, _: _one_of(value, Stance, "stance"),
    "factuality": lambda value, _: _one_of(value, Factuality, "factuality"),
    "aspect": lambda value, _: _one_of(value, Aspect, "aspect"),
}


def _amount(field: str, value: str) -> str:
    plain = " ".join(value.lower().split())
    if plain != UNKNOWN and amount(plain) is None:
        raise UsageError(f"{field}: {shown(value, 30)!r} is no number; give 12, 10-15, 'at least 3' or unknown")
    return plain


def _place(value: str, by: Known) -> Correction:
    if value.lower() == UNKNOWN:
        return Correction("place", UNKNOWN)
    place = _point(value) or _the_one(value, _places(value, by), "place", _tell_place)
    if place is None:
        raise UsageError(f"no place {shown(value, 40)!r} is known; give its id, another name, or LAT,LON,NAME,COUNTRY")
    return Correction("place", place.name, place)


def _point(value: str) -> Place | None:
    """A point that a person gives: "59.91,10.75,Oslo,NOR"; a country is ISO 3166 alpha-3, or nothing."""
    parts = [part.strip() for part in value.split(",")]
    if len(parts) != 4:
        return None
    try:
        lat, lon = float(parts[0]), float(parts[1])
    except ValueError:
        return None
    name, country = parts[2], parts[3].upper()
    if not (-90 <= lat <= 90 and -180 <= lon <= 180) or not name:
        raise UsageError(f"{shown(value, 40)!r}: latitudes lie within 90, longitudes within 180, and a name is wanted")
    if country and country not in gazetteer.shipped().countries:
        raise UsageError(f"there is no country {shown(country, 10)!r}; give its three letters (ISO 3166), such as NOR")
    return Place(f"point:{lat},{lon}", name, lat, lon, country or None, "facility")


def _places(value: str, by: Known) -> dict[str, Place]:
    """Every place of that id or name, "Springfield, USA" only those in that country."""
    shipped = gazetteer.shipped()
    name, _, country = (part.strip() for part in value.partition(","))
    spots = [*shipped.named(name), *(c.spot for c in shipped.countries.values() if _is_called(name, c))]
    spots += [area.spot for area in areas().values() if value == area.spot.id or fold(name) in map(fold, area.names)]
    near = {place.id: place for place in by.places.values() if value == place.id or fold(place.name) == fold(name)}
    if spot := shipped.spot(value):
        spots.append(spot)
    found = near | {spot.id: place for spot in spots if isinstance(place := located_at(spot, "").place, Place)}
    return {id: place for id, place in found.items() if not country or place.country == country.upper()}


def _tell_place(place: Place) -> str:
    return f"{place.name}, {place.country} ({place.precision}, {place.id})"


def _is_called(name: str, country: gazetteer.Country) -> bool:
    asked = fold(name)
    return any(asked == fold(known) for names in country.names.values() for known in names)


def _role(field: str, value: str, by: Known) -> Correction:
    """Those of a role, parted by semicolons; "unknown" where nobody is named."""
    if value.lower() == UNKNOWN:
        return Correction(field, UNKNOWN)
    entities = tuple(_entity(part.strip(), by) for part in value.split(";") if part.strip())
    if not entities:
        raise UsageError(f"{field}: nobody is named; give a name, an id, or unknown")
    return Correction(field, "; ".join(entity.name for entity in entities), entities=entities)


def _entity(name: str, by: Known) -> Entity:
    """Who is called so, or has that id; one new to the ledger is named with a type: "Anders Holm (person)"."""
    new, opening, type = name.removesuffix(")").rpartition("(")
    if opening and name.endswith(")") and new.strip():
        return _new(new.strip(), _one_of(type.strip(), TYPES, "type"))
    states = gazetteer.shipped().countries
    known_as = {
        **{entity.id: entity for entity in knowledge.shipped().named(name)},
        **{code: _state(country) for code, country in states.items() if name == code or _is_called(name, country)},
        **{entity.id: entity for entity in by.entities.values() if name == entity.id or _bears(entity, name)},
    }
    exact = by.entities.get(name) or knowledge.shipped().entity(name)
    found = exact or _the_one(name, known_as, "name", lambda e: f"{e.name} ({e.type}, {e.id})")
    if found is None:
        raise UsageError(f"nobody is known as {shown(name, 40)!r}; say what it is: '{shown(name, 40)} (person)'")
    return found


def _bears(entity: Entity, name: str) -> bool:
    return any(fold(own) == fold(name) for own in (entity.name, *entity.names))


def _state(country: gazetteer.Country) -> Entity:
    code = country.spot.country or ""
    return Entity(code, country.spot.name, "state", (), code)


def _new(name: str, type: str) -> Entity:
    """Somebody whom no text named; the id is the one that reading the name would give."""
    key = " ".join(sound(word) for word in words(name, type))
    return Entity(digest({"entity": [type, key]}), name, type, (name,), None)


def _the_one(value: str, found: Mapping[str, Named], what: str, tell: Callable[[Named], str]) -> Named | None:
    """The only one, or the one with that very id; raises UsageError, which names them, where there are several."""
    if value in found or len(found) < 2:
        return found.get(value) or next(iter(found.values()), None)
    told = "; ".join(tell(one) for _, one in sorted(found.items())[:MOST])
    raise UsageError(f"the {what} {shown(value, 40)!r} can mean several, give the id of one: {told}")
