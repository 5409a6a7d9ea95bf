"""Words that take no part: distances, times, terms, what is only demanded or threatened with, power that is taken."""

import pytest

from tests.conftest import Reader


def _told(claims_of: Reader, language: str, text: str, kind: str) -> set[tuple[str, str]]:
    return {(p.role, p.head.quote) for one in claims_of(language, text) if one.kind == kind for p in one.participants}


@pytest.mark.parametrize(
    ("language", "text", "kind", "told"),
    [
        ("nb", "Soldater tok makten i Gabon onsdag.", "COERCE", {("actor", "Soldater")}),
        ("en", "The rebels vowed revenge on Friday.", "THREATEN", {("actor", "rebels")}),
        ("nb", "Han ble dømt til 12 års fengsel for drapet på en politimann.", "SANCTION", {("target", "Han")}),
        (
            "en",
            "A mortar shell exploded 300 metres from the embassy and wounded two guards.",
            "ASSAULT",
            {("instrument", "shell"), ("target", "guards")},
        ),
        (
            "nb",
            "Granaten eksploderte 200 meter fra skolen og drepte to elever.",
            "ASSAULT",
            {("instrument", "Granaten"), ("target", "elever")},
        ),
    ],
)
def test_what_is_nobody_takes_no_part(
    claims_of: Reader, language: str, text: str, kind: str, told: set[tuple[str, str]]
) -> None:
    assert _told(claims_of, language, text, kind) == told


@pytest.mark.parametrize(
    ("language", "text", "whom"),
    [
        ("nb", "FN ber begge sider stanse kampene.", "sider"),
        ("en", "The union urged its allies to stop the attacks.", "allies"),
    ],
)
def test_those_whom_demands_go_to_are_their_targets(claims_of: Reader, language: str, text: str, whom: str) -> None:
    assert ("target", whom) in _told(claims_of, language, text, "REQUEST")


def test_a_share_of_people_is_who_was_harmed(claims_of: Reader) -> None:
    text = "The governor says 40 percent of the villagers were killed in the raid."
    assert any(role == "target" for role, _ in _told(claims_of, "en", text, "ASSAULT"))


@pytest.mark.parametrize(
    ("language", "text", "doer"),
    [
        ("nb", "Ministeren la skylden på separatistene for drapene.", "separatistene"),
        ("sv", "Ministern lägger skulden på rebellerna för attacken.", "rebellerna"),
    ],
)
def test_whoever_is_given_the_blame_did_it_and_not_the_blame(
    claims_of: Reader, language: str, text: str, doer: str
) -> None:
    told = _told(claims_of, language, text, "ASSAULT")
    assert [head for role, head in told if role == "actor"] == [doer]


def test_an_authority_behind_a_day_is_who_did_it(claims_of: Reader) -> None:
    text = "En 40-årig man häktades på måndagen av Malmö tingsrätt för mord."
    assert ("actor", "tingsrätt") in _told(claims_of, "sv", text, "COERCE")
    text = "Mannen ble varetektsfengslet onsdag av Oslo tingrett."
    assert ("actor", "Oslo tingrett") in _told(claims_of, "nb", text, "COERCE")


def test_a_building_in_a_headline_was_set_on_fire(claims_of: Reader) -> None:
    assert _told(claims_of, "nb", "Skole satt i brann", "ASSAULT") == {("target", "Skole")}


def test_whoever_sits_in_custody_put_nobody_there(claims_of: Reader) -> None:
    text = "Sedan i lördags sitter också en 27-årig man anhållen misstänkt för mordet."
    assert ("target", "man") in _told(claims_of, "sv", text, "COERCE")
    assert ("actor", "man") not in _told(claims_of, "sv", text, "COERCE")


def test_whom_a_preposition_of_saying_governs_is_no_subject(claims_of: Reader) -> None:
    text = "Mannen ble pågrepet da han, utstyrt med øks, ifølge politiet gikk til angrep på naboen fredag."
    assert ("actor", "politiet") not in _told(claims_of, "nb", text, "ASSAULT")


def test_who_carries_out_a_deed_in_the_passive_is_not_what_it_is_done_to(claims_of: Reader) -> None:
    text = "Invasjonen ble foretatt av tyske styrker."
    assert _told(claims_of, "nb", text, "ASSAULT") == {("actor", "styrker")}
