"""Which events an article can be about."""

from dataclasses import replace

import pytest

from kilde.model import (
    Aspect,
    Claim,
    Document,
    Entity,
    Evidence,
    Factuality,
    Participant,
    PassageKind,
    Place,
    Reason,
    Resolution,
    Span,
    Stance,
    Unknown,
    digest,
)
from kilde.pipeline.chiefly import BEGINNING, can_lead

DOCUMENT = Document("a", None, None, None, "nb", "0", "0")
X = Span(0, 1, "x")
STATE = Entity("CHN", "China", "state")
KNOWN = Entity("some-group", "Some Group", "group")
UNKNOWN = Entity(digest("the rowing club"), "The rowing club", "body")
OUTLET = Entity("daily", "The Daily", "outlet")


def told(kind: str, mode: str | None = None, at: int = 0, passage: PassageKind = PassageKind.BODY) -> Evidence:
    """A claim of that kind in a sentence that begins there."""
    claim = Claim(
        document=DOCUMENT.id,
        kind=kind,
        mode=mode,
        effect=None,
        trigger=Span(at, at + 1, "x"),
        sentence=Span(at, at + 9, "x" * 9),
        passage=passage,
        participants=(),
        times=(),
        places=(),
        figures=(),
        voices=(),
        stance=Stance.REPORTS,
        factuality=Factuality.CERTAIN,
        aspect=Aspect.OCCURRED,
    )
    unknown = Unknown(Reason.NOT_SAID)
    return Evidence(claim, Resolution(claim.id, unknown, None, unknown, (), ()), DOCUMENT, "run")


def by(one: Evidence, *entities: Entity) -> Evidence:
    return replace(one, resolution=replace(one.resolution, entities=entities))


def with_traits(one: Evidence, *traits: str) -> Evidence:
    return replace(one, claim=replace(one.claim, participants=(Participant("actor", X, X, traits=traits),)))


def in_passing(one: Evidence) -> Evidence:
    return replace(one, claim=replace(one.claim, aside=True))


BORNE_OUT = by(told("SUPPORT", at=5000), UNKNOWN)
BORNE_OUT = replace(
    BORNE_OUT, resolution=replace(BORNE_OUT.resolution, place=Place("p", "Bergen", 60.4, 5.3, "NOR", "town"))
)
"""A claim far down that says a place, beside which an article may be about any event."""


def leads(*event: Evidence, beside: tuple[Evidence, ...] = (BORNE_OUT,)) -> bool:
    return can_lead(event, (*event, *beside))


def test_what_nothing_in_the_text_bears_out_does_not_lead() -> None:
    assert not leads(told("ASSAULT"), beside=())
    assert leads(with_traits(told("ASSAULT"), "police"), beside=())
    assert leads(by(told("ASSAULT"), KNOWN), beside=())
    assert not leads(by(told("ASSAULT"), UNKNOWN), beside=())


def test_strikes_and_violence_told_at_length_bear_themselves_out() -> None:
    assert leads(told("PROTEST", "strike"), beside=())
    assert leads(*(told("ASSAULT", "beat", at=10 * n) for n in range(3)), beside=())
    assert not leads(*(told("ASSAULT", at=10 * n) for n in range(3)), beside=())


def test_violence_for_which_somebody_is_held_is_borne_out() -> None:
    assert leads(told("ASSAULT", "firearms"), beside=(told("COERCE", "arrest", at=20),))
    assert not leads(told("ASSAULT", "firearms"), beside=())
    assert not leads(told("ASSAULT"), beside=(told("COERCE", "arrest", at=20),))


def test_what_is_told_once_far_down_does_not_lead() -> None:
    assert not leads(told("ASSAULT", at=BEGINNING))


def test_what_is_told_twice_leads_however_far_down() -> None:
    assert leads(told("ASSAULT", at=BEGINNING), told("ASSAULT", at=BEGINNING + 10))


@pytest.mark.parametrize("passage", [PassageKind.HEADLINE, PassageKind.LEAD])
def test_what_headline_or_lead_tells_leads_wherever_they_stand(passage: PassageKind) -> None:
    assert leads(told("ASSAULT", at=BEGINNING, passage=passage))


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("CONSULT", "visit"), ("AGREE", None), ("REJECT", None), ("SANCTION", "withdraw"), ("COERCE", None)],
)
def test_what_anybody_does_does_not_lead_where_no_state_has_a_part(kind: str, mode: str | None) -> None:
    one = told(kind, mode)
    assert not leads(by(one, UNKNOWN))
    assert leads(by(one, UNKNOWN, STATE))


@pytest.mark.parametrize(
    ("kind", "mode"), [("ASSAULT", None), ("SANCTION", "convict"), ("COERCE", "arrest"), ("RETREAT", "release")]
)
def test_violence_arrests_and_sentences_lead_whoever_has_a_part(kind: str, mode: str) -> None:
    assert leads(by(told(kind, mode), UNKNOWN))


def test_it_is_enough_that_another_claim_speaks_of_somebody_who_is_known() -> None:
    assert leads(told("CONSULT"), beside=(by(told("ASSAULT", at=9), KNOWN),))


def test_a_medium_that_is_known_tells_of_anything() -> None:
    assert not leads(by(told("CONSULT"), OUTLET))


def test_ministers_and_states_without_names_are_enough() -> None:
    assert leads(with_traits(told("CONSULT"), "leader", "official"))
    assert leads(with_traits(told("CONSULT"), "government", "official"))
    assert leads(with_traits(told("CONSULT"), "state"))
    assert not leads(with_traits(told("CONSULT"), "leader"))


def test_what_police_force_on_people_leads_without_a_state() -> None:
    one = told("COERCE", "restrict")
    assert leads(with_traits(one, "police"))
    assert not leads(with_traits(told("ACCUSE", "investigate"), "police"))


@pytest.mark.parametrize("traits", [("body", "government"), ("body", "official"), ("government", "person")])
def test_what_a_public_office_takes_part_in_leads_where_the_opening_tells_it(traits: tuple[str, ...]) -> None:
    assert leads(with_traits(told("SUPPORT", passage=PassageKind.LEAD), *traits))
    assert not leads(with_traits(told("SUPPORT"), "body", *traits[:1]))
    assert not leads(with_traits(told("SUPPORT", passage=PassageKind.LEAD), "body"))


def test_a_quarrel_of_the_headline_leads_where_the_beginning_tells_of_no_deed() -> None:
    quarrel = told("REJECT", passage=PassageKind.HEADLINE)
    assert leads(quarrel)
    assert not leads(told("AGREE", passage=PassageKind.HEADLINE))
    assert not leads(quarrel, beside=(BORNE_OUT, told("ASSAULT", at=9)))
    assert leads(quarrel, beside=(BORNE_OUT, in_passing(told("ASSAULT", at=9))))
    assert not leads(told("REJECT", passage=PassageKind.LEAD))
    assert not leads(quarrel, beside=())
