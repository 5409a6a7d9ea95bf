"""Judgements of several coders gathered into questions: which meet, which do not, and which answer of a coder counts."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from kilde.model import Entity, Evidence, Judgement, Manner, Place, Ruling
from kilde.pipeline import Answered, State, answered, as_answer, as_given, seconds
from kilde.pipeline.judged import judged
from tests.link.making import document, told

from .test_judged import correct as _correct
from .test_judged import entered, ruling, undo

ONE, TWO, THREE, FOUR, FIVE = CLAIMS = [told(document(name)) for name in "abcde"]
IDS = [one.resolution.claim for one in CLAIMS]
TWO_EVENTS = dict(zip(IDS, ("e", "e", "f", "f", "f"), strict=True))
"""The machine holds the first two to be one event, and the other three."""
ONE_EVENT = dict.fromkeys(IDS, "e")


def by(coder: str, made: Judgement, manner: Manner = Manner.RULING) -> Judgement:
    return replace(made, by=coder, manner=manner)


def same(*sides: Evidence | tuple[Evidence, ...]) -> Judgement:
    return ruling(Ruling.SAME, *(side if isinstance(side, tuple) else (side,) for side in sides))


def different(*sides: Evidence | tuple[Evidence, ...]) -> Judgement:
    return replace(same(*sides), ruling=Ruling.DIFFERENT)


def reject(one: Evidence) -> Judgement:
    return ruling(Ruling.REJECT, (one,))


def keep(one: Evidence) -> Judgement:
    return ruling(Ruling.KEEP, (one,))


def correct(one: Evidence, field: str, value: str, **parts: Any) -> Judgement:
    return _correct(one, field, value, **parts)


def found(*made: Judgement, events: Mapping[str, str] = TWO_EVENTS, claims: list[Evidence] = CLAIMS) -> list[Answered]:
    return [*answered(judged(claims, entered(*made)).judged, events)]


def of(sort: str, questions: list[Answered]) -> list[dict[str, str]]:
    """The answers to each question of a sort, in words."""
    return [{who: given.words for who, given in one.answers.items()} for one in questions if one.sort == sort]


def test_two_coders_meet_on_two_events_whatever_claims_they_name() -> None:
    for other in (different(ONE, THREE), different(TWO, FOUR), different((FIVE, THREE), (TWO, ONE)), same(FOUR, ONE)):
        asked = of("happening", found(by("Kari", same((ONE, TWO), (THREE, FOUR))), by("Per", other)))
        assert asked == [{"Kari": "same", "Per": str(other.ruling)}]


def test_two_coders_do_not_meet_on_other_events() -> None:
    events = dict(zip(IDS, "efghi", strict=True))
    assert len(of("happening", found(by("Kari", same(ONE, TWO)), by("Per", same(ONE, THREE)), events=events))) == 2


def test_they_meet_on_the_part_of_an_event_that_both_mean() -> None:
    """The queue parts a part from the rest, and ties the two claims at the ends of the link where that is right."""
    whole = by("Kari", different((ONE, TWO), (THREE, FOUR)))
    for other in (same(ONE, THREE), same(FOUR, TWO), different((ONE, TWO), (FIVE, FOUR)), different((THREE,), (ONE,))):
        assert len(of("happening", found(whole, by("Per", other), events=ONE_EVENT))) == 1
        assert len(of("happening", found(by("Per", other), whole, events=ONE_EVENT))) == 1


def test_another_part_of_the_event_is_another_question() -> None:
    whole = by("Kari", different((ONE, TWO), (THREE, FOUR, FIVE)))
    others = different((FIVE,), (ONE, TWO, THREE, FOUR)), different((ONE,), (TWO, THREE, FOUR, FIVE)), same(ONE, TWO)
    for other in others:
        assert len(of("happening", found(whole, by("Per", other), events=ONE_EVENT))) == 2


def test_what_lies_in_two_parts_does_not_make_them_one_question() -> None:
    made = [different((ONE,), (TWO, THREE, FOUR)), same(ONE, TWO), different((TWO,), (ONE, THREE, FOUR))]
    asked = of("happening", found(*(by(who, one) for who, one in zip("abc", made, strict=True)), events=ONE_EVENT))
    assert asked == [{"a": "different", "b": "same"}, {"c": "different"}]


def test_of_three_sides_each_pair_is_a_question() -> None:
    events = dict(zip(IDS, "efghi", strict=True))
    asked = of("happening", found(by("Kari", same(ONE, TWO, THREE)), by("Per", different(TWO, THREE)), events=events))
    assert asked.count({"Kari": "same"}) == 2
    assert asked.count({"Kari": "same", "Per": "different"}) == 1


def test_the_latest_answer_of_a_coder_counts_and_none_that_is_withdrawn() -> None:
    first, second = by("Kari", same(ONE, THREE)), by("Kari", different(ONE, THREE))
    other = by("Per", same(TWO, FOUR))
    assert of("happening", found(first, other, second)) == [{"Kari": "different", "Per": "same"}]
    assert of("happening", found(first, other, second, undo(second))) == [{"Kari": "same", "Per": "same"}]
    taken_back = undo(first)
    assert of("happening", found(first, other, taken_back)) == [{"Per": "same"}]
    again = undo(taken_back, "It was right.")
    assert of("happening", found(first, other, taken_back, again)) == [{"Kari": "same", "Per": "same"}]


def test_what_is_overridden_or_sleeps_is_an_answer_still() -> None:
    made = by("Kari", same(ONE, THREE)), by("Per", different(ONE, THREE)), by("Kari", correct(TWO, "killed", "3"))
    court = judged(CLAIMS, entered(*made, by("Per", reject(TWO))))
    assert [one.state for one in court.judged[:3]] == [State.OVERRIDDEN, State.IN_FORCE, State.DORMANT]
    asked = [*answered(court.judged, TWO_EVENTS)]
    assert of("happening", asked) == [{"Kari": "same", "Per": "different"}]
    assert {"Kari": "keep", "Per": "reject"} in of("claim", asked)


def test_what_stands_there_no_more_is_one_place_still() -> None:
    asked = found(by("Kari", reject(ONE)), by("Per", reject(ONE)), claims=CLAIMS[1:])
    assert of("claim", asked) == [{"Kari": "reject", "Per": "reject"}]


def test_a_value_of_what_happened_is_one_for_all_claims_of_the_event() -> None:
    """To the queue's question which number is right the one coder corrects these claims, the other those."""
    asked = found(by("Kari", correct(ONE, "killed", "10")), by("Per", correct(TWO, "killed", "12")))
    assert of("killed", asked) == [{"Kari": "10", "Per": "12"}]
    [question] = [one for one in asked if one.sort == "killed"]
    assert question.claims == ((IDS[0],), (IDS[1],))
    assert of("killed", found(by("Kari", correct(ONE, "killed", "10")), by("Per", correct(THREE, "killed", "12")))) == [
        {"Kari": "10"}, {"Per": "12"},
    ]  # fmt: skip


