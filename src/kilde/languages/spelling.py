"""Spellings made comparable: one form for a name whatever its case, its letters' marks and its punctuation."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from anyascii import anyascii

TABLE = files("kilde.languages") / "spelling.toml"

INSIDE = re.compile("['’ʼʻʿ`´‘]")
"""Apostrophes and the signs for hamza and ayn belong to a word: Sana'a is one word."""

OUTSIDE = re.compile(r"[\W_]+")
VOWELS = re.compile("[aeiou]")
DOUBLE = re.compile(r"([a-z])\1+")


class Rules(NamedTuple):
    """What spelling.toml says; its comments tell what each is."""

    sounds: tuple[tuple[str, str], ...]
    particles: frozenset[str]
    descent: frozenset[str]
    titles: frozenset[str]
    forms: re.Pattern[str]
    short: Mapping[str, str]
    apart: Mapping[str, frozenset[int]]
    called: Mapping[str, frozenset[int]]


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """A name in lower-case ASCII letters and digits, its words parted by single spaces; "" where it has no letter."""
    plain = name.lower() if name.isascii() else anyascii(name.lower()).lower()
    return OUTSIDE.sub(" ", INSIDE.sub("", plain)).strip()


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """The key of a folded word: the same for the spellings that one name has in several alphabets and languages."""
    for written, key in rules().sounds:
        if written in word:
            word = word.replace(written, key)
    return DOUBLE.sub(r"\1", word).rstrip("h")


def skeleton(word: str) -> str:
    """The consonants of a folded word's key, and its first letter: vowels are what transliterations differ in most."""
    key = sound(word)
    return key[:1] + VOWELS.sub("", key[1:])


@cache
def rules() -> Rules:
    """The rules of spelling; read on first use and kept."""
    table = tomllib.loads(TABLE.read_text("utf-8"))
    forms = sorted(table["forms"], key=len, reverse=True)
    return Rules(
        sounds=tuple((written, key) for written, key in table["sounds"]),
        particles=frozenset(table["particles"].split()),
        descent=frozenset(table["descent"].split()),
        titles=frozenset(table["titles"].split()),
        forms=re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b"),
        short=table["short"],
        apart=_lines(table["apart"]),
        called=_lines(table["called"]),
    )


def _lines(listed: Sequence[str]) -> Mapping[str, frozenset[int]]:
    """Words by the numbers of the lines that they stand in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(listed):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
