"""Linking: claims to events, each claim in one, nothing together that excludes one another, whatever their order."""

from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kilde.link import Linker, link
from kilde.link.groups import Groups
from kilde.link.kin import MOST_WITH_NAME
from kilde.link.sketch import sketch
from kilde.model import Aspect, Entity, Event, Evidence, Link, PassageKind, edtf
from tests.link.making import AFGHANISTAN, AIRPORT, HERAT, KABUL, document, figure, told

A, B, C = document("a", "2024-03-11"), document("b", "2024-03-12"), document("c", "2024-03-13")


def sets(events: tuple[Event, ...]) -> set[frozenset[str]]:
    """The claims of each event."""
    return {frozenset(event.claims) for event in events}


def ids(*evidence: Evidence) -> frozenset[str]:
    return frozenset(e.resolution.claim for e in evidence)


def test_no_claims_are_no_events() -> None:
    assert link([]) == ()


def test_one_happening_in_two_documents_is_one_event_with_its_reasons() -> None:
    one = told(A, target="Ali", effect="killed", day="2024-03-11")
    other = told(B, target="Ali", effect="killed", day="2024-03-11")
    [event] = link([one, other])
    assert frozenset(event.claims) == ids(one, other)
    assert event.documents == (A.id, B.id)
    [reasons] = [one.reasons for one in event.links]
    assert set(reasons) == {"same person harmed", "same day"}


def test_happenings_of_other_times_stay_apart() -> None:
    one, other = told(A, target="Ali", day="2024-03-11"), told(B, target="Ali", day="2020-01-03")
    assert sets(link([one, other])) == {ids(one), ids(other)}


def test_a_plan_and_the_deed_stay_apart() -> None:
    one, other = told(A, target="Ali", effect="killed", aspect=Aspect.PLANNED), told(B, target="Ali", effect="killed")
    assert sets(link([one, other])) == {ids(one), ids(other)}


def test_a_claim_between_two_that_exclude_one_another_goes_to_the_nearer() -> None:
    kabul = told(A, target="Ali", effect="killed", place=KABUL, day="2024-03-11")
    herat = told(B, target="Ali", effect="killed", place=HERAT, day="2024-03-11")
    loose = told(C, target="Ali", effect="killed", place=AIRPORT, day="2024-03-11")
    assert sets(link([kabul, herat, loose])) == {ids(kabul, loose), ids(herat)}


def test_groups_refuse_a_link_that_brings_together_what_excludes_one_another() -> None:
    kabul, plain, herat = told(A, place=KABUL), told(A, 9), told(B, place=HERAT)
    groups = Groups({e.resolution.claim: sketch(e, {}) for e in (kabul, plain, herat)})
    one, two, three = (e.resolution.claim for e in (kabul, plain, herat))
    groups.join(
        [Link(one, two, 0.9, ("first",)), Link(two, three, 0.8, ("second",)), Link(one, three, 0.7, ("third",))]
    )
    assert {frozenset(group.sketch.claims): [x.reasons for x in group.links] for group in groups.all()} == {
        frozenset({one, two}): [("first",)],
        frozenset({three}): [],
    }


def test_the_strongest_link_is_followed_first() -> None:
    kabul, plain, herat = told(A, place=KABUL), told(A, 9), told(B, place=HERAT)
    groups = Groups({e.resolution.claim: sketch(e, {}) for e in (kabul, plain, herat)})
    one, two, three = (e.resolution.claim for e in (kabul, plain, herat))
    groups.join([Link(one, two, 0.6, ("weak",)), Link(two, three, 0.8, ("strong",))])
    assert {frozenset(group.sketch.claims) for group in groups.all()} == {frozenset({one}), frozenset({two, three})}


def test_entities_that_are_one_across_documents_bring_their_happenings_together() -> None:
    one, other = told(A, target="Ali", effect="killed"), told(B, target="Juan", effect="killed")
    assert len(link([one, other])) == 2
    assert len(link([one, other], {"p-Juan": Entity("p-Ali", "Ali", "person")})) == 1


def test_events_stand_in_the_order_of_their_first_day_those_of_unknown_time_last() -> None:
    told_ = [told(A, at, target=who, day=day) for at, (who, day) in enumerate(
        (("Ali", None), ("Omar", "2024-03-11"), ("Kari", "2023"), ("Juan", "[2024-03-01,2024-03-20]")))]  # fmt: skip
    assert [event.edtf for event in link(told_)] == ["2023", "[2024-03-01,2024-03-20]", "2024-03-11", None]


def test_a_claim_given_twice_counts_once() -> None:
    one = told(A, target="Ali", figures=(figure("killed", 3),))
    assert link([one, one]) == link([one])


