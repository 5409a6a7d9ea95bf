"""Times on one line, drawn as what they are."""

from dataclasses import replace
from datetime import date

import pytest

from kilde.app.watched import Watched
from kilde.app.web import wording
from kilde.app.web.messages import words
from kilde.app.web.timeline import WIDTH, Line, bar, line
from kilde.model import Event, Reason, Unknown


@pytest.fixture
def event(watched: Watched) -> Event:
    return watched.seen().events[0]


def test_a_day_is_exact_a_month_is_all_its_days_a_set_is_several(event: Event) -> None:
    whole = Line(date(2020, 1, 1), date(2020, 12, 31))
    [day] = bar(whole, replace(event, edtf="2020-07-01"))
    assert day.exact
    [month] = bar(whole, replace(event, edtf="2020-03"))
    assert not month.exact
    assert month.x == pytest.approx(WIDTH * 60 / 366, abs=0.1)
    assert month.width == pytest.approx(WIDTH * 31 / 366, abs=0.1)
    assert len(bar(whole, replace(event, edtf="[2020-01-02,2020-01-09]"))) == 2
    [open_] = bar(whole, replace(event, edtf="2020-06/.."))
    assert (open_.open_start, open_.open_end) == (False, True)
    assert open_.x + open_.width == pytest.approx(WIDTH, abs=0.2)


def test_all_bars_lie_on_the_line(watched: Watched) -> None:
    events = watched.seen().events
    whole = line(events)
    assert whole is not None
    for event in events:
        bars = bar(whole, event)
        assert bool(bars) == bool(event.edtf)
        assert all(one.x >= 0 and one.x + one.width <= WIDTH + 0.2 for one in bars)


def test_where_no_time_is_known_there_is_no_line(event: Event) -> None:
    assert line([replace(event, edtf=None)]) is None
    assert bar(None, event) == ()
    assert bar(line([event]), replace(event, edtf="9999-12-31")) != ()


@pytest.mark.parametrize(
    ("edtf", "en", "nb"),
    [
        ("2020-01-02", "2 Jan 2020", "2. jan. 2020"),
        ("2020-01", "January 2020", "januar 2020"),
        ("2020", "2020", "2020"),
        ("2020-01-02T10:30:00+01:00", "2 Jan 2020, 10:30", "2. jan. 2020, 10:30"),
        ("2020-01-02/2020-01-05", "2 Jan 2020 – 5 Jan 2020", "2. jan. 2020 – 5. jan. 2020"),
        ("../2020-01-05", "until 5 Jan 2020", "til 5. jan. 2020"),
        ("2020-01/..", "January 2020 or later", "januar 2020 eller senere"),
        ("[2020-01-02,2020-01-09]", "2 Jan 2020 or 9 Jan 2020", "2. jan. 2020 eller 9. jan. 2020"),
        ("2020-05~", "about May 2020", "omkring mai 2020"),
        ("2020-05?", "May 2020?", "mai 2020?"),
        ("199X", "199X", "199X"),
        ("2020-21", "2020-21", "2020-21"),
    ],
)
def test_times_in_words(edtf: str, en: str, nb: str) -> None:
    assert wording.when(words("en"), edtf) == en
    assert wording.when(words("nb"), edtf) == nb


def test_what_is_unknown_says_why() -> None:
    assert wording.when(words("en"), Unknown(Reason.NOT_SAID)) == "unknown: not said"
    assert wording.when(words("da"), None) == "ukendt"
