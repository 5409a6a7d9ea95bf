"""Relations and judgements as nodes of a graph: what documents say of two to one another, and what people rule."""

from collections.abc import Iterator, Sequence

from kilde.app.exports.jsonld_claims import Met, at, voices
from kilde.app.exports.jsonld_things import Node, iri, known, ref, text_iri
from kilde.model import Document, Party, RelationKind
from kilde.pipeline import Judged, Tie

TERMS = {
    RelationKind.MEMBER_OF: "schema:memberOf",
    RelationKind.PART_OF: "schema:parentOrganization",
    RelationKind.LEADS: "kilde:leads",
    RelationKind.SUPPORTS: "kilde:supports",
    RelationKind.FOUNDED: "kilde:founded",
    RelationKind.ALSO_KNOWN_AS: "kilde:alsoKnownAs",
}
"""The property that each relation is: schema.org's where it has one that leads from the subject to the object."""


def relation_node(tie: Tie, document: Document, met: Met) -> Node:
    """What a document says of two, as a statement that somebody makes: the graph itself does not hold it for true."""
    relation, pairing = tie.relation, tie.pairing
    own = iri("relation", pairing.relation)
    ends = {"rdf:subject": pairing.subject, "rdf:object": pairing.object}
    return {
        "@id": own,
        "@type": ["rdf:Statement", "prov:Entity"],
        "schema:isPartOf": ref(iri("document", document.id)),
        "prov:wasDerivedFrom": ref(text_iri(document)),
        "prov:wasGeneratedBy": ref(iri("run", tie.run)),
        "rdf:predicate": ref(TERMS[relation.kind]),
        **{name: met.who(entity) for name, entity in ends.items() if entity},
        "kilde:subject": _end(f"{own}:subject", document, relation.subject),
        "kilde:object": _end(f"{own}:object", document, relation.object),
        "kilde:trigger": at(document, relation.trigger),
        "kilde:sentence": at(document, relation.sentence),
        "kilde:passage": relation.passage.value,
        "kilde:stance": relation.stance.value,
        "kilde:factuality": relation.factuality.value,
        "kilde:former": relation.former,
        **voices(own, document, relation, pairing.voices, met),
    }


def _end(own: str, document: Document, party: Party) -> Node:
    return {"@id": own, "kilde:words": at(document, party.span), "kilde:head": at(document, party.head)}


def judgement_nodes(judged: Sequence[Judged], claims: frozenset[str], documents: dict[str, Document]) -> Iterator[Node]:
    """Judgements, and whoever ruled; they lead to what stands in the graph alone."""
    ids = {one.judgement.id for one in judged}
    for one in judged:
        yield _judgement(one, ids, claims, documents)
    for name in dict.fromkeys(one.judgement.by for one in judged):
        yield {"@id": iri("person", name), "@type": ["prov:Person", "prov:Agent"], "schema:name": name}


def _judgement(one: Judged, ids: set[str], claims: frozenset[str], documents: dict[str, Document]) -> Node:
    judgement, own = one.judgement, judgement_iri(one)
    correction = judgement.correction
    undone = ref(iri("judgement", judgement.undoes)) if judgement.undoes in ids and judgement.undoes else None
    return {
        "@id": own,
        "@type": "prov:Activity",
        "prov:wasAssociatedWith": ref(iri("person", judgement.by)),
        "prov:endedAtTime": one.ruled.recorded,
        "prov:used": [ref(iri("claim", claim)) for claim in sorted(one.about() & claims)],
        "kilde:ruling": str(judgement.ruling),
        "schema:description": judgement.reason,
        "kilde:state": str(one.state),
        "kilde:manner": str(judgement.manner),
        **known({"kilde:because": one.because or None, "kilde:undoes": undone}),
        **({"kilde:field": correction.field, "kilde:value": correction.value} if correction else {}),
        "kilde:side": [
            {
                "@id": f"{own}:side:{number}",
                "kilde:claim": [ref(iri("claim", claim)) for claim in found if claim in claims],
                "kilde:trigger": [at(documents[x.document], x.trigger) for x in side if x.document in documents],
            }
            for number, (side, found) in enumerate(zip(judgement.about, one.claims, strict=True))
        ],
    }


def judgement_iri(one: Judged) -> str:
    """The name of a judgement in the graph."""
    return iri("judgement", one.judgement.id)
