"""Facts about who is known beforehand, each with its source: one JSON object a line, as in data/knowledge.jsonl."""

import re
import unicodedata
from dataclasses import dataclass

import msgspec

from kilde.model import Entity, PackError, canonical_json

TYPES = ("person", "group", "body", "state", "outlet", "unknown")
COUNTRY = re.compile("[A-Z]{3}")
ID = re.compile(r"[\w.:+-]{1,100}")
WIKIDATA = re.compile("Q[1-9][0-9]*")
MET = re.compile("[0-9a-f]{24}")
"""Ids of those who were met in a text and are not known beforehand: no fact may take such an id."""
LONGEST = 300
"""Characters of a name or of a source; what is longer is no name."""


@dataclass(frozen=True, slots=True)
class Known:
    """Someone known beforehand, and where that is said. Nobody is found by the names in `weak`: too many bear them."""

    entity: Entity
    source: str
    wikidata: str | None = None
    weak: tuple[str, ...] = ()


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    """A line as it is written."""

    id: str
    type: str
    names: list[str]
    source: str
    country: str | None = None
    wikidata: str | None = None
    weak: list[str] = []


_DECODER = msgspec.json.Decoder(_Row)


def is_met(id: str) -> bool:
    """Whether an id is that of someone who was met in a text and is not known beforehand."""
    return MET.fullmatch(id) is not None


def fact(line: bytes) -> Known:
    """The fact that a line states; PackError with the reason where it states none."""
    try:
        row = _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise PackError(f"is no fact: {error}") from error
    return made(row.id, row.type, row.names, row.country, row.source, row.wikidata, row.weak)


def stored(line: bytes) -> Known:
    """The fact of a line that `line_of` wrote: what it says is not looked at again."""
    try:
        row = _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise PackError(f"is no fact: {error}") from error
    names = tuple(row.names)
    return Known(Entity(row.id, names[0], row.type, names, row.country), row.source, row.wikidata, tuple(row.weak))


def made(
    id: str,
    type: str,
    names: list[str],
    country: str | None,
    source: str,
    wikidata: str | None = None,
    weak: list[str] | None = None,
) -> Known:
    """A fact of these values; PackError with the reason where one of them is none."""
    known = tuple(dict.fromkeys(name for name in map(_cleaned, names) if _is_name(name)))
    if not ID.fullmatch(id) or is_met(id):
        raise PackError(f"id: {id[:40]!r} is no id (letters, digits, . : + - _; no digest)")
    if type not in TYPES:
        raise PackError(f"type: {type[:40]!r} is none of {', '.join(TYPES)}")
    if not known:
        raise PackError("names: there is none")
    if country is not None and not COUNTRY.fullmatch(country):
        raise PackError(f"country: {country[:40]!r} is no ISO 3166 alpha-3 code")
    if not 0 < len(source.strip()) <= LONGEST:
        raise PackError("source: it must be said where the fact is from")
    if wikidata is not None and not WIKIDATA.fullmatch(wikidata):
        raise PackError(f"wikidata: {wikidata[:40]!r} is no item")
    others = tuple(name for name in map(_cleaned, weak or ()) if _is_name(name) and name not in known)
    return Known(Entity(id, known[0], type, known, country), source.strip(), wikidata, tuple(dict.fromkeys(others)))


def line_of(known: Known) -> bytes:
    """The line that states a fact, without its end."""
    entity = known.entity
    row: dict[str, object] = {
        "id": entity.id, "type": entity.type, "country": entity.country, "names": entity.names, "source": known.source,
    }  # fmt: skip
    row |= {"wikidata": known.wikidata} if known.wikidata else {}
    row |= {"weak": known.weak} if known.weak else {}
    return canonical_json(row).encode("utf-8", "surrogatepass")


def _cleaned(name: str) -> str:
    """A name with single spaces, in normal form C as texts are."""
    return unicodedata.normalize("NFC", " ".join(name.split()))


def _is_name(name: str) -> bool:
    return len(name) <= LONGEST and name.isprintable() and any(map(str.isalnum, name))
