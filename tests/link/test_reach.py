"""Reach: how many tellings back a claim may lie that an article goes on from."""

import pytest

from kilde.link import link
from kilde.link.reach import NEWS, TELLING
from kilde.model import Evidence, PassageKind
from tests.link.making import document, told

A = document("a")


def article(between: int, passage: PassageKind) -> list[Evidence]:
    """A blast, so many sentences of other kinds, and people hurt."""
    blast = told(A, 0, mode="explosives", passage=passage)
    others = [told(A, 100 * (i + 1), kind="CONSULT") for i in range(between)]
    return [blast, *others, told(A, 900, effect="injured")]


@pytest.mark.parametrize(("passage", "reach"), [(PassageKind.BODY, TELLING), (PassageKind.LEAD, NEWS)])
def test_an_article_goes_on_from_what_it_told_not_long_before_and_longer_from_its_news(
    passage: PassageKind, reach: int
) -> None:
    for between, expected in ((reach - 1, 1), (reach, 2)):
        assaults = [event for event in link(article(between, passage)) if event.kind == "ASSAULT"]
        assert len(assaults) == expected
