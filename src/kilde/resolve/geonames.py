"""Make a gazetteer from GeoNames' tables: places, alternate names, codes of provinces and counties."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from statistics import fmean

from kilde.model import PackError
from kilde.resolve.entries import Entry, readable
from kilde.resolve.lists import codes, vocabulary

WITH_OTHER_NAMES = 40_000
"""Towns with fewer people take no names from the column of all names in the table of places: it says no language."""
PLACES, NAMES, OLD_NAMES, CODES = 19, 10, 8, 4
"""Columns of the table of places, of alternate names (V2 and before), and of codes of provinces and counties."""
PROVINCE, COUNTY, TOWN, CAPITAL = "R", "D", "P", "C"
YES = "1"

Key = tuple[str, str, str]
"""A province or county: its kind, the code of the province ("NOR.12"), and that of the county in it, or ""."""


class Places:
    """Entries met so far, line by line. Tables of places come first, for the others speak of what stands in them."""

    def __init__(self, floor: int, languages: Collection[str]) -> None:
        """Towns of fewer than `floor` people are left out, but for capitals and seats of provinces."""
        self._floor = floor
        self._codes = vocabulary().geonames
        self._languages = {*languages, *self._codes["languages"]}
        self._towns: dict[str, Entry] = {}
        self._regions: dict[Key, Entry] = {}
        self._by_id: dict[str, Entry] = {}
        self._within: dict[Key, list[Entry]] = defaultdict(list)

    def read(self, line: bytes) -> None:
        """Take a line of any of the tables, told by its columns; PackError with the reason where it is broken."""
        try:
            row = line.decode("utf-8").split("\t")
        except UnicodeDecodeError as error:
            raise PackError("is no UTF-8") from error
        if len(row) == PLACES:
            self._place(row)
        elif len(row) in (NAMES, OLD_NAMES):
            self._name(row)
        elif len(row) == CODES:
            self._code(row)
        else:
            raise PackError(f"is no row of a GeoNames table: it has {len(row)} columns")

    def entries(self) -> Iterator[Entry]:
        """Towns, the most populous first, then provinces, then counties, by their codes."""
        yield from sorted(self._towns.values(), key=lambda town: (-town.people, int(town.id)))
        yield from (self._regions[key] for key in sorted(self._regions, key=lambda key: (key[0] != PROVINCE, key)))

    def _place(self, row: Sequence[str]) -> None:
        entry = _entry(row)
        code, province, county = row[7], row[10], row[11]
        if not entry.country or not entry.name.strip():
            return
        if code in self._codes["provinces"]:
            self._region((PROVINCE, entry.region, ""), entry)
        elif code in self._codes["counties"] and province and county:
            self._region((COUNTY, entry.region, county), entry)
        elif code in self._codes["places"] and self._takes(entry, code):
            self._town(entry, code, county)

    def _takes(self, entry: Entry, code: str) -> bool:
        return entry.people >= self._floor or code in (*self._codes["capitals"], *self._codes["seats"])

    def _town(self, entry: Entry, code: str, county: str) -> None:
        entry.kind = CAPITAL if code in self._codes["capitals"] else TOWN
        if entry.kind == TOWN and entry.people < WITH_OTHER_NAMES:
            entry.others.clear()
        self._towns[entry.id] = self._by_id[entry.id] = entry
        self._within[PROVINCE, entry.region, ""].append(entry)
        self._within[COUNTY, entry.region, county].append(entry)

    def _region(self, key: Key, entry: Entry) -> None:
        """Kept without its id, as in the gazetteer that ships with Kilde: one place has one id, whichever is used."""
        self._by_id[entry.id] = self._regions[key] = entry
        entry.id, entry.kind = "", key[0]

    def _name(self, row: Sequence[str]) -> None:
        place, language, name, colloquial = self._by_id.get(row[1]), row[2], row[3], row[6] == YES
        if place and language in self._languages and not colloquial and readable(name):
            place.others.add(name)

    def _code(self, row: Sequence[str]) -> None:
        """A province or county by code; one without a place in the tables lies amid its towns, where it has any."""
        country, *parts = row[0].split(".")
        alpha_3 = codes().alpha_2.get(country.lower())
        if not alpha_3 or len(parts) not in (1, 2):
            return
        region, county = f"{alpha_3}.{parts[0]}", parts[1] if len(parts) == 2 else ""
        key = COUNTY if county else PROVINCE, region, county
        towns = self._within.get(key)
        if towns and key not in self._regions and row[1].strip():
            self._regions[key] = _amid(key[0], row[1], alpha_3, region, towns)


def _entry(row: Sequence[str]) -> Entry:
    """A row of the table of places; PackError where its id, point or number of people is none."""
    try:
        number, lat, lon, people = int(row[0]), float(row[4]), float(row[5]), int(row[14] or 0)
    except ValueError as error:
        raise PackError(f"is no row of the table of places: {error}") from error
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise PackError(f"is no place on earth: {lat}, {lon}")
    country = codes().alpha_2.get(row[8].lower(), "")
    others = {name for name in row[3].split(",") if readable(name)}
    return Entry(str(number), TOWN, row[1], lat, lon, country, f"{country}.{row[10]}", people, others)


def _amid(kind: str, name: str, country: str, region: str, towns: Sequence[Entry]) -> Entry:
    lat, lon = middle([town.lat for town in towns]), middle([town.lon for town in towns])
    return Entry("", kind, name, lat, lon, country, region, sum(town.people for town in towns))


def middle(degrees: Sequence[float]) -> float:
    """Between the mean of the towns and the middle of their extent: towns crowd at coasts, extents follow islets."""
    return (fmean(degrees) + (min(degrees) + max(degrees)) / 2) / 2
