"""What came of a deed days later is of the deed, and does not date it."""

import pytest

from kilde.link import link
from kilde.link.compare import barred
from kilde.link.outcomes import OUTCOME_DAYS, dating, is_outcome, late, may_follow
from kilde.link.view import view
from kilde.model import PassageKind
from tests.link.making import KABUL, document, drawn, told

A, B = document("a"), document("b")
BOMB = told(A, mode="explosives", place=KABUL, day="2024-03-11")
DEATHS = told(B, effect="killed", place=KABUL, day="2024-03-13")


@pytest.mark.parametrize("fields", [{"mode": "explosives"}, {"actor": "Farc"}, {"effect": None}])
def test_who_or_how_makes_it_the_deed(fields: dict[str, str]) -> None:
    assert is_outcome(DEATHS.claim)
    assert not is_outcome(told(B, **{"effect": "killed", **fields}).claim)  # type: ignore[arg-type]


def test_deaths_come_with_a_deed_or_soon_after_it_never_before() -> None:
    assert OUTCOME_DAYS == 4
    days = ("2024-03-10", "2024-03-11", "2024-03-15", "2024-03-16", "2024-03")
    assert [may_follow("2024-03-11", day) for day in days] == [False, True, True, False, True]
    assert may_follow("2024-03-11/..", "2025")


def test_deaths_of_another_day_do_not_bar() -> None:
    assert barred(*drawn(BOMB, DEATHS)) == barred(*drawn(DEATHS, BOMB)) == ""
    before = told(B, effect="killed", place=KABUL, day="2024-03-10")
    assert barred(*drawn(BOMB, before)) == "other times"
    late = told(B, effect="killed", place=KABUL, day="2024-04-13")
    assert barred(*drawn(DEATHS, late)) == "other times"
    assert barred(*drawn(DEATHS, told(A, effect="killed", day="2024-03-11"))) == ""


def test_the_deed_dates_the_event_and_where_none_says_when_the_deaths_do() -> None:
    assert dating([DEATHS, BOMB]) == [BOMB]
    assert view([DEATHS, BOMB], (), {}).edtf == "2024-03-11"
    assert view([DEATHS], (), {}).edtf == "2024-03-13"
    undated = view([told(A, mode="explosives")], (), {})
    assert (undated.edtf, undated.time_inferred) == (None, True)


def test_a_death_long_after_the_deed_that_it_takes_up_is_of_that_deed() -> None:
    deed = told(A, at=10, mode="aerial", place=KABUL, day="2023-12-06")
    death = told(A, at=60, effect="killed", day="2024-02", takes_up=deed.claim.trigger)
    assert late([deed, death]) == {death.resolution.claim}
    assert [len(event.claims) for event in link([deed, death])] == [2]
    assert [event.edtf for event in link([deed, death])] == ["2023-12-06"]
    assert len(link([deed, told(A, at=60, effect="killed", day="2024-02")])) == 2
    soon = told(A, at=60, effect="killed", day="2023-12-06", takes_up=deed.claim.trigger)
    assert late([deed, soon]) == frozenset()


def test_the_lead_says_when_the_deed_of_a_headline_was_that_somebody_died_of_late() -> None:
    headline = told(A, 0, passage=PassageKind.HEADLINE, mode="aerial")
    lead = told(A, 30, passage=PassageKind.LEAD, mode="aerial", day="2023-12-06")
    died = told(A, 90, effect="killed", day="2024-01", takes_up=headline.claim.trigger)
    assert late([headline, lead, died]) == {died.resolution.claim}
    assert late([headline, died]) == frozenset()
    passing = told(A, 30, passage=PassageKind.LEAD, mode="aerial", day="2023-12-06", aside=True)
    assert late([headline, passing, died]) == frozenset()
