"""Told apart: which claims of an article its words set apart: by a day at least, or as another than the news."""

import pytest

from kilde.link import link
from kilde.link.told_apart import told_apart
from kilde.model import Evidence, Lapse, Offset, PassageKind
from tests.link.making import KABUL, document, span, told

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


def bomb(doc: str, at: int, **fields: object) -> Evidence:
    """A bomb of one day in one town, of which nothing but its article's words tells whether it is another."""
    made = document(doc)
    return told(made, at, mode="explosives", day="2024-03-11", place=KABUL, **fields)  # type: ignore[arg-type]


def test_another_deed_is_none_of_the_news_in_its_own_article_or_in_one_with_others() -> None:
    news = [bomb(doc, 0, passage=PassageKind.LEAD) for doc in "ab"]
    others = [bomb(doc, 90, background=True) for doc in "ab"]
    assert told_apart([news[0], others[0]])[others[0].resolution.claim] == {news[0].resolution.claim}
    expected = {frozenset(e.resolution.claim for e in side) for side in (news, others)}
    assert {frozenset(event.claims) for event in link([*news, *others])} == expected


def test_what_is_told_before_the_news_or_beside_it_in_the_body_may_be_the_same() -> None:
    assert told_apart([bomb("a", 0), bomb("a", 90, background=True)]) == {}
    assert told_apart([bomb("a", 90, passage=PassageKind.LEAD), bomb("a", 0, background=True)]) == {}
