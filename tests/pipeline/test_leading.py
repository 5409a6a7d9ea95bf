"""What a document is chiefly about."""

from dataclasses import replace

import pytest

from kilde.model import (
    Aspect,
    Claim,
    Document,
    Evidence,
    Factuality,
    PassageKind,
    Reason,
    Resolution,
    Span,
    Stance,
    Unknown,
)
from kilde.pipeline.leading import by_weight

WORDS = "x" * 100
DOCUMENT = Document("a", None, None, None, "nb", "0", "0")
CLAIM = Claim(
    document=DOCUMENT.id,
    kind="ASSAULT",
    mode=None,
    effect=None,
    trigger=Span(0, 1, "x"),
    sentence=Span(0, 5, "xxxxx"),
    passage=PassageKind.BODY,
    participants=(),
    times=(),
    places=(),
    figures=(),
    voices=(),
    stance=Stance.REPORTS,
    factuality=Factuality.CERTAIN,
    aspect=Aspect.OCCURRED,
)


def told(
    sentence: int, passage: PassageKind = PassageKind.BODY, aspect: Aspect = Aspect.OCCURRED, at: int = 0
) -> Evidence:
    """A claim in the sentence of that number."""
    start = sentence * 10
    trigger = Span(start + at, start + at + 1, "x")
    claim = replace(CLAIM, trigger=trigger, sentence=Span(start, start + 9, "x" * 9), passage=passage, aspect=aspect)
    unknown = Unknown(Reason.NOT_SAID)
    return Evidence(claim, Resolution(claim.id, unknown, None, unknown, (), ()), DOCUMENT, "run")


def ranked(*events: tuple[str, Evidence]) -> list[str]:
    return by_weight([one for _, one in events], {one.resolution.claim: event for event, one in events})


@pytest.mark.parametrize("passage", [PassageKind.HEADLINE, PassageKind.LEAD])
def test_headline_and_lead_outweigh_what_is_told_more_often_below(passage: PassageKind) -> None:
    below = [("b", told(n)) for n in range(1, 5)]
    assert ranked(("a", told(0, passage)), *below) == ["a", "b"]


def test_what_is_told_more_often_leads_among_equals() -> None:
    assert ranked(("a", told(1)), ("b", told(1, at=1)), ("b", told(2)), ("b", told(3))) == ["b", "a"]


def test_what_a_sentence_adds_counts_half_and_each_event_once_a_sentence() -> None:
    assert ranked(("sentence", told(1)), ("murder", told(1, at=1)), ("murder", told(1, at=2))) == ["sentence", "murder"]


def test_what_is_told_in_passing_counts_as_added_though_it_stands_first() -> None:
    murder, sentence = told(1), told(1, at=1)
    aside = replace(murder, claim=replace(murder.claim, aside=True))
    assert ranked(("murder", aside), ("sentence", sentence)) == ["sentence", "murder"]


def test_what_stands_first_leads() -> None:
    assert ranked(("b", told(1, at=1)), ("a", told(1))) == ["a", "b"]


def test_what_lies_ahead_counts_half() -> None:
    plan, deed = told(0, PassageKind.HEADLINE, Aspect.PLANNED), told(1, PassageKind.HEADLINE)
    assert ranked(("plan", plan), ("deed", deed), ("deed", told(2))) == ["deed", "plan"]


def test_a_document_without_claims_is_about_nothing() -> None:
    assert ranked() == []


def test_what_police_turn_out_for_goes_before_their_turning_out() -> None:
    police = told(0, PassageKind.LEAD)
    turned = replace(police, claim=replace(police.claim, kind="MOBILIZE", mode="police"))
    assert ranked(("police", turned), ("deed", told(0, PassageKind.LEAD, at=5)), ("deed", told(1)))[0] == "deed"


def test_the_headline_is_first_though_a_caption_stands_above_it() -> None:
    events = [("b", told(0)), ("b", told(1, PassageKind.HEADLINE, at=5)), ("a", told(1, PassageKind.HEADLINE))]
    assert ranked(*events)[0] == "a"


def test_what_a_sentence_tells_undone_is_background_to_that() -> None:
    taken, freed = told(0, PassageKind.HEADLINE), told(0, PassageKind.HEADLINE, at=4)
    freed = replace(freed, claim=replace(freed.claim, kind="RETREAT", mode="release"))
    taken = replace(taken, claim=replace(taken.claim, mode="abduct"))
    assert ranked(("taken", taken), ("freed", freed)) == ["freed", "taken"]


def test_a_title_before_a_colon_is_not_the_news() -> None:
    title, news = told(0, PassageKind.HEADLINE), told(0, PassageKind.HEADLINE, at=4)
    sentence = Span(0, 9, "x: xxxxxx")
    title, news = (replace(e, claim=replace(e.claim, sentence=sentence)) for e in (title, news))
    assert ranked(("title", title), ("news", news)) == ["news", "title"]


def test_what_is_told_in_passing_counts_half_though_its_sentence_tells_nothing_else() -> None:
    aside, deed = told(0, PassageKind.LEAD), told(1, PassageKind.LEAD)
    aside = replace(aside, claim=replace(aside.claim, aside=True))
    assert ranked(("aside", aside), ("deed", deed), ("deed", told(2))) == ["deed", "aside"]


def test_a_quotation_further_down_does_not() -> None:
    events = [("lead", told(0, PassageKind.LEAD)), ("a", told(1, PassageKind.BODY)), ("b", told(2, PassageKind.QUOTE))]
    assert ranked(*events) == ["lead", "a", "b"]


@pytest.mark.parametrize("factuality", [Factuality.CERTAIN_NOT, Factuality.POSSIBLE, Factuality.UNDERSPECIFIED])
def test_what_did_not_happen_or_may_have_counts_half(factuality: Factuality) -> None:
    none = told(0, PassageKind.HEADLINE)
    none = replace(none, claim=replace(none.claim, factuality=factuality))
    deed = told(0, PassageKind.HEADLINE, at=5)
    assert ranked(("none", none), ("deed", deed), ("deed", told(1)))[0] == "deed"


def test_what_is_denied_counts_whole() -> None:
    denied = told(0, PassageKind.HEADLINE)
    claim = replace(denied.claim, factuality=Factuality.CERTAIN_NOT, stance=Stance.DENIES)
    deed = told(0, PassageKind.HEADLINE, at=5)
    assert ranked(("denied", replace(denied, claim=claim)), ("deed", deed), ("deed", told(1)))[0] == "denied"


def test_police_who_turn_out_stand_behind_the_deed_of_their_sentence() -> None:
    police, deed = told(0, PassageKind.LEAD), told(0, PassageKind.LEAD, at=5)
    police = replace(police, claim=replace(police.claim, kind="MOBILIZE", mode="police"))
    assert ranked(("police", police), ("deed", deed)) == ["deed", "police"]
