"""Passives without a subject of their own say whom they are done to, and how many they are."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text", "target", "figure"),
    [
        ("nb", "Det ble drept tre soldater i angrepet.", "tre soldater", ("killed", 3)),
        ("nb", "Det har blitt pågrepet to personer.", "to personer", ("arrested", 2)),
        ("nn", "Det vart sendt 500 soldatar til grensa.", "500 soldatar", ("troops", 500)),
        ("da", "Der er anholdt to personer i sagen.", "to personer", ("arrested", 2)),
        ("sv", "Det skickades 200 soldater till gränsen.", "200 soldater", ("troops", 200)),
    ],
)
def test_what_stands_behind_is_what_it_is_done_to(
    claims_of: Reader, language: str, text: str, target: str, figure: tuple[str, int]
) -> None:
    [claim] = claims_of(language, text)
    assert [(p.role, p.span.quote) for p in claim.participants] == [("target", target)]
    assert [(f.of, f.low) for f in claim.figures] == [figure]
