"""Who does it where the object stands first, where an agent stands far off, and where a clause has no relative word."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader


def told(claims: tuple[Claim, ...], kind: str) -> list[list[tuple[str, str]]]:
    return [[(p.role, p.span.quote) for p in c.participants] for c in claims if c.kind == kind]


@pytest.mark.parametrize(
    ("language", "text", "kind", "roles"),
    [
        ("nb", "Angrepet fordømmer presidenten.", "ACCUSE", [("target", "Angrepet"), ("actor", "presidenten")]),
        ("nb", "Tre menn pågrep politiet.", "COERCE", [("target", "Tre menn"), ("actor", "politiet")]),
        # an agent hung on where it was
        (
            "da",
            "Hun blev stukket ned mandag aften i sit hjem af sin tidligere mand.",
            "ASSAULT",
            [("target", "Hun"), ("actor", "sin tidligere mand")],
        ),
        # whose a deed is that somebody is charged with suffered it
        (
            "nb",
            "En lærer er siktet for knivstikking av en elev.",
            "ASSAULT",
            [("actor", "En lærer"), ("target", "en elev")],
        ),
        # whom a phrase of the trigger names, and who stands far behind
        ("en", "Militants took hostages.", "ASSAULT", [("actor", "Militants"), ("target", "hostages")]),
        (
            "nb",
            "Fire nonner ble bortført fra et kloster i Kaduna av opprørere.",
            "ASSAULT",
            [("target", "Fire nonner"), ("actor", "opprørere")],
        ),
        ("nb", "Fire menn har politiet pågrepet.", "COERCE", [("target", "Fire menn"), ("actor", "politiet")]),
        # clauses without a relative word
        ("da", "Den mand, oprørere dræbte, var 40 år.", "ASSAULT", [("target", "Den mand"), ("actor", "oprørere")]),
        (
            "nn",
            "Dei to sjukepleiarane opprørarar kidnappa fredag, er i live.",
            "ASSAULT",
            [("target", "Dei to sjukepleiarane"), ("actor", "opprørarar")],
        ),
        ("en", "They met the men that soldiers shot.", "ASSAULT", [("target", "the men"), ("actor", "soldiers")]),
        (
            "en",
            "Two guards were shot in an attack blamed on rebels.",
            "ASSAULT",
            [("target", "Two guards"), ("actor", "rebels")],
        ),
    ],
)
def test_who_does_it(
    claims_of: Reader, language: str, text: str, kind: str, roles: list[tuple[str, str]]
) -> None:
    assert told(claims_of(language, text), kind) == [roles]
