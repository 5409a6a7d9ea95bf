"""An event is about people before things, and nobody stands on both sides of it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from kilde.link.parties import parties
from kilde.model import Entity, Evidence, Participant, PassageKind, Voice, VoiceKind
from tests.link.making import document, figure, span, told

A = document("a")


def one(at: int, words: str, *traits: str, role: str = "target", head: str = "") -> Participant:
    """A mention by its words; its head is all of them unless it is named."""
    own = head or words
    return Participant(role, span(at, words), span(at + words.index(own), own), None, traits)


def said(at: int, *people: Participant, **fields: object) -> Evidence:
    return told(A, at, participants=people, **fields)  # type: ignore[arg-type]


def names(*evidence: Evidence, role: str = "target") -> Sequence[str]:
    return [found.name for found in parties(evidence, {}) if found.role == role]


def test_parts_of_the_body_and_matters_stand_back_behind_people() -> None:
    girl, head, arms = one(0, "the girl", "person"), one(20, "hodet", "definite"), one(30, "armer", "plural")
    assert names(said(0, girl, head, arms, effect="killed")) == ["the girl"]
    man, plot = one(0, "a man", "person"), one(20, "attack plot", "matter", head="plot")
    assert names(said(0, man, plot, effect="convicted")) == ["a man"]


def test_a_house_further_down_stands_back_and_one_of_the_headline_stays() -> None:
    nurse = said(0, one(0, "a nurse", "person"), effect="injured")
    house = one(50, "her house", "facility", head="house")
    assert names(nurse, said(50, house)) == ["a nurse"]
    assert names(nurse, said(50, house, passage=PassageKind.HEADLINE)) == ["a nurse", "her house"]


def test_things_stay_where_nobody_suffers_and_people_of_unknown_nouns_beside_others() -> None:
    assert names(said(0, one(0, "a drone", "weapon"))) == ["a drone"]
    piper = one(20, "a piper", head="piper")
    assert names(said(0, one(0, "a nurse", "person"), piper, effect="killed")) == ["a nurse", "a piper"]


def test_who_is_harmed_did_not_do_it_and_what_it_is_done_with_is_not_harmed() -> None:
    actor, target = (one(0, "ten rebels", "group", role=role) for role in ("actor", "target"))
    assert names(said(0, actor, target, effect="killed"), role="actor") == []
    gun, tool = one(0, "a gun", "weapon"), one(0, "a gun", "weapon", role="instrument")
    assert names(said(0, tool, gun)) == []


def test_who_takes_part_in_what_harms_nobody_may_be_on_both_sides() -> None:
    actor, target = (one(0, "rebels", "group", role=role) for role in ("actor", "target"))
    assert names(said(0, actor, target), role="actor") == ["rebels"]


def test_a_bare_number_beside_others_counts_more_people_but_a_part_of_them_none() -> None:
    at = one(0, "56", "number", "plural")
    others = said(0, one(20, "13 soldiers", "person", "plural"), at, figures=(figure("injured", 56),))
    assert names(others) == ["13 soldiers", "56"]
    part = said(0, one(20, "13 soldiers", "person", "plural"), at, figures=(figure("injured", 56, total=False),))
    assert names(part) == ["13 soldiers"]


def test_a_last_name_alone_is_the_one_who_bears_it() -> None:
    whole, short = one(40, "Ann Lee", "person"), one(0, "Norway's Lee", head="Lee")
    lee = Entity("p-lee", "Ann Lee", "person")
    named = said(40, whole)
    named = replace(named, resolution=replace(named.resolution, entities=(lee,)))
    assert names(said(0, short), named) == ["Ann Lee"]
    assert names(said(0, one(0, "Norway's Moe", head="Moe")), named) == ["Norway's Moe", "Ann Lee"]


def test_mere_nouns_that_are_not_known_to_be_of_people_do_nothing_beside_somebody() -> None:
    gang, crops = one(0, "a gang", "group", role="actor"), one(20, "crops", role="actor")
    assert names(said(0, gang), said(20, crops), role="actor") == ["a gang"]
    assert names(said(20, crops), role="actor") == ["crops"]
    taken_up = replace(one(20, "piper", role="actor"), refers=span(90, "Lee"))
    assert names(said(0, gang), said(20, taken_up), role="actor") == ["a gang", "piper"]


def test_who_tells_of_it_behind_others_was_not_harmed() -> None:
    victims, officers = one(0, "ten people", "person"), one(20, "officers", "person")
    voice = Voice("officers", VoiceKind.OFFICIAL, span(20, "officers"), span(30, "said"))
    assert names(said(0, victims, officers, voices=((voice,),))) == ["ten people"]
    assert names(said(0, officers, voices=((voice,),))) == ["officers"]


@pytest.mark.parametrize(
    ("kind", "type", "kept"), [("COERCE", "person", 0), ("COERCE", "state", 1), ("ASSAULT", "person", 1)]
)
def test_no_person_arrests_themselves_whichever_claims_tell_of_both(kind: str, type: str, kept: int) -> None:
    lee = Entity("lee", "Lee", type)
    taken = said(0, one(0, "Lee", "person"), kind=kind)
    held = said(50, one(50, "Lee", "person", role="actor"), kind=kind)
    both = [replace(e, resolution=replace(e.resolution, entities=(lee,))) for e in (taken, held)]
    assert names(*both, role="actor") == ["Lee"] * kept
