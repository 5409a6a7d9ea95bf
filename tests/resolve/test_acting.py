"""Who does what is told without a doer: the police, courts and prosecutors that the text names, and nobody else."""

from collections.abc import Mapping
from typing import Any

import pytest

from kilde.model import Acting, Aspect, Factuality, Participant
from kilde.resolve.acting import Authorities
from tests.resolve.making import claim, context, entities, span

ARREST: dict[str, Any] = {"kind": "COERCE", "mode": "arrest", "effect": "arrested"}
CHARGE: dict[str, Any] = {"kind": "COERCE", "mode": "arrest"}
SENTENCE: dict[str, Any] = {"kind": "SANCTION", "mode": "convict"}
RELEASE: dict[str, Any] = {"kind": "RETREAT", "mode": "release"}


def acting(
    text: str, trigger: str, target: str, language: str = "en", names: Mapping[str, str] | None = None,
    country: str | None = None, role: str = "target", traits: tuple[str, ...] = (), beside: str = "", **fields: Any,
) -> str:
    """The words for who did it to somebody; "-" where nobody is inferred."""
    who = Participant(role, span(text, target), span(text, target), None, traits)
    own = claim(text, trigger, participants=(who,), **fields)
    others = [claim(text, beside, **ARREST)] if beside else []
    found: Acting | None = Authorities(
        context(text, language, names or {}), entities(text, language, names or {}), [own, *others], text
    ).of(own, country)
    return found.span.quote if found else "-"


@pytest.mark.parametrize(
    ("language", "text", "trigger", "target", "doer"),
    [
        ("en", "Two men were held overnight.\nPolice would not say more.", "held", "Two men", "Police"),
        ("da", "En kvinde er anholdt.\nHerning Politi søger vidner.", "anholdt", "En kvinde", "Politi"),
        ("nb", "To er pågrepet.\nDet opplyser politiet.", "pågrepet", "To", "politiet"),
        ("nn", "Tre er pågripne.\nPolitiet vil ikkje seie meir.", "pågripne", "Tre", "Politiet"),
        ("sv", "En man greps i natt.\nSäkerhetspolisen tiger.", "greps", "En man", "Säkerhetspolisen"),
    ],
)  # fmt: skip
def test_who_is_taken_was_taken_by_the_police_that_the_text_names(
    language: str, text: str, trigger: str, target: str, doer: str
) -> None:
    assert acting(text, trigger, target, language, **ARREST) == doer


def test_a_sentence_is_passed_by_a_court_and_a_charge_brought_by_prosecutors() -> None:
    text = "A nurse was jailed.\nPolice had found the knife, prosecutors told the court."
    assert acting(text, "jailed", "A nurse", **SENTENCE) == "court"
    assert acting(text, "jailed", "A nurse", **CHARGE) == "prosecutors"
    assert acting("A nurse was jailed.\nPolice had found the knife.", "jailed", "A nurse", **SENTENCE) == "-"


def test_the_whole_name_is_told_and_the_own_sentence_goes_before_the_rest() -> None:
    text = "Police searched the flat.\nA man was held, Leeds Police say."
    assert acting(text, "held", "A man", names={"Leeds Police": "ORG"}, **ARREST) == "Leeds Police"


def test_nobody_is_inferred_where_somebody_is_said_to_have_done_it_or_nothing_was_done() -> None:
    text = "Rebels held a teacher.\nThe police fled."
    assert acting(text, "held", "Rebels", role="actor", **ARREST) == "-"
    assert acting(text, "held", "a teacher", **ARREST, factuality=Factuality.CERTAIN_NOT) == "-"
    assert acting(text, "held", "a teacher", **ARREST, aspect=Aspect.HYPOTHETICAL) == "-"
    assert acting(text, "held", "a teacher", kind="ASSAULT", mode="abduct") == "-"
    assert acting("A teacher was held.", "held", "A teacher", **ARREST) == "-"


def test_police_who_are_taken_were_not_taken_by_themselves() -> None:
    text = "Three policemen were held.\nThe policemen deny it."
    assert acting(text, "held", "Three policemen", traits=("police",), **ARREST) == "-"


def test_police_of_another_country_took_nobody_here() -> None:
    text = "En dansk mand er anholdt i Spanien.\nNorsk politi kender ham."
    names = {"Spanien": "LOC", "Norsk politi": "ORG"}
    assert acting(text, "anholdt", "En dansk mand", "da", names, "ESP", **ARREST) == "-"
    assert acting(text, "anholdt", "En dansk mand", "da", names, "NOR", **ARREST) == "Norsk politi"


def test_only_who_was_arrested_is_released_by_an_authority() -> None:
    text = "Two boys were freed.\nThey had been held since May.\nProsecutors dropped the case."
    assert acting(text, "freed", "Two boys", beside="held", **RELEASE) == "Prosecutors"
    assert acting(text, "freed", "Two boys", **RELEASE) == "-"


def test_an_officer_and_what_the_police_own_come_last() -> None:
    text = "A man was held.\nThe detective smiled.\nThe court heard the police's spokesman."
    assert acting(text, "held", "A man", **ARREST) == "court"
