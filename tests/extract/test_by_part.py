"""Who is named by the part that they had in what the opening tells."""

from collections.abc import Callable

import pytest

from kilde.model import Claim

Claims = Callable[..., tuple[Claim, ...]]


def _names(claims: tuple[Claim, ...], role: str) -> set[str]:
    """Whom those who take part in the first claim in a role stand for."""
    return {p.refers.quote if p.refers else p.span.quote for p in claims[0].participants if p.role == role}


@pytest.mark.parametrize(
    ("language", "text", "role", "name"),
    [
        ("en", "A man shot two guards in Oslo. Police named him as Carl Moe, 33.", "actor", "Carl Moe"),
        ("en", "A man shot two guards. The suspect, identified by police as Carl Moe, ran.", "actor", "Carl Moe"),
        ("en", "A woman was stabbed in Derby. The victim was named locally as Jane Roe.", "target", "Jane Roe"),
        ("nb", "En mann drepte to vakter i Moss. Politiet har identifisert ham som Carl Moe.", "actor", "Carl Moe"),
        ("nb", "En kvinne ble knivstukket i Moss. Offeret er identifisert som Jane Roe.", "target", "Jane Roe"),
        ("da", "En mand dræbte to vagter. Gerningsmanden er identificeret som Carl Moe.", "actor", "Carl Moe"),
        ("sv", "En man dödade två vakter. Den misstänkte, Carl Moe, greps i går.", "actor", "Carl Moe"),
    ],
)
def test_who_is_described_in_the_opening_is_named_as_the_perpetrator_or_victim(
    claims_of: Claims, language: str, text: str, role: str, name: str
) -> None:
    assert _names(claims_of(language, text), role) == {name}


@pytest.mark.parametrize(
    ("language", "text", "role", "words"),
    [
        # two who bear the part, another sex, somebody else beside them
        ("en", "A man shot two guards. The suspects are Carl Moe and Otto Lie.", "actor", "A man"),
        ("en", "A woman was stabbed in Derby. The victim of another stabbing, John Roe, has died.", "target", "A woman"),
        ("da", "En kvinde blev dræbt i Vejle. Den mistænkte, Carl Moe, blev anholdt.", "target", "En kvinde"),
    ],
)
def test_nobody_is_named_by_the_part_of_others(
    claims_of: Claims, language: str, text: str, role: str, words: str
) -> None:
    assert _names(claims_of(language, text), role) == {words}
