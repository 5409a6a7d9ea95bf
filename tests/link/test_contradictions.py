"""What the claims of one event say differently: what excludes one another, and what does not."""

from dataclasses import replace

from kilde.link import Amount, contradictions, view
from kilde.model import Entity, Evidence, Factuality, Said, Stance
from tests.link.making import (
    AFGHANISTAN,
    AIRPORT,
    HERAT,
    KABUL,
    LAHORE,
    PROVINCE,
    document,
    figure,
    told,
    voice,
)

A, B, C = document("a", "2024-03-11"), document("b", "2024-03-12"), document("c", "2024-03-13")
SAYS = {"voices": ((voice("the army"),),)}
Values = dict[str, list[tuple[object, tuple[str, ...]]]]


def found(*evidence: Evidence) -> Values:
    """The contradictions of the event of these claims; their order changes nothing."""
    event = view(evidence, (), {})
    first = contradictions(event, evidence)
    assert first == contradictions(event, evidence[::-1])
    return {one.of: [(saying.value, saying.claims) for saying in one.values] for one in first}


def values(of: str, *evidence: Evidence) -> list[object]:
    return [value for value, _ in found(*evidence).get(of, [])]


def killed(*said: tuple[int | None, Said]) -> list[object]:
    """What is said differently where each document says so many."""
    numbers = [figure("killed", n, None, hedge) if hedge is not Said.UP_TO else figure("killed", None, n, hedge) for n, hedge in said]
    named = [replace(f, high=f.low) if f.said is Said.ABOUT else f for f in numbers]
    return values("killed", *(told(d, figures=(f,)) for d, f in zip((A, B, C), named, strict=False)))


def test_claims_that_agree_or_are_silent_contradict_in_nothing() -> None:
    assert found(told(A, day="2024-03-11", place=KABUL), told(B, figures=(figure("killed", 3),)), told(C)) == {}


def test_numbers_that_cannot_both_be_true_stand_side_by_side_with_their_claims_as_they_were_published() -> None:
    late, early, same = (told(d, figures=(figure("killed", n),)) for d, n in ((C, 3), (A, 5), (B, 5)))
    assert found(late, early, same) == {
        "killed": [
            (Amount(5, 5, Said.EXACTLY), (early.resolution.claim, same.resolution.claim)),
            (Amount(3, 3, Said.EXACTLY), (late.resolution.claim,)),
        ]
    }


def test_hedged_numbers_that_leave_room_for_one_another_do_not_contradict() -> None:
    assert killed((7, Said.AT_LEAST), (10, Said.EXACTLY)) == []
    assert killed((100, Said.ABOUT), (95, Said.EXACTLY)) == []
    assert killed((40, Said.UP_TO), (12, Said.EXACTLY)) == []
    assert killed((2, Said.SEVERAL), (9, Said.EXACTLY)) == []


def test_hedged_numbers_that_leave_no_room_do() -> None:
    assert len(killed((11, Said.AT_LEAST), (10, Said.EXACTLY))) == 2
    assert len(killed((100, Said.ABOUT), (84, Said.EXACTLY))) == 2
    assert len(killed((40, Said.UP_TO), (41, Said.EXACTLY))) == 2


def test_where_two_exclude_one_another_every_number_is_listed() -> None:
    assert len(killed((10, Said.EXACTLY), (11, Said.EXACTLY), (2, Said.SEVERAL))) == 3


def test_none_contradicts_some_but_parts_and_what_is_denied_are_left_out() -> None:
    none = told(A, figures=(figure("injured", 0, 0, Said.NONE),), factuality=Factuality.CERTAIN_NOT)
    assert len(values("injured", none, told(B, figures=(figure("injured", 2),)))) == 2
    part = told(A, figures=(figure("killed", 3, total=False), figure("killed", 40)))
    denied = told(C, figures=(figure("killed", 90),), stance=Stance.DENIES, factuality=Factuality.CERTAIN_NOT, **SAYS)  # type: ignore[arg-type]
    assert values("killed", part, denied, told(B)) == []


