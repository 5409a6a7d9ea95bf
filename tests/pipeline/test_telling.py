"""News is told apart from background, and a headline that says more than its text is found."""

import pytest

from kilde.link import view
from kilde.model import Aspect, Evidence, Factuality, PassageKind
from kilde.pipeline.telling import Telling, overstated, telling
from tests.link.making import told, voice

PUBLISHED = "2024-03-12"
SOURCED = ((voice("the police"),),)


@pytest.mark.parametrize(
    ("day", "published", "expected"),
    [
        ("2024-03-11", PUBLISHED, Telling.NEWS),
        ("2024-03-05", PUBLISHED, Telling.NEWS),
        ("2024-03-04", PUBLISHED, Telling.BACKGROUND),
        ("2023", PUBLISHED, Telling.BACKGROUND),
        ("2024", PUBLISHED, Telling.NEWS),
        ("[2024-02-29,2024-03-07]", "2024-03", Telling.NEWS),
        ("2024-02-20", "2024-03", Telling.BACKGROUND),
        ("2023", None, Telling.UNKNOWN),
        (None, PUBLISHED, Telling.UNKNOWN),
    ],
)
def test_what_lies_more_than_a_week_back_is_background(
    day: str | None, published: str | None, expected: Telling
) -> None:
    one = told(day=day)
    assert telling(view([one], (), {}), [one], published) is expected


def test_what_a_document_begins_with_is_news_where_no_time_is_said() -> None:
    one = told(passage=PassageKind.LEAD)
    assert telling(view([one], (), {}), [one], PUBLISHED) is Telling.NEWS


def test_what_is_planned_lies_ahead() -> None:
    one = told(day="2024-03-11", aspect=Aspect.PLANNED)
    assert telling(view([one], (), {}), [one], PUBLISHED) is Telling.AHEAD


HEADLINE = told(passage=PassageKind.HEADLINE)
DOUBTED = told(at=50, factuality=Factuality.PROBABLE)
ATTRIBUTED = told(at=90, voices=SOURCED)
FLAT = told(at=120)


@pytest.mark.parametrize(
    ("evidence", "left_out"),
    [
        ([HEADLINE, DOUBTED], "doubt"),
        ([HEADLINE, ATTRIBUTED], "source"),
        ([HEADLINE, DOUBTED, ATTRIBUTED], "source"),
        ([HEADLINE, DOUBTED, FLAT], None),
        ([HEADLINE], None),
        ([FLAT, DOUBTED], None),
        ([told(passage=PassageKind.HEADLINE, voices=SOURCED), DOUBTED], None),
        ([told(passage=PassageKind.HEADLINE, factuality=Factuality.PROBABLE), DOUBTED], None),
    ],
)
def test_a_headline_overstates_what_no_claim_of_the_text_says_flatly(
    evidence: list[Evidence], left_out: str | None
) -> None:
    found = overstated(evidence)
    assert (found.what if found else None) == left_out
    if found:
        assert found.headline == (HEADLINE.resolution.claim,)
        assert found.text == tuple(one.resolution.claim for one in evidence[1:])
