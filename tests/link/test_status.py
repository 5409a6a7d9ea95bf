"""Status: the code does what every row of docs/status.md says, in the order of the rows."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.link.status import status
from kilde.model import Claim, Factuality, Said, Stance, Status
from tests.link.making import PLAIN, figure, voice

DOCS = Path(__file__).parents[2] / "docs" / "status.md"
SURE = Factuality.CERTAIN
NOT = {Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT}

Claims = Sequence[Claim]


def affirmed(claims: Claims) -> list[Claim]:
    return [c for c in claims if c.factuality not in NOT and c.stance is not Stance.DENIES]


def vouched(claims: Claims) -> list[Claim]:
    return [c for c in affirmed(claims) if c.factuality is SURE and c.stance is not Stance.ACCUSES]


def by(claim: Claim) -> set[str]:
    return {chain[0].span.quote for chain in claim.voices}


def admitting(claims: Claims) -> set[str]:
    owning = {Stance.CONFIRMS, Stance.CLAIMS_RESPONSIBILITY}
    return {who for c in affirmed(claims) if c.stance in owning for who in by(c)}


RULES: Mapping[str, Callable[[Claims], bool]] = {
    "every claim of it is negated, or denied by its voice": lambda claims: not affirmed(claims),
    "some voice that does not admit it as well denies what others say, or says that it was not so": lambda claims: any(
        (c.stance is Stance.DENIES or (c.voices and c.factuality in NOT)) and not (by(c) and by(c) <= admitting(claims))
        for c in claims
    ),
    "somebody confirms it, as certain": lambda claims: any(c.stance is Stance.CONFIRMS for c in vouched(claims)),
    "somebody claims responsibility for it": lambda claims: any(
        c.stance is Stance.CLAIMS_RESPONSIBILITY for c in affirmed(claims)
    ),
    "an outlet says it itself, as certain, with nobody named as its source": lambda claims: any(
        not c.voices for c in vouched(claims)
    ),
    "it is certain to those who are quoted, but no outlet says it itself": lambda claims: bool(vouched(claims)),
    "there is only hearsay, doubt, possibility or accusation": lambda claims: True,
}
"""What each line of the table says, put as a test by somebody who read nothing but the table."""


def rows() -> list[tuple[Status, str]]:
    """The table of the document: each status and when it holds, without examples."""
    found = re.findall(r"^\| (\w+) \| (.+?) \|$", DOCS.read_text(encoding="utf-8").split("\n## ")[0], flags=re.MULTILINE)
    return [(Status(name), re.sub(r" \(.*\)", "", when)) for name, when in found if name != "Status"]


def said(stance: Stance = Stance.REPORTS, factuality: Factuality = SURE, by: str = "") -> Claim:
    return replace(PLAIN, stance=stance, factuality=factuality, voices=((voice(by),),) if by else ())


def test_the_document_tells_of_every_status_once() -> None:
    assert sorted(name for name, _ in rows()) == sorted(Status)
    assert [when for _, when in rows()] == list(RULES)


CLAIMS = st.builds(said, st.sampled_from(Stance), st.sampled_from(Factuality), st.sampled_from(["", "the army"]))


@given(st.lists(CLAIMS, min_size=1, max_size=5))
def test_the_first_row_that_fits_holds(claims: list[Claim]) -> None:
    assert status(claims) == next(name for name, when in rows() if RULES[when](claims))


@pytest.mark.parametrize(
    ("expected", "claims"),
    [
        ("denied", [said(Stance.DENIES, by="the army")]),
        ("denied", [said(factuality=Factuality.CERTAIN_NOT)]),
        ("disputed", [said(), said(Stance.DENIES, Factuality.CERTAIN_NOT, "the army")]),
        ("confirmed", [said(Stance.CONFIRMS, by="the army"), said()]),
        ("attributed", [said(Stance.CONFIRMS, Factuality.PROBABLE, "the army"), said(by="a witness")]),
        ("claimed", [said(Stance.CLAIMS_RESPONSIBILITY, by="a group")]),
        ("asserted", [said()]),
        ("asserted", [said(), said(factuality=Factuality.CERTAIN_NOT)]),
        ("attributed", [said(by="the police")]),
        ("alleged", [said(Stance.ACCUSES, by="a minister")]),
        ("alleged", [said(factuality=Factuality.PROBABLE)]),
        ("alleged", [said(factuality=Factuality.UNDERSPECIFIED, by="a witness")]),
    ],
)
def test_examples_of_each_status(expected: str, claims: list[Claim]) -> None:
    assert status(claims).value == expected
    assert status(claims[::-1]).value == expected


def test_who_admits_what_they_denied_dispute_it_no_more() -> None:
    admitted, denied = said(Stance.CONFIRMS, by="the army"), said(Stance.DENIES, Factuality.CERTAIN_NOT, "the army")
    assert status([denied, admitted]) is Status.CONFIRMED
    assert status([replace(denied, voices=((voice("the rebels"),),)), admitted]) is Status.DISPUTED


def test_a_denial_worded_as_a_negated_report_disputes() -> None:
    negated = said(factuality=Factuality.CERTAIN_NOT, by="the army")
    assert status([said(), negated]) is Status.DISPUTED
    unhurt = replace(negated, figures=(figure("injured", 0, 0, Said.NONE),))
    assert status([said(), unhurt]) is Status.ASSERTED
