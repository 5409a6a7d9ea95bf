"""Constructions that real articles showed: losses, tolls, participles the tagger mistakes, nobody who claims."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader


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


@pytest.mark.parametrize(
    ("language", "text", "kind", "role", "right", "wrong"),
    [
        # a weapon is what it is done with, not whom it is done to
        ("nn", "Ein rakett vart skoten mot byen onsdag.", "ASSAULT", "target", None, "Ein rakett"),
        # who says it did it
        ("nb", "Politiet melder at de har pågrepet en person.", "COERCE", "actor", "de", None),
        # the name of a place is no subject beside the dead
        (
            "nn",
            "I Ukrainas nest største by Kharkiv er to personar stadfesta omkomne etter eit angrep.",
            "ASSAULT",
            "target",
            "to personar",
            "Kharkiv",
        ),
        # one of the leaders of a group is not the group
        (
            "da",
            "En af lederne i den syriske oprørsgruppe Nour al Din al Zinki er blevet dræbt i et angreb.",
            "ASSAULT",
            "target",
            None,
            "Nour al Din al Zinki",
        ),
        # passives whose helper the tree took for the verb, or that are predicates
        ("sv", "Mannen är nu begärd häktad för synnerligen grovt vapenbrott.", "COERCE", "target", "Mannen", None),
        ("da", "Her blev en 72-årig mand anholdt sigtet for vold.", "COERCE", "target", "en 72-årig mand", None),
        (
            "nn",
            "Ei veke etter knivstikkinga blei ein 21 år gammal mann varetektsfengsla i fire veker.",
            "COERCE",
            "target",
            "ein 21 år gammal mann",
            None,
        ),
        # whoever says it was not hurt
        ("da", "Mindst 45 meldes såret, siger Hashmat Stanekzai.", "ASSAULT", "target", None, "Hashmat Stanekzai"),
        # a noun that a phrase only goes through
        (
            "nn",
            "Angrepet starta då ein lastebil full av sprengstoff gjekk i lufta utanfor inngangen.",
            "ASSAULT",
            "target",
            None,
            "lufta",
        ),
        # what an ambush was aimed at, hung on those who lay in it
        (
            "en",
            "The army on Sunday confirmed an ambush by suspected bandits against its anti terrorism team on Friday.",
            "ASSAULT",
            "target",
            "its anti terrorism team",
            None,
        ),
        # an adjective that the tree took for the predicate
        (
            "en",
            "The South Sudanese government and rebels loyal to former Vice President Riek Machar have agreed on a ceasefire"
            " as they prepare for talks to end violence.",
            "AGREE",
            "actor",
            "rebels",
            "former Vice President Riek Machar",
        ),
        # nobody knows who
        ("sv", "Det är oklart vem eller vilka som ligger bakom attacken.", "ASSAULT", "actor", None, "vem"),
        # both words of a pair that shares its last part are one
        ("nb", "Han møtte europa- og klimaministeren i Berlin.", "CONSULT", "target", None, "europa-"),
    ],
)
def test_who_did_it_and_to_whom(
    language: str, text: str, kind: str, role: str, right: str | None, wrong: str | None, claims_of: Reader
) -> None:
    told = parties(claims_of(language, text), kind, role)
    assert right is None or right in told
    assert wrong is None or wrong not in told


def test_whoever_denies_that_one_did_it_is_meant(claims_of: Reader) -> None:
    claims = claims_of("sv", "Iran förnekar att man utfört förra sommarens cyberangrepp mot Sverige.")
    assert [p.refers.quote for c in claims for p in c.participants if p.role == "actor" and p.refers] == ["Iran"]


def who(claims: tuple[Claim, ...], role: str) -> list[str]:
    return [one.span.quote for claim in claims for one in claim.participants if one.role == role]


def test_a_verb_taken_for_a_small_word_has_the_noun_before_it_as_subject(claims_of: Reader) -> None:
    claims = claims_of("sv", "Thailands regering inför undantagstillstånd i Bangkok och provinserna omkring.")
    assert who(claims, "actor") == ["Thailands regering"]


def test_an_age_before_a_noun_is_nobody(claims_of: Reader) -> None:
    claims = claims_of("nb", "Svensk politi pågrep fredag en 17 år gammel gutt i Malmö.")
    assert (who(claims, "actor"), who(claims, "target")) == (["Svensk politi"], ["en 17 år gammel gutt i Malmö"])


def test_whose_weapon_it_is_says_nothing_of_where(claims_of: Reader) -> None:
    [claim] = claims_of("en", "The general was killed by a U.S. drone in Baghdad on Friday.")
    assert "U.S." not in [place.quote for place in claim.places]


def test_a_ministry_that_blames_somebody_is_not_where_it_happened(claims_of: Reader) -> None:
    claims = claims_of("nb", "Justisdepartementet i Roma gir opprørerne skylden for drapet.")
    assert [place.quote for claim in claims if claim.kind == "ASSAULT" for place in claim.places] == []
