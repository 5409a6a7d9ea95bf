"""Countries as the codebooks name and number them, by ISO 3166 alpha-3."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Country(NamedTuple):
    """A country: ISO codes, ACLED's name and region of it, its Gleditsch-Ward number, UCDP's name of that state."""

    code: str
    alpha2: str
    numeric: int
    name: str
    region: str
    state: int | None
    state_name: str | None


LAST = {200: "Americas", 400: "Europe", 630: "Africa", 700: "Middle East", 1000: "Asia"}
"""Regions of UCDP: Gleditsch-Ward numbers go by region, each below the number that stands here."""


@cache
def countries() -> Mapping[str, Country]:
    """All of them; read on first use and kept."""
    table = (files("kilde.app.exports.codebooks") / "data" / "countries.tsv").read_text("utf-8")
    return {country.code: country for country in map(_country, table.splitlines())}


def _country(line: str) -> Country:
    code, alpha2, numeric, name, region, state, state_name = line.split("\t")
    return Country(code, alpha2, int(numeric), name, region, int(state) if state else None, state_name or None)


def ucdp_region(state: int) -> str:
    """The region that UCDP counts a state to."""
    return next(region for last, region in LAST.items() if state < last)
