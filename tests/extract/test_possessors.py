"""Whose a deed is: its doer, where the noun says to whom it was done; and nobody else is its doer then."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader


def sides(claims: tuple[Claim, ...], kind: str) -> set[tuple[str, str]]:
    return {(p.role, p.span.quote) for claim in claims if claim.kind == kind for p in claim.participants}


@pytest.mark.parametrize(
    ("language", "text", "owner"),
    [
        ("sv", "Norge erkänner inte Lorviks annekteringar av ukrainskt territorium.", "Lorviks"),
        ("da", "Danmark anerkender ikke Ruslands annektering af Krim.", "Ruslands"),
    ],
)
def test_who_speaks_of_anothers_deed_did_not_do_it(claims_of: Reader, language: str, text: str, owner: str) -> None:
    actors = {words for role, words in sides(claims_of(language, text), "COERCE") if role == "actor"}
    assert actors == {owner}


def test_the_owner_of_a_killing_was_killed_unless_somebody_else_was(claims_of: Reader) -> None:
    assert ("target", "The general") in sides(claims_of("en", "The general's killing was condemned by Iran."), "ASSAULT")
    told = sides(claims_of("en", "The move follows the army's killing of a general on Monday."), "ASSAULT")
    assert told == {("actor", "the army"), ("target", "a general")}