def test_times_that_exclude_one_another_are_listed_and_those_that_narrow_one_another_are_not() -> None:
    assert values("time", told(A, day="2024-03"), told(B, day="2024-03-11")) == []
    times = [told(A, day="2024-03"), told(B, day="2024-03-11"), told(C, day="2024-03-10")]
    assert values("time", *times) == ["2024-03-11", "2024-03-10"]


def test_times_that_only_together_leave_no_day_are_all_listed() -> None:
    sets = ("[2024-03-01,2024-03-02]", "[2024-03-02,2024-03-03]", "[2024-03-01,2024-03-03]")
    assert values("time", *(told(d, day=day) for d, day in zip((A, B, C), sets, strict=True))) == list(sets)


def test_places_that_one_happening_cannot_both_have_are_listed() -> None:
    assert values("place", told(A, place=KABUL), told(B, place=AIRPORT), told(C, place=PROVINCE)) == []
    assert values("place", told(A, place=KABUL), told(B, place=LAHORE), told(C, place=AFGHANISTAN)) == [KABUL, LAHORE, AFGHANISTAN]
    assert values("place", told(A, place=KABUL), told(B, place=HERAT), told(C, place=AFGHANISTAN)) == [KABUL, HERAT]


def test_two_who_are_each_said_to_have_done_it_contradict() -> None:
    assert [e.name for e in values("actor", told(A, actor="Hamas"), told(B, actor="Farc")) if isinstance(e, Entity)] == ["Hamas", "Farc"]
    assert values("actor", told(A, actor="Hamas"), told(B, actor="gunmen")) == []
    assert values("actor", told(A, actor="Hamas"), told(B, actor="Ali")) == []


def test_those_who_did_it_together_or_in_another_kind_do_not() -> None:
    one, other = told(A, actor="Hamas"), told(A, 50, actor="Farc")
    both = replace(one.claim, participants=(*one.claim.participants, *other.claim.participants))
    entities = (*one.resolution.entities, *other.resolution.entities)
    together = replace(one, claim=both, resolution=replace(one.resolution, claim=both.id, entities=entities))
    assert values("actor", together) == []
    assert values("actor", told(A, actor="Hamas", kind="PROTEST"), told(B, actor="Farc", kind="PROTEST")) == []


def test_forces_of_one_country_do_not_contradict() -> None:
    state, army = Entity("s", "Ruritania", "state", country="RUR"), Entity("m", "Ruritanian army", "body", country="RUR")
    one, other = told(A, actor="Hamas"), told(B, actor="Farc")
    named = [replace(e, resolution=replace(e.resolution, entities=(who,))) for e, who in ((one, state), (other, army))]
    assert values("actor", *named) == []


def test_who_is_cleared_of_it_is_no_other_doer() -> None:
    cleared = told(B, actor="Farc", stance=Stance.DENIES, factuality=Factuality.CERTAIN_NOT, **SAYS)  # type: ignore[arg-type]
    assert values("actor", told(A, actor="Hamas"), cleared) == []


def test_who_denies_it_stands_beside_who_says_confirms_and_doubts_it() -> None:
    denies = told(C, stance=Stance.DENIES, factuality=Factuality.CERTAIN_NOT, **SAYS)  # type: ignore[arg-type]
    says, confirms, doubts = told(A), told(B, stance=Stance.CONFIRMS), told(B, 50, stance=Stance.DOUBTS)
    assert values("happened", says, confirms, doubts, denies) == ["said", "confirmed", "doubted", "denied"]
    assert values("happened", says, confirms, doubts) == []
    assert values("happened", denies) == []


def test_that_nobody_was_hurt_denies_nothing() -> None:
    none = told(B, figures=(figure("injured", 0, 0, Said.NONE),), factuality=Factuality.CERTAIN_NOT, **SAYS)  # type: ignore[arg-type]
    assert found(told(A), none) == {}
