"""`--format ucdp`: events as rows of the 49 columns of UCDP GED, each lossy rule named in code_status."""

from collections.abc import Iterator, Sequence
from math import floor

from kilde.app.exports.asked import Asked
from kilde.app.exports.codebooks import rules
from kilde.app.exports.codebooks.acled import row_number
from kilde.app.exports.codebooks.countries import Country, countries, ucdp_region
from kilde.app.exports.codebooks.days import ucdp_days, when
from kilde.app.exports.codebooks.deaths import Toll, toll
from kilde.app.exports.codebooks.rules import Out, Part, Rule
from kilde.app.exports.codebooks.ucdp_sides import Dyad, dyad
from kilde.model import Document, Event, Place, Status

UCDP = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
    "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
    "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
    "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
"""The columns in their order."""

WHERE = {
    "facility": 1, "town": 1, "near": 2, "county": 3, "region": 4, "border": 5, "part": 5, "country": 6, "water": 7,
}  # fmt: skip
"""1 the spot; 2 within 25 km; 3, 4 a division of second, first order; 5 a line or a part; 6 the country; 7 at sea."""


def ucdp_rows(asked: Asked, event: Event) -> Iterator[Part] | Out:
    """The one row of an event, or why it is none of UCDP's."""
    told = asked.seen.of(event)
    if event.kind != "ASSAULT" or event.aspect not in ("occurred", "ongoing"):
        return Out("it is no violence that came about")
    if event.status is Status.DENIED:
        return Out("every account denies it")
    count = toll(event, told)
    if not (count.low or count.best or count.high):
        return Out("nobody is told of as killed")
    days = ucdp_days(found) if (found := when(event, told)) else None
    if days is None:
        return Out("its time is not known to the year")
    place, where = event.place, countries().get(event.place.country or "") if event.place else None
    if place is None or where is None or where.state is None or place.precision not in WHERE:
        return Out("its place is in no state that UCDP numbers")
    sides = dyad(event, told, where)
    if isinstance(sides, Out):
        return sides
    values, dated = days
    parts = [
        Part({"id": row_number(told), "relid": event.id, "active_year": None, **values}, dated),
        sides.part(count),
        _place(event, place, where),
        _sources(asked, event),
        _deaths(sides, count),
    ]
    return iter([_checked(rules.joined(parts), event)])


def _checked(row: Part, event: Event) -> Part:
    """With what a coder of UCDP has to look at."""
    status = [Rule("status-dropped", str(event.status))] if event.status is not Status.CONFIRMED else []
    applied = [*row.rules, *status]
    values = {"code_status": f"Check: {rules.said(applied)}" if applied else "Clear"}
    return Part({**dict.fromkeys(UCDP), **row.values, **values}, applied)


def _place(event: Event, place: Place, where: Country) -> Part:
    noted = [Rule("place-inferred", place.name)] if event.place_inferred else []
    if WHERE[place.precision] in (3, 4, 5, 6):
        noted.append(Rule("place-center", f"{place.name}, {place.precision}"))
    if where.state_name != where.name and any(
        other.state == where.state and other.code != where.code and other.name == where.state_name
        for other in countries().values()
    ):
        noted.append(Rule("country-as-coded", f"{where.name} to {where.state_name}"))
    lat, lon = place.lat, place.lon
    return Part(
        {
            "where_prec": max(2, WHERE[place.precision]) if event.place_inferred else WHERE[place.precision],
            "where_coordinates": place.name,
            "where_description": place.name,
            "adm_1": place.name if place.precision == "region" else None,
            "adm_2": place.name if place.precision == "county" else None,
            "latitude": lat,
            "longitude": lon,
            "geom_wkt": f"POINT ({lon} {lat})" if lat is not None and lon is not None else None,
            "priogrid_gid": grid(lat, lon) if lat is not None and lon is not None else None,
            "country": where.state_name,
            "country_id": where.state,
            "region": ucdp_region(where.state or 0),
        },
        noted,
    )


def grid(lat: float, lon: float) -> int:
    """The cell of PRIO-GRID: half a degree, numbered by rows from the south-west corner, 720 a row, from 1."""
    row = min(floor((lat + 90) * 2), 359)
    column = min(floor((lon + 180) * 2), 719)
    return row * 720 + column + 1


def _sources(asked: Asked, event: Event) -> Part:
    documents = asked.documents_of(event)
    return Part(
        {
            "number_of_sources": len(documents),
            "source_article": ";".join(map(_article, documents)),
            "source_office": ";".join(document.source for document in documents),
            "source_date": ";".join((document.published or "")[:10] for document in documents),
            "source_headline": ";".join(document.title or "" for document in documents),
            "source_original": "; ".join(event.origins) or None,
        }
    )


def _article(document: Document) -> str:
    """Outlet, day and headline, as UCDP writes them."""
    parts: Sequence[str | None] = (document.source, (document.published or "")[:10], document.title)
    return '"' + ",".join(part or "" for part in parts).replace('"', "'") + '"'


def _deaths(sides: Dyad, count: Toll) -> Part:
    """Civilians are counted as such in one-sided violence; otherwise nobody says whose the dead were."""
    one_sided = sides.type == 3
    unsided = [] if one_sided else [Rule("deaths-unsided", str(count.best))]
    return Part(
        {
            "deaths_a": 0,
            "deaths_b": 0,
            "deaths_civilians": count.best if one_sided else 0,
            "deaths_unknown": 0 if one_sided else count.best,
            "best": count.best,
            "high": count.high,
            "low": count.low,
        },
        [*count.rules, *unsided],
    )
