"""Phrases of place to places on earth, each with the reason in words."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from kilde.model import Place, Reason, Sentence, Span, Unknown
from kilde.resolve.context import Context
from kilde.resolve.extent import extents
from kilde.resolve.gazetteer import TOWNS, Spot
from kilde.resolve.meanings import inside
from kilde.resolve.phrases import Part, named, parts, site_before
from kilde.resolve.worded import is_street, unknown_name, wording

ABROAD = frozenset({"embassy", "consulate", "base", "mission"})
"""Sorts of places whose owner is not where they lie: the embassy of one country lies in another."""
REFERS_TO = {
    "city": TOWNS, "town": TOWNS, "village": TOWNS, "capital": ("capital",), "country": ("country",),
    "province": ("region",), "region": ("region", "area"), "area": ("area", "region"),
}  # fmt: skip
"""What the words "the city", "the country" take up, by their sort."""
PRECISION = {
    "site": "facility", "town": "town", "capital": "town", "region": "region", "county": "county", "country": "country",
    "water": "water",
}  # fmt: skip
DIVISIONS = {"county": "county", "province": "region", "region": "region"}
"""Sorts of divisions, and what precision a place has that is known only as the town of a division's name."""
RANK = {"site": 0, "town": 0, "capital": 0, "county": 1, "region": 2, "area": 3, "water": 3, "country": 4}
"""The nearer of several names in one phrase is the smaller place."""
MOST = 0.5
"""The share of all that a document says of countries from which it is about one: "the capital" is that country's."""
ENOUGH = 1.0
"""The least that a document must say of a country to be about it: its name, once."""
FAR_MORE = 2
"""How many times as often as the next a country or town is named that a text of many is about."""
CLOSE = 0.1
"""Two readings whose scores differ by less are equally good."""


IN_TOWNS = frozenset({"street", "square", "suburb", "neighbourhood", "station", "hotel", "hospital", "market"})
"""Sorts of places that lie in towns: "a street in X" means the town and not the province of the name."""
LARGER = ("country", "area", "region")
"""Kinds that a nearer place may lie in."""
NOT_SAID = Unknown(Reason.NOT_SAID)


class Located(NamedTuple):
    """A place or why there is none, the reason in words, what the gazetteer has of it, and the text's name for it.

    A place that no gazetteer has may be `worded` as well: a quarter, a village.
    """

    place: Place | Unknown
    why: str
    spot: Spot | None = None
    worded: str = ""

    def called(self, words: str) -> "Located":
        """The same, by the name that the text has for it."""
        return self._replace(worded="" if self.spot and words == self.spot.name else words)


def resolve_place(spans: Sequence[Span], context: Context) -> Located:
    """The place of the first span that names one, or of a later one that lies in it; else the reason for none."""
    best: Located | None = None
    unknown: list[Located] = []
    words = ""
    for located in _each(spans, context):
        if located.spot is None:
            unknown.append(located)
            words = words or (located.worded if best is None else "")
        elif best is None or (best.spot and best.spot.kind in LARGER and inside(located.spot, best.spot)):
            best = located
    if best:
        return best.called(words) if words and _holds(best) else best
    return min(unknown, key=lambda one: one.place == NOT_SAID, default=Located(NOT_SAID, "no place is named"))


def _holds(located: Located) -> bool:
    """Whether a place may hold one that no gazetteer has: it is larger than a town, or one that this lies near."""
    near = isinstance(located.place, Place) and located.place.precision == "near"
    return near or (located.spot is not None and located.spot.kind in LARGER)


def _each(spans: Sequence[Span], context: Context) -> Iterator[Located]:
    for span in spans:
        if sentence := context.sentence(span):
            yield _located(sentence, span, context)


def _located(sentence: Sentence, span: Span, context: Context) -> Located:
    found = parts(sentence, span, context)
    sorts = [part for part in found if part.kind == "sort"]
    place_names = [part for part in found if part.kind == "name"]
    if any(sort.key in ABROAD for sort in sorts):
        place_names = [part for part in place_names if not (_is_owner(part) and _owns(part, sorts))]
    if bordering := _at_border(place_names or found, sorts, context):
        return bordering
    if place_names:
        named_here = _there(sentence, place_names, context)
        nation = _nation(found, sorts, context)
        return _of_names(sentence, span, _inside_nation(named_here, nation), sorts, context)
    words = unknown_name(sentence, span, context)
    if sorts or any(part.kind == "demonym" for part in found):
        described = _described(span, found, sorts, context)
        if described.spot or not words or ABROAD & {sort.key for sort in sorts}:
            return described.called(words)
    if words or named(sentence, span):
        return Located(
            Unknown(Reason.NOT_IN_GAZETTEER), f"{span.quote}: no such name in the gazetteer", worded=words
        )
    return Located(NOT_SAID, f"{span.quote}: names no place")


