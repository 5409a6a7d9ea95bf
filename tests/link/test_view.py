"""An event as its claims tell it together: figures, time, place, who takes part."""

from dataclasses import replace

from kilde.link.view import view
from kilde.model import Entity, Event, Evidence, Factuality, PassageKind, Said, Stance
from tests.link.making import (
    AFGHANISTAN,
    AIRPORT,
    KABUL,
    MIDDLE_EAST,
    PROVINCE,
    document,
    figure,
    told,
    voice,
)

A, B, C = document("a", "2024-03-11"), document("b", "2024-03-12"), document("c", "2024-03-13")


def seen(*evidence: Evidence) -> Event:
    """The event of these claims; the order in which they come in changes nothing."""
    event = view(evidence, (), {})
    assert event == view(evidence[::-1], (), {})
    return event


def bounds(*evidence: Evidence) -> list[tuple[str, int | None, int | None, int | None, str]]:
    """The figures of the event of these claims."""
    return [(r.of, r.low, r.best, r.high, r.said) for r in seen(*evidence).figures]


def test_a_figure_runs_from_the_lowest_to_the_highest_that_is_said() -> None:
    told_ = [told(d, figures=(figure("killed", n),)) for d, n in ((A, 3), (B, 5), (C, 4))]
    assert bounds(*told_) == [("killed", 3, 4, 5, "exactly")]


def test_one_person_killed_is_at_least_one_killed_where_no_number_is_said() -> None:
    assert bounds(told(A, target="Ali", effect="killed")) == [("killed", 1, 1, None, "at least")]
    assert bounds(told(A, target="Ali", effect="killed"), told(B, target="Omar", effect="killed")) == []
    assert bounds(told(A, target="Ali", effect="killed", stance=Stance.DENIES)) == []
    assert bounds(told(A, target="Ali", effect="killed", figures=(figure("killed", 3),))) == [("killed", 3, 3, 3, "exactly")]


def test_one_person_injured_is_counted_but_not_who_then_died() -> None:
    ali, omar = told(A, target="Ali", effect="injured"), told(B, target="Omar", effect="injured")
    assert bounds(ali) == [("injured", 1, 1, None, "at least")]
    assert bounds(ali, omar) == []
    assert bounds(ali, told(B, target="Ali", effect="killed")) == [("killed", 1, 1, None, "at least")]
    assert bounds(omar, told(A, target="Ali", effect="killed")) == [
        ("injured", 1, 1, None, "at least"),
        ("killed", 1, 1, None, "at least"),
    ]


def test_the_best_is_what_most_documents_give() -> None:
    told_ = [told(d, figures=(figure("killed", n),)) for d, n in ((A, 3), (B, 3), (C, 4))]
    assert bounds(*told_) == [("killed", 3, 3, 4, "exactly")]


def test_a_document_counts_once_however_often_it_says_it() -> None:
    told_ = [told(A, at, figures=(figure("killed", 3),)) for at in range(3)]
    assert bounds(*told_, told(B, figures=(figure("killed", 4),))) == [("killed", 3, 4, 4, "exactly")]


def test_of_equals_the_last_published_is_best() -> None:
    assert bounds(told(C, figures=(figure("killed", 3),)), told(A, figures=(figure("killed", 9),))) == [
        ("killed", 3, 3, 9, "exactly")
    ]


def test_hedges_leave_a_bound_open() -> None:
    assert bounds(told(A, figures=(figure("killed", 12, None, Said.AT_LEAST),))) == [
        ("killed", 12, 12, None, "at least")
    ]
    assert bounds(told(A, figures=(figure("killed", None, 40, Said.UP_TO),))) == [("killed", None, 40, 40, "up to")]
    assert bounds(told(A, figures=(figure("killed", 5, 7, Said.BETWEEN),))) == [("killed", 5, 5, 7, "between")]


def test_parts_of_a_total_do_not_lower_it() -> None:
    figures = (figure("killed", 40), figure("killed", 3, total=False))
    assert bounds(told(A, figures=figures)) == [("killed", 40, 40, 40, "exactly")]


def test_silence_is_no_figure_and_none_is_one() -> None:
    assert bounds(told(A)) == []
    none = told(A, figures=(figure("injured", 0, 0, Said.NONE),), factuality=Factuality.CERTAIN_NOT)
    assert bounds(none, told(B)) == [("injured", 0, 0, 0, "none")]


