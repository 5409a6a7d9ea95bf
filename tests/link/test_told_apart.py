"""Told apart: between which claims of an article words of time put a day at least, or that they set on one."""

import pytest

from kilde.link import link
from kilde.link.told_apart import told_apart
from kilde.model import Evidence, Lapse, Offset
from tests.link.making import document, span, told

A = document("a")
FIRST = told(A, 0, mode="explosives", day="2024-02")


def later(offset: Offset, mode: str | None = "explosives", **fields: object) -> Evidence:
    """A claim that words put at an offset from the first."""
    lapse = Lapse(span(50, "later"), offset, span(60, "that"), span(60, "that"), "ASSAULT", FIRST.claim.trigger)
    return told(A, 80, mode=mode, lapses=(lapse,), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "offset", [Offset(18, 24), Offset(1, 1), Offset(-3, -1), Offset(0, 0), Offset(0, 0, months=12)]
)
def test_what_lies_a_day_off_or_is_set_on_its_day_is_another_happening(offset: Offset) -> None:
    again = later(offset)
    assert told_apart([FIRST, again])[again.resolution.claim] == {FIRST.resolution.claim}
    assert len(link([FIRST, again])) == 2


@pytest.mark.parametrize("offset", [Offset(0, 1), Offset(None, 5)])
def test_what_may_be_of_the_same_day_may_be_the_same(offset: Offset) -> None:
    again = later(offset)
    assert told_apart([FIRST, again]) == {}
    assert len(link([FIRST, again])) == 1


def test_who_dies_days_after_a_deed_is_its_victim() -> None:
    assert told_apart([FIRST, later(Offset(4, 4), mode=None, effect="killed")]) == {}


def test_what_goes_on_from_the_later_is_not_the_first_either() -> None:
    dead = told(A, 120, effect="killed")
    assert sorted(len(event.claims) for event in link([FIRST, later(Offset(18, 24)), dead])) == [1, 2]
