"""Unrest: what burns while people protest is part of the riot."""

from dataclasses import replace

from kilde.extract.unrest import in_unrest
from kilde.model import Claim, Participant, PassageKind
from tests.link.making import PLAIN, span

UNREST = replace(PLAIN, kind="PROTEST", mode="riot", trigger=span(0, "riot"), sentence=span(0, "a riot"))
FIRE = replace(PLAIN, mode="destroy", trigger=span(90, "torched"), sentence=span(80, "it was torched"))


def kinds(*told: Claim) -> list[tuple[str, str | None]]:
    return [(one.kind, one.mode) for one in in_unrest(told)]


def taking_part(role: str, *traits: str) -> Participant:
    return Participant(role, span(70, "them"), span(70, "them"), traits=traits)


def test_what_burns_where_the_news_is_a_protest_is_part_of_its_riot() -> None:
    headline = replace(UNREST, passage=PassageKind.HEADLINE)
    assert kinds(headline, FIRE)[1] == ("PROTEST", "riot")
    assert kinds(UNREST, replace(FIRE, sentence=UNREST.sentence))[1] == ("PROTEST", "riot")
    assert kinds(UNREST, FIRE)[1] == kinds(FIRE)[0] == ("ASSAULT", "destroy")


def test_what_forces_burn_and_who_is_burnt_is_no_part_of_it() -> None:
    headline = replace(UNREST, passage=PassageKind.HEADLINE)
    for one in (taking_part("actor", "military"), taking_part("target", "person"), taking_part("instrument")):
        assert kinds(headline, replace(FIRE, participants=(one,)))[1] == ("ASSAULT", "destroy")