def test_what_is_denied_gives_no_figure() -> None:
    denied = told(A, figures=(figure("killed", 30),), stance=Stance.DENIES, factuality=Factuality.CERTAIN_NOT)
    assert bounds(denied, told(B, figures=(figure("killed", 2),))) == [("killed", 2, 2, 2, "exactly")]


def test_figures_name_the_claims_behind_them() -> None:
    one, silent = told(A, figures=(figure("killed", 3),)), told(B)
    [killed] = seen(one, silent).figures
    assert killed.claims == (one.resolution.claim,)


def test_the_time_is_what_all_claims_allow_together() -> None:
    assert seen(told(A, day="2024-03"), told(B, day="[2024-03-11,2024-04-11]"), told(C)).edtf == "2024-03-11"


def test_where_times_exclude_one_another_most_decide_and_of_equals_the_first_published() -> None:
    assert seen(told(A, day="2024-03-10"), told(B, day="2024-03-11"), told(C, day="2024-03-11")).edtf == "2024-03-11"
    assert seen(told(B, day="2024-03-11"), told(A, day="2024-03-10")).edtf == "2024-03-10"


def test_no_time_and_no_place_stay_unknown() -> None:
    event = seen(told(A), told(B))
    assert (event.edtf, event.place) == (None, None)


def test_the_finest_place_is_the_events_and_of_equals_the_one_said_most() -> None:
    assert seen(told(A, place=AFGHANISTAN), told(B, place=KABUL), told(C, place=PROVINCE)).place == KABUL
    assert seen(told(A, place=KABUL), told(B, place=AIRPORT), told(C, place=KABUL)).place == AIRPORT
    assert seen(told(A, place=MIDDLE_EAST)).place == MIDDLE_EAST


def test_the_mode_is_the_one_said_most_and_none_where_nobody_says() -> None:
    assert seen(told(A), told(B)).mode is None
    assert seen(told(A, mode="drone"), told(B, mode="aerial"), told(C, mode="drone")).mode == "drone"


def test_of_modes_that_are_even_the_headlines_goes_first_and_one_of_many_claims_tells_none() -> None:
    opening = told(B, mode="primitive", passage=PassageKind.HEADLINE)
    assert seen(told(A, mode="abduct"), opening).mode == "primitive"
    many = [told(A, at=9 * at) for at in range(1, 7)]
    assert seen(told(A, mode="abduct"), *many).mode is None
    assert seen(told(A, mode="abduct", passage=PassageKind.LEAD), *many).mode == "abduct"


def test_nobody_yet_is_no_number_where_somebody_was_all_the_same() -> None:
    nobody = told(A, effect="arrested", factuality=Factuality.CERTAIN_NOT, figures=(figure("arrested", 0, said=Said.NONE),))
    assert bounds(nobody) == [("arrested", 0, 0, None, "none")]
    assert bounds(nobody, told(B, effect="arrested", target="Ali")) == []


def test_a_doubted_number_is_never_best() -> None:
    sure = told(A, effect="killed", figures=(figure("killed", 2),))
    doubted = told(
        B, effect="killed", stance=Stance.DOUBTS, factuality=Factuality.UNDERSPECIFIED, figures=(figure("killed", 10),)
    )
    assert bounds(sure, doubted) == [("killed", 2, 2, 10, "exactly")]


def test_each_entity_stands_once_for_each_role_with_its_claims() -> None:
    one, other = told(A, target="Ali", actor="gunmen"), told(B, target="Ali", actor="Gunmen")
    roles = {(r.role, r.name): r.claims for r in seen(one, other).participants}
    ids = (one.resolution.claim, other.resolution.claim)
    assert roles == {("target", "Ali"): ids, ("actor", "gunmen"): ids}


def test_entities_found_to_be_one_are_one_participant() -> None:
    same = {"p-Ali": Entity("p-Juan", "Juan", "person")}
    event = view([told(A, target="Ali"), told(B, target="Juan")], (), same)
    assert [r.name for r in event.participants] == ["Juan"]


def test_documents_texts_families_and_origins_are_counted_apart() -> None:
    copy = document("copy", "2024-03-14", text="text-a")
    by = {"voices": ((voice("the police"),),)}
    event = seen(told(A, **by), told(copy, **by), told(B, 0, "another line"), told(C, 0, "a third line", **by))  # type: ignore[arg-type]
    assert (len(event.documents), event.texts, event.families) == (4, 3, 3)
    assert event.origins == ("the police", "Outlet b")


