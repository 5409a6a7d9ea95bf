"""Ids that come from content: the same on every machine, in every order, on every run."""

import hashlib
import json
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

ID_LENGTH = 24
"""Hexadecimal digits of an id: 96 bits, so that a billion facts do not collide."""

HEXADECIMAL = frozenset("0123456789abcdef")

ADDED_LATER = {"added_later": True}
"""Metadata of a field that records got when others of their kind were stored already.

It is left out where it has its default: so the ids of those that were stored before stay what they were.
"""


def plain(value: Any) -> Any:
    """The JSON form of a record: dataclasses to objects, tuples to arrays, enums to their values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(part) for name, part in _parts(value).items()}
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, str):
        return str(value)
    return value


def is_digest(id: str) -> bool:
    """Whether an id is a digest, and not one that somebody gave: a country's code, a name in a knowledge pack."""
    return len(id) == ID_LENGTH and set(id) <= HEXADECIMAL


@cache
def _names(record: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(record))


@cache
def _added(record: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((f.name, f.default) for f in fields(record) if ADDED_LATER.items() <= f.metadata.items())


def _parts(record: Any) -> dict[str, Any]:
    """A dataclass one level deep; the encoder goes on from there, twice as fast as `plain` does."""
    parts = {name: getattr(record, name) for name in _names(record.__class__)}
    for name, default in _added(record.__class__):
        if parts[name] == default:
            del parts[name]
    return parts


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, default=_parts)


def canonical_json(value: Any) -> str:
    """One text for one value: keys sorted, no white space, code points as they are."""
    return _ENCODER.encode(value)


def digest(value: Any) -> str:
    """The id of a value: hashed as canonical JSON, so that ("a.b", "c") is not ("a", "b.c")."""
    return hashlib.sha256(canonical_json(value).encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]


def sha256(data: bytes) -> str:
    """The whole SHA-256 of bytes, 64 hexadecimal digits, as other tools print it."""
    return hashlib.sha256(data).hexdigest()
