from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.model import Reason, TimeExpression, TimeForm, Unknown
from kilde.model.edtf import bounds, is_edtf
from kilde.resolve.feasts import FEASTS, easter, feast, orthodox_easter
from kilde.resolve.times import resolve_time

DATE, WEEKDAY, OFFSET, HOLIDAY = TimeForm.DATE, TimeForm.WEEKDAY, TimeForm.OFFSET, TimeForm.HOLIDAY
RANGE, DURATION, EVENT, PART = TimeForm.RANGE, TimeForm.DURATION, TimeForm.EVENT, TimeForm.PART
FRIDAY = "2021-03-12"


def said(form: TimeForm, **fields: object) -> TimeExpression:
    return TimeExpression(form, **fields)  # type: ignore[arg-type]


MONDAY, TODAY = said(WEEKDAY, weekday=0), said(OFFSET, shift=0, unit="day")


@pytest.mark.parametrize(
    ("time", "edtf"),
    [
        (said(WEEKDAY, weekday=3), "2021-03-11"),
        (said(WEEKDAY, weekday=4), "2021-03-12"),
        (said(WEEKDAY, weekday=4, shift=-1, unit="day"), "2021-03-05"),
        (said(WEEKDAY, weekday=0, shift=-1, unit="week"), "2021-03-01"),
        (said(WEEKDAY, weekday=0, shift=-1), "[2021-03-01,2021-03-08]"),
        (said(WEEKDAY, weekday=0, shift=1, unit="day"), "2021-03-15"),
        (said(WEEKDAY, weekday=3, part="evening", clock="20:00"), "2021-03-11"),
        (said(WEEKDAY, weekday=3, part="night", edge="early"), "[2021-03-10,2021-03-11]"),
        (said(OFFSET, shift=-1, unit="day"), "2021-03-11"),
        (said(OFFSET, shift=-1, unit="week"), "2021-03-01/2021-03-07"),
        (said(OFFSET, shift=-1, unit="weekend"), "2021-03-06/2021-03-07"),
        (said(OFFSET, shift=0, unit="weekend"), "2021-03-06/2021-03-07"),
        (said(OFFSET, shift=-1, unit="month"), "2021-02"),
        (said(OFFSET, shift=-3, unit="month"), "2020-12"),
        (said(OFFSET, shift=-4, unit="year"), "2017"),
        (said(OFFSET, shift=-21, unit="day", approximate=True), "2021-02-19~"),
        (said(OFFSET, shift=0, unit="season", season="summer"), "2020-06~/2020-08~"),
        (said(OFFSET, shift=-1, unit="year", month=6, day=4), "2020-06-04"),
        (said(OFFSET, shift=-1, unit="quarter"), "2020-10/2020-12"),
        (said(DATE, month=10), "2020-10"),
        (said(DATE, month=3), "2021-03"),
        (said(DATE, month=3, shift=-1), "2020-03"),
        (said(DATE, month=6, day=4), "2020-06-04"),
        (said(DATE, month=2, day=29), "2020-02-29"),
        (said(DATE, day=15), "2021-02-15"),
        (said(DATE, month=3, day=15, weekday=0), "2021-03-15"),
        (said(DATE, year=1990, unit="decade"), "199X"),
        (said(DATE, year=1800, unit="century"), "18XX"),
        (said(DATE, year=2019, edge="early"), "2019-01~/2019-03~"),
        (said(DATE, year=2019, month=5, edge="late"), "2019-05-21~/2019-05-31~"),
        (said(DATE, year=2014, month=3, weekday=6, nth=-1), "2014-03-30"),
        (said(DATE, nth=3, unit="quarter", year=2018), "2018-07-01/2018-09-30"),
        (said(HOLIDAY, holiday="new-years-eve"), "2020-12-31"),
        (said(HOLIDAY, holiday="good-friday", year=2021), "2021-04-02"),
        (said(HOLIDAY, holiday="good-friday"), "2020-04-10"),
        (said(RANGE, start=MONDAY, end=said(WEEKDAY, weekday=2)), "2021-03-08/2021-03-10"),
        (said(RANGE, start=said(DATE, month=12, day=28), end=said(DATE, month=1, day=3)), "2020-12-28/2021-01-03"),
        (said(RANGE, start=MONDAY), "2021-03-08/.."),
        (said(RANGE, end=said(OFFSET, shift=-2, unit="year")), "../2019"),
        (said(RANGE, end=said(DATE, month=4, day=1)), "../2021-04-01"),
        (said(RANGE, end=said(DATE, month=2, day=1)), "../2021-02-01"),
        (said(RANGE, start=said(OFFSET, shift=-2, unit="week"), end=TODAY), "2021-02-22/2021-03-12"),
        (said(EVENT, shift=1, unit="day", start=said(HOLIDAY, holiday="christmas-day")), "2020-12-26"),
    ],
)
def test_a_time_is_read_back_from_the_day_of_publication(time: TimeExpression, edtf: str) -> None:
    assert resolve_time(time, FRIDAY) == edtf


