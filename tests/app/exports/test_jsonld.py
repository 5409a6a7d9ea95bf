"""JSON-LD, read back by rdflib: one graph, and no span of any claim or relation is lost."""

import json
from datetime import datetime
from pathlib import Path
from urllib.parse import quote
from urllib.request import OpenerDirector

import pytest
from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from kilde.app.exports import FORMS, Asked
from kilde.ledger import Ledger
from kilde.model import RelationKind

from ..conftest import Kilde

OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")
SCHEMA = Namespace("https://schema.org/")
KILDE = Namespace("urn:x-kilde:term:")
PROPERTIES = {
    RelationKind.MEMBER_OF: SCHEMA.memberOf, RelationKind.PART_OF: SCHEMA.parentOrganization,
    RelationKind.LEADS: KILDE.leads, RelationKind.SUPPORTS: KILDE.supports,
    RelationKind.FOUNDED: KILDE.founded, RelationKind.ALSO_KNOWN_AS: KILDE.alsoKnownAs,
}  # fmt: skip

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own


def graph(asked: Asked) -> Graph:
    return Graph().parse(data=b"".join(FORMS["jsonld"].write(asked)).decode(), format="json-ld")


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be fetched to read it."""

    def refuses(*arguments: object, **named: object) -> None:
        raise AssertionError("a graph that is read offline was looked up")

    monkeypatch.setattr(OpenerDirector, "open", refuses)


@pytest.fixture(scope="module")
def found(asked: Asked) -> Graph:
    return graph(asked)


def one(found: Graph, node: Node, predicate: URIRef) -> Node:
    values = set(found.objects(node, predicate))
    assert len(values) == 1, (node, predicate, values)
    return values.pop()


def span(found: Graph, node: Node) -> tuple[str, int, int, str]:
    """The text, start, end and quote of a span."""
    selectors = {str(one(found, each, RDF.type)): each for each in found.objects(node, OA.hasSelector)}
    at, words = selectors[str(OA.TextPositionSelector)], selectors[str(OA.TextQuoteSelector)]
    start, end = one(found, at, OA.start), one(found, at, OA.end)
    assert isinstance(start, Literal)
    assert isinstance(end, Literal)
    return str(one(found, node, OA.hasSource)), int(start), int(end), str(one(found, words, OA.exact))


def reached(found: Graph, claim: Node) -> set[Node]:
    """Every span that a claim leads to."""
    seen: set[Node] = set()
    queue = [claim]
    while queue:
        node = queue.pop()
        for _, predicate, value in found.triples((node, None, None)):
            inside = predicate == RDF.rest or predicate == RDF.first or str(predicate).startswith(str(KILDE))
            if inside and value not in seen and not isinstance(value, Literal):
                seen.add(value)
                queue.append(value)
    return {node for node in seen if (node, RDF.type, OA.SpecificResource) in found}


def test_no_span_of_any_claim_is_lost(asked: Asked, asked_hostile: Asked, asked_judged: Asked, asked_made: Asked) -> None:
    for ledger in (asked, asked_hostile, asked_judged, asked_made):
        found = graph(ledger)
        for told in ledger.told:
            claim = URIRef(f"urn:x-kilde:claim:{told.resolution.claim}")
            text = f"urn:x-kilde:text:{quote(told.document.text)}"
            wanted = {(text, one.start, one.end, one.quote) for one in told.claim.spans()}
            assert {span(found, node) for node in reached(found, claim)} == wanted


def test_relations_are_statements_of_their_documents_and_lose_no_span(found: Graph, asked: Asked) -> None:
    texts = {document.id: f"urn:x-kilde:text:{document.text}" for document in asked.documents}
    assert set(found.subjects(RDF.type, RDF.Statement)) == {
        URIRef(f"urn:x-kilde:relation:{tie.pairing.relation}") for tie in asked.seen.ties
    }
    assert asked.seen.ties
    for tie in asked.seen.ties:
        node, relation = URIRef(f"urn:x-kilde:relation:{tie.pairing.relation}"), tie.relation
        wanted = {(texts[relation.document], one.start, one.end, one.quote) for one in relation.spans()}
        assert {span(found, each) for each in reached(found, node)} == wanted
        ends = {RDF.subject: tie.pairing.subject, RDF.object: tie.pairing.object}
        for predicate, entity in ends.items():
            names = [str(name) for end in found.objects(node, predicate) for name in found.objects(end, SCHEMA.name)]
            assert names == ([entity.name] if entity else [])
        assert one(found, node, RDF.predicate) == PROPERTIES[relation.kind]
        assert (one(found, node, PROV.wasGeneratedBy), RDF.type, PROV.Activity) in found
        assert all((agent, RDF.type, PROV.Agent) in found for agent in found.objects(node, PROV.wasAttributedTo))


def test_judgements_are_activities_of_people_that_influence_claims(asked_judged: Asked) -> None:
    found = graph(asked_judged)
    one_graph(found)
    ruled = asked_judged.seen.judged
    assert {str(one.judgement.ruling) for one in ruled} == {"same", "reject", "correct", "different", "undo"}
    for each in ruled:
        node, judgement = URIRef(f"urn:x-kilde:judgement:{each.judgement.id}"), each.judgement
        assert (node, RDF.type, PROV.Activity) in found
        who = one(found, node, PROV.wasAssociatedWith)
        assert (who, RDF.type, PROV.Person) in found
        assert str(one(found, who, SCHEMA.name)) == judgement.by
        when = one(found, node, PROV.endedAtTime)
        assert isinstance(when, Literal)
        assert (when.datatype, datetime.fromisoformat(each.ruled.recorded)) == (XSD.dateTime, when.toPython())
        told = [str(one(found, node, term)) for term in (KILDE.ruling, KILDE.state, SCHEMA.description)]
        assert told == [str(judgement.ruling), str(each.state), judgement.reason]
        assert {str(claim).rpartition(":")[2] for claim in found.objects(node, PROV.used)} == each.about()
        value = judgement.correction.value if judgement.correction else None
        assert [str(one) for one in found.objects(node, KILDE.value)] == ([value] if value else [])
        about = {span(found, trigger)[1:] for side in found.objects(node, KILDE.side) for trigger in found.objects(side, KILDE.trigger)}
        assert about == {(x.trigger.start, x.trigger.end, x.trigger.quote) for x in judgement.anchors()}
    for told_one in asked_judged.told:
        claim = URIRef(f"urn:x-kilde:claim:{told_one.resolution.claim}")
        in_force = {x.judgement.id for x in asked_judged.seen.judgements((told_one.resolution.claim,))}
        assert {str(x).rpartition(":")[2] for x in found.objects(claim, PROV.wasInfluencedBy)} == in_force
    assert set(found.subjects(PROV.wasInfluencedBy, None))


def test_links_say_why_claims_are_of_one_event(found: Graph, asked: Asked) -> None:
    for event in asked.events:
        links = set(found.objects(URIRef(f"urn:x-kilde:event:{event.id}"), KILDE.link))
        told = {frozenset(str(claim).rpartition(":")[2] for claim in found.objects(link, KILDE.claim)) for link in links}
        assert told == {frozenset((link.one, link.other)) for link in event.links}
    assert any(event.links for event in asked.events)


def test_the_spans_quote_the_stored_texts(found: Graph, ledger: Path, asked: Asked) -> None:
    with Ledger.open(ledger) as opened:
        texts = {f"urn:x-kilde:text:{one.text}": opened.text(one.id) for one in asked.documents}
    nodes = list(found.subjects(RDF.type, OA.SpecificResource))
    assert nodes
    for node in nodes:
        source, start, end, quote = span(found, node)
        text = texts[source]
        assert text is not None
        assert text.words[start:end] == quote


def test_claims_have_their_provenance(found: Graph, asked: Asked) -> None:
    claims = set(found.subjects(RDF.type, SCHEMA.Claim))
    assert len(claims) == len(asked.told)
    for claim in claims:
        assert (one(found, claim, PROV.wasGeneratedBy), RDF.type, PROV.Activity) in found
        text = one(found, claim, PROV.wasDerivedFrom)
        article = one(found, text, PROV.wasDerivedFrom)
        assert (article, RDF.type, SCHEMA.NewsArticle) in found
        assert one(found, claim, SCHEMA.appearance) == article
        agents = set(found.objects(claim, PROV.wasAttributedTo))
        assert agents
        assert all((agent, RDF.type, PROV.Agent) in found for agent in agents)


def test_events_are_derived_from_their_claims(found: Graph, asked: Asked) -> None:
    for event in asked.events:
        node = URIRef(f"urn:x-kilde:event:{event.id}")
        assert (node, RDF.type, SCHEMA.Event) in found
        claims = {str(claim).rpartition(":")[2] for claim in found.objects(node, PROV.wasDerivedFrom)}
        assert claims == set(event.claims)
        assert [str(value) for value in found.objects(node, KILDE.edtf)] == ([event.edtf] if event.edtf else [])
        assert bool(set(found.objects(node, SCHEMA.location))) == (event.place is not None)


def test_chains_keep_their_order_from_the_origin_to_the_last_relay(found: Graph, asked: Asked) -> None:
    chains = [(told, i, chain) for told in asked.told for i, chain in enumerate(told.claim.voices)]
    assert any(len(chain) > 1 for _, _, chain in chains)
    for told, number, chain in chains:
        node = URIRef(f"urn:x-kilde:claim:{told.resolution.claim}:chain:{number}")
        voices = list(found.items(one(found, node, KILDE.voices)))
        assert [str(one(found, voice, SCHEMA.name)) for voice in voices] == [voice.name for voice in chain]


def test_everything_that_is_spoken_of_is_there(found: Graph) -> None:
    one_graph(found)


def one_graph(found: Graph) -> None:
    """No name without a node but those of words, and no node without a name."""
    subjects, words = set(found.subjects()), (RDF.type, RDF.predicate)
    named = {value for _, predicate, value in found if predicate not in words and isinstance(value, URIRef)}
    assert {str(value) for value in named - subjects - {RDF.nil}} == set()
    lists = {node for node in subjects if (node, RDF.first, None) in found}
    assert [node for node in subjects - lists if not isinstance(node, URIRef)] == []


def test_words_of_articles_are_never_names_or_keys(asked_hostile: Asked) -> None:
    data = json.loads(b"".join(FORMS["jsonld"].write(asked_hostile)))
    found = graph(asked_hostile)
    assert set(data) == {"@context", "@graph"}
    assert Literal("javascript:alert(1)") in set(found.objects(None, SCHEMA.url))
    assert all(str(name).startswith(("urn:x-kilde:", "https://sws.geonames.org/")) for name in found.subjects() if isinstance(name, URIRef))


def test_the_same_ledger_gives_the_same_bytes_and_filters_choose(kilde: Kilde, ledger: Path, asked: Asked) -> None:
    from .conftest import everything

    assert list(FORMS["jsonld"].write(asked)) == list(FORMS["jsonld"].write(everything(ledger)))
    few = Graph().parse(data=kilde("export", ledger, "--format", "jsonld", "--kind", "assault").out, format="json-ld")
    kinds = {str(kind) for event in few.subjects(RDF.type, SCHEMA.Event) for kind in few.objects(event, KILDE.kind)}
    assert kinds == {"ASSAULT"}
    one_graph(few)
    assert not set(few.subjects(RDF.type, RDF.Statement))
    for claim in few.subjects(RDF.type, SCHEMA.Claim):
        assert (one(few, claim, SCHEMA.about), RDF.type, SCHEMA.Event) in few


def test_a_filter_keeps_the_judgements_of_the_events_it_chooses(kilde: Kilde, judged: Path, asked_judged: Asked) -> None:
    chosen = next(event for event in asked_judged.events if asked_judged.seen.judgements(event.claims))
    out = kilde("export", judged, "--format", "jsonld", "--kind", chosen.kind.lower()).out
    few = Graph().parse(data=out, format="json-ld")
    one_graph(few)
    kept = {str(node).rpartition(":")[2] for node in few.subjects(KILDE.ruling, None)}
    assert {one.judgement.id for one in asked_judged.seen.judgements(chosen.claims)} <= kept
