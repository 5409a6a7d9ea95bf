"""Pages of a list: a cursor is the key of the last item told, so that a list that grows meanwhile loses none."""

import base64
import binascii
import json
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Query

from kilde.app.problems import Problem

USUAL = 100
MOST = 500

Item = TypeVar("Item")
Key = tuple[str | int | float, ...]
KeyOf = Callable[[Item], Key]


@dataclass(frozen=True, slots=True)
class Slice:
    """How many items are asked for, and after which."""

    limit: int
    cursor: str | None


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """Some items of a list, how many it has in all, and the cursor of the next, None where these are the last."""

    items: Sequence[Item]
    total: int
    next: str | None


def asked_slice(
    limit: Annotated[int, Query(ge=1, le=MOST, description="How many at most.")] = USUAL,
    cursor: Annotated[str | None, Query(description="What the page before gave as `next`.", max_length=2000)] = None,
) -> Slice:
    """The dependency of lists."""
    return Slice(limit, cursor)


def part(items: Sequence[Item], key: KeyOf[Item], asked: Slice) -> Part[Item]:
    """The items behind the cursor; `items` stand in the order of their keys, which no two share."""
    start = 0 if asked.cursor is None else _behind(items, key, asked.cursor)
    found = items[start : start + asked.limit]
    is_last = start + len(found) >= len(items)
    return Part(found, len(items), None if is_last or not found else cursor_at(key(found[-1])))


def cursor_at(key: Key) -> str:
    """The key, opaque to whoever pages."""
    packed = json.dumps(key, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return base64.urlsafe_b64encode(packed).decode("ascii").rstrip("=")


def _behind(items: Sequence[Item], key: KeyOf[Item], cursor: str) -> int:
    after = _key(cursor)
    if not items:
        return 0
    form = [type(value) for value in key(items[0])]
    if [type(value) for value in after] != form:
        raise Problem(400, "the cursor is of another list")
    return bisect_right(items, after, key=key)


def _key(cursor: str) -> Key:
    try:
        packed = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        found: Any = json.loads(packed.decode("ascii"))
    except (ValueError, binascii.Error, RecursionError) as error:
        raise Problem(400, "that is no cursor; give what a page named as its next") from error
    if not isinstance(found, list) or not all(type(value) in (str, int, float) for value in found):
        raise Problem(400, "that is no cursor; give what a page named as its next")
    return tuple(found)
