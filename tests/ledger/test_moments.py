"""Moments are UTC to the second, and their order as text is their order in time."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.ledger.moments import is_moment, recorded_at, up_to
from kilde.model import LedgerError, UsageError

TIMES = st.datetimes(datetime(1000, 1, 1), datetime(9000, 1, 1), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2026-11-21T12:00:00Z", "2026-11-21T12:00:00Z"),
        ("2026-11-21T12:00:00.987654+00:00", "2026-11-21T12:00:00Z"),
        ("2026-11-21T00:30:00+01:00", "2026-11-20T23:30:00Z"),
    ],
)
def test_moments_are_kept_in_utc(said: str, kept: str) -> None:
    assert recorded_at(said) == kept


@pytest.mark.parametrize("said", ["", "now", "2026-11-21", "2026-11-21T12:00", "0001-01-01T00:00+14:00", "12:00Z"])
def test_what_is_no_moment_is_refused(said: str) -> None:
    with pytest.raises(LedgerError, match="no moment"):
        recorded_at(said)


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("2026-11-21", "2026-11-21T23:59:59Z"),
        ("2026-11-21T12:00", "2026-11-21T12:00:00Z"),
        ("2026-11-21T12:00:00+02:00", "2026-11-21T10:00:00Z"),
    ],
)
def test_as_of_takes_in_the_whole_of_what_was_said(said: str, last: str) -> None:
    assert up_to(said) == last


@pytest.mark.parametrize("said", ["", "yesterday", "2026-13-01", "2026-11", "2026-02-30", "'; --"])
def test_as_of_something_else_makes_no_sense(said: str) -> None:
    with pytest.raises(UsageError, match="neither a date"):
        up_to(said)


@given(TIMES, TIMES)
def test_moments_sort_as_times_do(one: datetime, other: datetime) -> None:
    first, second = (recorded_at(time.isoformat()) for time in (one, other))
    assert (first < second) == (one.replace(microsecond=0) < other.replace(microsecond=0))
    assert is_moment(first)


@pytest.mark.parametrize("value", [None, 1, b"2026-11-21T12:00:00Z", "2026-11-21", "2026-11-21T12:00:00+00:00"])
def test_only_the_kept_form_is_a_moment(value: object) -> None:
    assert not is_moment(value)
