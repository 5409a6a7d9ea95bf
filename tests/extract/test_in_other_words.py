"""Scorn, refusals, lost ground, cells and crowds, as they are told in other words than the plain ones, and what only looks so."""

import pytest

from tests.conftest import Reader

BEFORE = "Gunmen killed two soldiers in an attack on Monday. Police arrested three men over it.\n\n"


def kinds(reader: Reader, text: str) -> set[str]:
    """The kinds of what is claimed in the last paragraph of a text."""
    claims = reader("en", BEFORE + text + "\n")
    return {claim.kind for claim in claims if claim.trigger.start >= len(BEFORE)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The president branded the tycoon an interloper.", "ACCUSE"),
        ("The union hit back at the minister.", "ACCUSE"),
        ("The minister will stay in office until May.", "REJECT"),
        ("Rwanda denied any involvement.", "ASSAULT"),
        ("Rebels ejected the garrison from the town of Sake.", "ASSAULT"),
        ("The town has changed hands twice since May.", "COERCE"),
        ("The army lost two villages near the border.", "RETREAT"),
        ("Bond was set at $20,000 for the man.", "COERCE"),
        ("Detectives want to speak to a man seen near the mill.", "ACCUSE"),
        ("A search warrant was executed at a house by the police.", "ACCUSE"),
        ("The robber dragged the woman to the ground.", "ASSAULT"),
        ("The ban was lifted by the government on Friday.", "CONCEDE"),
    ],
)
def test_it_is_told_in_other_words(text: str, kind: str, claims_of: Reader) -> None:
    assert kind in kinds(claims_of, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The plane took off and went on to Rome.", "COERCE"),
        ("He set the table and kept the bond in a drawer.", "COERCE"),
        ("The children entered the school at nine.", "COERCE"),
        ("The company changed its name and its logo.", "COERCE"),
        ("He found a coin in the grass.", "COERCE"),
        ("The label of the bottle was red.", "ACCUSE"),
        ("The choir filled the hall with song.", "PROTEST"),
        ("They talked about the weather and stayed until noon.", "REJECT"),
    ],
)
def test_everyday_words_tell_of_nothing(text: str, kind: str, claims_of: Reader) -> None:
    assert kind not in kinds(claims_of, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The government withdrew the controversial bill on Friday after weeks of protests."),
        ("nb", "Regjeringen trekker tilbake det omstridte lovforslaget etter uker med protester."),
        ("nn", "Regjeringa trekkjer tilbake det omstridde lovforslaget etter veker med protestar."),
        ("da", "Regeringen trækker det omstridte lovforslag tilbage efter uger med protester."),
        ("sv", "Regeringen drar tillbaka det omstridda lagförslaget efter veckor av protester."),
    ],
)
def test_who_takes_back_a_bill_yields(language: str, text: str, claims_of: Reader) -> None:
    assert "CONCEDE" in {claim.kind for claim in claims_of(language, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Counter-terrorism prosecutors are in the town of Sake.",
        "The man gave himself up without a fight.",
        "The news struck fear in the town of Sake.",
    ],
)
def test_words_of_violence_that_tell_of_none(text: str, claims_of: Reader) -> None:
    assert "ASSAULT" not in kinds(claims_of, text)