@pytest.mark.parametrize(
    ("time", "published", "edtf"),
    [
        (said(WEEKDAY, weekday=2), "2021-03", "[2021-02-24,2021-03-03,2021-03-10,2021-03-17,2021-03-24,2021-03-31]"),
        (said(OFFSET, shift=-1, unit="day"), "2021-03", "[2021-02-28..2021-03-30]"),
        (TODAY, "2021-03", "2021-03"),
        (said(OFFSET, shift=-1, unit="month"), "2021-03", "2021-02"),
        (said(OFFSET, shift=-4, unit="year"), "2021-03", "2017"),
        (said(DATE, month=10), "2021-03", "2020-10"),
        (said(HOLIDAY, holiday="new-years-eve"), "2021-01", "2020-12-31"),
        (said(OFFSET, shift=-1, unit="week"), "2021-03", "[2021-02-22..2021-03-28]"),
        (said(DATE, month=6, day=15), "2021-06", "[2020-06-15,2021-06-15]"),
        (said(OFFSET, shift=-1, unit="year"), "2021", "2020"),
        (said(OFFSET, shift=-5, unit="hour"), "2021-03-12", "[2021-03-11,2021-03-12]"),
        (said(OFFSET, shift=-5, unit="hour"), "2021-03-12T09:00", "2021-03-12"),
    ],
)
def test_what_is_not_known_of_the_publication_stays_open(time: TimeExpression, published: str, edtf: str) -> None:
    assert resolve_time(time, published) == edtf


def test_a_date_in_full_needs_no_publication() -> None:
    assert resolve_time(said(DATE, year=2019, month=6, day=4), None) == "2019-06-04"
    assert resolve_time(said(RANGE, start=said(DATE, year=2015)), None) == "2015/.."


@pytest.mark.parametrize("time", [MONDAY, TODAY, said(DATE, month=6), said(EVENT, shift=1, unit="day"), said(PART)])
def test_without_its_anchor_a_time_is_unknown(time: TimeExpression) -> None:
    assert resolve_time(time, None) == Unknown(Reason.NO_ANCHOR)


def test_a_duration_is_no_date() -> None:
    assert resolve_time(said(DURATION, shift=3, unit="day"), FRIDAY) == Unknown(Reason.NOT_A_DATE)


def test_an_event_moves_its_anchor() -> None:
    after = said(EVENT, shift=1, unit="day")
    assert resolve_time(after, FRIDAY) == Unknown(Reason.NO_ANCHOR)
    assert resolve_time(after, FRIDAY, "2021-03-09") == "2021-03-10"
    assert resolve_time(after, "2021-03", "[2021-03-02,2021-03-09]") == "[2021-03-03,2021-03-10]"
    assert resolve_time(said(EVENT, shift=-1, unit="year"), FRIDAY, "2021-03-09") == "2020"
    assert resolve_time(said(EVENT, shift=0, unit="day", part="evening"), FRIDAY, "2021-03-09") == "2021-03-09"


def test_a_part_of_a_day_is_on_its_anchors_day() -> None:
    assert resolve_time(said(PART, clock="14:30"), FRIDAY, "2021-03-09") == "2021-03-09"


def test_names_of_days_can_be_read_ahead() -> None:
    assert resolve_time(said(WEEKDAY, weekday=3), FRIDAY, future=True) == "2021-03-18"
    assert resolve_time(said(DATE, month=10), FRIDAY, future=True) == "2021-10"


@pytest.mark.parametrize("name", FEASTS)
def test_every_feast_falls_in_every_year(name: str) -> None:
    for year in (1999, 2000, 2024):
        days = feast(name, year)
        assert days
        assert days.first
        assert days.first.year == year


def test_easter_falls_where_the_churches_say() -> None:
    assert [easter(year) for year in (1961, 2000, 2024)] == [date(1961, 4, 2), date(2000, 4, 23), date(2024, 3, 31)]
    assert [orthodox_easter(year) for year in (1983, 2018, 2024)] == [
        date(1983, 5, 8),
        date(2018, 4, 8),
        date(2024, 5, 5),
    ]


UNITS = st.sampled_from(["hour", "day", "weekend", "week", "month", "quarter", "year", "decade", "century"])
TIMES = st.one_of(
    st.builds(TimeExpression, st.just(WEEKDAY), weekday=st.integers(0, 6), shift=st.sampled_from([None, -1, 1])),
    st.builds(
        TimeExpression, st.just(OFFSET), unit=UNITS, shift=st.integers(-(10**10), 10**10), approximate=st.booleans()
    ),
    st.builds(TimeExpression, st.just(DATE), month=st.integers(1, 12), day=st.none() | st.integers(1, 31)),
    st.builds(TimeExpression, st.just(HOLIDAY), holiday=st.sampled_from([*FEASTS, "no-such-feast"])),
)
PUBLISHED = st.sampled_from(["2021-03-12", "2020-02-29", "2021-03", "0001-01-01", "9999-12-31", "2021-03-12T01:00Z"])


@given(time=TIMES, published=PUBLISHED)
def test_every_answer_is_a_value_or_says_why_not(time: TimeExpression, published: str) -> None:
    answer = resolve_time(time, published)
    assert isinstance(answer, Unknown) or is_edtf(answer)


@given(weekday=st.integers(0, 6), day=st.dates(date(1990, 1, 10), date(2090, 1, 1)))
def test_a_weekday_lies_within_the_week_before_publication(weekday: int, day: date) -> None:
    answer = resolve_time(said(WEEKDAY, weekday=weekday), day.isoformat())
    assert isinstance(answer, str)
    first, last = bounds(answer)
    assert first == last
    assert first
    assert 0 <= (day - first).days <= 6
    assert first.weekday() == weekday


@pytest.mark.parametrize(("clock", "day"), [("01:40", "2024-03-08"), ("23:30", "2024-03-07"), (None, "[2024-03-07,2024-03-08]")])
def test_a_clock_tells_the_day_of_a_night(clock: str | None, day: str) -> None:
    night = TimeExpression(TimeForm.WEEKDAY, weekday=4, part="night", edge="early", clock=clock)
    assert resolve_time(night, "2024-03-10") == day
