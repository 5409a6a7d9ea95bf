"""Documents that come one by one are put together as people ruled just as all at once."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kilde.link import Decision, Linker, link
from kilde.model import Evidence
from tests.link.test_rulings import ruled_on


@settings(max_examples=200, deadline=None)
@given(ruled_on(), st.randoms())
def test_one_by_one_or_all_at_once_is_the_same(case: tuple[list[Evidence], list[Decision]], chance: Random) -> None:
    evidence, decisions = case
    linker = Linker({}, decisions)
    by_document: dict[str, list[Evidence]] = {}
    for one in evidence:
        by_document.setdefault(one.claim.document, []).append(one)
    documents = sorted(by_document)
    for document in [*chance.sample(documents, len(documents)), *documents[:1]]:
        linker.add(by_document[document])
        if chance.random() < 0.5:
            linker.events()
    assert linker.events() == link(evidence, rulings=decisions)
