"""What somebody says that it breaks the law or cannot be accepted is condemned; who is charged is held for the deed."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text", "target"),
    [
        ("en", "Russia's annexation of Crimea is null and void, the ministry said.", "Russia's annexation of Crimea"),
        ("da", "Israels bosættelser strider mod folkeretten, siger udenrigsministeren.", "Israels bosættelser"),
    ],
)
def test_what_is_said_to_break_the_law_is_condemned(
    claims_of: Reader, language: str, text: str, target: str
) -> None:
    [claim] = (one for one in claims_of(language, text) if one.kind == "ACCUSE")
    assert (claim.mode, [p.span.quote for p in claim.participants]) == ("disapprove", [target])


def test_who_is_charged_in_danish_is_held_for_the_deed(claims_of: Reader) -> None:
    claims = claims_of("da", "Den 24-årige er tiltalt for at have stukket en mand ned i Hvidovre.")
    assert [(one.kind, one.factuality.value) for one in claims] == [("COERCE", "CT+"), ("ASSAULT", "PR+")]


def test_whoever_is_pushed_before_a_train_is_harmed(claims_of: Reader) -> None:
    [claim] = claims_of("nb", "Gutten ble dyttet foran toget.")
    assert (claim.kind, [p.span.quote for p in claim.participants]) == ("ASSAULT", ["Gutten"])
