"""`--format ftm`: FollowTheMoney entities, one a line: who, articles, events, and mentions of those who take part.

That model has no place for spans, roles, counts, negation or sources: what it cannot hold is put into words where it
has a text, and otherwise lost (docs/formats.md).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from kilde.app import phrases
from kilde.app.excerpts import telling
from kilde.app.exports.asked import Asked
from kilde.app.exports.codebooks.countries import countries
from kilde.app.exports.parts import Row
from kilde.model import Document, Entity, Event, Evidence, RelationKind, edtf
from kilde.pipeline import Tie

SCHEMATA = {"person": "Person", "group": "Organization", "outlet": "Organization", "state": "PublicBody"}
"""Schemata by type of entity; a body of a state is a public body, another an organisation, the rest legal entities."""

WEB = ("http://", "https://")

LINKS = {
    RelationKind.MEMBER_OF: ("Membership", "member", "organization"),
    RelationKind.LEADS: ("Directorship", "director", "organization"),
}
"""Relations that have a schema of their own, where the object is an organisation; the others are unknown links."""

UNKNOWN = ("UnknownLink", "subject", "object")
ORGANISATIONS = frozenset({"Organization", "PublicBody"})


def ftm(asked: Asked) -> Iterator[bytes]:
    """Articles, who is told of, events, mentions and, where nothing was filtered, relations."""
    who: dict[str, Entity] = {}
    for document in asked.wanted_documents:
        yield _line(_article(document))
    for event in asked.events:
        yield _line(_event(asked, event))
    for one in asked.told:
        yield from map(_line, _mentions(one, who))
    if not asked.narrowed:
        for tie in asked.seen.ties:
            yield from map(_line, _links(tie, who))
    for event in asked.events:
        who.update((role.entity.id, role.entity) for role in event.participants if role.entity)
    yield from (_line(_entity(entity)) for _, entity in sorted(who.items()))


def _line(row: Row) -> bytes:
    return json.dumps(row, ensure_ascii=False, allow_nan=False).encode("utf-8", "backslashreplace") + b"\n"


def _made(id: str, schema: str, properties: dict[str, Sequence[str | None]]) -> Row:
    """An entity, without what nobody said."""
    said = {name: list(dict.fromkeys(value for value in values if value)) for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in said.items() if values}}


def _id(kind: str, id: str) -> str:
    return f"kilde-{kind}-{id}"


def _schema(entity: Entity) -> str:
    if entity.type == "body":
        return "PublicBody" if entity.country else "Organization"
    return SCHEMATA.get(entity.type, "LegalEntity")


def _country(code: str | None) -> str | None:
    """FollowTheMoney's code of a country: ISO alpha-2 in small letters."""
    found = countries().get(code or "")
    return found.alpha2.lower() if found else None


def _article(document: Document) -> Row:
    url = document.url if document.url and document.url.startswith(WEB) else None
    properties: dict[str, Sequence[str | None]] = {
        "title": [document.title],
        "fileName": [None if document.title else document.source],
        "publisher": [document.source],
        "sourceUrl": [url],
        "language": [languages().get(document.language or "")],
        "publishedAt": [_day(document.published, 0)],
        "author": list(document.agencies),
    }
    return _made(_id("document", document.id), "Article", properties)


@cache
def languages() -> Mapping[str, str]:
    """FollowTheMoney's codes of languages (ISO 639-3) by ours."""
    table = (files("kilde.app.exports") / "data" / "languages.tsv").read_text("utf-8")
    return {ours: theirs for ours, _, theirs in (line.partition("\t") for line in table.splitlines())}


def _day(value: str | None, end: int) -> str | None:
    """The first or the last day of a time; None where it is open or unknown."""
    day = edtf.bounds(value)[end] if value else None
    return day.isoformat() if day else None


def _event(asked: Asked, event: Event) -> Row:
    """What happened. Status and figures are words of its summary; who takes part has lost the role."""
    told = asked.seen.of(event)
    figures = phrases.figures(event.figures)
    origins = phrases.counted(len(event.origins), "origin", "origins")
    summary = "; ".join([str(event.status), str(event.aspect), *figures, origins])
    when = ("date",) if _is_day(event) else ("startDate", "endDate")
    edges = dict(zip(when, ([_day(event.edtf, 0)], [_day(event.edtf, 1)]), strict=False))
    return _made(
        _id("event", event.id),
        "Event",
        {
            "name": [phrases.gist(event)],
            "summary": [summary],
            "description": [telling(told).claim.sentence.quote],
            "location": [phrases.where(event.place) if event.place else None],
            "country": [_country(event.place.country) if event.place else None],
            "involved": [_id("entity", one.entity.id) for one in event.participants if one.entity],
            "proof": [_id("document", document) for document in event.documents],
            "recordId": [event.id],
            "keywords": [event.kind, event.mode],
            **edges,
        },
    )


def _is_day(event: Event) -> bool:
    return event.edtf is not None and _day(event.edtf, 0) == _day(event.edtf, 1) is not None


def _mentions(one: Evidence, who: dict[str, Entity]) -> Iterator[Row]:
    """Those whom a claim names, by the words it names them with."""
    for number, (part, entity) in enumerate(zip(one.claim.participants, one.resolution.entities, strict=True)):
        if entity is not None:
            who[entity.id] = entity
            properties: dict[str, Sequence[str | None]] = {
                "document": [_id("document", one.document.id)],
                "name": [part.head.quote],
                "resolved": [_id("entity", entity.id)],
                "detectedSchema": [_schema(entity)],
            }
            yield _made(_id("mention", f"{one.resolution.claim}-{number}"), "Mention", properties)


def _links(tie: Tie, who: dict[str, Entity]) -> Iterator[Row]:
    """How two stand to one another, where both are known."""
    relation, subject, object = tie.relation, tie.pairing.subject, tie.pairing.object
    if subject is None or object is None or subject.id == object.id:
        return
    who.update({subject.id: subject, object.id: object})
    fits = _schema(object) in ORGANISATIONS
    schema, one, other = LINKS.get(relation.kind, UNKNOWN) if fits else UNKNOWN
    properties: dict[str, Sequence[str | None]] = {
        one: [_id("entity", subject.id)],
        other: [_id("entity", object.id)],
        "role": [relation.kind.value],
        "status": ["former" if relation.former else None],
        "proof": [_id("document", relation.document)],
        "description": [relation.sentence.quote],
    }
    yield _made(_id("relation", tie.pairing.relation), schema, properties)


def _entity(entity: Entity) -> Row:
    """Someone, with every name."""
    properties: dict[str, Sequence[str | None]] = {
        "name": [entity.name],
        "alias": [name for name in entity.names if name != entity.name],
        "country": [_country(entity.country)],
    }
    return _made(_id("entity", entity.id), _schema(entity), properties)
