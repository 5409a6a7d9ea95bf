from dataclasses import replace

import pytest

from kilde.languages import load
from kilde.model import (
    Aspect,
    Lapse,
    Mention,
    MentionKind,
    Offset,
    Reason,
    Sentence,
    TimeExpression,
    TimeForm,
    TimeMention,
    Unknown,
)
from kilde.resolve.timing import Times, anchors, closings
from tests.resolve.making import claim, reading, span


def said(text: str, words: str, expression: TimeExpression, nth: int = 0) -> tuple[TimeMention, ...]:
    return (TimeMention(span(text, words, nth), expression),)


DAY = TimeExpression(TimeForm.DATE, year=2021, month=3, day=4)
THURSDAY = TimeExpression(TimeForm.WEEKDAY, weekday=3)
DAY_AFTER = TimeExpression(TimeForm.EVENT, shift=1, unit="day")


def test_a_claim_without_words_of_time_has_no_time() -> None:
    text = "Tre ble drept."
    one = claim(text, "drept")
    assert Times("2021-03", [one]).of(one)[0] == Unknown(Reason.NOT_SAID)


def test_several_words_of_time_are_narrowed_together() -> None:
    text = "Tre ble drept i mars, torsdag 4."
    month = said(text, "i mars", TimeExpression(TimeForm.DATE, year=2021, month=3))
    one = claim(text, "drept", (*month, *said(text, "torsdag 4", DAY)))
    assert Times("2021-03", [one]).of(one)[0] == "2021-03-04"


def test_the_day_after_another_claim_is_reckoned_from_its_time() -> None:
    text = "Opprøret kom dagen etter bombingen 4. mars."
    bombing = claim(text, "bombingen", said(text, "4. mars", DAY))
    revolt = claim(text, "Opprøret", said(text, "dagen etter", DAY_AFTER))
    assert Times("2021-03", [revolt, bombing]).of(revolt)[0] == "2021-03-05"


def test_what_the_day_after_leans_on_is_reckoned_back() -> None:
    text = "Et opprør kom 4. mars.\nOpprøret kom dagen etter at flere ble drept."
    first = claim(text, "opprør", said(text, "4. mars", DAY))
    again = claim(text, "Opprøret", said(text, "dagen etter", DAY_AFTER), takes_up=first.trigger)
    killed = claim(text, "drept", said(text, "dagen etter", DAY_AFTER))
    assert Times("2021-03", [first, again, killed]).of(killed)[0] == "2021-03-03"


def test_two_claims_that_lean_on_each_other_have_no_time() -> None:
    text = "Opprøret kom dagen etter at flere ble drept."
    revolt = claim(text, "Opprøret", said(text, "dagen etter", DAY_AFTER))
    killed = claim(text, "drept", said(text, "dagen etter", DAY_AFTER))
    times = Times("2021-03", [revolt, killed])
    assert times.of(revolt)[0] == times.of(killed)[0] == Unknown(Reason.NO_ANCHOR)


def test_a_happening_in_the_town_of_an_earlier_dated_one_of_its_kind_is_that_one() -> None:
    text = "En bombe sprang 4. mars.\nBomben kom dagen etter at flere ble drept."
    first = claim(text, "sprang", said(text, "4. mars", DAY))
    again = claim(text, "Bomben", said(text, "dagen etter", DAY_AFTER))
    killed = claim(text, "drept", said(text, "dagen etter", DAY_AFTER))
    claims = [first, again, killed]
    assert Times("2021-03", claims).of(killed)[0] == Unknown(Reason.NO_ANCHOR)
    assert Times("2021-03", claims, {first.trigger: "town", again.trigger: "town"}).of(killed)[0] == "2021-03-03"
    assert Times("2021-03", claims, {first.trigger: "other", again.trigger: "town"}).of(killed)[0] == Unknown(
        Reason.NO_ANCHOR
    )


