"""Checked reading of the TOML tables of a pack: whatever breaks the format names file, line and key."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kilde.languages.lines import FILE, Section, line_of
from kilde.model import PackError

Lemma = tuple[str, ...]
"""The forms of one word, its citation form first. A form of several words has spaces in it."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file: what it holds, and what errors need to name the place; `text` is that of the whole file."""

    file: str
    data: Mapping[str, Any]
    section: Section = FILE
    text: str = ""
    numbered: bool = False

    def error(self, key: str, reason: str, value: str | None = None) -> PackError:
        """The error that `reason` is at `key`; the `value` there that is wrong shows the line."""
        line = line_of(self.text, self.section, key, value)
        number = f" {self.section.number}" if self.numbered else ""
        where = f"{self.section}{number}: " if self.section.header else ""
        return PackError(f"{self.file}:{line}: {where}{key}: {reason}")

    def only(self, *known: str) -> None:
        """Refuse any other key: a misspelt key must not be lost in silence."""
        for key in self.data:
            if key not in known:
                raise self.error(key, f"unknown key; known are {', '.join(sorted(known))}")

    def needs(self, key: str) -> None:
        """Refuse a table without `key`."""
        if key not in self.data:
            raise self.error(key, "is missing")

    def string(self, key: str, choices: Iterable[str] | None = None) -> str:
        """The text at `key`, one of `choices` where they are given."""
        self.needs(key)
        value = self.data[key]
        if not isinstance(value, str) or not value.strip():
            raise self.error(key, "is to be a text that is not empty")
        if choices is not None and value not in choices:
            raise self.error(key, f"{value!r} is none of {', '.join(sorted(choices))}", value)
        return value

    def choice(self, key: str, choices: Iterable[str]) -> str | None:
        """As `string`, None where the key is absent."""
        return self.string(key, choices) if key in self.data else None

    def flag(self, key: str) -> bool:
        """True or false; false where the key is absent."""
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            raise self.error(key, "is to be true or false")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """Words parted by spaces, in lower case; none where the key is absent."""
        if key not in self.data:
            return ()
        return self.undoubled(key, tuple(self.string(key).lower().split()))

    def chosen(self, key: str, choices: Iterable[str]) -> frozenset[str]:
        """A list of texts, each one of `choices`; empty where the key is absent."""
        values = self.strings(key)
        for value in values:
            if value not in choices:
                raise self.error(key, f"{value!r} is none of {', '.join(sorted(choices))}", value)
        return frozenset(values)

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of texts as they stand; empty where the key is absent."""
        if key not in self.data:
            return ()
        values = self.data[key]
        if not isinstance(values, list) or not values:
            raise self.error(key, "is to be a list that is not empty")
        for value in values:
            if not isinstance(value, str) or not value.strip():
                raise self.error(key, f"{value!r} is to be a text that is not empty")
        return self.undoubled(key, tuple(values))

    def phrases(self, key: str) -> tuple[str, ...]:
        """A list of phrases, in lower case, single spaces between their words."""
        return self.undoubled(key, tuple(" ".join(value.lower().split()) for value in self.strings(key)))

    def lemmas(self, key: str, *, spaced: bool = True) -> tuple[Lemma, ...]:
        """A list of lemma lines, no form in it twice; spaces part their forms unless they are not `spaced`.

        `verb verbs verbed > rest, other rest` is a line for each rest: every form of the verb with it.
        """
        lines = tuple(forms for line in self.strings(key) for forms in _lines(line, spaced))
        self.undoubled(key, tuple(form for line in lines for form in line))
        return lines

    def tables(self, key: str) -> Iterator["Table"]:
        """The tables of an array `[[key]]`."""
        values = self.data.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            raise self.error(key, f"is to be tables [[{key}]]")
        for number, value in enumerate(values, start=1):
            yield Table(self.file, value, Section(self._under(key), number), self.text, numbered=True)

    def table(self, key: str) -> "Table":
        """The table `[key]`; empty where it is absent."""
        value = self.data.get(key, {})
        if not isinstance(value, dict):
            raise self.error(key, f"is to be a table [{key}]")
        return Table(self.file, value, Section(self._under(key)), self.text)

    def _under(self, key: str) -> str:
        return f"{self.section.header}.{key}" if self.section.header else key

    def undoubled(self, key: str, values: tuple[str, ...]) -> tuple[str, ...]:
        """The values, none of which may stand twice."""
        if len(set(values)) < len(values):
            twice = next(value for number, value in enumerate(values) if value in values[:number])
            raise self.error(key, f"{twice!r} stands there twice", twice)
        return values


def _lines(line: str, spaced: bool) -> tuple[Lemma, ...]:
    forms, joined, rests = line.partition(" > ")
    if not joined:
        return (_forms(line, spaced),)
    verbs = forms.lower().split()
    parts = (" ".join(rest.lower().split()) for rest in rests.split(","))
    return tuple(tuple(f"{verb} {rest}" for verb in verbs) for rest in parts if rest)


def _forms(line: str, spaced: bool) -> Lemma:
    """Forms parted by `|` where a form may have several words, otherwise by spaces."""
    if "|" in line or not spaced:
        return tuple(" ".join(form.split()) for form in line.lower().split("|") if form.strip())
    return tuple(line.lower().split())


def read(path: Path) -> Table:
    """The tables of a file; a file that is absent has none."""
    where = f"{path.parent.name}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8")
        return Table(where, tomllib.loads(text), text=text)
    except FileNotFoundError:
        return Table(where, {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{where}: is no TOML: {error}") from error
