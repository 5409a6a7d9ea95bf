"""Words of time that lean on no happening follow the day that the text has come to."""

from dataclasses import replace

import pytest

from kilde.languages import load
from kilde.model import Mention, MentionKind, Reading, TimeExpression, TimeForm, TimeMention
from kilde.resolve.narrated import narrated
from kilde.resolve.timing import Times
from tests.resolve.making import claim, reading, span

TUESDAY = TimeExpression(TimeForm.WEEKDAY, weekday=1, shift=0)
EVENING = replace(TUESDAY, part="evening")
SAME_DAY = TimeExpression(TimeForm.EVENT, shift=0, unit="day")
DAY_AFTER = TimeExpression(TimeForm.EVENT, shift=1, unit="day")
AT_TWO = TimeExpression(TimeForm.PART, clock="02:00")
AT_NOON = TimeExpression(TimeForm.PART, clock="12:00")


def _read(text: str, language: str, times: list[tuple[str, TimeExpression]]) -> Reading:
    """A text of one sentence a line, published on a Friday, with words in it as times."""
    found = reading(text, language, {}, "2024-03-15")
    sentences = []
    for sentence in found.sentences:
        mentions = []
        for words, time in times:
            at = [i for i, w in enumerate(sentence.words) if text.startswith(words, w.start)]
            mentions += [Mention(MentionKind.TIME, i, i + len(words.split()) - 1, "", time) for i in at]
        sentences.append(replace(sentence, mentions=tuple(mentions)))
    return replace(found, sentences=tuple(sentences))


def _when(text: str, language: str, times: list[tuple[str, TimeExpression]], deed: str) -> object:
    """When a deed was, whose words of time are the last of the text."""
    read = _read(text, language, times)
    words, time = times[-1]
    said = claim(text, deed, times=(TimeMention(span(text, words), time),))
    return Times(read.published, [said], narrated=narrated(read, load(language))).of(said)[0]


@pytest.mark.parametrize(
    ("language", "text", "words", "time", "day"),
    [
        ("nb", "De stormet rådhuset tirsdag.\nSamme dag ble to drept.", "Samme dag", SAME_DAY, "2024-03-12"),
        ("en", "They met on tirsdag.\nThe next day two were drept.", "The next day", DAY_AFTER, "2024-03-13"),
        ("sv", "De stormade huset tirsdag.\nKlockan tolv blev två drept.", "Klockan tolv", AT_NOON, "2024-03-12"),
    ],
)
def test_they_follow_the_last_day_told(language: str, text: str, words: str, time: TimeExpression, day: str) -> None:
    assert _when(text, language, [("tirsdag", TUESDAY), (words, time)], "drept") == day


def test_a_small_hour_after_an_evening_is_of_the_day_after() -> None:
    text = "Han ble sett tirsdag.\nKlokken to ble han drept."
    assert _when(text, "nb", [("tirsdag", EVENING), ("Klokken to", AT_TWO)], "drept") == "2024-03-13"


def test_what_leans_on_the_words_behind_it_follows_nothing_before() -> None:
    text = "De møttes tirsdag.\nDagen etter drapet ble en mann pågrepet."
    times = [("tirsdag", TUESDAY), ("Dagen etter", DAY_AFTER)]
    assert narrated(_read(text, "nb", times), load("nb")) == {}


def test_a_year_is_no_day_to_follow() -> None:
    text = "I 2012 møttes de.\nSamme dag ble to drept."
    times = [("2012", TimeExpression(TimeForm.DATE, year=2012)), ("Samme dag", SAME_DAY)]
    assert narrated(_read(text, "nb", times), load("nb")) == {}
