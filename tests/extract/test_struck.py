"""Struck: arms that stand as whoever does it, and arms that it is done to."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text", "doer", "struck"),
    [
        ("en", "US warplanes struck Islamic State artillery near Erbil on Friday, the Pentagon said.", "US", "artillery"),
        ("en", "Russian aircraft bombed a tank in Idlib on Sunday.", "Russian", "tank"),
        ("nb", "Israelske fly bombet syrisk artilleri ved Damaskus.", "Israelske", "artilleri"),
    ],
)
def test_arms_strike_arms(claims_of: Reader, language: str, text: str, doer: str, struck: str) -> None:
    [claim] = (one for one in claims_of(language, text) if one.kind == "ASSAULT")
    told = {(p.role, p.head.quote) for p in claim.participants}
    assert [head for role, head in sorted(told) if role == "actor"] == [doer]
    assert any(role == "target" and head.endswith(struck) for role, head in told)


def test_a_participle_on_whoever_suffers_is_none_that_they_do(claims_of: Reader) -> None:
    [claim] = (one for one in claims_of("en", "Two boys shot dead near the river were brothers, police said."))
    assert [(p.role, p.head.quote) for p in claim.participants] == [("target", "boys")]
