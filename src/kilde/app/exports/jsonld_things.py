"""Nodes of a graph: documents with their texts, spans, entities, places."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from kilde.app.exports.parts import Row
from kilde.model import Document, Entity, Place, Span

Node = Row

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
"""The Library of Congress' type of EDTF values."""

GEONAMES = "geonames:"

TYPES = {
    "person": "schema:Person",
    "group": "schema:Organization",
    "body": "schema:Organization",
    "state": "schema:GovernmentOrganization",
    "outlet": "schema:NewsMediaOrganization",
}
"""Types of entities; those of unknown type are things."""


def iri(kind: str, id: str) -> str:
    """The name of a thing of a ledger. What is no letter of an IRI is written out."""
    return f"urn:x-kilde:{kind}:{quote(id, safe='', errors='backslashreplace')}"


def ref(name: str) -> Node:
    """A node by its name alone."""
    return {"@id": name}


def known(values: Mapping[str, Any]) -> Node:
    """Those of the values that there are."""
    return {name: value for name, value in values.items() if value is not None}


def span_iri(document: Document, span: Span) -> str:
    """The name of a stretch of a document's text."""
    return f"urn:x-kilde:span:{document.id}:{span.start}-{span.end}"


def span_node(document: Document, span: Span) -> Node:
    """Where it stands and what stands there, as selectors of Web Annotation on the text."""
    own = span_iri(document, span)
    return {
        "@id": own,
        "@type": "oa:SpecificResource",
        "oa:hasSource": ref(text_iri(document)),
        "oa:hasSelector": [
            {"@id": f"{own}:at", "@type": "oa:TextPositionSelector", "oa:start": span.start, "oa:end": span.end},
            {"@id": f"{own}:words", "@type": "oa:TextQuoteSelector", "oa:exact": span.quote},
        ],
    }


def text_iri(document: Document) -> str:
    """The name of the readable text that spans point into."""
    return iri("text", document.text)


def document_nodes(document: Document) -> tuple[Node, Node]:
    """The article as published, by its outlet, and the text that was made of its bytes."""
    own = iri("document", document.id)
    outlet = f"{own}:publisher"
    article = {
        "@id": own,
        "@type": ["schema:NewsArticle", "prov:Entity"],
        "schema:identifier": f"sha256:{document.sha256}",
        "schema:publisher": {
            "@id": outlet,
            "@type": ["schema:Organization", "prov:Agent"],
            "schema:name": document.source,
        },
        "prov:wasAttributedTo": ref(outlet),
        **known(
            {
                "schema:url": document.url,
                "schema:headline": document.title,
                "schema:inLanguage": document.language,
                "schema:datePublished": document.published,
            }
        ),
        **({"schema:sourceOrganization": list(document.agencies)} if document.agencies else {}),
    }
    return article, {"@id": text_iri(document), "@type": "prov:Entity", "prov:wasDerivedFrom": ref(own)}


def entity_node(entity: Entity) -> Node:
    """Someone, with every name."""
    return {
        "@id": iri("entity", entity.id),
        "@type": [TYPES.get(entity.type, "schema:Thing"), "prov:Agent"],
        "schema:name": entity.name,
        "kilde:entityType": entity.type,
        **({"schema:alternateName": list(entity.names)} if entity.names else {}),
        **({"kilde:country": entity.country} if entity.country else {}),
    }


def place_iri(place: Place) -> str:
    """The name of a place: GeoNames' where it has one."""
    number = place.id.removeprefix(GEONAMES)
    is_geonames = place.id.startswith(GEONAMES) and number.isdigit()
    return f"https://sws.geonames.org/{number}/" if is_geonames else iri("place", place.id)


def place_node(place: Place) -> Node:
    """Where it lies. How near that is to what was said stands with the claim or event."""
    own = place_iri(place)
    node: Node = {"@id": own, "@type": "schema:Place", "schema:name": place.name}
    if place.lat is not None and place.lon is not None:
        point = {"@type": "schema:GeoCoordinates", "schema:latitude": place.lat, "schema:longitude": place.lon}
        node["schema:geo"] = {"@id": f"{own.rstrip('/')}#point", **point}
    if place.country:
        node["kilde:country"] = place.country
    return node
