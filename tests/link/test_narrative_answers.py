"""Going on: which of several happenings told before a sentence speaks of that says little itself."""

from dataclasses import replace

from kilde.model import Evidence, Factuality, Participant, PassageKind, Stance, Voice, VoiceKind
from tests.link.making import KABUL, document, figure, span, told
from tests.link.test_narrative import events

A = document("a")
LEAD = PassageKind.LEAD
SPEAKER = Voice("the front", VoiceKind.ACTOR, span(90, "the front"), span(100, "says"))
WE = Participant("actor", span(70, "We"), span(70, "We"), span(94, "front"))
THEY = replace(WE, refers=span(10, "rebels"))


def test_who_confirms_a_deed_and_tells_nothing_of_it_speaks_of_the_news() -> None:
    news = told(A, 0, passage=LEAD, mode="drone", effect="killed", day="2024-03-11")
    before = told(A, 50, mode="heavy-weapons", effect="killed", day="2024-03-04", place=KABUL)

    def answer(**fields: object) -> Evidence:
        return told(A, 90, **fields)  # type: ignore[arg-type]

    assert events(news, before, answer(stance=Stance.CONFIRMS)) == [[0, 2], [1]]
    assert events(news, before, answer(stance=Stance.CLAIMS_RESPONSIBILITY)) == [[0, 2], [1]]
    assert events(news, before, answer()) == [[0], [1, 2]]
    counted = answer(stance=Stance.CONFIRMS, figures=(figure("injured", 3),))
    assert events(news, before, counted) == [[0], [1, 2]]


def test_who_says_that_they_never_did_it_denies_what_was_told() -> None:
    attack = told(A, 0, passage=LEAD, target="an embassy", effect="injured")
    whom = Participant("target", span(80, "schools"), span(80, "schools"))

    def never(*who: Participant) -> Evidence:
        return told(A, 60, participants=(*who, whom), factuality=Factuality.CERTAIN_NOT, voices=((SPEAKER,),))

    assert events(attack, never(WE)) == [[0, 1]]
    assert events(attack, never(THEY)) == [[0], [1]]
    assert events(attack, never()) == [[0], [1]]


def test_arms_are_laid_down_once_in_an_article_whatever_they_are_called() -> None:
    def handed_over(at: int, what: str) -> Evidence:
        return told(A, at, kind="RETREAT", mode="disarm", target=what)

    assert events(handed_over(0, "their weapons"), handed_over(50, "ninety rifles")) == [[0, 1]]
