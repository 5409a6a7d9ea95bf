from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.model.edtf import bounds, compatible, is_edtf, narrow, say, spans

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
VALUES = st.one_of(
    DAYS.map(lambda day: day.isoformat()),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day:%Y}"),
    DAYS.map(lambda day: f"{day.isoformat()}~"),
    st.tuples(DAYS, DAYS).map(lambda pair: f"{min(pair)}/{max(pair)}"),
    st.lists(DAYS, min_size=1, max_size=5).map(lambda days: f"[{','.join(sorted({d.isoformat() for d in days}))}]"),
)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020-02-03T10:00:00+01:00", "2020-02-03", "2020-02-03"),
        ("2020-02-03~", "2020-01-31", "2020-02-06"),
        ("2020-02~", "2020-01-01", "2020-03-31"),
        ("2020~", "2019-01-01", "2021-12-31"),
        ("2020?", "2020-01-01", "2020-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2020-XX", "2020-01-01", "2020-12-31"),
        ("2020-22", "2020-06-01", "2020-08-31"),
        ("2020-34", "2020-04-01", "2020-06-30"),
        ("2020-01-02/2020-02", "2020-01-02", "2020-02-29"),
        ("[2020-01-02,2020-01-09]", "2020-01-02", "2020-01-09"),
        ("[2020-01-02..2020-01-09]", "2020-01-02", "2020-01-09"),
    ],
)
def test_a_value_reaches_from_its_first_to_its_last_day(text: str, first: str, last: str) -> None:
    assert bounds(text) == (date.fromisoformat(first), date.fromisoformat(last))


def test_an_open_end_has_no_bound() -> None:
    assert bounds("2020/..") == (date(2020, 1, 1), None)
    assert bounds("../2020") == (None, date(2020, 12, 31))


@pytest.mark.parametrize(
    "text", ["", "x", "2020-13", "2020-02-30", "20", "0000", "2021/2020", "[]", "[2020,x]", "../..", "3/1/2020"]
)
def test_what_is_no_value_is_said_to_be_none(text: str) -> None:
    assert not is_edtf(text)
    with pytest.raises(ValueError, match="EDTF"):
        bounds(text)


@pytest.mark.parametrize(
    ("times", "left"),
    [
        (["[2019-12-26,2020-01-02,2020-01-09]", "2020-01-02/2020-01-05"], "2020-01-02"),
        (["2020-01", "2020"], "2020-01"),
        (["2020-01", "2020-02"], None),
        (["[2019-12-31..2020-01-03]", "2020-01"], "[2020-01-01..2020-01-03]"),
        (["2019-12-29/2020-01-05", "2020"], "2020-01-01/2020-01-05"),
        (["2020~", "2021-05-04"], "2021-05-04"),
        ([], None),
    ],
)
def test_several_values_leave_what_is_in_all_of_them(times: list[str], left: str | None) -> None:
    assert narrow(times) == left


@given(one=VALUES, other=VALUES)
def test_what_two_values_leave_is_a_value_within_both_exactly_when_they_are_compatible(one: str, other: str) -> None:
    left = narrow([one, other])
    assert (left is not None) == compatible(one, other) == compatible(other, one)
    if left is not None:
        assert compatible(left, one)
        assert compatible(left, other)
        assert narrow([other, one]) is not None
        assert spans(narrow([other, one]) or "") == spans(left)


@given(text=VALUES)
def test_a_value_said_again_means_the_same_days(text: str) -> None:
    assert bounds(say(spans(text))) == bounds(text)
    assert narrow([text]) == text