def test_of_times_that_exclude_one_another_the_nearest_holds() -> None:
    text = "Ballonger ble sluppet 4. mars for dem som døde da bomben gikk av i 2019."
    year = said(text, "i 2019", TimeExpression(TimeForm.DATE, year=2019))
    bomb = claim(text, "gikk av", (*said(text, "4. mars", DAY), *year))
    assert Times("2021-03", [bomb]).of(bomb)[0] == "2019"


def test_what_happened_so_long_before_something_that_no_claim_tells_of_is_reckoned_back_from_its_day() -> None:
    text = "Loven ble trukket 4. mars, dagen etter at to ble drept."
    killed = claim(text, "drept", (*said(text, "4. mars", DAY), *said(text, "dagen etter", DAY_AFTER)))
    assert Times("2021-03", [killed]).of(killed)[0] == "2021-03-03"


def test_all_that_is_told_behind_the_words_was_then() -> None:
    text = "Soldater patruljerte 4. mars, dagen etter at en marsj ble til et opprør."
    leaning = said(text, "dagen etter", DAY_AFTER)
    march = claim(text, "marsj", leaning)
    riot = claim(text, "opprør", leaning)
    words = span(text, "dagen etter")
    lapse = Lapse(words, Offset(1, 1), march.trigger, march.trigger, "PROTEST", march.trigger)
    soldiers = claim(text, "patruljerte", said(text, "4. mars", DAY), lapses=(lapse,))
    claims = [soldiers, march, riot]
    assert [Times("2021-03", claims).of(one)[0] for one in claims] == ["2021-03-04", "2021-03-03", "2021-03-03"]


def test_the_weekday_of_what_is_planned_is_the_coming_one() -> None:
    text = "They will meet on Thursday"
    thursday = said(text, "on Thursday", TimeExpression(TimeForm.WEEKDAY, weekday=3))
    planned = claim(text, "meet", times=thursday, aspect=Aspect.PLANNED)
    occurred = claim(text, "meet", times=thursday)
    times = Times("2024-03-15", [planned, occurred])
    assert (times.of(planned)[0], times.of(occurred)[0]) == ("2024-03-21", "2024-03-14")


def test_a_day_to_come_is_not_that_of_what_was_done() -> None:
    text = "Under the deal, both sides will withdraw on June 1."
    june = said(text, "June 1", TimeExpression(TimeForm.DATE, month=6, day=1))
    deal, leave = claim(text, "deal", june), claim(text, "withdraw", june, aspect=Aspect.PLANNED)
    times = Times("2021-05-27", [deal, leave])
    assert times.of(leave)[0] == "2021-06-01"
    assert times.of(deal)[0] == Unknown(Reason.NOT_SAID)
    passed = Times("2021-06-27", [deal])
    assert passed.of(deal)[0] == "2021-06-01"


def _words(sentence: Sentence, part: str) -> tuple[int, int]:
    """The first and the last word of a part of a sentence."""
    inside = [i for i, word in enumerate(sentence.words) if word.text in part.split()]
    return inside[0], inside[-1]


@pytest.mark.parametrize(
    ("language", "text", "words", "deed"),
    [
        (
            "nb",
            "Butikkene åpnet torsdag, dagen etter at soldater avsatte presidenten.",
            ("torsdag", "dagen etter at"),
            "avsatte",
        ),
        ("en", "She denied it on Thursday, a day after they expelled two.", ("Thursday", "a day after"), "expelled"),
    ],
)
def test_words_that_lean_on_a_deed_reckon_back_from_the_time_before_them(
    language: str, text: str, words: tuple[str, str], deed: str
) -> None:
    read, first = reading(text, language, {}), text.index(words[1])
    times = tuple(
        Mention(MentionKind.TIME, *_words(read.sentences[0], part), "", value)
        for part, value in zip(words, (THURSDAY, DAY_AFTER), strict=True)
    )
    found = anchors(replace(read, sentences=(replace(read.sentences[0], mentions=times),)), load(language))
    assert found == {first: [THURSDAY]}
    one = claim(text, deed, said(text, words[1], DAY_AFTER))
    assert Times("2021-03-05", [one], {}, found).of(one)[0] == "2021-03-03"
    assert Times("2021-03-05", [one]).of(one)[0] == Unknown(Reason.NO_ANCHOR)