CLAIMS = st.builds(
    told,
    doc=st.sampled_from([A, B, C, document("n", None)]),
    at=st.integers(0, 400),
    sentence=st.sampled_from(["they attacked", "They bombed Pansjir and Gulran", "In Pansjir"]),
    target=st.sampled_from(["", "Ali", "Omar", "Hamas", "a man"]),
    actor=st.sampled_from(["", "Farc", "gunmen"]),
    day=st.sampled_from([None, "2024-03-11", "2024-03", "[2024-03-11,2024-03-18]"]),
    place=st.sampled_from([None, KABUL, AIRPORT, HERAT, AFGHANISTAN]),
    effect=st.sampled_from([None, "killed", "injured"]),
    passage=st.sampled_from([PassageKind.LEAD, PassageKind.BODY]),
    aspect=st.sampled_from([Aspect.OCCURRED, Aspect.PLANNED]),
    figures=st.sampled_from([(), (figure("killed", 3),), (figure("killed", 4),)]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(CLAIMS, max_size=9, unique_by=lambda e: e.resolution.claim), st.randoms())
def test_the_order_of_reading_changes_nothing(evidence: list[Evidence], chance: Random) -> None:
    shuffled = list(evidence)
    chance.shuffle(shuffled)
    assert link(shuffled) == link(evidence)


@settings(max_examples=100, deadline=None)
@given(st.lists(CLAIMS, max_size=12, unique_by=lambda e: e.resolution.claim), st.randoms())
def test_one_document_at_a_time_makes_the_events_of_all_at_once(evidence: list[Evidence], chance: Random) -> None:
    documents = sorted({e.claim.document for e in evidence})
    chance.shuffle(documents)
    linker = Linker({})
    for document_ in documents:
        linker.add(e for e in evidence if e.claim.document == document_)
        if chance.random() < 0.5:
            linker.events()
    assert linker.events() == link(evidence)


@settings(max_examples=100, deadline=None)
@given(st.lists(CLAIMS, max_size=12, unique_by=lambda e: e.resolution.claim), st.randoms())
def test_a_document_told_anew_gives_way_to_what_it_tells_now(evidence: list[Evidence], chance: Random) -> None:
    kept = [e for e in evidence if chance.random() < 0.6]
    read = {e.claim.document for e in kept}
    linker = Linker({})
    linker.add(e for e in evidence if e.claim.document in read)
    linker.events()
    linker.add(kept)
    assert linker.events() == link(kept)


def test_a_name_that_becomes_common_ties_no_more_and_ties_again_when_it_is_rare() -> None:
    few = [told(document(name), sentence="A man in Gulran", day="2024-03-11", mode="firearms") for name in "ab"]
    many = [told(document(f"m{i}", "2021-01-01"), sentence="Up in Gulran", kind="COERCE") for i in range(MOST_WITH_NAME)]
    linker = Linker({})
    linker.add(few)
    assert len(linker.events()) == 1
    linker.add(many)
    assert sets(linker.events()) == sets(link([*few, *many]))
    assert ids(few[0]) in sets(linker.events())
    elsewhere = [told(document(f"m{i}", "2021-01-01"), kind="COERCE") for i in range(MOST_WITH_NAME)]
    linker.add(elsewhere)
    assert ids(*few) in sets(linker.events())


@settings(max_examples=60, deadline=None)
@given(st.lists(CLAIMS, max_size=9, unique_by=lambda e: e.resolution.claim))
def test_every_claim_is_in_one_event_with_nothing_that_excludes_it(evidence: list[Evidence]) -> None:
    events = link(evidence)
    assert sorted(claim for event in events for claim in event.claims) == sorted(e.resolution.claim for e in evidence)
    known = {e.resolution.claim: e for e in evidence}
    for event in events:
        for one, other in combinations([known[claim] for claim in event.claims], 2):
            assert one.claim.kind == other.claim.kind
            assert one.claim.aspect == other.claim.aspect
            times = [t for t in (one.resolution.edtf, other.resolution.edtf) if isinstance(t, str)]
            assert len(times) < 2 or edtf.compatible(*times)
        assert {claim for x in event.links for claim in (x.one, x.other)} <= set(event.claims)
        assert len(event.claims) == 1 or event.links


def test_an_act_of_nobody_named_brings_no_acts_of_two_together() -> None:
    acts = [told(document(doc), kind="SANCTION", actor=actor) for doc, actor in (("a", "Farc"), ("b", "Eln"), ("c", ""))]
    one, other, nobody = (act.resolution.claim for act in acts)
    groups = Groups({act.resolution.claim: sketch(act, {}) for act in acts}, across=True)
    groups.join([Link(one, nobody, 0.7, ("same scene",)), Link(other, nobody, 0.6, ("same scene",))])
    assert {group.sketch.claims for group in groups.all()} == {tuple(sorted((one, nobody))), (other,)}
