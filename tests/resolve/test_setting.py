"""A claim that says no place is set by those in it, or by what its document chiefly speaks of; never where nothing tells."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kilde.model import Claim, Participant, Place, Voice, VoiceKind
from kilde.resolve.setting import setting
from tests.resolve.making import claim, context, span


def told(
    text: str, language: str, *, kind: str = "ASSAULT", names: Mapping[str, str], target: str = "", actor: str = "",
    voice: str = "", traits: tuple[str, ...] = (),
) -> str | None:  # fmt: skip
    """Where the claim of the text's first word is set."""
    people = [(role, words) for role, words in (("target", target), ("actor", actor)) if words]
    voices = ((Voice(voice, VoiceKind.OFFICIAL, span(text, voice), span(text, voice)),),) if voice else ()
    one: Claim = claim(
        text, kind=kind, trigger=text.split()[0], voices=voices,
        participants=tuple(Participant(role, span(text, words), span(text, words), None, traits) for role, words in people),
    )  # fmt: skip
    found = setting(one, context(text, language, names))
    return found.place.name if found and isinstance(found.place, Place) else None


@pytest.mark.parametrize(
    ("text", "language", "kind", "names", "roles", "expected"),
    [
        ("Avsatt ble Malis president.", "nb", "COERCE", {"Malis": "LOC"}, {"target": "Malis president"}, "Mali"),
        ("Dræbt blev en malisk minister.", "da", "ASSAULT", {}, {"target": "en malisk minister"}, "Mali"),
        ("Misshandlad blev en man, säger Stockholms tingsrätt.", "sv", "ASSAULT", {"Stockholms": "LOC"}, {"voice": "Stockholms tingsrätt"}, "Stockholm"),
        ("Utvisade diplomater, Malis regering.", "sv", "SANCTION", {"Malis": "LOC"}, {"actor": "Malis regering"}, "Mali"),
        ("Raided by the Malian police.", "en", "ASSAULT", {}, {"actor": "the Malian police"}, "Mali"),
        ("Bombed by the Malian government.", "en", "ASSAULT", {}, {"actor": "the Malian government"}, None),
        ("Stormet ble den maliske ambassaden.", "nb", "ASSAULT", {}, {"target": "den maliske ambassaden"}, None),
    ],
)  # fmt: skip
def test_those_in_it_tell_where(
    text: str, language: str, kind: str, names: Mapping[str, str], roles: Mapping[str, str], expected: str | None
) -> None:
    traits = ("police",) if "police" in text else ()
    elsewhere = "\nParis. Roma. Berlin."
    named = {**names, "Paris": "LOC", "Roma": "LOC", "Berlin": "LOC"}
    assert told(text + elsewhere, language, kind=kind, names=named, traits=traits, **roles) == expected


def test_a_document_that_speaks_chiefly_of_one_country_is_set_there() -> None:
    text = "Attacked again.\nMali wants peace. Mali has no army. Bamako is calm, says France."
    named = {"Mali": "LOC", "Bamako": "LOC", "France": "LOC"}
    assert told(text, "en", names=named) == "Bamako"
    assert told(text.replace("Bamako", "It"), "en", names=named) == "Mali"
    assert told(text + " France and Italy, France and Spain.", "en", names={**named, "Italy": "LOC", "Spain": "LOC"}) is None


def test_what_nothing_tells_stays_unknown() -> None:
    assert told("Attacked again.", "en", names={}) is None


def test_whoever_expels_is_at_home_and_those_expelled_are_not() -> None:
    text = "Expelled.\nMali sends the French minister home. Paris. Roma. Berlin."
    named = {"Mali": "LOC", "Paris": "LOC", "Roma": "LOC", "Berlin": "LOC"}
    one = replace(
        claim(
            text, kind="SANCTION", trigger="Expelled",
            participants=(
                Participant("actor", span(text, "Mali"), span(text, "Mali")),
                Participant("target", span(text, "the French minister"), span(text, "minister")),
            ),
        ),
        mode="expel",
    )  # fmt: skip
    found = setting(one, context(text, "en", named))
    assert found is not None
    assert isinstance(found.place, Place)
    assert found.place.name == "Mali"