def test_whoever_gives_claims_of_an_event_several_values_speaks_of_the_claims() -> None:
    made = (by("Kari", correct(ONE, "killed", "10")), by("Kari", correct(TWO, "killed", "3")),
            by("Per", correct(TWO, "killed", "3")))  # fmt: skip
    assert of("killed", found(*made)) == [{"Kari": "10"}, {"Kari": "3", "Per": "3"}]


def test_what_is_the_claims_own_is_asked_of_each_claim() -> None:
    asked = found(by("Kari", correct(ONE, "aspect", "planned")), by("Per", correct(TWO, "aspect", "attempted")))
    assert of("aspect", asked) == [{"Kari": "planned"}, {"Per": "attempted"}]


VIK = Place("p:1", "Vik", 59.0, 10.0, "NOR", "town")
ALI, OLA = Entity("g-1", "Ali", "person"), Entity("g-2", "Ola", "person")
ALIKE = {
    "number": (correct(ONE, "killed", "12"), correct(TWO, "killed", "exactly 12")),
    "place": (correct(ONE, "place", "Vik", place=VIK), correct(ONE, "place", "Wick", place=replace(VIK, name="Wick"))),
    "people": (
        correct(ONE, "actor", "Ali; Ola", entities=(ALI, OLA)), correct(ONE, "actor", "Ola; Ali", entities=(OLA, ALI)),
    ),
}  # fmt: skip
APART = {
    "number": (correct(ONE, "killed", "12"), correct(TWO, "killed", "at least 12")),
    "place": (correct(ONE, "place", "Vik", place=VIK), correct(ONE, "place", "Vik", place=replace(VIK, id="p:2"))),
    "people": (correct(ONE, "actor", "Ali", entities=(ALI,)), correct(ONE, "actor", "Ola", entities=(OLA,))),
    "unknown": (correct(ONE, "time", "unknown"), correct(ONE, "time", "2020-01-02")),
}


@pytest.mark.parametrize(("name", "alike"), [*((n, True) for n in ALIKE), *((n, False) for n in APART)])
def test_values_are_alike_by_what_they_mean(name: str, alike: bool) -> None:
    one, other = (ALIKE if alike else APART)[name]
    [question] = [each for each in found(by("Kari", one), by("Per", other)) if each.sort not in ("claim", "happening")]
    assert question.shared
    assert question.alike is alike