def test_the_id_is_that_of_its_claims() -> None:
    one, other = told(A, target="Ali"), told(B, target="Ali")
    assert seen(one, other).id == seen(other, one).id != seen(one).id
    assert seen(one, other).claims == tuple(sorted((one.resolution.claim, other.resolution.claim)))


def test_words_for_several_are_no_best_number_and_the_lead_says_it_better_than_the_rest() -> None:
    lead = told(A, 0, passage=PassageKind.LEAD, figures=(figure("killed", 4),))
    body = told(A, 50, figures=(figure("killed", 5),))
    [killed] = view([lead, body], (), {}).figures
    assert (killed.low, killed.best, killed.high) == (4, 4, 5)
    several = told(A, 0, figures=(figure("killed", 2, None, Said.SEVERAL),))
    [killed] = view([several], (), {}).figures
    assert (killed.low, killed.best, killed.said) == (2, None, "several")


def test_a_time_of_years_or_without_a_beginning_does_not_stand_against_the_day_of_the_news() -> None:
    wide = told(A, day="2022/2024-03")
    news = told(A, 20)
    news = replace(news, resolution=replace(news.resolution, dated="2024-03-10"))
    assert (seen(wide, news).edtf, seen(wide, news).time_inferred) == ("2024-03-10", True)
    assert seen(wide).edtf == "2022/2024-03"
    assert seen(told(A, day="[..2024-03-01,..2024-03-02]")).edtf is None


def test_no_number_that_is_said_lies_outside_the_range() -> None:
    exact = told(document("a"), figures=(figure("killed", 127),))
    open_ended = told(document("b", "2024-03-13"), figures=(figure("killed", 129, said=Said.AT_LEAST),))
    [killed] = view([exact, open_ended], (), {}).figures
    assert (killed.low, killed.best, killed.high) == (127, 129, 129)
    [alone] = view([open_ended], (), {}).figures
    assert (alone.low, alone.best, alone.high) == (129, 129, None)


def test_the_day_of_headline_and_lead_goes_before_one_that_is_said_further_down() -> None:
    lead = told(A, 0, day="2024-03-10", passage=PassageKind.LEAD)
    before = [told(A, at, day="2024-03-02") for at in (40, 80)]
    assert seen(lead, *before).edtf == "2024-03-10"
    assert seen(*before).edtf == "2024-03-02"


def test_the_day_that_an_opening_is_dated_on_goes_before_another_one_further_down() -> None:
    plain = told(A, 0, passage=PassageKind.HEADLINE)
    headline = replace(plain, resolution=replace(plain.resolution, dated="2024-03-10"))
    before = told(A, 40, day="2024-03-02")
    event = seen(headline, before)
    assert (event.edtf, event.time_inferred) == ("2024-03-10", True)
    year = seen(headline, told(A, 40, day="2024-03"))
    assert (year.edtf, year.time_inferred) == ("2024-03", False)
    assert seen(replace(headline, claim=replace(headline.claim, passage=PassageKind.BODY)), before).edtf == "2024-03-02"


def test_some_who_are_said_to_have_died_are_at_least_as_many_killed_and_no_longer_injured() -> None:
    shot = told(A, 0, mode="firearms", effect="injured", figures=(figure("injured", 3),))
    died = told(A, 60, effect="killed", figures=(figure("killed", 1, total=False),))
    assert bounds(shot, died) == [("injured", 2, 2, 2, "exactly"), ("killed", 1, 1, None, "at least")]
    all_of_them = told(A, 90, effect="killed", figures=(figure("killed", 5),))
    assert bounds(shot, died, all_of_them) == [("injured", 3, 3, 3, "exactly"), ("killed", 5, 5, 5, "exactly")]


def test_how_the_dead_were_harmed_makes_nobody_injured() -> None:
    killed = told(A, 0, effect="killed", figures=(figure("killed", 4),))
    officers = replace(told(A, 60, target="three officers", mode="primitive", effect="injured", figures=(figure("injured", 3),)))
    (whom,) = officers.claim.participants
    known = replace(whom, traits=("definite", "person", "plural"), span=officers.claim.figures[0].span)
    of_the_dead = replace(officers, claim=replace(officers.claim, participants=(known,)))
    assert bounds(killed, of_the_dead) == [("killed", 4, 4, 4, "exactly")]
    assert ("injured", 3, 3, 3, "exactly") in bounds(killed, officers)