DAY_BEFORE = TimeExpression(TimeForm.EVENT, shift=-1, unit="day")


@pytest.mark.parametrize(
    ("text", "deed", "day", "before"),
    [
        ("Residents met on Thursday after gunmen attacked the village the day before.", "attacked", "Thursday", "the"),
        ("Thousands marched on Thursday against the bombing of a mosque a day earlier.", "bombing", "Thursday", "a"),
        ("Folk samlet seg torsdag etter at landsbyen ble angrepet dagen før.", "angrepet", "torsdag", "dagen"),
        ("Torsdag besøgte han torvet, hvor en bombe dræbte seks dagen før.", "dræbte", "Torsdag", "dagen"),
    ],
)
def test_what_closes_the_clause_of_a_deed_leans_on_the_day_before_it(
    text: str, deed: str, day: str, before: str
) -> None:
    words = text[text.rindex(f" {before} ") + 1 : -1]
    leaning = said(text, words, DAY_BEFORE)
    one = claim(text, deed, (*said(text, day, THURSDAY), *leaning))
    closing = {leaning[0].span.start: [THURSDAY]}
    assert Times("2024-05-17", [one], closings=closing).of(one)[0] == "2024-05-15"


def test_a_day_right_before_a_deed_is_its_own_whatever_closes_its_clause() -> None:
    text = "Han ble torsdag pågrepet etter en krangel dagen før."
    leaning = said(text, "dagen før", DAY_BEFORE)
    one = claim(text, "pågrepet", (*said(text, "torsdag", THURSDAY), *leaning))
    closing = {leaning[0].span.start: [THURSDAY]}
    assert Times("2024-05-17", [one], closings=closing).of(one)[0] == "2024-05-16"


def test_words_that_end_their_clause_close_it() -> None:
    text = "The day before the raid they slept , on Thursday they met after it the day before"
    words = reading(text, "en", {})
    sentence = words.sentences[0]
    at = {word.start: i for i, word in enumerate(sentence.words)}
    first, last, day = at[0], at[text.rindex("the day")], at[text.index("Thursday")]
    mentions = (
        Mention(MentionKind.TIME, first, first + 2, "", DAY_BEFORE),
        Mention(MentionKind.TIME, day, day, "", THURSDAY),
        Mention(MentionKind.TIME, last, last + 2, "", DAY_BEFORE),
    )
    told = replace(words, sentences=(replace(sentence, mentions=mentions),))
    assert closings(told) == {text.rindex("the day"): [THURSDAY]}


@pytest.mark.parametrize(
    ("text", "words", "deed", "unit", "shift", "expected"),
    [
        ("The first attack in six months", "in six months", "attack", "month", 6, Unknown(Reason.NOT_SAID)),
        ("Det första dådet om fem dagar", "om fem dagar", "dådet", "day", 5, Unknown(Reason.NOT_SAID)),
        ("Angrebet i morgen", "i morgen", "Angrebet", "day", 1, "2024-03-16"),
    ],
)
def test_what_counts_far_from_today_is_no_time_of_what_was_done(
    text: str, words: str, deed: str, unit: str, shift: int, expected: object
) -> None:
    ahead = said(text, words, TimeExpression(TimeForm.OFFSET, unit=unit, shift=shift))
    done, planned = claim(text, deed, ahead), claim(text, deed, ahead, aspect=Aspect.PLANNED)
    times = Times("2024-03-15", [done, planned])
    assert times.of(done)[0] == expected
    assert times.of(planned)[0] != Unknown(Reason.NOT_SAID)