def _at_border(found: Sequence[Part], sorts: Sequence[Part], context: Context) -> Located | None:
    """The country that a text is about, where a phrase says only which neighbour's border it is at."""
    if not any(sort.key == "border" for sort in sorts):
        return None
    said = {_country_of(part) for part in found if part.kind in ("name", "demonym")}
    code = next(iter(context.chief_countries(said)), None)
    if len(said) != 1 or code is None or context.said_of(code) < max(map(context.said_of, said)):
        return None
    here = context.gazetteer.countries[code]
    if here.neighbours.isdisjoint(said):
        return None
    return Located(_place(here.spot, "border"), f"{here.spot.name}: at the border with its neighbour", here.spot)


def _country_of(part: Part) -> str:
    """The country that a part of a phrase names, or is of; "" where it names something smaller."""
    if part.kind == "demonym":
        return part.key
    return (part.spots[0].country or "") if part.spots[0].kind == "country" else ""


def _nation(found: Sequence[Part], sorts: Sequence[Part], context: Context) -> Spot | None:
    """The country whose nationality a phrase gives the place: "the British city of Salisbury"."""
    before = {sort.first - 1 for sort in sorts if sort.key not in ABROAD}
    keys = (part.key for part in found if part.kind == "demonym" and part.last in before)
    key = next((key for key in keys if key in context.gazetteer.countries), None)
    return context.gazetteer.countries[key].spot if key else None


def _inside_nation(found: Sequence[Part], nation: Spot | None) -> list[Part]:
    """The names of a phrase with those namesakes alone that lie in the country it says, where any does."""
    if nation is None:
        return list(found)
    within = [tuple(spot for spot in part.spots if spot.country == nation.country) for part in found]
    return [part._replace(spots=spots or part.spots) for part, spots in zip(found, within, strict=True)]


def _there(sentence: Sentence, found: Sequence[Part], context: Context) -> Sequence[Part]:
    """The names of a phrase but those that it says something comes from: not "Gaza" in "at Israel from Gaza"."""
    away = context.pack.grammar.away
    return [part for part in found if not part.first or sentence.words[part.first - 1].lower not in away] or found


def _is_owner(part: Part) -> bool:
    """Whether a name before a sort owns it: "Mali's embassy", "the US Embassy"."""
    return part.possessive or part.spots[0].kind == "country"


def _owns(part: Part, sorts: Sequence[Part]) -> bool:
    return any(sort.key in ABROAD and part.last <= sort.first for sort in sorts)


def _of_names(
    sentence: Sentence, span: Span, found: Sequence[Part], sorts: Sequence[Part], context: Context
) -> Located:
    """The smallest of the places that a phrase names; the larger ones say which of its namesakes is meant."""
    part = min(found, key=lambda part: RANK[part.spots[0].kind])
    spots = part.spots
    for other in found:
        if other is not part and RANK[other.spots[0].kind] > RANK[spots[0].kind]:
            spots = _within(spots, other.spots)
    if any(sort.key == "capital" for sort in sorts) and spots[0].kind == "country":
        return _capital(spots[0].country or "", part.text, context)
    spots = _of_sort(spots, sorts)
    words = wording(sentence, span, part, found, context)
    if context.is_foreign(spots[0], part.text):
        return Located(
            Unknown(Reason.NOT_IN_GAZETTEER),
            f"{part.text}: known only in a country that the text is not about",
            worded="" if is_street(sentence, part.first, part.last, context.pack) else words,
        )
    if _ambiguous(spots, part.text, context):
        return Located(
            Unknown(Reason.AMBIGUOUS), f"{part.text}: {spots[0].name} or {spots[1].name}, nothing tells which"
        )
    precision = precision_of(spots[0], {sort.key for sort in sorts}, extents(sentence, part, context))
    why = _reason(spots[0], part.text, sorts, context, precision)
    return Located(_place(spots[0], precision), why, spots[0]).called(words)


def _within(spots: tuple[Spot, ...], larger: Sequence[Spot]) -> tuple[Spot, ...]:
    """Those that lie in the likeliest reading of a larger place's name in which any does; all where none does."""
    found = (tuple(spot for spot in spots if inside(spot, around)) for around in larger)
    return next(filter(None, found), spots)


