"""Fights have two sides."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader


def parties(claims: tuple[Claim, ...], role: str) -> set[str]:
    return {p.span.quote for claim in claims for p in claim.participants if p.role == role}


@pytest.mark.parametrize(
    ("language", "text", "killed", "by"),
    [
        ("da", "Gruppens leder blev dræbt i sammenstød med regeringsstyrker.", "Gruppens leder", "regeringsstyrker"),
        ("sv", "Fem soldater dödades i strider med rebeller.", "Fem soldater", "rebeller"),
        (
            "en",
            "Three rebels were killed in fighting with government troops on Monday.",
            "Three rebels",
            "government troops",
        ),
    ],
)
def test_who_falls_in_a_fight_is_killed_by_the_other_side(
    language: str, text: str, killed: str, by: str, claims_of: Reader
) -> None:
    claims = claims_of(language, text)
    assert parties(claims, "target") == {killed}
    assert parties(claims, "actor") == {by}


def test_what_an_attack_was_aimed_at_does_nothing(claims_of: Reader) -> None:
    claims = claims_of("nb", "Tre soldater ble drept i et angrep mot en politistasjon.")
    assert "en politistasjon" not in parties(claims, "actor")
