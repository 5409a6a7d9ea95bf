"""Words of violence that nobody means: of sport, business and shows, and figures of speech; and those that are meant."""

from collections.abc import Callable

import pytest

from kilde.model import Claim

Read = Callable[..., tuple[Claim, ...]]

MATCH = "The umpire and the batsmen saw sixes in every innings, and the coaches praised the rugby halftime."


def test_sport_tells_of_violence_only_where_police_or_militants_are(claims_of: Read) -> None:
    assert claims_of("en", f"Robbers stabbed the guests. {MATCH}") == ()
    assert claims_of("en", f"Robbers stabbed the guests, police said. {MATCH}")


@pytest.mark.parametrize(
    "line",
    [
        "The singer was crucified by critics after her divorce.",
        "The analysts fired off a note to clients.",
        "Investors fled the bond market.",
        "The chain is to slash jobs in the north.",
        "Sales in March fell, as they had in February.",
        "The bureau said so in a news release.",
        "The old song struck a nerve.",
        "She questioned whether the plan would work.",
        "Her speech took the city by storm.",
    ],
)
def test_figures_of_speech_are_no_claims(claims_of: Read, line: str) -> None:
    assert claims_of("en", line) == ()


@pytest.mark.parametrize(
    ("line", "kind", "mode"),
    [
        ("Police hauled away some forty demonstrators.", "COERCE", "arrest"),
        ("The smuggler was handed a nine-year prison term.", "SANCTION", "convict"),
        ("Latvia kicked out four diplomats.", "SANCTION", "expel"),
        ("Pirates crippled the computer systems of two ministries.", "COERCE", "cyber"),
        ("Mobile internet services were snapped in the district.", "COERCE", "censor"),
        ("Thousands of miners poured into the streets.", "PROTEST", "demo"),
        ("Kenya deployed 400 men in May.", "MOBILIZE", "troops"),
        ("The rebels handed over three soldiers.", "RETREAT", "release"),
    ],
)
def test_words_of_deeds_are_known(claims_of: Read, line: str, kind: str, mode: str) -> None:
    assert (kind, mode) in {(claim.kind, claim.mode) for claim in claims_of("en", line)}


@pytest.mark.parametrize(
    ("line", "counted"),
    [
        ("Nine arrests were made in the port on Monday.", [("arrested", 9)]),
        ("Rioters torched two cars on Monday.", [("vehicles", 2)]),
        ("A mob killed a guard. The death toll in the unrest that has shaken the hills since Monday rose to 20.", [("killed", 20)]),
    ],
)
def test_numbers_count_what_they_stand_by(claims_of: Read, line: str, counted: list[tuple[str, int]]) -> None:
    assert [(f.of, f.low) for claim in claims_of("en", line) for f in claim.figures] == counted


def test_whoever_responds_to_reports_says_nothing(claims_of: Read) -> None:
    found = claims_of("en", "Deputies responded to a shooting in the harbour and found two dead men.")
    assert found
    assert not any(claim.voices for claim in found)


def test_whoever_is_under_house_arrest_is_named(claims_of: Read) -> None:
    (claim,) = claims_of("en", "The president is under house arrest.")
    assert [(p.role, p.span.quote) for p in claim.participants] == [("target", "The president")]