def _of_sort(spots: tuple[Spot, ...], sorts: Sequence[Part]) -> tuple[Spot, ...]:
    """The places that the sort said allows: "the province of X" is no town."""
    keys = {sort.key for sort in sorts}
    if keys & {"province", "region", "county"}:
        return tuple(spot for spot in spots if spot.kind in ("region", "county", "area")) or spots
    if keys & {"city", "town", "village"}:
        return tuple(spot for spot in spots if spot.kind in TOWNS) or spots
    if keys & IN_TOWNS and spots[0].kind in ("region", "county"):
        return tuple(spot for spot in spots if spot.kind in TOWNS and spot.country == spots[0].country) or spots
    return spots


def _ambiguous(spots: Sequence[Spot], name: str, context: Context) -> bool:
    """Whether two countries have a claim to a name and nothing in the document tells which."""
    if len(spots) < 2 or spots[0].country == spots[1].country or "country" in (spots[0].kind, spots[1].kind):
        return False
    return context.score(spots[0], name) - context.score(spots[1], name) < CLOSE


def _described(span: Span, found: Sequence[Part], sorts: Sequence[Part], context: Context) -> Located:
    """A place that is only described: the capital of a country, "the city", "the Iraqi parliament"."""
    nation = next((part.key for part in found if part.kind == "demonym"), None)
    keys = [sort.key for sort in sorts]
    if "capital" in keys:
        country = nation or context.chief_country(MOST, ENOUGH, FAR_MORE) or _last_country(span, context)
        if country:
            return _capital(country, span.quote, context)
    if nation and nation in context.gazetteer.countries and not ABROAD & set(keys):
        spot = context.gazetteer.countries[nation].spot
        place = _place(spot, precision_of(spot, set(keys), frozenset()))
        return Located(place, f"{span.quote}: {spot.name}, only the nationality is said", spot)
    for sort in (sort for sort in sorts if sort.definite):
        kinds = REFERS_TO.get(sort.key)
        known = context.before(span.start, kinds) if kinds else site_before(span, sort.key, context)
        if known:
            site = "" if kinds else f"the {sort.key} in "
            return Located(_place(known), f"{sort.text}: {site}{known.name}, named before", known)
    return Located(NOT_SAID, f"{span.quote}: says what sort of place, not which")


def _last_country(span: Span, context: Context) -> str | None:
    spot = context.before(span.start, ("country",))
    return spot.country if spot else None


def _capital(country: str, words: str, context: Context) -> Located:
    spot = context.gazetteer.capital(country)
    if spot is None:
        return Located(Unknown(Reason.NOT_IN_GAZETTEER), f"{words}: the capital is not in the gazetteer")
    name = context.gazetteer.countries[country].spot.name
    return Located(_place(spot), f"{words}: {spot.name} is the capital of {name}", spot)


def located_at(spot: Spot, why: str) -> Located:
    """A place of the gazetteer as the answer, with the reason."""
    return Located(_place(spot), why, spot)


def _place(spot: Spot, precision: str | None = None) -> Place:
    return Place(
        spot.id, spot.name, spot.lat, spot.lon, spot.country, precision or precision_of(spot, set(), frozenset())
    )


def precision_of(spot: Spot, sorts: Set[str], extent: Set[str]) -> str:
    """How near the point of what the gazetteer has lies to what is said of it, as `PRECISIONS` names it.

    `sorts` are the sorts of places that the phrase says, `extent` is "near" or "part" where the words before say it.
    """
    own = PRECISION.get(spot.kind) or ("region" if spot.country else "area")
    if own == "town":
        division = next((DIVISIONS[sort] for sort in DIVISIONS if sort in sorts), None)
        return division or ("near" if "near" in extent else own)
    if own in ("country", "region", "area") and "border" in sorts:
        return "border" if own == "country" else own
    return "part" if own == "country" and ("part" in sorts or "part" in extent) else own


NOTES = {"near": "; only near it", "border": "; at its border", "part": "; in a part of it"}
"""What the reason adds where a place is less than its name."""


def _reason(spot: Spot, words: str, sorts: Sequence[Part], context: Context, precision: str) -> str:
    """What the place is and what told it from its namesakes, for a person to judge."""
    if context.town_around(words) == spot:
        return f"{words}: in {spot.name}, as the text says"
    country = context.gazetteer.countries.get(spot.country or "")
    where = f" in {country.spot.name}" if country and spot.kind != "country" else ""
    sort = "town" if spot.kind == "capital" else spot.kind
    people = f" ({spot.people:,} people)" if spot.kind in TOWNS else ""
    told = ""
    if len(context.candidates(words)) > 1:
        told = ", the country is named in the text" if context.speaks_of(spot.country) else ", the largest of its name"
    site = (
        f"; the {sorts[0].key} is placed by it"
        if sorts and spot.kind in TOWNS and sorts[0].key not in REFERS_TO
        else ""
    )
    return f"{words}: {sort}{where}{people}{told}{site}{NOTES.get(precision, '')}"
