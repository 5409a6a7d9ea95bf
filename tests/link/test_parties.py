"""Those who take part in an event stand once each, under their most telling name."""

from collections.abc import Sequence
from dataclasses import replace

from kilde.link.parties import parties
from kilde.model import Acting, Evidence, Participant
from tests.link.making import document, figure, span, told

A = document("a")


def one(at: int, words: str, *traits: str, refers: Participant | None = None, role: str = "target") -> Participant:
    """A mention by its words; `refers` is the mention that it takes up."""
    return Participant(role, span(at, words), span(at, words), refers.head if refers else None, traits)


def said(at: int, *people: Participant, **fields: object) -> Evidence:
    return told(A, at, participants=people, **fields)  # type: ignore[arg-type]


def names(*evidence: Evidence) -> Sequence[str]:
    return [role.name for role in parties(evidence, {})]


def test_who_is_taken_up_again_is_one() -> None:
    man = one(0, "a tall man", "person")
    again = one(50, "the man", "person", "definite", refers=man)
    beside = one(60, "a nurse", "person")
    assert names(said(0, man), said(50, again, beside)) == ["a tall man", "a nurse"]


def test_a_single_person_harmed_is_one_however_they_are_put() -> None:
    victim = one(50, "offeret", "victims", "definite")
    assert names(said(0, one(0, "en mand", "person")), said(50, victim)) == ["en mand"]


def test_a_named_person_stands_before_a_description_and_that_before_a_pronoun() -> None:
    he = one(90, "he", "pronoun")
    assert names(said(0, one(0, "he", "pronoun")), told(A, 40, target="Ali"), said(90, he)) == ["Ali"]


def test_two_of_a_claim_are_two_and_so_are_people_of_other_ages_and_more_than_one_counted() -> None:
    man, woman = one(0, "en mand", "person"), one(10, "en kvinde", "person")
    assert len(names(said(0, man, woman), said(50, one(50, "offeret", "victims", "definite")))) == 3
    old = one(50, "den 60-årige", "person", "definite")
    assert len(names(said(0, one(0, "en 22-årig mand", "person")), said(50, old))) == 2
    counted = said(50, one(50, "offeret", "victims", "definite"), figures=(figure("killed", 2),))
    assert len(names(said(0, man), counted)) == 2


def test_new_people_of_other_nouns_are_others() -> None:
    assert len(names(said(0, one(0, "en betjent", "person")), said(50, one(50, "en lærer", "person")))) == 2


def test_bare_numbers_and_pronouns_stand_alone_only_where_nobody_else_is_told_of() -> None:
    bare = said(0, one(0, "21", "number"))
    assert names(bare) == ["21"]
    assert names(bare, said(50, one(50, "21 people", "person", "plural"))) == ["21 people"]


def test_the_same_words_in_two_roles_are_two_parties() -> None:
    man = one(0, "en mand", "person")
    actor = one(50, "manden", "person", "definite", refers=man, role="actor")
    assert names(said(0, man), said(50, actor)) == ["en mand", "manden"]


def test_a_pronoun_goes_by_whom_it_stands_for_and_nobody_unknown_takes_part() -> None:
    voice = one(0, "a spokesman", "person")
    assert names(said(20, one(20, "we", "pronoun", refers=voice))) == ["a spokesman"]
    assert names(said(20, one(20, "he", "pronoun"))) == []
    assert names(said(20, one(20, "21", "number"))) == ["21"]


def test_an_authority_is_inferred_where_no_claim_tells_of_a_doer_and_is_marked() -> None:
    police, court = Acting(span(200, "the police")), Acting(span(300, "the court"))
    held = told(A, 0, target="Ali", effect="arrested")
    held = replace(held, resolution=replace(held.resolution, acting=police))
    charged = told(A, 20, target="Ali")
    charged = replace(charged, resolution=replace(charged.resolution, acting=court))
    [_, doer] = parties([charged, held], {})
    assert (doer.role, doer.name, doer.inferred) == ("actor", "the police", police.span)
    assert doer.claims == (held.resolution.claim,)
    said_to = said(50, one(50, "rebels", "plural", role="actor"))
    assert [role.name for role in parties([held, said_to], {}) if role.role == "actor"] == ["rebels"]


def test_whom_somebody_meets_meets_too_but_a_place_visited_does_not() -> None:
    met = one(50, "the envoy", "person", "definite")
    meeting = said(0, one(0, "Lee", "person", role="actor"), met, kind="CONSULT")
    assert [role.name for role in parties([meeting], {}) if role.role == "actor"] == ["Lee", "the envoy"]
    visit = said(0, one(0, "Lee", "person", role="actor"), met, kind="CONSULT", mode="visit")
    assert [role.name for role in parties([visit], {}) if role.role == "actor"] == ["Lee"]
