"""places.toml: names of countries, peoples and regions, and words for sorts of places."""

import re
from collections.abc import Iterable

from kilde.languages.pack import Places
from kilde.languages.tables import Table

KEYS = ("countries", "demonyms", "areas", "exonyms", "behind", "kinds", "own", "happening")
ALPHA_3 = re.compile(r"[A-Z]{3}")


def read_places(table: Table) -> Places:
    """Check and read places.toml; a form names one thing only in each of its tables."""
    table.only(*KEYS)
    return Places(**{key: _names(table.table(key), key) for key in KEYS})


def _names(table: Table, sort: str) -> dict[str, str]:
    """From each form to the key that it stands at; those that stand `behind` a town are told by their capitals."""
    names: dict[str, str] = {}
    for key in table.data:
        if sort in ("countries", "demonyms", "own") and not ALPHA_3.fullmatch(key):
            raise table.error(key, "is no ISO 3166 alpha-3 code")
        for form in _forms(table, key, sort):
            if form in names:
                raise table.error(key, f"{form!r} stands at {names[form]} as well", form)
            names[form] = key
    return names


def _forms(table: Table, key: str, sort: str) -> Iterable[str]:
    if sort == "behind":
        return table.undoubled(key, table.strings(key))
    of_words = sort in ("kinds", "own", "happening")
    return [form for forms in table.lemmas(key) for form in forms] if of_words else table.phrases(key)
