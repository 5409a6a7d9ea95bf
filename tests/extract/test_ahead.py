"""What is announced for a day lies ahead."""

import pytest

from kilde.model import Aspect, TimeExpression
from tests.conftest import Reader


def told(claims_of: Reader, language: str, text: str) -> list[tuple[Aspect, list[TimeExpression]]]:
    return [(c.aspect, [t.expression for t in c.times]) for c in claims_of(language, text)]


def test_a_day_beside_the_present_lies_ahead(claims_of: Reader) -> None:
    assert told(claims_of, "nb", "Presidenten møter Tyrkias utenriksminister i Ankara fredag.")[0][0] is Aspect.PLANNED
    assert told(claims_of, "da", "Den 34-årige mand fremstilles i grundlovsforhør torsdag.")[0][0] is Aspect.PLANNED


def test_violence_and_the_past_are_not_announced(claims_of: Reader) -> None:
    for text in ("Mannen ble pågrepet mandag.", "Mannen er dømt til ti års fengsel mandag.", "Fredag dreper en bombe ti."):
        assert {aspect for aspect, _ in told(claims_of, "nb", text)} == {Aspect.OCCURRED}, text


def test_the_weekday_of_a_plan_that_is_past_is_the_last(claims_of: Reader) -> None:
    past = told(claims_of, "en", "Police said the men had planned to attack a church on Sunday.")
    assert [[t.shift for t in times] for _, times in past] == [[-1]]
    coming = told(claims_of, "en", "Police said the men planned to attack a church on Sunday.")
    assert [[t.shift for t in times] for _, times in coming] == [[None]]


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("nb", "Statsministeren besøker Kyiv 3. februar.", "besøker"),
        ("en", "The man goes on trial on January 10.", "goes on trial"),
        ("da", "Strejken på havnen begynder den 12. december.", "Strejken"),
        ("sv", "Rättegången mot mannen inleds den 10 januari.", "Rättegången"),
    ],
)
def test_a_date_without_its_year_lies_ahead_too_and_so_does_a_noun_that_is_told_of(
    claims_of: Reader, language: str, text: str, word: str
) -> None:
    assert [claim.aspect for claim in claims_of(language, text) if claim.trigger.quote == word] == [Aspect.PLANNED]


def test_what_a_noun_did_in_the_past_lies_behind(claims_of: Reader) -> None:
    assert {claim.aspect for claim in claims_of("en", "A curfew took effect on 3 March.")} == {Aspect.OCCURRED}
    assert {claim.aspect for claim in claims_of("nb", "Streiken startet mandag.")} == {Aspect.OCCURRED}
