"""What the readers of public lists need to know of their codes: data/codes.tsv and data/lists.toml."""

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from functools import cache
from typing import NamedTuple

from kilde.languages import Pack
from kilde.model import PackError
from kilde.resolve.facts import Known
from kilde.resolve.gazetteer import DATA
from kilde.resolve.knowledge import SHORT


class Codes(NamedTuple):
    """Countries by their codes elsewhere, to ISO 3166 alpha-3: by alpha-2 (lower case) and by Wikidata's item."""

    alpha_2: Mapping[str, str]
    wikidata: Mapping[str, str]


class Vocabulary(NamedTuple):
    """Types of entities by FollowTheMoney's schemata and topics, and by Wikidata's classes; GeoNames' codes by use."""

    schemata: Mapping[str, str]
    topics: Mapping[str, str]
    classes: Mapping[str, str]
    geonames: Mapping[str, frozenset[str]]


@cache
def codes() -> Codes:
    """The codes of countries; read on first use and kept."""
    rows = [line.split("\t") for line in (DATA / "codes.tsv").read_text("utf-8").splitlines()]
    items = {item: alpha_3 for alpha_3, _, listed in rows for item in listed.split(",")}
    return Codes({alpha_2.lower(): alpha_3 for alpha_3, alpha_2, _ in rows}, items)


@cache
def vocabulary() -> Vocabulary:
    """The words of public lists; read on first use and kept."""
    table = tomllib.loads((DATA / "lists.toml").read_text("utf-8"))
    geonames = {use: frozenset(listed) for use, listed in table["geonames"].items()}
    return Vocabulary(table["ftm"]["schemata"], table["ftm"]["topics"], table["wikidata"]["classes"], geonames)


def one_country(found: Iterable[str], known: Mapping[str, str]) -> str | None:
    """The country that all codes name which name any; None where they name several."""
    countries = {known[code] for code in found if code in known}
    return next(iter(countries)) if len(countries) == 1 else None


class Wanted(NamedTuple):
    """Who is taken from a list: all of these `types` (none: every type), and only these `ids` where any are given.

    `classes` are Wikidata's, with the types that they make, in place of those of data/lists.toml. `languages` are
    those whose names are taken where a list says which language a name is of.
    """

    languages: tuple[str, ...]
    types: Collection[str] = ()
    ids: Collection[str] = ()
    classes: Mapping[str, str] | None = None

    def takes(self, type: str, *ids: str) -> bool:
        """Whether someone of a type and of these ids is wanted."""
        return (not self.types or type in self.types) and (not self.ids or not set(ids).isdisjoint(self.ids))


def uncommon(known: Known, common: Collection[str]) -> Known:
    """A fact whose names are no common words: these find nobody. PackError where it has no other name.

    Short names in capitals are acronyms, whatever they spell ("MEND").
    """
    names = [name for name in known.entity.names if not _is_common(name, common)]
    if len(names) == len(known.entity.names):
        return known
    if not names:
        raise PackError(f"names: {known.entity.name[:40]!r} is a common word, and there is no other name")
    entity = replace(known.entity, name=names[0], names=tuple(names))
    weak = [name for name in known.entity.names if name not in names]
    return replace(known, entity=entity, weak=(*weak, *known.weak))


def _is_common(name: str, common: Collection[str]) -> bool:
    return name.lower() in common and not (name.isupper() and len(name) <= SHORT)


def common_words(packs: Iterable[Pack]) -> frozenset[str]:
    """Words of languages that are no names: nouns, words that tell of events, function words, words of time."""
    found: set[str] = set()
    for pack in packs:
        found |= {*pack.nouns, *pack.triggers, *pack.cues, *pack.anonymous, *pack.told}
        groups = [getattr(pack.grammar, field.name) for field in fields(pack.grammar)]
        found |= {word for group in groups if isinstance(group, frozenset) for word in group if isinstance(word, str)}
        found |= set(pack.notices.months)
    return frozenset(found)
