"""Names that look like deeds, deeds that names took along, and the senses of what the police, weather and rescuers do."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("en", "Condemns Dvani attack\n\nThe minister spoke on Monday.", "ACCUSE"),
        ("nb", "Truer Nord-Korea\n\nUSAs president talte mandag.", "THREATEN"),
    ],
)
def test_a_headlines_verb_is_no_part_of_the_name_behind_it(
    claims_of: Reader, language: str, line: str, kind: str
) -> None:
    assert kind in {claim.kind for claim in claims_of(language, line)}


def test_a_name_that_opens_a_sentence_before_its_verb_tells_of_no_deed(claims_of: Reader) -> None:
    lines = "Lynch closes the door on talks\n\nLynch will appear before the committee on Tuesday."
    assert not [claim for claim in claims_of("en", lines) if claim.kind == "ASSAULT"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Police raided homes across the city on Wednesday.", "COERCE"),
        ("Gunmen raided a village on Wednesday, killing ten people.", "ASSAULT"),
    ],
)
def test_a_raid_by_the_police_is_a_search(claims_of: Reader, line: str, kind: str) -> None:
    assert claims_of("en", line)[0].kind == kind


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("en", "The president declared a national emergency on Friday.", "COERCE"),
        ("nb", "Regjeringen erklærte nasjonal krisetilstand torsdag.", "COERCE"),
        ("nb", "Politiet leter etter en gjerningsmann etter skyting på Grønland.", "ACCUSE"),
        ("nb", "Sverige ble torsdag tatt opp i Nato.", "COOPERATE"),
        ("en", "A mob torched a police station in the border town on Sunday.", "PROTEST"),
    ],
)
def test_what_governments_police_and_crowds_do(claims_of: Reader, language: str, line: str, kind: str) -> None:
    assert kind in {claim.kind for claim in claims_of(language, line)}


@pytest.mark.parametrize(
    "line",
    [
        "Officers rescued a family by snatching swimmers from rough seas.",
        "Residents bombarded the council with complaints over bins.",
        "The museum seized the chance to buy a painting.",
        "The cargo craft burnt up over the ocean on Monday.",
        "The premier's trips came under fire in the campaign.",
    ],
)
def test_figures_of_speech_and_rescues_are_no_violence(claims_of: Reader, line: str) -> None:
    assert not [claim for claim in claims_of("en", line) if claim.kind in {"ASSAULT", "COERCE"}]
