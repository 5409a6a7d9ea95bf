"""Standoffs: who comes to harm where people are held, and who where the police come for them."""

from dataclasses import replace

from kilde.link import link
from kilde.model import Evidence, Participant, PassageKind
from tests.link.making import document, span, told

A = document("a")


def by(role: str, *traits: str, at: int = 0) -> Participant:
    return Participant(role, span(at, "them"), span(at, "them"), None, traits)


def taking_part(one: Evidence, *participants: Participant) -> Evidence:
    resolution = replace(one.resolution, entities=tuple(None for _ in participants))
    return replace(one, claim=replace(one.claim, participants=participants), resolution=resolution)


TAKING = taking_part(told(A, 0, mode="abduct", effect="abducted", passage=PassageKind.LEAD), by("actor", "armed"))
STORMING = taking_part(told(A, 30, passage=PassageKind.LEAD), by("actor", "police", "group", at=30))
CASHIER = taking_part(told(A, 60, effect="killed"), by("target", "person", at=60))
GUNMAN = taking_part(told(A, 90, effect="injured"), by("target", "armed", "person", at=90))


def events(*evidence: Evidence) -> list[list[int]]:
    """The events of the document, each as the places of its claims in the list."""
    ids = [e.claim.trigger.start for e in evidence]
    where = {e.resolution.claim: ids.index(e.claim.trigger.start) for e in evidence}
    return sorted(sorted(where[claim] for claim in event.claims) for event in link(evidence))


def test_whom_nobody_is_said_to_have_shot_was_shot_by_who_holds_people() -> None:
    assert events(TAKING, STORMING, CASHIER) == [[0, 2], [1]]


def test_the_police_shoot_who_is_armed() -> None:
    assert events(TAKING, STORMING, CASHIER, GUNMAN) == [[0, 2], [1, 3]]


def test_where_nobody_is_held_the_article_goes_on() -> None:
    assert events(STORMING, CASHIER) == [[0, 1]]


def test_where_no_police_come_a_killing_is_told_apart_from_the_taking() -> None:
    assert events(TAKING, CASHIER) == [[0], [1]]
