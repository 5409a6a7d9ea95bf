"""Sketches: what linking looks at in a claim, and in several together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kilde.link.sketch import Sketch, sketch, together
from kilde.model import Aspect, Entity, PassageKind, Said, TimeExpression, TimeForm, TimeMention
from tests.link.making import KABUL, document, drawn, figure, span, told, voice


def test_named_people_are_victims_and_named_groups_only_targets() -> None:
    person, group, nobody = drawn(told(target="Ali"), told(target="Hamas"), told(target="a soldier"))
    assert person.victims == person.targets == {"p-Ali"}
    assert group.targets == {"g-Hamas"}
    assert not group.victims
    assert not nobody.victims | nobody.targets


def test_entities_that_are_one_across_documents_are_one_here() -> None:
    same = {"p-Ali": Entity("p-Juan", "Juan", "person")}
    assert sketch(told(target="Ali"), same).victims == {"p-Juan"}


def test_only_exact_numbers_above_none_are_compared() -> None:
    figures = (
        figure("killed", 3),
        figure("injured", 5, None, Said.AT_LEAST),
        figure("arrested", None, 4, Said.UP_TO),
        figure("missing", 0),
    )
    [drawn_] = drawn(told(figures=figures))
    assert drawn_.counts == {("killed", 3)}


def test_names_are_words_with_capitals_that_the_claim_does_not_know_yet() -> None:
    words = "Troops near Pansjir killed Omar and Leila at Kabul"
    [one] = drawn(told(sentence=words, target="Omar", place=KABUL, places=(span(0, "Kabul"),)))
    assert one.names == {"pnsr", "leila"}


def test_a_place_or_target_that_nobody_knows_is_a_name_like_others() -> None:
    [one] = drawn(told(sentence="Drones hit Kravnika, near Ulmo", target="Kravnika", places=(span(0, "Ulmo"),)))
    assert one.names == {"krvnk", "ulmo"}


def test_those_who_say_it_are_no_names_in_common() -> None:
    [one] = drawn(told(sentence="They attacked Pansjir, Reuters says", voices=((voice("Reuters"),),)))
    assert one.names == {"pnsr"}


def test_times_are_no_names_in_common() -> None:
    time = TimeMention(span(0, "Thursday"), TimeExpression(TimeForm.WEEKDAY, weekday=3))
    [one] = drawn(told(sentence="They attacked Pansjir on Thursday", times=(time,)))
    assert one.names == {"pnsr"}


def test_what_lies_ahead_is_marked() -> None:
    ahead = {a for a in Aspect if drawn(told(aspect=a))[0].ahead}
    assert ahead == {Aspect.PLANNED, Aspect.THREATENED, Aspect.HYPOTHETICAL}


def test_headlines_and_leads_are_the_newest() -> None:
    assert {kind for kind in PassageKind if drawn(told(passage=kind))[0].newest} == {
        PassageKind.HEADLINE,
        PassageKind.LEAD,
    }


def after(unit: str, sentence: str, at: int, aside: bool = False) -> bool:
    """Whether a headline is news whose sentence begins with words that put it after something."""
    words = TimeMention(span(0, "A year after"), TimeExpression(TimeForm.EVENT, shift=1, unit=unit))
    one = told(passage=PassageKind.HEADLINE, times=(words,), aside=aside)
    claim = replace(one.claim, trigger=span(at, "raid"), sentence=span(0, sentence))
    return drawn(replace(one, claim=claim))[0].newest


def test_what_words_put_a_year_back_is_no_news() -> None:
    assert not after("year", "A year after the raid", 17)
    assert after("day", "A year after the raid", 17)
    assert after("year", "A year after the war, there was a raid", 34)
    assert not after("year", "A year after the war, there was a raid", 34, aside=True)


def test_publication_without_a_day_is_unknown_or_its_first_day() -> None:
    unknown, month = drawn(told(document(published=None)), told(document(published="2024-03")))
    assert unknown.published_day == 0
    assert month.published_day == drawn(told(document(published="2024-03-01")))[0].published_day


SKETCHES = st.sampled_from(
    drawn(
        told(target="Ali", day="2024-03-11", place=KABUL, effect="killed"),
        told(document("b", "2024-03-14"), 9, actor="Farc", figures=(figure("killed", 3),), mode="aerial"),
        told(document("c", None), 20, passage=PassageKind.LEAD, sentence="They shelled Pansjir"),
    )
)


@given(SKETCHES, SKETCHES, SKETCHES)
def test_putting_together_hangs_on_no_order(one: Sketch, other: Sketch, third: Sketch) -> None:
    assert together(one, other) == together(other, one)
    assert together(together(one, other), third) == together(one, together(other, third))
    assert together(one, one) == one


def test_named_people_do_what_no_forces_do() -> None:
    [person, group] = drawn(told(actor="Ali"), told(actor="Hamas"))
    assert person.by_others
    assert not group.by_others
