"""What persons rule wins over the machine's links, the later over the earlier, and moves nothing that it is not about."""

from itertools import combinations
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kilde.link import Decision, Rulings, link
from kilde.model import Aspect, Document, Event, Evidence, PassageKind
from tests.link.making import AFGHANISTAN, HERAT, KABUL, document, figure, told
from tests.link.test_linking import CLAIMS, A, B, C, ids, sets

D = document("d", "2024-03-14")


def id_of(one: Evidence) -> str:
    return one.resolution.claim


def same(number: int, *sides: tuple[Evidence, ...]) -> Decision:
    return Decision(number, True, tuple(tuple(map(id_of, side)) for side in sides), f"Kari: same ({number})")


def different(number: int, *sides: tuple[Evidence, ...]) -> Decision:
    return Decision(number, False, tuple(tuple(map(id_of, side)) for side in sides), f"Kari: different ({number})")


def attack(of: Document, day: str = "2024-03-11", **fields: object) -> Evidence:
    """An attack on Ali, alike to the machine but for its day and what is named."""
    return told(of, target="Ali", effect="killed", day=day, **fields)  # type: ignore[arg-type]


def of(events: tuple[Event, ...], one: Evidence) -> Event:
    [event] = [event for event in events if id_of(one) in event.claims]
    return event


def test_what_is_ruled_same_is_one_event_whatever_bars_it() -> None:
    one = attack(A, place=KABUL)
    others = [
        attack(B, "2020-01-03", place=HERAT),
        attack(B, aspect=Aspect.PLANNED),
        told(B, kind="COERCE", mode="arrest"),
    ]
    for other in others:
        assert len(link([one, other])) == 2
        [event] = link([one, other], rulings=[same(1, (one,), (other,))])
        [tie] = event.links
        assert (tie.score, tie.reasons) == (1.0, ("Kari: same (1)",))
        assert {tie.one, tie.other} == ids(one, other)


def test_an_event_of_several_kinds_has_a_mode_of_its_own_kind() -> None:
    one, other = told(A, kind="ASSAULT"), told(B, kind="COERCE", mode="arrest")
    [event] = link([one, other], rulings=[same(1, (one,), (other,))])
    assert (event.kind, event.mode) == ("ASSAULT", None)


def test_what_the_machine_holds_with_either_comes_along_and_so_does_what_is_read_later() -> None:
    first, second = [attack(A), attack(B)], [attack(C, "2024-02-27"), attack(D, "2024-02-27")]
    assert sets(link([*first, *second])) == {ids(*first), ids(*second)}
    ruled = [same(1, (first[0],), (second[0],))]
    assert sets(link([*first, *second], rulings=ruled)) == {ids(*first, *second)}
    for day in ("2024-03-11", "2024-02-27"):
        late = attack(document("late", "2024-03-15"), day)
        assert sets(link([*first, *second, late], rulings=ruled)) == {ids(*first, *second, late)}


def test_what_is_ruled_different_is_never_brought_together() -> None:
    one, other = attack(A), attack(B)
    assert len(link([one, other])) == 1
    assert sets(link([one, other], rulings=[different(1, (one,), (other,))])) == {ids(one), ids(other)}


def test_other_links_are_followed_as_ever_unless_they_would_bring_it_together() -> None:
    strong: dict[str, Any] = {"figures": (figure("killed", 3),), "mode": "aerial"}
    one, other = attack(A, **strong), attack(B)
    third = attack(C, **strong)
    ruled = [different(1, (one,), (other,))]
    assert sets(link([one, other, third], rulings=ruled)) == {ids(one, third), ids(other)}


def test_a_claim_that_is_not_of_an_event_leaves_it_and_takes_nobody_along() -> None:
    event = [attack(A), attack(B), attack(C)]
    stray = attack(D)
    assert len(link([*event, stray])) == 1
    ruled = [different(1, tuple(event), (stray,))]
    assert sets(link([*event, stray], rulings=ruled)) == {ids(*event), ids(stray)}


def test_an_article_goes_on_past_what_is_ruled_different() -> None:
    first = told(A, 0, target="Ali", effect="killed", actor="gunmen", passage=PassageKind.LEAD)
    aside, last = told(A, 50, sentence="a bomb went off"), told(A, 90, sentence="the shots were heard")
    assert len(link([first, aside, last])) == 1
    ruled = [different(1, (aside,), (first, last))]
    assert sets(link([first, aside, last], rulings=ruled)) == {ids(first, last), ids(aside)}


def test_of_two_rulings_on_a_pair_the_later_stands() -> None:
    one, other = attack(A), attack(B)
    yes, no = same(1, (one,), (other,)), different(2, (one,), (other,))
    assert len(link([one, other], rulings=[yes, no])) == 2
    assert Rulings([yes, no]).overridden == {1}
    yes = same(3, (one,), (other,))
    assert len(link([one, other], rulings=[no, yes])) == 1
    assert Rulings([no, yes]).overridden == {2}


