"""Who denies a deed refuses nothing: the deed is told, as denied, and nothing beside it."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("nb", "Marinen avviser at fartøyet har beskutt fiskerne.", "ASSAULT"),
        ("nb", "Fengselet avviser påstandene om at studenter ble torturert.", "ASSAULT"),
        ("nn", "Hæren nektar for å ha skote mot bøndene.", "ASSAULT"),
        ("da", "Hæren afviser beskyldningerne om overgreb på civile.", "ASSAULT"),
        ("sv", "Regeringen avvisar att den skulle ha bombat flyktinglägret.", "ASSAULT"),
        ("sv", "Polisen dementerar uppgifter om att två män gripits.", "COERCE"),
        ("en", "The junta rejected reports that its troops had killed dozens of civilians.", "ASSAULT"),
        ("en", "The warden dismissed claims that prisoners were tortured as propaganda.", "ASSAULT"),
    ],
)
def test_a_denied_deed_is_told_alone(claims_of: Reader, language: str, line: str, kind: str) -> None:
    assert {(one.kind, one.stance.value) for one in claims_of(language, line)} == {(kind, "denies")}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nb", "– Vi avviser disse tiltakene, sier utenriksminister Ali Hassan."),
        ("da", "Iran afviser forslaget om at lukke kraftværket."),
        ("nn", "Iran avviser krava frå EU."),
    ],
)
def test_a_measure_or_a_demand_that_is_rejected_is_no_denial(claims_of: Reader, language: str, line: str) -> None:
    told = {(one.kind, one.stance.value, one.factuality.value) for one in claims_of(language, line)}
    assert told == {("REJECT", "reports", "CT+")}
