"""The words of the interface, in each language that has a catalogue."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

CATALOGUES = files("kilde.app.web") / "messages"
LANGUAGES = ("en", "nb", "da")
"""Languages with a catalogue; the first is shown where nobody asks for another."""

COOKIE = "kilde_language"
SPOKEN = {"no": "nb", "nn": "nb"}
"""Languages whose readers are best served by the catalogue of another."""


class Words:
    """The messages of one language, by dotted keys; those that count have a form for one and one for others."""

    def __init__(self, language: str, table: Mapping[str, Any]) -> None:
        self.language = language
        self._said = dict(_flat("", table))

    def __call__(self, key: str, **values: object) -> str:
        """The message with its values; KeyError where there is none."""
        return self._said[key].format_map(values)

    def count(self, key: str, number: int) -> str:
        """ "1 document", "3 documents"."""
        form = "one" if number == 1 else "other"
        return self._said[f"{key}.{form}"].format_map({"count": self.number(number)})

    def named(self, family: str, name: object) -> str:
        """The word for one of a family that articles and packs add to; the name itself where it has none."""
        return self._said.get(f"{family}.{name}", str(name))

    def number(self, number: int) -> str:
        """A number with its thousands apart, as this language has it."""
        return f"{number:,}".replace(",", self._said["number.thousands"])

    def __contains__(self, key: str) -> bool:
        return key in self._said

    def known(self) -> frozenset[str]:
        """Every key that there is."""
        return frozenset(self._said)


def _flat(start: str, table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, str):
            yield f"{start}{key}", value
        else:
            yield from _flat(f"{start}{key}.", value)


@cache
def words(language: str) -> Words:
    """The catalogue of a language."""
    return Words(language, tomllib.loads((CATALOGUES / f"{language}.toml").read_text("utf-8")))


def chosen(cookie: str | None, accepted: str | None) -> str:
    """The language to answer in: the one that was chosen, or the best of those that a browser asks for."""
    if cookie in LANGUAGES:
        return cookie
    for asked in _by_weight(accepted or ""):
        primary = asked.split("-")[0].lower()
        known = SPOKEN.get(primary, primary)
        if known in LANGUAGES:
            return known
    return LANGUAGES[0]


def _by_weight(accepted: str) -> list[str]:
    """The languages of an Accept-Language header, the most wanted first."""
    found = []
    for part in accepted[:500].split(","):
        language, _, weight = part.partition(";q=")
        try:
            found.append((-float(weight) if weight else -1.0, language.strip()))
        except ValueError:
            continue
    return [language for weight, language in sorted(found, key=lambda pair: pair[0]) if weight < 0]
