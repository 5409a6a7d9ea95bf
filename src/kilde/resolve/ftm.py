"""Read FollowTheMoney entities, as OpenSanctions and Aleph give them: one JSON object a line."""

import re

import msgspec

from kilde.model import PackError
from kilde.resolve.facts import LONGEST, WIKIDATA, Known, made
from kilde.resolve.lists import Wanted, codes, one_country, vocabulary

COUNTRIES = ("country", "mainCountry", "jurisdiction", "nationality", "citizenship")
"""Properties that name a country, the first that is there."""
OTHER = re.compile(r"[^\w.:+-]")
"""What Kilde's ids do not hold."""
BODY = "body"
"""The type that a topic can make another."""


class _Entity(msgspec.Struct):
    """What is read of an entity; what else it has is passed over. Values may be entities in turn."""

    id: str
    schema: str
    caption: str = ""
    properties: dict[str, list[object]] = {}
    datasets: list[str] = []


_DECODER = msgspec.json.Decoder(_Entity)


def from_ftm(line: bytes, wanted: Wanted) -> Known | None:
    """Who an entity is; None where it is no one or not wanted, PackError with the reason where it is broken."""
    try:
        entity = _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise PackError(f"is no FollowTheMoney entity: {error}") from error
    type, items = _type(entity), _values(entity, "wikidataId")
    wikidata = next((item for item in items if WIKIDATA.fullmatch(item)), None)
    if type is None or not wanted.takes(type, entity.id, wikidata or ""):
        return None
    named = [name for key in ("name", "alias") for name in _values(entity, key)]
    names = [entity.caption, *named] if entity.caption in named else named
    return made(_id(entity.id), type, names, _country(entity), _source(entity), wikidata, _values(entity, "weakAlias"))


def _type(entity: _Entity) -> str | None:
    words = vocabulary()
    type = words.schemata.get(entity.schema)
    return next((words.topics[one] for one in _values(entity, "topics") if type == BODY and one in words.topics), type)


def _country(entity: _Entity) -> str | None:
    """The country of the first property that names any; None where it names several."""
    said = next((values for key in COUNTRIES if (values := _values(entity, key))), [])
    return one_country(map(str.lower, said), codes().alpha_2)


def _source(entity: _Entity) -> str:
    """The lists that an entity stands in, and the page that it was taken from."""
    pages = _values(entity, "sourceUrl")[:1]
    said = "; ".join((f"FollowTheMoney {entity.id} in {', '.join(entity.datasets) or 'an unnamed list'}", *pages))
    return said[:LONGEST]


def _values(entity: _Entity, key: str) -> list[str]:
    return [value for value in entity.properties.get(key, ()) if isinstance(value, str)]


def _id(id: str) -> str:
    """An id as Kilde has them; the id stands as it was in the fact's source."""
    return "ftm:" + OTHER.sub("_", id)[:90]
