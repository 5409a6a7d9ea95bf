"""The gazetteer that ships with Kilde: towns, provinces and counties by name, and countries by code."""

import zlib
from collections import Counter
from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import NamedTuple

from kilde.languages.countries import country_names
from kilde.languages.spelling import fold
from kilde.model import digest, sha256

DATA = files("kilde.resolve") / "data"

TOWNS = ("town", "capital")
"""The kinds of places that are towns."""


class Spot(NamedTuple):
    """A place that a name can mean.

    `kind` is "town", "capital", "region" (a province), "county", "country", "area" or "water". `country` is ISO 3166
    alpha-3 or None, `region` its country's province. `other` tells that the name asked for is not its main one.
    """

    id: str
    kind: str
    name: str
    lat: float
    lon: float
    country: str | None
    region: str
    people: int
    other: bool = False


class Country(NamedTuple):
    """A country: its spot, the name of its capital, its neighbours, and its names by language."""

    spot: Spot
    capital: str
    neighbours: frozenset[str]
    names: Mapping[str, tuple[str, ...]]


KEPT = 50_000
"""Names whose places are kept, so that an archive of millions does not fill the memory."""
KINDS = {"P": "town", "C": "capital", "R": "region", "D": "county"}


class Gazetteer:
    """Names to places, by binary search in one block of bytes: nothing is parsed before it is asked for.

    The block is lines of places, then an empty line, then sorted lines "folded name, offsets of places of that name,
    offsets of places with that other name".
    """

    def __init__(self, packed: bytes, countries: Mapping[str, Country]) -> None:
        head, _, block = zlib.decompress(packed).partition(b"\n")
        self._places, self._index = block[: int(head)], block[int(head) + 1 :]
        self._found: dict[str, tuple[Spot, ...]] = {}
        self.countries = countries
        self._packed = sha256(packed)

    @cached_property
    def digest(self) -> str:
        """Of all that it holds, for the record of a run."""
        known = {
            code: (*country.spot, country.capital, dict(country.names)) for code, country in self.countries.items()
        }
        return digest([self._packed, known])

    def named(self, name: str) -> tuple[Spot, ...]:
        """Every place of that name, however it is spelt, those whose main name it is first."""
        key = fold(name)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= KEPT:
                self._found.clear()
            found = self._found[key] = self._read(key) if key else ()
        return found

    def kinds(self) -> Mapping[str, int]:
        """How many places there are of each kind."""
        lines = self._places.splitlines()
        return Counter(KINDS[line.split(b"\t", 2)[1].decode()] for line in lines)

    def capital(self, country: str) -> Spot | None:
        """The capital of a country."""
        known = self.countries.get(country)
        spots = self.named(known.capital) if known else ()
        return next((spot for spot in spots if spot.kind == "capital" and spot.country == country), None)

    def spot(self, id: str) -> Spot | None:
        """The place with that id; looked for from the first on: this is for what a person asks, not for texts."""
        country = self.countries.get(id.removeprefix("country:"))
        if country is not None and country.spot.id == id:
            return country.spot
        start, own = 0, id.removeprefix("geonames:").encode()
        while 0 <= start < len(self._places):
            end = self._places.find(b"\n", start)
            line = self._places[start : end if end >= 0 else len(self._places)]
            if line.startswith((own + b"\t", b"\t")) and (found := self._spot(start, other=False)).id == id:
                return found
            start = end + 1 if end >= 0 else -1
        return None

    def _read(self, key: str) -> tuple[Spot, ...]:
        line = self._line(key.encode("ascii", "ignore"))
        if not line:
            return ()
        _, main, others = line.decode("ascii").split("\t")
        spots = [self._spot(int(at, 16), other=False) for at in main.split(",") if at]
        return (*spots, *(self._spot(int(at, 16), other=True) for at in others.split(",") if at))

    def _line(self, key: bytes) -> bytes:
        """The line of the index that begins with the key, by halving; b"" where there is none."""
        index, low, high = self._index, 0, len(self._index)
        while low < high:
            start = index.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = index.find(b"\n", start)
            here = index[start : index.find(b"\t", start)]
            if here == key:
                return index[start:end]
            if here < key:
                low = end + 1
            else:
                high = start
        return b""

    def _spot(self, offset: int, *, other: bool) -> Spot:
        line = self._places[offset : self._places.find(b"\n", offset)].decode("utf-8")
        own, kind, name, lat, lon, country, region, people = line.split("\t")
        code = f"geonames:{own}" if own else f"{KINDS[kind]}:{region}" + (f".{fold(name)}" if kind == "D" else "")
        return Spot(code, KINDS[kind], name, float(lat), float(lon), country or None, region, int(people), other)


@cache
def shipped() -> Gazetteer:
    """The gazetteer in Kilde's own data; read on first use and kept."""
    return Gazetteer((DATA / "gazetteer.bin").read_bytes(), read_countries((DATA / "countries.tsv").read_text("utf-8")))


def read_countries(table: str) -> dict[str, Country]:
    """Countries by ISO alpha-3 from the lines of countries.tsv."""
    return {country.spot.country or "": country for country in map(_country, table.splitlines())}


def _country(line: str) -> Country:
    code, lat, lon, people, capital, neighbours = line.split("\t")
    names = country_names()[code]
    main = names["en"][0]
    spot = Spot(f"country:{code}", "country", main, float(lat), float(lon), code, "", int(people))
    return Country(spot, capital, frozenset(neighbours.split(",")) - {""}, names)