def test_of_three_that_cannot_all_stand_the_latest_do() -> None:
    a, b, c = told(A, target="Ali"), told(B, target="Omar"), told(C, target="Kari")
    ab, bc, ac = same(1, (a,), (b,)), same(2, (b,), (c,)), different(3, (a,), (c,))
    assert sets(link([a, b, c], rulings=[ab, bc, ac])) == {ids(a), ids(b, c)}
    assert Rulings([ab, bc, ac]).overridden == {1}
    ac = different(0, (a,), (c,))
    assert sets(link([a, b, c], rulings=[ab, bc, ac])) == {ids(a, b, c)}
    assert Rulings([ab, bc, ac]).overridden == {0}


def test_the_machine_does_not_go_round_a_ruling_by_what_is_tied_to_either() -> None:
    a, b, c = told(A, target="Omar"), attack(B), attack(C)
    ruled = [same(1, (a,), (b,)), different(2, (a,), (c,))]
    assert sets(link([a, b, c], rulings=ruled)) == {ids(a, b), ids(c)}


def test_taking_one_claim_out_later_leaves_two_events_one() -> None:
    first, second = [attack(A), attack(B)], [attack(C, "2024-02-27"), attack(D, "2024-02-27")]
    tie = same(1, tuple(first), tuple(second))
    out = different(2, (second[0],), (*first, second[1]))
    assert sets(link([*first, *second], rulings=[tie, out])) == {ids(*first, second[1]), ids(second[0])}
    assert Rulings([tie, out]).overridden == frozenset()
    apart = different(2, (first[0],), (second[0],))
    assert sets(link([*first, *second], rulings=[tie, apart])) == {ids(*first), ids(*second)}
    assert Rulings([tie, apart]).overridden == {1}


def test_several_are_one_and_several_are_all_apart() -> None:
    three = [told(A, target="Ali"), told(B, target="Omar"), told(C, target="Kari")]
    sides = [(one,) for one in three]
    assert len(link(three, rulings=[same(1, *sides)])) == 1
    alike = [attack(A), attack(B), attack(C)]
    assert len(link(alike, rulings=[different(1, *((one,) for one in alike))])) == 3


@st.composite
def ruled_on(draw: st.DrawFn) -> tuple[list[Evidence], list[Decision]]:
    """Claims, and decisions on some of them."""
    evidence = draw(st.lists(CLAIMS, min_size=2, max_size=9, unique_by=id_of))
    names = sorted(map(id_of, evidence))
    decisions = []
    for number in range(draw(st.integers(0, 5))):
        some = draw(st.lists(st.sampled_from(names), min_size=2, max_size=5, unique=True))
        cut = draw(st.integers(1, len(some) - 1))
        sides = (tuple(some[:cut]), tuple(some[cut:]))
        decisions.append(Decision(number, draw(st.booleans()), sides, f"ruling {number}"))
    return evidence, decisions


@settings(max_examples=150, deadline=None)
@given(ruled_on(), st.randoms())
def test_the_order_of_claims_and_rulings_changes_nothing(
    told_: tuple[list[Evidence], list[Decision]], chance: Random
) -> None:
    evidence, decisions = told_
    shuffled, others = chance.sample(evidence, len(evidence)), chance.sample(decisions, len(decisions))
    assert link(shuffled, rulings=others) == link(evidence, rulings=decisions)


@settings(max_examples=150, deadline=None)
@given(ruled_on())
def test_what_stands_is_kept_to(told_: tuple[list[Evidence], list[Decision]]) -> None:
    evidence, decisions = told_
    events = link(evidence, rulings=decisions)
    held = {claim: event.id for event in events for claim in event.claims}
    assert sorted(held) == sorted(map(id_of, evidence))
    overridden = Rulings(decisions).overridden
    assert not decisions or decisions[-1].number not in overridden
    for one in (one for one in decisions if one.number not in overridden):
        if one.same:
            assert {held[c] for c in one.sides[0]} & {held[c] for c in one.sides[1]}
        for here, there in combinations(one.sides, 2):
            assert one.same or not {held[c] for c in here} & {held[c] for c in there}
    for event in events:
        assert {claim for x in event.links for claim in (x.one, x.other)} <= set(event.claims)


@settings(max_examples=60, deadline=None)
@given(st.lists(CLAIMS, max_size=9, unique_by=id_of))
def test_no_rulings_change_nothing(evidence: list[Evidence]) -> None:
    assert link(evidence, rulings=[]) == link(evidence)


def test_a_place_far_off_does_not_hide_what_is_of_one_country() -> None:
    one, other, third = attack(A, place=KABUL), attack(B, place=HERAT), attack(C, place=AFGHANISTAN)
    [event] = link([one, other, third], rulings=[same(1, (one,), (other,))])
    assert of((event,), third) is event
