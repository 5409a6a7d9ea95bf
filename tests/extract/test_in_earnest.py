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
