"""`--format plover`: events as records of PLOVER, one JSON object a line, each lossy rule named in its comment."""

from collections.abc import Iterator, Sequence

import kilde
from kilde.app.excerpts import telling
from kilde.app.exports.asked import Asked
from kilde.app.exports.codebooks import rules
from kilde.app.exports.codebooks.countries import countries
from kilde.app.exports.codebooks.days import When, when
from kilde.app.exports.codebooks.parties import ACTOR, TARGET, Party, Sort, parties
from kilde.app.exports.codebooks.rules import Out, Rule
from kilde.app.exports.parts import Row
from kilde.model import Document, Event, Evidence, Place, Status, edtf

QUADS = {
    1: ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    2: ("COOPERATE", "AID", "RETREAT"),
    3: ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    4: ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
"""Verbal and material cooperation, verbal and material conflict."""
QUAD_OF = {kind: code for code, kinds in QUADS.items() for kind in kinds}
AHEAD = {"planned": "future", "threatened": "future", "hypothetical": "hypothetical"}
SECTORS = {
    Sort.STATE: "GOV", Sort.MILITARY: "MIL", Sort.POLICE: "COP", Sort.ARMED: "UAF", Sort.PEOPLE: "CVL",
    Sort.PROTESTERS: "CVL",
}  # fmt: skip
"""Sectors that are known; of a group's aims, a body's branch and a person's office nothing is."""
SIZES = {"killed": "dead", "injured": "injured", "arrested": "arrested"}
OLD = 366
"""Days before publication from which what is told is history."""
CODEBOOK = "PLOVER 2.0 draft"


def plover_rows(asked: Asked, event: Event) -> Iterator[Row] | Out:
    """The one record of an event, or why PLOVER has none."""
    told = asked.seen.of(event)
    found = when(event, told)
    if found is None:
        return Out("its time is unknown, and PLOVER wants a day")
    actors, targets = (parties(event, told, role) for role in (ACTOR, TARGET))
    if not actors and event.kind == "ASSAULT" and any(one.claim.effect == "killed" for one in told):
        return Out("somebody was killed, and nobody is said to have done it")
    return iter([_record(asked, event, told, found, actors, targets)])


def _record(
    asked: Asked, event: Event, told: tuple[Evidence, ...], found: When, actors: list[Party], targets: list[Party]
) -> Row:
    best = telling(told)
    documents = asked.documents_of(event)
    applied = _rules(event, found)
    return {
        "id": event.id,
        "date": found.first.isoformat(),
        "enddate": found.last.isoformat() if found.days > 1 else None,
        "source": [_actor(one) for one in actors if one.sort is not Sort.THING],
        "recipient": [_actor(one) for one in targets if one.sort is not Sort.THING],
        "event": [event.kind],
        "mode": [event.mode] if event.mode else [],
        "context": _contexts(event, found, documents),
        "quad_code": QUAD_OF[event.kind],
        "event_loc": _location(event.place),
        "size": {SIZES[one.of]: one.best for one in event.figures if one.of in SIZES and one.best is not None},
        "event_text": [best.claim.sentence.quote],
        "text_info": {"start": best.claim.sentence.start, "end": best.claim.sentence.end, "citation": best.document.id},
        "cite_info": [_citation(one) for one in documents],
        "coder": f"Kilde {kilde.__version__}",
        "comment": f"rules: {rules.said(applied)}",
        "kilde_rules": [rule.code for rule in applied],
    }


def _actor(party: Party) -> Row:
    """An actor object. PLOVER's code of a body of no country is IGO."""
    row: Row = {"code": "IGO" if party.sort is Sort.INTERNATIONAL else party.country, "sector": SECTORS.get(party.sort)}
    named = {"identifier_id": party.entity.id, "identifier_text": party.entity.name} if party.entity else {}
    return {**row, "actor_text": party.name, **named}


def _contexts(event: Event, found: When, documents: Sequence[Document]) -> list[str]:
    """The four special contexts, as far as they hold; the others want a reading of what the text is about."""
    contexts = [AHEAD[event.aspect]] if event.aspect in AHEAD else []
    if event.status is Status.DENIED:
        contexts.append("negation")
    published = [edtf.bounds(one.published)[0] for one in documents if one.published]
    first = min((day for day in published if day), default=None)
    if first and (first - found.last).days > OLD:
        contexts.append("historical")
    return contexts


def _location(place: Place | None) -> Row | None:
    if place is None:
        return None
    country = countries().get(place.country or "")
    scheme, _, number = place.id.partition(":")
    return {
        "geonameid": int(number) if scheme == "geonames" and number.isdigit() else None,
        "name": place.name,
        "latitude": place.lat,
        "longitude": place.lon,
        "country code": country.alpha2 if country else None,
        "cc3": place.country,
    }


def _citation(document: Document) -> Row:
    return {
        "citation": document.id,
        "url": document.url,
        "title": document.title,
        "language": document.language,
        "publication": document.source,
        "codebook": CODEBOOK,
    }


def _rules(event: Event, found: When) -> list[Rule]:
    applied = found.rules()
    if found.days > 1 and not found.lasted:
        applied.append(Rule("date-span", f"{found.first} to {found.last}"))
    if event.place_inferred and event.place:
        applied.append(Rule("place-inferred", event.place.name))
    if event.status is Status.CLAIMED:
        applied.append(Rule("responsibility-dropped"))
    applied += [Rule("deaths-from-low", one.of) for one in event.figures if one.of in SIZES and one.best is None]
    return [*applied, Rule("status-dropped", str(event.status))]
