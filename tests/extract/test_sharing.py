"""Deeds that stand side by side share who takes part in them."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader


def told(claims: tuple[Claim, ...], trigger: str, role: str) -> list[str]:
    return [p.span.quote for c in claims if trigger in c.trigger.quote for p in c.participants if p.role == role]


@pytest.mark.parametrize(
    ("language", "text", "trigger", "role", "who"),
    [
        ("en", "Hooded men beat and robbed a baker.", "beat", "target", ["a baker"]),
        ("da", "Soldaterne omringede, stormede og ransagede gården.", "stormede", "actor", ["Soldaterne"]),
        ("sv", "Hon fördes bort, torterades och dödades av rebeller.", "torterades", "actor", ["rebeller"]),
        ("nb", "Hun ble bortført, torturert og drept av opprørere.", "torturert", "actor", ["opprørere"]),
        ("en", "She was charged with the kidnapping and murder of a judge.", "kidnapping", "target", ["a judge"]),
        ("en", "She was charged with the kidnapping and murder of a judge.", "murder", "actor", ["She"]),
        ("en", "He was jailed for stabbing and robbing a driver.", "stabbing", "target", ["a driver"]),
        ("da", "Hun er sigtet for bortførelse og drab på en dommer.", "drab", "actor", ["Hun"]),
        ("nn", "Ho er sikta for drapsforsøk og vald mot ein vaktmann.", "vald", "actor", ["Ho"]),
        ("sv", "Hon har dömts för mord på och rån av en taxichaufför.", "mord", "target", ["en taxichaufför"]),
        # what follows a noun in the charge is not whom the charge is made against
        ("sv", "Hon misstänks för mordförsök och våld mot en polis.", "misstänks", "target", ["Hon"]),
        # each has its own
        ("en", "Rebels attacked the fort and killed two cooks, police said.", "killed", "target", []),
        # somebody else did the second: of another kind, by another agent
        ("en", "He was wounded and then arrested by police.", "wounded", "actor", []),
    ],
)
def test_deeds_side_by_side_share_who_takes_part(
    claims_of: Reader, language: str, text: str, trigger: str, role: str, who: list[str]
) -> None:
    assert told(claims_of(language, text), trigger, role) == who
