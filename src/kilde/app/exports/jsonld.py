"""`--format jsonld`: one graph of schema.org, PROV-O and Web Annotation; its context stands in it."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

import kilde
from kilde.app.exports import jsonld_things as things
from kilde.app.exports.asked import Asked
from kilde.app.exports.jsonld_claims import Met, claim_node
from kilde.app.exports.jsonld_said import judgement_iri, judgement_nodes, relation_node
from kilde.app.exports.jsonld_things import EDTF, Node, iri, ref
from kilde.app.exports.parts import Row
from kilde.model import Event, Evidence, Link, Range, Role, Ruling, Span
from kilde.pipeline import Judged, Tie

CONTEXT: Row = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "kilde": "urn:x-kilde:term:",
    "kilde:edtf": {"@type": EDTF},
    "oa:start": {"@type": "xsd:nonNegativeInteger"},
    "oa:end": {"@type": "xsd:nonNegativeInteger"},
    "prov:endedAtTime": {"@type": "xsd:dateTime"},
}
"""Offsets are code points, as Web Annotation has them. Of kilde: are the words that no vocabulary has."""

SOFTWARE = iri("software", "kilde")


def jsonld(asked: Asked) -> Iterator[bytes]:
    """The graph, a node a line: runs, then documents with all that they say, then events, judgements, who and where."""
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
    ties = () if asked.narrowed else asked.seen.ties
    judged = _judged(asked)
    yield {
        "@id": SOFTWARE,
        "@type": ["prov:SoftwareAgent", "schema:SoftwareApplication"],
        "schema:name": "Kilde",
        "schema:softwareVersion": kilde.__version__,
    }
    for run in sorted({one.run for one in asked.told} | {tie.run for tie in ties}):
        yield {"@id": iri("run", run), "@type": "prov:Activity", "prov:wasAssociatedWith": ref(SOFTWARE)}
    yield from _said(asked, ties, judged, met)
    for event in asked.events:
        yield _event(asked, event, met)
    claims = frozenset(one.resolution.claim for one in asked.told)
    yield from judgement_nodes(judged, claims, {one.id: one for one in asked.wanted_documents})
    yield from map(things.entity_node, met.entities.values())
    yield from map(things.place_node, met.places.values())


def _judged(asked: Asked) -> Sequence[Judged]:
    """Every judgement; where a filter chose events, those in force about them."""
    if not asked.narrowed:
        return asked.seen.judged
    found = (one for event in asked.events for one in asked.seen.judgements(event.claims))
    return tuple({one.judgement.id: one for one in found}.values())


def _said(asked: Asked, ties: Sequence[Tie], judged: Sequence[Judged], met: Met) -> Iterator[Node]:
    """Documents with what they say, and every span that it rests on, or that a judgement is about, once."""
    claims: dict[str, list[Evidence]] = defaultdict(list)
    related: dict[str, list[Tie]] = defaultdict(list)
    spans: dict[str, set[Span]] = defaultdict(set)
    for one in asked.told:
        claims[one.document.id].append(one)
        spans[one.document.id].update(one.claim.spans())
    for tie in ties:
        related[tie.relation.document].append(tie)
        spans[tie.relation.document].update(tie.relation.spans())
    for anchor in (anchor for one in judged for anchor in one.judgement.anchors()):
        spans[anchor.document].add(anchor.trigger)
    for document in asked.wanted_documents:
        yield from things.document_nodes(document)
        yield from _claims(asked, claims[document.id], met)
        yield from (relation_node(tie, document, met) for tie in related[document.id])
        yield from (things.span_node(document, span) for span in sorted(spans[document.id]))


def _claims(asked: Asked, told: Sequence[Evidence], met: Met) -> Iterator[Node]:
    for one in told:
        id = one.resolution.claim
        found = asked.seen.judgements((id,))
        ruled = [ref(judgement_iri(judged)) for judged in found if judged.judgement.ruling is not Ruling.NOTE]
        yield claim_node(one, asked.seen.event_of.get(id), ruled, met)


def _link(own: str, number: int, one: Link) -> Node:
    """Why two claims were held to be of one happening."""
    return {
        "@id": f"{own}:link:{number}",
        "kilde:claim": [ref(iri("claim", one.one)), ref(iri("claim", one.other))],
        "kilde:score": one.score,
        "kilde:reason": list(one.reasons),
    }


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
        "kilde:participant": [_participant(own, number, one, met) for number, one in enumerate(event.participants)],
        "kilde:figure": [_figure(own, one) for one in event.figures],
        "kilde:origin": list(event.origins),
        "kilde:link": [_link(own, number, link) for number, link in enumerate(event.links)],
        "prov:wasDerivedFrom": [ref(iri("claim", claim)) for claim in event.claims],
        "schema:subjectOf": [ref(iri("document", id)) for id in event.documents],
    }


def _participant(own: str, number: int, one: Role, met: Met) -> Node:
    return {
        "@id": f"{own}:participant:{number}",
        "schema:roleName": one.role,
        "schema:name": one.name,
        **({"kilde:entity": met.who(one.entity)} if one.entity else {}),
        "prov:wasDerivedFrom": [ref(iri("claim", claim)) for claim in one.claims],
    }


def _figure(own: str, one: Range) -> Node:
    return {
        "@id": f"{own}:figure:{one.of.replace(' ', '-')}",
        "@type": "schema:QuantitativeValue",
        "schema:unitText": one.of,
        **things.known({"schema:minValue": one.low, "schema:value": one.best, "schema:maxValue": one.high}),
        "prov:wasDerivedFrom": [ref(iri("claim", claim)) for claim in one.claims],
    }
