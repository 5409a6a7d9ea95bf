import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kilde.analyse.numbers import compile_numbers
from kilde.analyse.times import compile_times
from kilde.languages import load
from kilde.model import PackError, TimeExpression, TimeForm

LANGUAGES = ("nb", "nn", "da", "sv", "en")
PACKS = {code: load(code) for code in LANGUAGES}
GRAMMARS = {code: compile_times(pack.times, compile_numbers(pack.numbers)) for code, pack in PACKS.items()}

DATE, WEEKDAY, OFFSET, HOLIDAY = TimeForm.DATE, TimeForm.WEEKDAY, TimeForm.OFFSET, TimeForm.HOLIDAY
RANGE, DURATION, EVENT, PART = TimeForm.RANGE, TimeForm.DURATION, TimeForm.EVENT, TimeForm.PART


def found(code: str, text: str) -> list[tuple[str, TimeExpression]]:
    words = text.split()
    hits = GRAMMARS[code].find([word.lower() for word in words], words)
    return [(" ".join(words[a : b + 1]), said) for a, b, said in hits]


def said(form: TimeForm, **fields: object) -> TimeExpression:
    return TimeExpression(form, **fields)  # type: ignore[arg-type]


NIGHT_BEFORE = {"part": "night", "edge": "early"}
YESTERDAY = {"shift": -1, "unit": "day"}
ON_17_JULY = {"month": 7, "day": 17, "weekday": 5, "part": "evening"}


@pytest.mark.parametrize(
    ("code", "text", "words", "time"),
    [
        ("nb", "brant sent tirsdag kveld", "sent tirsdag kveld", said(WEEKDAY, weekday=1, part="evening", edge="late")),
        ("nb", "brant natt til fredag", "natt til fredag", said(WEEKDAY, weekday=4, **NIGHT_BEFORE)),
        ("nb", "brant fredagskvelden", "fredagskvelden", said(WEEKDAY, weekday=4, part="evening")),
        ("nb", "lørdag kveld 17. juli", "lørdag kveld 17. juli", said(DATE, **ON_17_JULY)),
        ("da", "lørdag aften den 17. juli", "lørdag aften den 17. juli", said(DATE, **ON_17_JULY)),
        ("sv", "lördagskvällen den 17 juli", "lördagskvällen den 17 juli", said(DATE, **ON_17_JULY)),
        ("en", "Saturday evening , July 17", "Saturday evening , July 17", said(DATE, **ON_17_JULY)),
        ("nb", "brant i går", "i går", said(OFFSET, **YESTERDAY)),
        ("nb", "for seks år siden", "for seks år siden", said(OFFSET, shift=-6, unit="year")),
        ("nb", "for et halvt år siden", "for et halvt år siden", said(OFFSET, shift=-6, unit="month")),
        ("nb", "tre uker siden", "tre uker siden", said(OFFSET, shift=-21, unit="day", approximate=True)),
        ("nb", "i mars 2018 ,", "i mars 2018", said(DATE, year=2018, month=3)),
        ("nb", "i mars brant", "i mars", said(DATE, month=3)),
        ("nb", "i 1998 brant", "i 1998", said(DATE, year=1998)),
        ("nb", "den 4. juni i år", "den 4. juni i år", said(OFFSET, shift=0, unit="year", month=6, day=4)),
        ("nb", "03.03.2015", "03.03.2015", said(DATE, year=2015, month=3, day=3)),
        ("nb", "2015-03-04", "2015-03-04", said(DATE, year=2015, month=3, day=4)),
        ("nb", "på 1970-tallet", "på 1970-tallet", said(DATE, year=1970, unit="decade")),
        ("nb", "forrige uke", "forrige uke", said(OFFSET, shift=-1, unit="week")),
        ("nb", "mandag i forrige uke", "mandag i forrige uke", said(WEEKDAY, weekday=0, shift=-1, unit="week")),
        ("nb", "julaften brant", "julaften", said(HOLIDAY, holiday="christmas-eve")),
        ("nb", "slutten av mai", "slutten av mai", said(DATE, month=5, edge="late")),
        ("nb", "dagen etter at", "dagen etter at", said(EVENT, shift=1, unit="day")),
        ("nb", "to dager senere", "to dager senere", said(EVENT, shift=2, unit="day")),
        ("nb", "kl. 16.45", "kl. 16.45", said(PART, clock="16:45")),
        ("nb", "ved 4-tiden", "ved 4-tiden", said(PART, clock="04:00")),
        ("nb", "kl. 16.45 lokal tid brant", "kl. 16.45 lokal tid", said(PART, clock="16:45")),
        ("nb", "i tre dager", "i tre dager", said(DURATION, shift=3, unit="day")),
        ("nb", "siste søndag i mai", "siste søndag i mai", said(DATE, month=5, weekday=6, nth=-1)),
        ("nn", "i går kveld", "i går kveld", said(OFFSET, part="evening", **YESTERDAY)),
        ("nn", "for to år sidan", "for to år sidan", said(OFFSET, shift=-2, unit="year")),
        ("nn", "seint laurdag kveld", "seint laurdag kveld", said(WEEKDAY, weekday=5, part="evening", edge="late")),
        ("da", "i tirsdags", "i tirsdags", said(WEEKDAY, weekday=1, shift=-1, unit="day")),
        ("da", "på tirsdag", "på tirsdag", said(WEEKDAY, weekday=1, shift=1, unit="day")),
        ("da", "natten til fredag", "natten til fredag", said(WEEKDAY, weekday=4, **NIGHT_BEFORE)),
        ("da", "i 1970'erne", "i 1970'erne", said(DATE, year=1970, unit="decade")),
        ("da", "dagen efter at", "dagen efter at", said(EVENT, shift=1, unit="day")),
        ("sv", "i tisdags", "i tisdags", said(WEEKDAY, weekday=1, shift=-1, unit="day")),
        ("sv", "på tisdagskvällen", "tisdagskvällen", said(WEEKDAY, weekday=1, part="evening")),
        ("sv", "den 4:e juni", "den 4:e juni", said(DATE, month=6, day=4)),
        ("sv", "i somras", "i somras", said(OFFSET, shift=0, unit="season", season="summer")),
        ("sv", "midsommarafton", "midsommarafton", said(HOLIDAY, holiday="midsummer-eve")),
        ("en", "on Tuesday evening", "Tuesday evening", said(WEEKDAY, weekday=1, part="evening")),
        ("en", "six years ago", "six years ago", said(OFFSET, shift=-6, unit="year")),
        ("en", "On June 4 , 2019 ,", "June 4 , 2019", said(DATE, year=2019, month=6, day=4)),
        ("en", "Sept. 3", "Sept. 3", said(DATE, month=9, day=3)),
        ("en", "the day after the fire", "the day after", said(EVENT, shift=1, unit="day")),
        ("en", "at 4 p.m. on Tuesday", "at 4 p.m. on Tuesday", said(WEEKDAY, weekday=1, clock="16:00")),
        ("en", "at 4 p.m. local time on Tuesday", "at 4 p.m. local time on Tuesday", said(WEEKDAY, weekday=1, clock="16:00")),
        ("en", "In May the", "In May", said(DATE, month=5)),
        ("en", "mid - June", "mid - June", said(DATE, month=6, edge="mid")),
        ("en", "next month", "next month", said(OFFSET, shift=1, unit="month")),
    ],
)
def test_a_time_is_found_with_what_belongs_to_it(code: str, text: str, words: str, time: TimeExpression) -> None:
    assert found(code, text) == [(words, time)]


