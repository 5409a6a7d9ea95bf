"""certainty.toml, grammar.toml and notices.toml: plain lists of words."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from kilde.languages.grammar import Grammar
from kilde.languages.pack import Certainty, Notices
from kilde.languages.tables import Table

PHRASES = ("near", "part", "hearsay", "possible", "risks", "granting", "including", "read_as", "stand_in")
LEMMAS = (
    *("attempt", "plan", "threat", "ongoing", "open", "light", "happen", "undergo", "include"),
    *("naming", "perpetrators", "victims"),
)
BY_FIRST = ("ended",)
FLAGS = ("compounds_by_hyphen", "passive_s", "quote_dash", "title_case", "verbs_by_form", "verb_third")


def read_certainty(table: Table) -> Certainty:
    """Check and read certainty.toml."""
    return Certainty(**_lists(table, Certainty))


def read_grammar(table: Table) -> Grammar:
    """Check and read grammar.toml."""
    return Grammar(**_lists(table, Grammar))


def read_notices(table: Table) -> Notices:
    """Check and read notices.toml."""
    keys = [field.name for field in fields(Notices) if field.name != "months"]
    table.only(*keys)
    return Notices(**{key: table.phrases(key) for key in keys})


def _lists(table: Table, record: type[Certainty] | type[Grammar]) -> dict[str, Any]:
    keys = [field.name for field in fields(record)]
    table.only(*keys)
    return {key: _value(table, key) for key in keys}


def _value(table: Table, key: str) -> Any:
    if key in FLAGS:
        return table.flag(key)
    if key in PHRASES:
        return frozenset(tuple(phrase.split(" ")) for phrase in table.phrases(key))
    if key in BY_FIRST:
        return _by_first(tuple(form.split(" ")) for forms in table.lemmas(key) for form in forms)
    if key in LEMMAS:
        return frozenset(form for forms in table.lemmas(key) for form in forms)
    if key == "abbreviations":
        return frozenset(table.phrases(key))
    return frozenset(table.words(key))


def _by_first(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}
