"""Foretold: a headline in the present is of what the lead says is to come."""

from kilde.link import link
from kilde.link.foretold import foretold
from kilde.model import Aspect, PassageKind
from tests.link.making import document, told

A = document("a")
HEADLINE, LEAD = PassageKind.HEADLINE, PassageKind.LEAD


def test_a_headline_goes_with_the_plan_that_the_lead_tells() -> None:
    short = told(A, at=0, passage=HEADLINE, kind="CONSULT", mode="visit")
    lead = told(A, at=60, passage=LEAD, aspect=Aspect.PLANNED, day="2024-03-15", kind="CONSULT", mode="visit")
    assert foretold([short, lead]) == {short.resolution.claim}
    assert [len(event.claims) for event in link([short, lead])] == [2]


def test_what_the_lead_tells_as_done_is_done() -> None:
    short, plan = (told(A, at=at, passage=kind, kind="CONSULT", mode="visit") for at, kind in ((0, HEADLINE), (120, PassageKind.BODY)))
    done = told(A, at=60, passage=LEAD, kind="CONSULT", mode="visit")
    assert foretold([short, done]) == frozenset()
    assert foretold([short, plan]) == frozenset()
