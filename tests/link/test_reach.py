"""Reach: an article goes on from what it told right before, or comes back to its news."""

from kilde.link import link
from kilde.model import Evidence, PassageKind
from tests.link.making import document, told

A = document("a")


def article(between: int, passage: PassageKind) -> list[Evidence]:
    """A blast, so many sentences of other kinds, and people hurt."""
    blast = told(A, 0, mode="explosives", passage=passage)
    others = [told(A, 100 * (i + 1), kind="CONSULT") for i in range(between)]
    return [blast, *others, told(A, 900, effect="injured")]


def assaults(between: int, passage: PassageKind) -> int:
    return sum(event.kind == "ASSAULT" for event in link(article(between, passage)))


def test_an_article_goes_on_from_what_it_told_right_before() -> None:
    assert assaults(0, PassageKind.BODY) == 1
    assert assaults(1, PassageKind.BODY) == 2


def test_it_comes_back_to_its_news_at_any_time() -> None:
    assert assaults(0, PassageKind.LEAD) == assaults(7, PassageKind.LEAD) == 1
