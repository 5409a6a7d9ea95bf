"""Doubts: links just above the threshold, pairs just below it, and pairs that only a time or a place sets apart."""

from typing import Any

from kilde.link import About, Decision, Doubt, doubts, link
from kilde.link.compare import ENOUGH, compare
from kilde.link.doubts import BAND, GOING_ON
from kilde.model import Evidence
from tests.link.making import HERAT, KABUL, LAHORE, document, drawn, told

A, B, C, D = (document(name, f"2024-03-1{day}") for day, name in enumerate("abcd", start=1))


def found(*evidence: Evidence, rulings: tuple[Decision, ...] = ()) -> list[Doubt]:
    known = {e.resolution.claim: e for e in evidence}
    return doubts(known, link(evidence, rulings=rulings), {})


def sides(doubt: Doubt) -> set[frozenset[str]]:
    return {frozenset(side) for side in doubt.sides}


def ids(*evidence: Evidence) -> frozenset[str]:
    return frozenset(e.resolution.claim for e in evidence)


def attack(of: Any, **fields: Any) -> Evidence:
    return told(of, **{"target": "Ali", "effect": "killed", "day": "2024-03-11", "place": KABUL, **fields})


def score_of(one: Evidence, other: Evidence) -> float:
    first, second = drawn(one, other)
    return compare(first, second).score


WEAK: dict[str, Any] = {"target": "Hamas", "effect": None, "day": "2024-03-11", "place": None}
"""Two of these are alike by target and day: 0.65, the upper edge of the band; less with a wider time."""


def test_a_link_beyond_doubt_is_none() -> None:
    assert score_of(attack(A), attack(B)) > ENOUGH + BAND
    assert found(attack(A), attack(B)) == []


def test_what_a_weak_link_holds_is_in_doubt_the_more_the_weaker_it_is() -> None:
    one, other = attack(A, **WEAK), attack(B, **{**WEAK, "day": "2024-03-09/2024-03-14"})
    score = score_of(one, other)
    assert ENOUGH <= score < ENOUGH + BAND
    [doubt] = found(one, other)
    assert (doubt.about, doubt.score, sides(doubt)) == (About.LINK, score, {ids(one), ids(other)})
    assert doubt.doubtful == 1 - (score - ENOUGH) / BAND
    assert set(doubt.reasons) == {"same target", "days overlap"}


def test_a_part_is_asked_about_as_a_whole_by_the_link_that_holds_it() -> None:
    strong = attack(A, **WEAK, actor="Farc", mode="aerial"), attack(B, **WEAK, actor="Farc", mode="aerial")
    weak = attack(C, **{**WEAK, "day": "2024-03-09/2024-03-14"})
    [doubt] = found(*strong, weak)
    assert sides(doubt) == {ids(*strong), ids(weak)}
    assert all(any(side[0] == e.resolution.claim for e in (*strong, weak)) for side in doubt.sides)


def test_what_an_article_goes_on_from_is_in_lesser_doubt() -> None:
    one, other = told(A, 0, target="Ali", effect="killed", actor="gunmen"), told(A, 90, sentence="shots were heard")
    [doubt] = found(one, other)
    assert doubt.reasons == ("the article goes on from it",)
    assert 0 < doubt.doubtful <= GOING_ON


def test_what_was_ruled_to_be_one_is_beyond_doubt() -> None:
    one, other = attack(A, **WEAK), attack(B, **{**WEAK, "day": "2024-03-09/2024-03-14"})
    tie = Decision(1, True, ((one.resolution.claim,), (other.resolution.claim,)), "Kari: same (so)")
    assert found(one, other, rulings=(tie,)) == []


def test_a_pair_just_below_the_threshold_is_a_near_miss() -> None:
    one = told(A, actor="Farc", day="2024-03-11", place=KABUL)
    other = told(B, actor="Farc", day="2024-03-09/2024-03-14")
    score = score_of(one, other)
    assert ENOUGH - BAND <= score < ENOUGH
    [doubt] = found(one, other)
    assert (doubt.about, sides(doubt)) == (About.NEAR_MISS, {ids(one), ids(other)})
    assert 0 < doubt.doubtful < 1


def test_a_pair_far_below_it_is_none() -> None:
    assert found(told(A, actor="Farc", day="2024-03-11"), told(B, actor="Farc", place=KABUL)) == []
    assert found(told(A, target="Ali"), told(B, target="Omar")) == []


def test_a_pair_that_a_day_alone_sets_apart_may_have_a_wrong_day() -> None:
    near = found(told(A, target="Hamas", place=KABUL, day="2024-03-11"), told(B, target="Hamas", place=KABUL, day="2024-03-12"))
    assert [doubt.about for doubt in near] == [About.TIME_APART]
    far = found(told(A, target="Hamas", place=KABUL, day="2024-03-11"), told(B, target="Hamas", place=KABUL, day="2024-06-12"))
    assert far == []


def test_nobody_is_killed_twice_however_far_apart_the_days() -> None:
    [twice] = found(attack(A), attack(B, day="2020-01-03"))
    [near] = found(told(A, target="Hamas", place=KABUL, day="2024-03-11"), told(B, target="Hamas", place=KABUL, day="2024-03-12"))
    assert twice.about is About.TIME_APART
    assert twice.doubtful > near.doubtful


def test_a_pair_that_a_place_alone_sets_apart_may_have_a_wrong_place() -> None:
    for place in (HERAT, LAHORE):
        [doubt] = found(attack(A), attack(B, place=place))
        assert doubt.about is About.PLACE_APART
    assert found(told(A, actor="Farc", place=KABUL), told(B, actor="Farc", place=HERAT)) == []


def test_a_plan_and_a_deed_are_no_doubt() -> None:
    assert found(attack(A), attack(B, kind="COERCE")) == []


def test_the_order_of_claims_changes_nothing() -> None:
    evidence = [attack(A, **WEAK), attack(B, **{**WEAK, "day": "2024-03-09/2024-03-14"}), attack(C, place=HERAT), attack(D)]
    assert found(*evidence)
    assert found(*evidence) == found(*reversed(evidence))
