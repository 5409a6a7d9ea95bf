"""Times moved by offsets."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.link.moving import after, before
from kilde.model import Offset
from kilde.model.edtf import meet, say, spans


@pytest.mark.parametrize(
    ("time", "offset", "moved"),
    [
        ("2024-01-10", Offset(2, 2), "2024-01-12"),
        ("[2024-01-04,2024-01-11]", Offset(-1, -1), "[2024-01-03,2024-01-10]"),
        ("2024-01-10", Offset(0, 1), "2024-01-10/2024-01-11"),
        ("2020-02-29", Offset(0, 0, 12), "2021-02-28"),
        ("2020-01-03", Offset(0, 0, 48), "2024-01-03"),
        ("2024-01", Offset(0, 0, -48), "2020-01"),
        ("2024-01-10", Offset(548, None), "2025-07-11/.."),
    ],
)
def test_a_time_is_moved_on(time: str, offset: Offset, moved: str) -> None:
    found = after(spans(time), offset, None)
    assert found is not None
    assert say(found) == moved


@given(
    st.dates(date(1990, 1, 1), date(2030, 12, 31)),
    st.integers(-30, 30),
    st.integers(0, 20),
    st.integers(-40, 40),
)
def test_what_is_moved_on_and_back_may_be_where_it_was(day: date, low: int, more: int, years: int) -> None:
    offset = Offset(low, low + more, 12 * years)
    here = spans(str(day))
    there = after(here, offset, None)
    assert there is not None
    back = before(there, offset, None)
    assert back is not None
    assert meet(back, here)


def test_an_anniversary_is_looked_for_where_something_is_known() -> None:
    yearly = Offset(0, 0, yearly=True)
    assert after(spans("2020-01-03"), yearly, None) is None
    assert after(spans("2020-01-03"), yearly, spans("2023-12/2024-01")) == spans("2024-01-03")
    assert before(spans("2024-01-03"), yearly, spans("2020")) == spans("2020-01-03")
    assert after(spans("2020-01-03"), yearly, spans("2024-02")) == ()
