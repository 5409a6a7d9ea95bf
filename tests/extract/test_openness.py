"""Deeds that are left open: weighed, feared, worked for, allowed, asked about; and deeds that are known all the same."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("en", "EU ministers will discuss sanctions against the junta on Monday.", "SANCTION"),
        ("en", "He risks being arrested if he returns.", "COERCE"),
        ("da", "Biler kan beslaglægges af politiet.", "COERCE"),
        ("da", "Udsendinge arbejder på at få gruppen til at frigive gidslerne.", "RETREAT"),
        ("nb", "Landsbyboerne er redde for å bli drept av opprørerne.", "ASSAULT"),
        ("nn", "Canada vurderer nye sanksjonar mot to generalar.", "SANCTION"),
        ("sv", "Regeringen funderar på att utvisa ambassadören.", "SANCTION"),
    ],
)
def test_what_is_only_weighed_feared_or_allowed_is_not_done(
    claims_of: Reader, language: str, line: str, kind: str
) -> None:
    (claim,) = (one for one in claims_of(language, line) if one.kind == kind)
    assert (claim.factuality.value, claim.aspect.value) in {("PS+", "planned"), ("Uu", "hypothetical")}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Japan imposed sanctions on the two generals after long discussions."),
        ("nb", "Bussjåførene la ned arbeidet i forrige uke."),
        ("da", "2800 ansatte fra 35 virksomheder nedlagde torsdag arbejdet."),
        ("da", "De to ministre drøftede i 20 minutter krigen i Ukraine."),
        ("sv", "Rebeller dödade fem soldater vid dammen, som kan rymma två miljoner liter."),
    ],
)
def test_a_word_of_weighing_elsewhere_leaves_a_deed_done(claims_of: Reader, language: str, line: str) -> None:
    assert {(c.factuality.value, c.aspect.value) for c in claims_of(language, line)} == {("CT+", "occurred")}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("da", "Politiet vil ikke oplyse, om manden er løsladt."),
        ("nb", "Familien vet ikke om sønnen er drept."),
        ("nn", "Advokaten ville ikkje seie om klienten hans var arrestert."),
        ("en", "Should the rebels attack the port, the ships will leave."),
        ("sv", "Skulle rebellerna angripa hamnen kommer fartygen att ge sig av."),
    ],
)
def test_embedded_questions_and_conditions_by_order_are_hypothetical(
    claims_of: Reader, language: str, line: str
) -> None:
    assert {claim.factuality.value for claim in claims_of(language, line)} == {"Uu"}


def test_a_preposition_before_a_that_clause_asks_nothing(claims_of: Reader) -> None:
    (claim,) = claims_of("da", "Man er overbevist om, at soldater dræbte fem.")
    assert claim.factuality.value != "Uu"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The attackers failed to reach the palace but killed two guards."),
        ("nb", "Angriperne klarte ikke å nå palasset, men drepte to vakter."),
        ("sv", "Angriparna lyckades inte nå palatset men dödade två vakter."),
    ],
)
def test_a_deed_set_against_a_failure_is_done(claims_of: Reader, language: str, line: str) -> None:
    assert [(c.factuality.value, c.aspect.value) for c in claims_of(language, line)] == [("CT+", "occurred")]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("da", "Meldingerne om, at generalen var anholdt, var falske."),
        ("nb", "Meldingene om at generalen var pågrepet, var falske."),
        ("nn", "Meldingane om at generalen var arrestert, var falske."),
        ("sv", "Uppgifterna om att generalen hade gripits var falska."),
    ],
)
def test_what_false_reports_say_did_not_happen(claims_of: Reader, language: str, line: str) -> None:
    assert {claim.factuality.value for claim in claims_of(language, line)} == {"CT-"}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nb", "Politiet avverget et angrep mot synagogen."),
        ("nn", "Politiet avverja eit åtak mot synagogen."),
    ],
)
def test_what_is_averted_is_attempted(claims_of: Reader, language: str, line: str) -> None:
    assert {claim.aspect.value for claim in claims_of(language, line)} == {"attempted"}


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("nb", "Utenriksministrene drøftet løslatelsen av de to fangene.", "RETREAT"),
        ("sv", "Medlarna diskuterade frigivningen av de båda journalisterna.", "RETREAT"),
        ("en", "Negotiators discussed the release of the hostages.", "RETREAT"),
        ("nb", "FN advarer mot nye massakrer i Sudan.", "ASSAULT"),
        ("sv", "FN varnar för massmord i Darfur.", "ASSAULT"),
        ("da", "Politiet vil forhindre flere skyderier i området.", "ASSAULT"),
        ("sv", "Polisen försöker förhindra nya skjutningar i förorten.", "ASSAULT"),
        ("en", "Troops were deployed to prevent further killings.", "ASSAULT"),
    ],
)
def test_what_is_negotiated_warned_of_or_to_be_prevented_is_open(
    claims_of: Reader, language: str, line: str, kind: str
) -> None:
    told = [one for one in claims_of(language, line) if one.kind == kind]
    held = {(one.stance.value, one.factuality.value, one.aspect.value) for one in told}
    assert held == {("reports", "PS+", "planned")}


def test_what_a_warning_tells_as_past_is_reported(claims_of: Reader) -> None:
    (claim,) = (one for one in claims_of("sv", "FN varnar för att tusentals dödats i Darfur.") if one.kind == "ASSAULT")
    assert (claim.stance.value, claim.aspect.value) == ("reports", "occurred")
