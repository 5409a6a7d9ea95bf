"""Who confesses to a deed did it; what somebody promises not to do was not done."""

import pytest

from kilde.model import Factuality
from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "line", "doer", "victim"),
    [
        ("en", "The 34-year-old has admitted the murder of his wife.", "The 34-year-old", "his wife"),
        ("en", "A teenager confessed to the murder of his teacher.", "A teenager", "his teacher"),
        ("nb", "34-åringen tilsto drapet på kona, opplyser aktor.", "34-åringen", "kona"),
        ("nb", "Andersen innrømte i retten mandag å ha skutt butikkeieren.", "Andersen", "butikkeieren"),
        ("nn", "Mannen har tilstått drapet på naboen.", "Mannen", "naboen"),
        ("da", "Manden har erkendt drabet på naboen.", "Manden", "naboen"),
        ("da", "Manden indrømmede onsdag at have dræbt naboen.", "Manden", "naboen"),
        ("sv", "Kvinnan har erkänt dråpet på grannen.", "Kvinnan", "grannen"),
    ],
)
def test_who_confesses_is_the_doer(claims_of: Reader, language: str, line: str, doer: str, victim: str) -> None:
    deed = next(claim for claim in claims_of(language, line) if claim.kind == "ASSAULT")
    took = {one.role: one.span.quote for one in deed.participants}
    assert took == {"actor": doer, "target": victim}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Police confirmed the murder of the teacher."),
        ("nb", "Politiet bekrefter drapet på naboen."),
        ("nb", "Mannen har ikke tilstått drapet på naboen."),
        ("da", "Politiet har bekræftet drabet på naboen."),
    ],
)
def test_who_confirms_or_has_not_confessed_is_none(claims_of: Reader, language: str, line: str) -> None:
    deed = next(claim for claim in claims_of(language, line) if claim.kind == "ASSAULT")
    assert "actor" not in {one.role for one in deed.participants}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The government promised not to attack the town before the vote."),
        ("nb", "Regjeringen lovet å ikke angripe byen før valget."),
        ("nn", "Regjeringa lova å ikkje angripe byen før valet."),
        ("da", "Regeringen lovede ikke at angribe byen før valget."),
        ("sv", "Regeringen lovade att inte anfalla staden före valet."),
    ],
)
def test_a_promise_not_to_is_told_and_no_deed(claims_of: Reader, language: str, line: str) -> None:
    found = claims_of(language, line)
    assert "AGREE" in {claim.kind for claim in found}
    assert all(claim.factuality is Factuality.CERTAIN_NOT for claim in found if claim.kind == "ASSAULT")
