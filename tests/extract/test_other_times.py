"""Times of what somebody is judged for are not those of the judgement."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text", "judged", "expected"),
    [
        ("en", "A man was jailed on Monday for a 2014 murder.", "jailed", ["Monday"]),
        ("en", "Two men were arrested over a murder committed in 2011.", "arrested", []),
        ("en", "A man was jailed in 2014 for murder.", "jailed", ["in 2014"]),
        ("nb", "En mann er dømt for et drap i 2014.", "dømt", []),
        ("nb", "En mann ble dømt i 2014 for drap.", "dømt", ["i 2014"]),
        ("da", "To mænd er anholdt for et drab i 2011.", "anholdt", []),
        ("sv", "En man dömdes i måndags för ett mord 2014.", "dömdes", ["i måndags"]),
        ("nn", "Ein mann er dømd for eit drap i 2014.", "dømd", []),
    ],
)
def test_the_year_of_a_crime_is_not_that_of_its_judgement(
    language: str, text: str, judged: str, expected: list[str], claims_of: Reader
) -> None:
    found = [[t.span.quote for t in c.times] for c in claims_of(language, text) if judged in c.trigger.quote]
    assert [[words.removeprefix("in ").removeprefix("i ") for words in times] for times in found] == [
        [words.removeprefix("in ").removeprefix("i ") for words in expected]
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nb", "To menn ble drept i Oslo 3.mars.", ["3.mars"]),
        ("da", "To mænd blev dræbt i Odense den 3.marts.", ["3.marts"]),
        ("nb", "To menn ble skutt ved 22.juli-senteret.", []),
    ],
)
def test_a_day_is_one_without_a_space_before_its_month(
    language: str, text: str, expected: list[str], claims_of: Reader
) -> None:
    (claim,) = claims_of(language, text)
    assert [time.span.quote.removeprefix("den ") for time in claim.times] == expected
