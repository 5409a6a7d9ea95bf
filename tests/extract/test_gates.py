"""What a document is about, and what a deed is done to, tell whether its words are meant: in news in English."""

from collections.abc import Callable

import pytest

from kilde.model import Claim

Read = Callable[..., tuple[Claim, ...]]

CONTEST = "The contender and other Labour hopefuls sought votes, and centrist backbenchers liked the manifesto."
SALES = "The retailer said quarterly sales, earnings and dividends fell, and its suppliers cut their margins."
WRECK = "The driver left the motorway lane, and the passengers of the bus were met by rescuers after the crash."
DANGER = "Gunmen shot a guard in Agadez on Monday."


def told(claims: tuple[Claim, ...]) -> set[tuple[str, str]]:
    return {(claim.kind, claim.trigger.quote) for claim in claims}


@pytest.mark.parametrize(
    ("about", "line"),
    [
        (CONTEST, "Mr Lowe accused his opponent of cowardice."),
        (CONTEST, "Mrs Hale clubbed the plan and stabbed her friends."),
        (SALES, "The bank fired a volley at its critics."),
        (WRECK, "Police are investigating the crash."),
    ],
)
def test_what_a_document_is_about_rules_words_out(claims_of: Read, about: str, line: str) -> None:
    assert claims_of("en", f"{about} {line}") == ()


@pytest.mark.parametrize(
    ("about", "line"),
    [
        (CONTEST, "Police arrested a man who stabbed a guard."),
        (WRECK, "Militants blew up a bridge, the army said."),
    ],
)
def test_police_and_arms_are_in_earnest_all_the_same(claims_of: Read, about: str, line: str) -> None:
    assert claims_of("en", f"{about} {line}")


@pytest.mark.parametrize(
    "line",
    [
        "The senator attacked the policy on Tuesday.",
        "The king attacked the decision in May.",
    ],
)
def test_no_deed_is_done_to_words(claims_of: Read, line: str) -> None:
    kinds = [claim.kind for claim in claims_of("en", f"{DANGER} {line}")]
    assert kinds == ["ASSAULT"]


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("The war between Chad and Libya flared up in May.", ("ASSAULT", "war")),
        ("A truce with Mali had been reached.", ("AGREE", "A truce with Mali had been reached")),
        ("The curfew is in force.", ("COERCE", "curfew")),
        ("The bandit was gunned down by the morning.", ("ASSAULT", "gunned down")),
        ("Rebels captured a barracks near Gao.", ("COERCE", "captured")),
        ("Three brothers are serving seven years for the raid.", ("SANCTION", "serving seven years for")),
        ("The UN asked Chad to open its border.", ("REQUEST", "asked")),
        ("The minister told the rebels to share the food.", ("REQUEST", "told")),
        ("The African Union met on Thursday.", ("CONSULT", "met")),
        ("A lodger hit the widow.", ("ASSAULT", "hit")),
    ],
)
def test_what_a_sense_needs_is_there(claims_of: Read, line: str, claim: tuple[str, str]) -> None:
    assert claim in told(claims_of("en", f"{DANGER} {line}"))
