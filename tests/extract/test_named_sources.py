"""Who speaks where the tree takes somebody else for it: named beside what is told of them, cited, alone before a cue."""

import pytest

from kilde.model import Claim
from tests.conftest import Reader


def told(claim: Claim) -> list[list[str]]:
    return [[voice.name for voice in chain] for chain in claim.voices]


@pytest.mark.parametrize(
    ("language", "text", "chains"),
    [
        # a name between marks, before or behind what is told of it
        ("en", "Rebels shot nine men, Ola Lind, the head of the mission, told reporters on Tuesday.", [["Ola Lind"]]),
        ("en", "Rebels shot nine men, the head of the mission, Ola Lind, said on Tuesday.", [["Ola Lind"]]),
        (
            "en",
            "Confirming the raid, Ola Lind, the spokesman of the force in Lorby, said rebels shot nine men.",
            [["Ola Lind"]],
        ),
        ("en", "Rebels shot nine men, insists Ola Lind, who runs the clinic.", [["Ola Lind"]]),
        ("da", "Oprørere skød ni mænd, fortæller Ola Lind, leder af klinikken i byen.", [["Ola Lind"]]),
        ("en", "Ola Lind, a nurse and spokesperson for the families, said rebels shot nine men.", [["Ola Lind"]]),
        # whoever opens the sentence before what they asked for
        (
            "en",
            "Two army officers, speaking on condition of anonymity because they weren't allowed to talk, said rebels shot nine men.",
            [["Two army officers"]],
        ),
        # a state that is written as "us" is
        ("en", "The US said rebels shot nine men.", [["US"]]),
        # alone between a comma and the cue
        (
            "en",
            "Rebels shot nine men, Sadia's state rescue service said on the Telegram messaging app.",
            [["Sadia's state rescue service"]],
        ),
        # what a medium has learned
        ("en", "Rebels shot nine men in Lorby, the BBC understands.", [["BBC"]]),
        # who is cited, and who cites them, either way round
        (
            "en",
            "The Daily Sun, citing two officers briefed on the raid, reported that rebels shot nine men.",
            [["two officers", "Daily Sun"]],
        ),
        (
            "en",
            "The governor was quoted by the Tass news agency as saying that rebels shot nine men.",
            [["The governor", "the Tass news agency"]],
        ),
        ("nb", "Guvernøren blir sitert av byrået Tass på at opprørere har drept ni menn.", [["Guvernøren", "Tass"]]),
        # whom a clause before direct speech is about
        ("da", "Juntaens talsmand lægger ikke fingre imellem: »Ja, vi dræbte dem.«", [["Juntaens talsmand"]]),
        ("sv", "Generalen är tydlig: ”Vi dödade dem.”", [["Generalen"]]),
        ("en", 'The lawyer did not hesitate: "They killed him."', [["The lawyer"]]),
        # a pair of several words before a cue
        (
            "en",
            "Gunmen shot nine men and stole trucks, two security sources and a local official said.",
            [["two security sources"], ["a local official"]],
        ),
        # who tells of those who deny it
        ("en", "The men deny killing the guard, their lawyer Ann Lee said.", [["The men", "Ann Lee"]]),
        ("da", "Manden nægter at have dræbt naboen, siger hans advokat, Ib Lund.", [["Manden", "Ib Lund"]]),
        # papers that it stands in
        ("nn", "Mannen drap naboen sin med kniv, kjem det fram av tiltalen.", [["tiltalen"]]),
        ("sv", "Polisen som är på plats har talat om att två män har skjutits.", [["Polisen"]]),
        ("en", "Rebels shot nine men, according to a statement by the army.", [["the army"]]),
    ],
)
def test_who_is_named_speaks(language: str, text: str, chains: list[list[str]], claims_of: Reader) -> None:
    [claim] = [one for one in claims_of(language, text) if one.kind == "ASSAULT"][-1:]
    assert told(claim) == chains
