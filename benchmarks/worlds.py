"""Larger archives made of a real one: the same news of other worlds, with other names, days and places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from kilde.model import Document, Entity, Evidence, Place, Span
from kilde.pipeline.who import is_known

DAYS = 7
"""Days from one world to the next."""
DEGREES = 1.7
"""Degrees of latitude and longitude from one world's town to the next one's."""
CONSONANTS = "bcdfghjklmnpqrstvwxz"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
CAPITAL = re.compile(r"\b[^\W\d_a-zæøåäö]\w+")


def worlds(evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    """The evidence itself, then that of one world after another, without end.

    Whoever is named and every word with a capital gets another name, each day is a week later, each town some hundred
    kilometres off. States and countries stay, and bodies that are known beforehand: a larger archive has no more of
    them.
    """
    yield from evidence
    number = 1
    while evidence:
        yield from (_moved(one, number) for one in evidence)
        number += 1


def _moved(one: Evidence, number: int) -> Evidence:
    document = _document(one.document, number)
    claim = replace(moved(one.claim, number), document=document.id)
    return Evidence(claim, replace(moved(one.resolution, number), claim=claim.id), document, one.run)


@lru_cache(maxsize=1 << 12)
def _document(one: Document, number: int) -> Document:
    published = later(one.published, number) if one.published else None
    return replace(one, sha256=f"{one.sha256}~{number}", text=f"{one.text}~{number}", published=published)


def moved(value: Any, number: int, words: str | None = None) -> Any:
    """A record with all that stands in it moved; its spans quote `words`, the text of that world, where it is given."""
    if isinstance(value, Span):
        return replace(value, quote=words[value.start : value.end] if words else renamed(value.quote, number))
    if isinstance(value, Entity):
        return _entity(value, number)
    if isinstance(value, Place):
        return _place(value, number)
    if isinstance(value, tuple):
        return tuple(moved(part, number, words) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: moved(getattr(value, f.name), number, words) for f in fields(value)})
    return later(value, number) if isinstance(value, str) and DAY.search(value) else value


@lru_cache(maxsize=1 << 14)
def _entity(one: Entity, number: int) -> Entity:
    if one.type == "state" or (is_known(one.id) and one.type != "person"):
        return one
    names = tuple(renamed(name, number) for name in one.names)
    return replace(one, id=f"{one.id}~{number}", name=renamed(one.name, number), names=names)


@lru_cache(maxsize=1 << 14)
def _place(one: Place, number: int) -> Place:
    if one.precision not in ("facility", "town") or one.lat is None or one.lon is None:
        return one
    lat, lon = (one.lat + DEGREES * number) % 70, (one.lon + DEGREES * number) % 180
    return replace(one, id=f"{one.id}~{number}", name=renamed(one.name, number), lat=lat, lon=lon)


@lru_cache(maxsize=1 << 16)
def renamed(text: str, number: int) -> str:
    """The text with other names in it, each as long as it was."""
    return CAPITAL.sub(lambda word: _word(word.group(), number), text)


def _word(word: str, number: int) -> str:
    """Another word; from the twentieth world on its letters move unlike one another, or names would come again."""
    more = number // len(CONSONANTS)
    return "".join(_next(letter, number + more * place) for place, letter in enumerate(word))


def _next(letter: str, number: int) -> str:
    at = CONSONANTS.find(letter.lower())
    moved = CONSONANTS[(at + number) % len(CONSONANTS)] if at >= 0 else letter
    return moved.upper() if letter.isupper() else moved


def later(text: str, number: int) -> str:
    """The text with each day in it as many weeks later."""
    return DAY.sub(lambda day: str(date.fromisoformat(day.group()) + timedelta(DAYS * number)), text)
