"""Lending: whose a time is that a sentence has for a deed and for another that it tells in passing."""

from dataclasses import replace

from kilde.link import link
from kilde.link.lending import borrowing, returned
from kilde.link.lending import lent as lends
from kilde.model import Aspect, Evidence, Lapse, Offset, Span, TimeExpression, TimeForm, TimeMention, Unknown
from tests.link.making import HERAT, KABUL, document, told

A = document("a")
SENTENCE = "In May rebels claimed the raid of the bank in June"
MAY, JUNE = Span(3, 6, "May"), Span(46, 50, "June")
EXPRESSION = TimeExpression(TimeForm.DATE, month=5)


def deed(trigger: str, kind: str, time: Span, **fields: object) -> Evidence:
    """A deed of the sentence, by its word, with a time."""
    at = SENTENCE.index(trigger)
    mention = TimeMention(time, EXPRESSION)
    span = Span(at, at + len(trigger), trigger)
    return told(A, sentence=SENTENCE, trigger=span, kind=kind, times=(mention,), day="2023-05", **fields)  # type: ignore[arg-type]


def claimed(time: Span, **fields: object) -> Evidence:
    return deed("claimed", "ACCUSE", time, **fields)


def raid(time: Span, **fields: object) -> Evidence:
    return deed("raid", "ASSAULT", time, aside=True, **fields)


def lent(*evidence: Evidence) -> set[str]:
    """The triggers of the claims whose time is another's."""
    found = borrowing(evidence)
    return {e.claim.trigger.quote for e in evidence if e.resolution.claim in found}


def test_a_time_before_a_deed_told_in_passing_is_that_of_the_sentence() -> None:
    assert lent(claimed(MAY), raid(MAY)) == {"raid"}


def test_a_time_behind_it_is_its_own() -> None:
    assert lent(claimed(JUNE), raid(JUNE)) == {"claimed"}


def test_a_time_that_only_one_has_is_lent_to_nobody() -> None:
    assert lent(claimed(MAY), raid(JUNE)) == lent(raid(MAY)) == set()


def test_two_of_one_kind_or_both_of_the_news_are_of_one_time() -> None:
    assert lent(deed("claimed", "ASSAULT", MAY), raid(MAY)) == set()
    assert lent(claimed(MAY), deed("raid", "ASSAULT", MAY)) == set()


def test_what_is_lent_sets_nothing_apart() -> None:
    other = told(A, 90, day="2024-03-11")
    together = [set(event.claims) for event in link([claimed(MAY), raid(MAY), other])]
    assert {raid(MAY).resolution.claim, other.resolution.claim} in together
    assert len(link([raid(MAY), other])) == 2


def test_a_time_that_goes_on_to_the_day_of_publication_is_of_the_news_too() -> None:
    def arrest(day: str) -> Evidence:
        return replace(claimed(JUNE), resolution=replace(claimed(JUNE).resolution, edtf=day))

    assert not lends([arrest("2024-03-12"), raid(JUNE)]).time
    assert not lends([arrest("[2024-03-11,2024-03-12]"), raid(JUNE)]).time
    assert lends([arrest("2024-03-11"), raid(JUNE)]).time


def test_an_event_is_not_dated_by_a_borrowed_time_of_long_ago() -> None:
    ago, murder = returned([claimed(JUNE), raid(JUNE)])
    assert isinstance(ago.resolution.edtf, Unknown)
    assert murder.resolution.edtf == "2023-05"
    [event] = [event for event in link([claimed(JUNE), raid(JUNE)]) if event.kind == "ACCUSE"]
    assert event.edtf is None or event.time_inferred
    assert all(e.resolution.edtf == "2023-05" for e in returned([claimed(MAY), raid(JUNE)]))


def test_a_place_before_a_deed_told_in_passing_sets_nothing_apart() -> None:
    at = Span(3, 6, "May")
    arrest = told(A, sentence=SENTENCE, trigger=Span(14, 21, "claimed"), kind="COERCE", places=(at,), place=HERAT)
    attack = told(A, sentence=SENTENCE, trigger=Span(26, 30, "raid"), aside=True, places=(at,), place=HERAT)
    other = told(document("b"), day="2024-03-11", place=KABUL, target="Ali", effect="killed")
    named = told(A, 90, day="2024-03-11", target="Ali", effect="killed", takes_up=attack.claim.trigger)
    assert any(len(event.claims) == 3 for event in link([arrest, attack, named, other]))


def test_what_is_told_as_done_was_not_done_after_publication() -> None:
    done, planned = (told(A, day="2024-03-20", aspect=aspect) for aspect in (Aspect.OCCURRED, Aspect.PLANNED))
    assert lends([done]).time == {done.resolution.claim}
    assert isinstance(returned([done])[0].resolution.edtf, Unknown)
    assert lends([planned]).time == frozenset()
    assert lends([told(A, day="2024-03-13")]).time == frozenset()


def test_words_of_time_that_set_another_deed_by_this_one_date_the_other() -> None:
    bombing, raid = deed("claimed", "ASSAULT", JUNE), deed("raid", "ASSAULT", JUNE, aside=True)
    assert lends([bombing, raid]).time == frozenset()
    lapse = Lapse(JUNE, Offset(-6, -6), JUNE, bombing.claim.trigger, "ASSAULT", bombing.claim.trigger)
    before = replace(raid, claim=replace(raid.claim, lapses=(lapse,)))
    assert lends([bombing, before]).time == {bombing.resolution.claim}
