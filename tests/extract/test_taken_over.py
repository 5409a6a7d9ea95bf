"""Towns and sites that a side in a war takes over are seized, by whatever words."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Flyplassen er overtatt av opprørerne."),
        ("nb", "Landsbyen havnet under opprørernes kontroll."),
        ("nn", "Flyplassen er overteken av militsen."),
        ("da", "Oprørerne har overtaget lufthavnen."),
        ("sv", "Basen övertogs av milisen."),
        ("sv", "Byn hamnade under rebellernas kontroll."),
    ],
)
def test_what_is_taken_over_is_seized(language: str, text: str, claims_of: Reader) -> None:
    assert ("COERCE", "seize") in {(claim.kind, claim.mode) for claim in claims_of(language, text)}