def test_whoever_rules_on_a_claim_by_itself_takes_it_for_one() -> None:
    asked = found(
        by("Kari", reject(ONE)), by("Per", correct(ONE, "killed", "3")), by("Siv", same(ONE, (THREE, FOUR))),
        by("Ann", keep(ONE)),
    )  # fmt: skip
    assert of("claim", asked) == [{"Kari": "reject", "Per": "keep", "Siv": "keep", "Ann": "keep"}]


def test_a_blind_answer_counts_and_rules_nothing() -> None:
    made = by("Kari", same(ONE, THREE)), by("Per", different(ONE, THREE), Manner.BLIND)
    court = judged(CLAIMS, entered(*made))
    assert [one.state for one in court.judged] == [State.IN_FORCE, State.BLIND]
    assert court.decisions == judged(CLAIMS, entered(made[0])).decisions
    assert of("happening", [*answered(court.judged, TWO_EVENTS)]) == [{"Kari": "same", "Per": "different"}]
    for rules_nothing in (reject(ONE), correct(ONE, "killed", "3"), same(ONE, TWO)):
        left = judged(CLAIMS, entered(by("Per", rules_nothing, Manner.BLIND)))
        assert (left.evidence, left.rejected, left.originals, left.decisions) == (tuple(CLAIMS), (), (), ())


def test_what_settles_rules_and_is_nobodys_answer() -> None:
    made = by("Kari", same(ONE, THREE)), by("Per", different(ONE, THREE), Manner.BLIND)
    settled = by("Kari", different(ONE, THREE), Manner.SETTLING)
    court = judged(CLAIMS, entered(*made, settled))
    assert [one.state for one in court.judged] == [State.OVERRIDDEN, State.BLIND, State.IN_FORCE]
    [question] = [one for one in answered(court.judged, TWO_EVENTS) if one.sort == "happening"]
    assert of("happening", [question]) == [{"Kari": "same", "Per": "different"}]
    assert question.settled
    assert question.settled.value == "different"
    assert of("happening", found(settled)) == []
    assert all(one.settled is None for one in found(*made, settled, undo(settled)))


def test_a_note_answers_nothing() -> None:
    assert found(by("Kari", ruling(Ruling.NOTE, (ONE,), (TWO,)))) == []


def test_a_question_is_answered_on_the_very_same_claims() -> None:
    """A blind answer to it meets it, whatever it is."""
    asked = [by("Kari", one) for one in (same((ONE, TWO), (THREE,)), reject(FOUR), correct(ONE, "killed", "3"))]
    for question in found(*asked):
        answers = [Ruling.DIFFERENT] if question.sort == "happening" else [Ruling.KEEP]
        field = question.sort == "killed"
        other = as_answer(question, Ruling.CORRECT if field else answers[0], asked[2].correction if field else None)
        blind = [by("Per", replace(one, reason="Read."), Manner.BLIND) for one in other]
        again = {one.id: one for one in found(*asked, *blind)}
        assert set(again[question.id].answers) == {"Kari", "Per"}


def test_a_question_can_be_settled_as_somebody_answered() -> None:
    made = by("Kari", correct(ONE, "killed", "10")), by("Per", correct(TWO, "killed", "12")), by("Per", reject(THREE))
    killed, *_, claim = found(*made)
    settling = as_given(killed, killed.answers["Per"])
    assert [(one.anchors()[0].document, one.correction) for one in settling] == [
        (each.document.id, made[1].correction) for each in (ONE, TWO)
    ]
    [one] = as_given(claim, claim.answers["Per"])
    assert (one.ruling, one.about) == (Ruling.REJECT, made[2].about)


def test_a_second_coder_is_asked_what_others_answered_alone() -> None:
    made = by("Kari", same(ONE, THREE)), by("Kari", correct(TWO, "killed", "3")), by("Per", same(TWO, FOUR))
    asked = found(*made)
    assert [one.sort for one in seconds(asked, "Per") if one.sort != "claim"] == ["killed"]
    assert {one.sort for one in seconds(asked, "Siv")} >= {"killed", "happening"}
    assert all("Per" not in one.answers for one in seconds(asked, "Per"))
    assert [one for one in seconds(asked, "Kari") if one.sort != "claim"] == []


def test_that_a_claim_is_asked_about_does_not_tell_that_it_was_rejected() -> None:
    """As many are asked about that were only taken for claims, whatever the second coder has answered by then."""
    made = [by("Kari", same(ONE, THREE)), by("Kari", correct(TWO, "aspect", "planned")), by("Kari", reject(FOUR))]
    first = [one for one in seconds(found(*made), "Per") if one.sort == "claim"]
    assert len(first) == 2
    assert (IDS[3],) in [one.claims[0] for one in first]
    for question in first:
        blind = [by("Per", one, Manner.BLIND) for one in as_answer(question, Ruling.KEEP)]
        left = [one.id for one in seconds(found(*made, *blind), "Per") if one.sort == "claim"]
        assert left == [one.id for one in first if one is not question]
