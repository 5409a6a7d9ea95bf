"""JSON-LD, read back by rdflib: one graph, and no span of any claim is lost."""

import json
from pathlib import Path
from urllib.request import OpenerDirector

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from kilde.app.exports import FORMS, Asked
from kilde.ledger import Ledger

from ..conftest import Kilde

OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")
SCHEMA = Namespace("https://schema.org/")
KILDE = Namespace("urn:x-kilde:term:")

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


def test_no_span_of_any_claim_is_lost(asked: Asked, asked_hostile: Asked) -> None:
    for ledger in (asked, asked_hostile):
        found = graph(ledger)
        for told in ledger.told:
            claim = URIRef(f"urn:x-kilde:claim:{told.resolution.claim}")
            text = f"urn:x-kilde:text:{told.document.text}"
            wanted = {(text, one.start, one.end, one.quote) for one in told.claim.spans()}
            assert {span(found, node) for node in reached(found, claim)} == wanted


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
    """One graph: no name without a node, and no node without a name."""
    subjects = set(found.subjects())
    named = {value for _, predicate, value in found if predicate != RDF.type and isinstance(value, URIRef)}
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
    for claim in few.subjects(RDF.type, SCHEMA.Claim):
        assert (one(few, claim, SCHEMA.about), RDF.type, SCHEMA.Event) in few
