"""`--format jsonld`: one graph of schema.org, PROV-O and Web Annotation; its context stands in it."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

import kilde
from kilde.app.exports import jsonld_things as things
from kilde.app.exports.asked import Asked
from kilde.app.exports.jsonld_claims import Met, claim_node
from kilde.app.exports.jsonld_things import EDTF, Node, iri, ref
from kilde.app.exports.parts import Row
from kilde.model import Event, Evidence, Span

CONTEXT: Row = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "kilde": "urn:x-kilde:term:",
    "kilde:edtf": {"@type": EDTF},
    "oa:start": {"@type": "xsd:nonNegativeInteger"},
    "oa:end": {"@type": "xsd:nonNegativeInteger"},
}
"""Offsets are code points, as Web Annotation has them. Of kilde: are the words that no vocabulary has."""

SOFTWARE = iri("software", "kilde")


def jsonld(asked: Asked) -> Iterator[bytes]:
    """The graph, a node a line: runs, then documents with their texts, claims and spans, then events, who and where."""
    head = json.dumps(CONTEXT, ensure_ascii=False)
    yield f'{{"@context": {head},\n"@graph": ['.encode()
    before = "\n"
    for node in _nodes(asked):
        text = json.dumps(node, ensure_ascii=False, allow_nan=False)
        yield (before + text).encode("utf-8", "backslashreplace")
        before = ",\n"
    yield b"\n]}\n"


def _nodes(asked: Asked) -> Iterator[Node]:
    met = Met()
    yield {
        "@id": SOFTWARE,
        "@type": ["prov:SoftwareAgent", "schema:SoftwareApplication"],
        "schema:name": "Kilde",
        "schema:softwareVersion": kilde.__version__,
    }
    for run in sorted({one.run for one in asked.told}):
        yield {"@id": iri("run", run), "@type": "prov:Activity", "prov:wasAssociatedWith": ref(SOFTWARE)}
    told = {id: list(group) for id, group in groupby(asked.told, key=lambda one: one.document.id)}
    for document in asked.wanted_documents:
        yield from things.document_nodes(document)
        yield from _claims(asked, told.get(document.id, ()), met)
    for event in asked.events:
        yield _event(asked, event, met)
    yield from map(things.entity_node, met.entities.values())
    yield from map(things.place_node, met.places.values())


def _claims(asked: Asked, told: Iterable[Evidence], met: Met) -> Iterator[Node]:
    """The claims of one document, then every span that they rest on, once."""
    spans: dict[Span, None] = {}
    document = None
    for one in told:
        document = one.document
        event = asked.seen.event_of.get(one.resolution.claim)
        yield claim_node(one, event, met)
        spans.update(dict.fromkeys(one.claim.spans()))
    if document:
        yield from (things.span_node(document, span) for span in sorted(spans))


def _event(asked: Asked, event: Event, met: Met) -> Node:
    """An event is derived from claims; what they leave open stays open."""
    own = iri("event", event.id)
    day = event.edtf if event.edtf and len(event.edtf) == len("2020-01-02") and event.edtf[:4].isdigit() else None
    return {
        "@id": own,
        "@type": ["schema:Event", "prov:Entity"],
        "schema:name": f"{event.kind} {event.mode or ''}".strip(),
        "kilde:kind": event.kind,
        **({"kilde:mode": event.mode} if event.mode else {}),
        "kilde:status": event.status.value,
        "kilde:aspect": str(event.aspect),
        **({"kilde:edtf": event.edtf, "kilde:timeInferred": event.time_inferred} if event.edtf else {}),
        **({"schema:startDate": day, "schema:endDate": day} if day else {}),
        **(met.where(event.place) | {"kilde:placeInferred": event.place_inferred} if event.place else {}),
        "kilde:participant": [
            {
                "@id": f"{own}:participant:{number}",
                "schema:roleName": one.role,
                "schema:name": one.name,
                **({"kilde:entity": met.who(one.entity)} if one.entity else {}),
                "prov:wasDerivedFrom": [ref(iri("claim", claim)) for claim in one.claims],
            }
            for number, one in enumerate(event.participants)
        ],
        "kilde:figure": [
            {
                "@id": f"{own}:figure:{one.of.replace(' ', '-')}",
                "@type": "schema:QuantitativeValue",
                "schema:unitText": one.of,
                **things.known({"schema:minValue": one.low, "schema:value": one.best, "schema:maxValue": one.high}),
                "prov:wasDerivedFrom": [ref(iri("claim", claim)) for claim in one.claims],
            }
            for one in event.figures
        ],
        "kilde:origin": list(event.origins),
        "prov:wasDerivedFrom": [ref(iri("claim", claim)) for claim in event.claims],
        "schema:subjectOf": [ref(iri("document", id)) for id in event.documents],
    }
