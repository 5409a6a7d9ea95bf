"""Constructions that real articles showed: losses, tolls, participles the tagger mistakes, nobody who claims."""

from collections.abc import Callable

import pytest

from kilde.model import Claim

Reader = Callable[..., tuple[Claim, ...]]


def figures(claims: tuple[Claim, ...]) -> set[tuple[str, float | None]]:
    return {(figure.of, figure.low) for claim in claims for figure in claim.figures}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Tolv soldater ble drept i et bakholdsangrep. Dødstallet stiger til 14, sier politiet."),
        ("da", "Tolv soldater blev dræbt i et baghold. Dødstallet er steget til 14, siger politiet."),
    ],
)
def test_a_rising_toll_is_a_figure(language: str, text: str, claims_of: Reader) -> None:
    assert ("killed", 14) in figures(claims_of(language, text))


def test_whoever_loses_fighters_has_them_killed(claims_of: Reader) -> None:
    claims = claims_of("nb", "Opprørere angrep basen. Opprørsgruppen mistet minst ni krigere i angrepet.")
    assert ("killed", 9) in figures(claims)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Ingen har tatt på seg ansvaret for angrepet."),
        ("da", "Ingen har påtaget sig ansvaret for angrebet."),
    ],
)
def test_nobody_claims_responsibility(language: str, text: str, claims_of: Reader) -> None:
    assert not [c for c in claims_of(language, text) if c.stance.value == "claims_responsibility"]


def test_the_injured_of_a_passive_with_its_helper_apart(claims_of: Reader) -> None:
    assert ("injured", 42) in figures(claims_of("nb", "I tillegg ble minst 42 personer såret i angrepet."))


def test_hearsay_is_no_plan(claims_of: Reader) -> None:
    claims = claims_of("nb", "Hamas hevder at 50 gisler skal være drept i luftangrep.")
    assert {(c.factuality.value, c.aspect.value) for c in claims} == {("PR+", "occurred")}


def test_what_is_not_known_is_only_possible(claims_of: Reader) -> None:
    claims = claims_of("nb", "Det er ikke kjent om noen ble drept i angrepet.")
    assert {c.factuality.value for c in claims} <= {"PS+"}


def parties(claims: tuple[Claim, ...], kind: str, role: str) -> list[str]:
    return [p.span.quote for c in claims if c.kind == kind for p in c.participants if p.role == role]


def test_those_who_are_of_one_mind_on_a_truce_act(claims_of: Reader) -> None:
    claims = claims_of("nn", "Norland og Sudria er samde om våpenkvile. Partane møttest i byen måndag.")
    assert parties(claims, "RETREAT", "actor") == ["Norland", "Sudria"]


def test_what_may_be_attacked_under_a_condition_is_not_told(claims_of: Reader) -> None:
    (claim,) = claims_of("nn", "Om Norland går til angrep, betyr det slutten for landet.")
    assert claim.factuality.value == "Uu"
