"""`--format acled`: events as rows of ACLED's 31 columns, each lossy rule named in the row's notes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from kilde.app.excerpts import telling
from kilde.app.exports.asked import Asked
from kilde.app.exports.codebooks import rules
from kilde.app.exports.codebooks.acled_actors import apart, sides
from kilde.app.exports.codebooks.acled_types import PROTESTS, RIOTS, Typed, typed
from kilde.app.exports.codebooks.countries import Country, countries
from kilde.app.exports.codebooks.days import acled_days, when
from kilde.app.exports.codebooks.deaths import Count, fatalities
from kilde.app.exports.codebooks.parties import ACTOR, TARGET, parties
from kilde.app.exports.codebooks.rules import Out, Part, Rule
from kilde.app.phrases import counted
from kilde.model import Event, Evidence, Place, Status, digest
from kilde.pipeline import contradictions, known_facts

ACLED = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
"""The columns in their order."""

GEO = {"facility": 1, "town": 1, "near": 2, "county": 3, "region": 3, "border": 3, "part": 3, "water": 3}
"""Spatial precision of the places that ACLED codes: what is known to the country alone is none."""

Told = tuple[Evidence, ...]


def acled_rows(asked: Asked, event: Event) -> Iterator[Part] | Out:
    """The rows of one event, one a day; or why it is none of ACLED's."""
    told = asked.seen.of(event)
    place, where = event.place, _country(event.place)
    days = acled_days(found) if (found := when(event, told)) else []
    if event.status is Status.DENIED:
        return Out("every account denies it")
    if not days:
        return Out("its time is not known to the month")
    if place is None or where is None or place.precision not in GEO:
        return Out("its place is not known to less than a country")
    actors = parties(event, told, ACTOR)
    targets, repeated = apart(actors, parties(event, told, TARGET), where)
    count = fatalities(told)
    type = typed(event, actors, targets, count.number)
    if isinstance(type, Out):
        return type
    shared = [
        Part(type.part.values, [*type.part.rules, *repeated]),
        sides(type, actors, targets, where, _contested(event, told)),
        _place(event, place, where),
        _sources(asked, event, where),
        Part({"tags": _tags(event, type), "timestamp": None}),
    ]
    return _rows(event, told, where, shared, days, count)


def _rows(
    event: Event, told: Told, where: Country, shared: list[Part], days: list[tuple[date, int, list[Rule]]], count: Count
) -> Iterator[Part]:
    """A row a day; a total is shared out as evenly as can be, what is over to the first days."""
    each, over = divmod(count.number, len(days))
    is_split = len(days) > 1 and count.number > 0
    split = [Rule("fatalities-split", f"{count.number} over {len(days)} days")] if is_split else []
    for number, (day, precision, dated) in enumerate(days):
        row = rules.joined(
            [
                Part({"event_id_cnty": f"{where.code}{row_number(told, number)}"}),
                Part({"event_date": day.isoformat(), "year": day.year, "time_precision": precision}, dated),
                *shared,
                Part({"fatalities": each + (number < over)}, [*count.rules, *split]),
            ]
        )
        yield rules.joined([row, Part({"notes": _notes(event, told, row.rules)})])


def row_number(told: Sequence[Evidence], day: int = 0) -> int:
    """A number of at most 15 digits for an event, from the claim that was published first: later reports leave it."""
    first = min(told, key=_published)
    return int(digest({"row": [first.resolution.claim, day]})[:12], 16)


def _published(one: Evidence) -> tuple[str, str, int, str]:
    return one.document.published or "9999", one.document.id, one.claim.trigger.start, one.resolution.claim


def _country(place: Place | None) -> Country | None:
    return countries().get(place.country or "") if place else None


def _contested(event: Event, told: Told) -> str:
    found = next((one for one in contradictions(event, told) if one.of == "actor"), None)
    return " / ".join(getattr(one.value, "name", "") for one in found.values) if found else ""


def _place(event: Event, place: Place, where: Country) -> Part:
    precision = GEO[place.precision]
    noted = [Rule("place-inferred", place.name)] if event.place_inferred else []
    if precision == 3:
        noted.append(Rule("place-center", f"{place.name}, {place.precision}"))
    return Part(
        {
            "iso": where.numeric or None,
            "region": where.region,
            "country": where.name,
            "admin1": place.name if place.precision == "region" else None,
            "admin2": place.name if place.precision == "county" else None,
            "admin3": None,
            "location": place.name,
            "latitude": round(place.lat, 4) if place.lat is not None else None,
            "longitude": round(place.lon, 4) if place.lon is not None else None,
            "geo_precision": max(2, precision) if event.place_inferred else precision,
        },
        noted,
    )


def _sources(asked: Asked, event: Event, where: Country) -> Part:
    sources = list(dict.fromkeys(document.source for document in asked.documents_of(event)))
    homes = [outlets().get(source.casefold()) for source in sources]
    scales = {("National" if home == where.code else "International") for home in homes if home}
    known = all(homes) and bool(homes)
    return Part(
        {"source": "; ".join(sources), "source_scale": "-".join(sorted(scales, reverse=True)) if known else None},
        [Rule("scale-by-country")] if known else [],
    )


@cache
def outlets() -> Mapping[str, str]:
    """The country of each outlet that is known beforehand, by its names."""
    known = (one.entity for one in known_facts(()) if one.entity.type == "outlet" and one.entity.country)
    return {name.casefold(): str(entity.country) for entity in known for name in entity.names}


def _tags(event: Event, typed: Typed) -> str | None:
    """Demonstrations have the size of their crowd, as far as it is told."""
    if typed.type not in (PROTESTS, RIOTS):
        return None
    crowd = next((one for one in event.figures if one.of == "protesters"), None)
    number = crowd and (crowd.best if crowd.best is not None else crowd.low)
    return f"crowd size={crowd.said + ' ' if crowd and crowd.said != 'exactly' else ''}{number}" if number else (
        "crowd size=no report"
    )


def _notes(event: Event, told: Told, applied: Sequence[Rule]) -> str:
    """What happened in the words of the claim that tells most; then status, and the rules that made the row."""
    words = " ".join(telling(told).claim.sentence.quote.split())
    documents = counted(len(event.documents), "document", "documents")
    origins = counted(len(event.origins), "origin", "origins")
    ruled = f"; rules: {rules.said(applied)}" if applied else ""
    return f"“{words}” [Kilde {event.id}: {event.status}, {documents}, {origins}{ruled}]"
