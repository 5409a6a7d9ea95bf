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


@pytest.mark.parametrize(
    ("language", "text", "doers"),
    [
        ("en", "Russia is expelling 23 British diplomats in response to Britain's expulsion of 23 Russians.", {"Russia", "Britain"}),
        ("nb", "Russland utviser 23 britiske diplomater som svar på Storbritannias utvisning av 23 russere.", {"Russland", "Storbritannias"}),
        ("sv", "Ryssland utvisar 23 brittiska diplomater som svar på Storbritanniens utvisning av 23 ryssar.", {"Ryssland", "Storbritanniens"}),
        ("da", "Israel bombede Iran fredag efter Irans angreb på israelske byer.", {"Israel", "Irans"}),
    ],
)
def test_an_answer_is_another_deed_than_what_it_answers(
    language: str, text: str, doers: set[str], claims_of: Reader
) -> None:
    claims = claims_of(language, text)
    assert len({claim.kind for claim in claims}) == 1
    assert [len(parties((claim,), "actor")) for claim in claims] == [1, 1]
    assert parties(claims, "actor") == doers


def test_who_is_killed_in_an_attack_by_somebody_is_killed_by_them(claims_of: Reader) -> None:
    [claim] = claims_of("en", "Ten people were killed in Russia's attack on Kyiv on Friday.")
    assert parties((claim,), "actor") == {"Russia"}
