"""Areas that are no country, province or town: the shared list in data/areas.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from kilde.resolve.gazetteer import DATA, Spot

LIKE_PEOPLE = 20_000_000
"""Areas weigh as a country of so many people against towns of the same name."""


class Area(NamedTuple):
    """An area: its spot, its English names, and the countries that it spans."""

    spot: Spot
    names: tuple[str, ...]
    within: frozenset[str]


@cache
def areas() -> Mapping[str, Area]:
    """Every area by its key; read on first use and kept."""
    table = tomllib.loads((DATA / "areas.toml").read_text("utf-8"))
    return {key: _area(key, row) for key, row in table.items()}


def _area(key: str, row: Mapping[str, Any]) -> Area:
    country = row.get("country")
    spot = Spot(f"area:{key}", row.get("kind", "area"), row["name"], row["lat"], row["lon"], country, "", LIKE_PEOPLE)
    within = frozenset(row.get("within", [country] if country else []))
    return Area(spot, (row["name"], *row.get("also", ())), within)