@pytest.mark.parametrize(
    ("code", "text", "start", "end"),
    [
        ("nb", "4.-6. juni", said(DATE, month=6, day=4), said(DATE, month=6, day=6)),
        ("nb", "mandag til onsdag", said(WEEKDAY, weekday=0), said(WEEKDAY, weekday=2)),
        ("nb", "siden tirsdag", said(WEEKDAY, weekday=1), None),
        ("nb", "for flere år siden", None, said(OFFSET, shift=-2, unit="year")),
        ("da", "fra 1998 til 2001", said(DATE, year=1998), said(DATE, year=2001)),
        ("en", "June 4-6", said(DATE, month=6, day=4), said(DATE, month=6, day=6)),
        ("en", "the last two weeks", said(OFFSET, shift=-2, unit="week"), said(OFFSET, shift=0, unit="day")),
    ],
)
def test_a_range_has_its_ends(code: str, text: str, start: TimeExpression | None, end: TimeExpression | None) -> None:
    assert [time for _, time in found(code, text)] == [said(RANGE, start=start, end=end)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "they may march"),
        ("en", "May said so"),
        ("en", "Bloody Sunday"),
        ("en", "a man in his 70s"),
        ("nb", "i vår by"),
        ("nb", "31. februar"),
        ("nb", "den tredje gruppen"),
        ("nb", "den andre"),
        ("nb", "1/3 av bøndene"),
        ("nb", "mai"),
        ("nb", "hun er 34 år"),
        ("da", "der må"),
        ("da", "en mand i 20'erne"),
        ("da", "en mand i midten af 30'erne"),
        ("nb", "en mann i 20-årene"),
        ("sv", "en man i 20-årsåldern"),
    ],
)
def test_words_that_only_look_like_a_time_are_none(code: str, text: str) -> None:
    assert found(code, text) == []


def test_small_letters_are_no_months_where_months_have_capitals() -> None:
    assert found("en", "may 5") == []
    assert found("en", "May 5") == [("May 5", said(DATE, month=5, day=5))]


def test_two_dates_beside_each_other_stay_two() -> None:
    assert [words for words, _ in found("nb", "i 1998 og i 2001")] == ["i 1998", "i 2001"]


WORDS = "i mars torsdag kveld natt til fredag 3. 3 2016 siden for to år - fra den og dagen etter kl. 14.30 sent juni"


@settings(max_examples=60)
@given(words=st.lists(st.sampled_from(WORDS.split()), max_size=12))
def test_any_words_give_spans_that_never_overlap(words: list[str]) -> None:
    hits = GRAMMARS["nb"].find(words)
    ends = [place for first, last, _ in hits for place in (first, last)]
    assert ends == sorted(ends)
    assert all(0 <= place < len(words) for place in ends)


def test_a_slot_that_is_not_known_is_an_error_that_names_it() -> None:
    numbers = compile_numbers(PACKS["nb"].numbers)
    with pytest.raises(PackError, match="weekdya"):
        compile_times({"rule": [{"form": "weekday", "say": ["{weekdya}"]}]}, numbers)


def test_a_rule_cannot_begin_with_a_time() -> None:
    with pytest.raises(PackError, match="after"):
        compile_times({"rule": [{"say": ["{time} x"]}]}, compile_numbers(PACKS["nb"].numbers))
