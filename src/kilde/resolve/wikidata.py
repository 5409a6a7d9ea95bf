"""Read Wikidata's JSON dumps: an array with one item a line."""

import re
from collections import Counter
from collections.abc import Callable, Mapping

import msgspec

from kilde.model import PackError
from kilde.resolve.facts import WIKIDATA, Known, made
from kilde.resolve.lists import Wanted, codes, one_country, vocabulary

DEPRECATED, PREFERRED = "deprecated", "preferred"
EVERY_LANGUAGE = "mul"
"""Wikidata's code for a name that is the same in all languages written in Latin letters."""
RANK = {"group": 0, "outlet": 1, "body": 2, "person": 3}
"""Of several classes the one that says most."""


class _Text(msgspec.Struct):
    value: str


class _Value(msgspec.Struct):
    value: object = None


class _Snak(msgspec.Struct):
    datavalue: _Value | None = None


class _Statement(msgspec.Struct):
    mainsnak: _Snak
    rank: str = "normal"


class _Claims(msgspec.Struct):
    """The properties that are read: instance of, country, citizenship; the others are passed over."""

    P31: list[_Statement] = []
    P17: list[_Statement] = []
    P27: list[_Statement] = []


class _Item(msgspec.Struct):
    """What is read of an item. An empty object is written as an empty array."""

    id: str
    labels: dict[str, _Text] | list[object] = {}
    aliases: dict[str, list[_Text]] | list[object] = {}
    claims: _Claims | list[object] = msgspec.field(default_factory=_Claims)


_DECODER = msgspec.json.Decoder(_Item)
Reader = Callable[[bytes], Known | None]


def from_wikidata(wanted: Wanted) -> Reader:
    """A reader of the lines of a dump: who an item is; None where it is no one or not wanted.

    A line that names none of the classes or ids that are wanted is not taken apart: a dump has a hundred million.
    """
    classes = wanted.classes or vocabulary().classes
    taken = [id for id, type in classes.items() if not wanted.types or type in wanted.types]
    named = "|".join(map(re.escape, sorted(wanted.ids or taken)))
    maybe = re.compile(f'"(?:{named})"'.encode())

    def read(line: bytes) -> Known | None:
        bare = line.strip().rstrip(b",").rstrip()
        if bare in (b"", b"[", b"]"):
            return None
        if not (bare.startswith(b"{") and bare.endswith(b"}")):
            raise PackError("is no item of a dump: it does not begin with { and end with }")
        return _known(bare, classes, wanted) if maybe.search(bare) else None

    return read


def _known(line: bytes, classes: Mapping[str, str], wanted: Wanted) -> Known | None:
    try:
        item = _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise PackError(f"is no item of a dump: {error}") from error
    claims = item.claims if isinstance(item.claims, _Claims) else _Claims()
    types = [classes[id] for id in _items(claims.P31) if id in classes] or (["unknown"] if wanted.ids else [])
    names = _names(item, wanted.languages)
    type = min(types, key=lambda type: RANK.get(type, len(RANK)), default=None)
    if not names or type is None or not wanted.takes(type, item.id) or not WIKIDATA.fullmatch(item.id):
        return None
    country = one_country(_items(claims.P17) or _items(claims.P27), codes().wikidata)
    return made(item.id, type, names, country, f"Wikidata {item.id} (CC0)", item.id)


def _items(statements: list[_Statement]) -> list[str]:
    """The items that statements name: those preferred where there are any, and none that is deprecated."""
    standing = [one for one in statements if one.rank != DEPRECATED]
    best = [one for one in standing if one.rank == PREFERRED] or standing
    values = (one.mainsnak.datavalue.value for one in best if one.mainsnak.datavalue)
    return [id for value in values if isinstance(value, dict) and isinstance(id := value.get("id"), str)]


def _names(item: _Item, languages: tuple[str, ...]) -> list[str]:
    """Labels, that of most languages first, then aliases, in the languages' order."""
    codes = (*languages, EVERY_LANGUAGE)
    labels = item.labels if isinstance(item.labels, dict) else {}
    aliases = item.aliases if isinstance(item.aliases, dict) else {}
    first = Counter(labels[code].value for code in codes if code in labels)
    others = (alias.value for code in codes for alias in aliases.get(code, ()))
    return [*(label for label, _ in first.most_common()), *others]
