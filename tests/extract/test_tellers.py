"""Who tells: sources behind what they say, before a colon, of numbers, of what they answer; news of several languages."""

import pytest

from kilde.model import Claim, Stance
from tests.conftest import Reader


def told(claim: Claim) -> list[list[str]]:
    return [[voice.span.quote for voice in chain] for chain in claim.voices]


@pytest.mark.parametrize(
    ("language", "text", "kind", "chains"),
    [
        # whoever ends a sentence behind a comma has said all of it
        (
            "en",
            "Rebels killed nine villagers near Lorby on Friday, the two officers said in letters which named no one.",
            "ASSAULT",
            [["the two officers"]],
        ),
        (
            "en",
            "No water in parts of Lorby after a strike on a pump, mayor writes on Facebook.",
            "ASSAULT",
            [["mayor"]],
        ),
        ("en", "The man stabbed two guards and fled, the court heard on Monday.", "ASSAULT", [["the court"]]),
        # what a semicolon sets off is told by others
        (
            "sv",
            "Två vakter sköts ihjäl, säger polisen; armén medger ett dödsfall.",
            "ASSAULT",
            [["polisen"]],
        ),
        ("nb", "To vakter ble skutt, sier politiet; hæren bekrefter ett dødsfall.", "ASSAULT", [["politiet"]]),
        # a time and a medium before a colon
        (
            "sv",
            "21.40 Polisens talesperson Ola Lind till TT: En man har träffats av skott.",
            "ASSAULT",
            [["Polisens talesperson Ola Lind", "TT"]],
        ),
        ("nb", "Helsedepartementet: fire drepte, elleve skadde.", "ASSAULT", [["Helsedepartementet"]]),
        ("da", "Sundhedsministeriet: fire dræbte, elleve sårede.", "ASSAULT", [["Sundhedsministeriet"]]),
        # who counts the harmed
        ("da", "Soldater angreb et marked. Myndighederne talte om 53 døde i angrebet.", "ASSAULT", [["Myndighederne"]]),
        ("nb", "Legene teller 53 drepte.", "ASSAULT", [["Legene"]]),
        (
            "en",
            "Gunmen shot at a bus. Another rebel group gave the number of dead as 11.",
            "ASSAULT",
            [["Another rebel group"]],
        ),
        ("en", "Gunmen shot at a bus. The army put the death toll at five.", "ASSAULT", [["The army"]]),
        # blame, also where whom it is laid on is long
        ("da", "Regeringen giver det forbudte parti Fri Jord skylden for angrebet.", "ACCUSE", [["Regeringen"]]),
        ("nn", "Organisasjonen legg ansvaret for åtaket på hæren.", "ACCUSE", [["Organisasjonen"]]),
        # hearsay by where it is from
        ("nb", "Fra Moskva heter det at soldatene drepte tolv mann.", "ASSAULT", [["Moskva"]]),
        ("nn", "Frå Moskva heiter det at soldatane drap tolv mann.", "ASSAULT", [["Moskva"]]),
        # what somebody calls it
        ("nb", "En gård brant etter det guvernøren kaller et rakettangrep.", "ASSAULT", [["guvernøren"]]),
    ],
)
def test_who_tells(language: str, text: str, kind: str, chains: list[list[str]] | None, claims_of: Reader) -> None:
    found = [told(claim) for claim in claims_of(language, text) if claim.kind == kind]
    assert (chains in found) if chains is not None else any(found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "I gårsdagens avis skrev vi at politiet skjøt en mann i Lorby."),
        ("nn", "I gårsdagens avis skreiv vi at politiet skaut ein mann i Lorby."),
        ("en", "Police held two men over a con in which a widow was kept on a video call for nine days by crooks."),
    ],
)
def test_who_tells_nothing(language: str, text: str, claims_of: Reader) -> None:
    found = claims_of(language, text)
    assert found
    assert all(not claim.voices for claim in found)


def test_a_rejected_account_is_denied_by_who_rejects_it(claims_of: Reader) -> None:
    found = [c for c in claims_of("nb", "Departementet i Lorby avviser framstillingen.") if c.kind == "REJECT"]
    assert [(told(c), c.stance) for c in found] == [([["Departementet i Lorby"]], Stance.DENIES)]


def test_a_rejected_demand_is_said_by_no_voice_of_its_own(claims_of: Reader) -> None:
    found = [c for c in claims_of("nb", "Departementet avviser kravet.") if c.kind == "REJECT"]
    assert found
    assert all(not c.voices for c in found)


def test_what_two_are_told_to_accuse_each_other_of_is_all_that_they_say(claims_of: Reader) -> None:
    text = "When fighting broke out near Kobo, Ruritania and its neighbour took two hours to accuse each other of shooting first."
    found = [c for c in claims_of("en", text) if c.trigger.quote == "fighting"]
    assert [told(c) for c in found] == [[]]
