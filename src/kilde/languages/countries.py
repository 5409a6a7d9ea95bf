"""Names of all countries in many languages, from the Unicode CLDR; tools/gazetteer makes countries.tsv."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from kilde.languages.pack import Places

Names = Mapping[str, tuple[str, ...]]
"""The names of one country by language, the usual one first."""


@cache
def country_names() -> Mapping[str, Names]:
    """The names of each country by ISO 3166 alpha-3 and language; read on first use and kept."""
    lines = (Path(__file__).parent / "countries.tsv").read_text("utf-8").splitlines()
    return {code: _names(named) for code, _, named in (line.partition("\t") for line in lines)}


def with_countries(places: Places, language: str) -> Places:
    """The places of a pack with all names of countries in its language; its own names come first."""
    known = {name.lower(): code for code, names in country_names().items() for name in names.get(language, ())}
    return replace(places, countries={**known, **places.countries})


def _names(named: str) -> Names:
    parts = (part.partition("=") for part in named.split("|"))
    return {language: tuple(many.split(";")) for language, _, many in parts}
