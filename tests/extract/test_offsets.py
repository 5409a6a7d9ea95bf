"""How many days words leave between two happenings."""

import pytest

from kilde.extract.offsets import offset
from kilde.model import Offset, TimeExpression, TimeForm

EVENT, DURATION = TimeForm.EVENT, TimeForm.DURATION


def said(**fields: object) -> TimeExpression:
    return TimeExpression(EVENT, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("expression", "days"),
    [
        (said(shift=2, unit="day"), Offset(2, 2)),
        (said(shift=-1, unit="day"), Offset(-1, -1)),
        (said(shift=0, unit="day"), Offset(0, 0)),
        (said(shift=14, unit="day", approximate=True), Offset(11, 17)),
        (said(shift=-14, unit="day", approximate=True), Offset(-17, -11)),
        (said(shift=3, unit="hour"), Offset(0, 1)),
        (said(shift=1, unit="week"), Offset(1, 13)),
        (said(shift=4, unit="year"), Offset(-183, 365, 48)),
        (said(shift=-4, unit="year"), Offset(-365, 183, -48)),
        (said(unit="year", nth=4), Offset(0, 0, 48)),
        (said(unit="year", nth=0), Offset(0, 0, yearly=True)),
        (said(shift=2, unit="day", end=TimeExpression(DURATION, shift=13, unit="day")), Offset(2, 13)),
        (said(shift=-2, unit="day", end=TimeExpression(DURATION, shift=13, unit="day")), Offset(-13, -2)),
        (said(shift=2, unit="year", end=TimeExpression(DURATION, unit="year")), Offset(548, None)),
        (said(shift=-2, unit="year", end=TimeExpression(DURATION, unit="year")), Offset(None, -548)),
    ],
)
def test_words_leave_so_many_days(expression: TimeExpression, days: Offset) -> None:
    assert offset(expression) == days


@pytest.mark.parametrize(
    "expression",
    [
        TimeExpression(TimeForm.OFFSET, shift=-1, unit="day"),
        said(shift=1, unit="day", start=TimeExpression(TimeForm.HOLIDAY, holiday="christmas-day")),
        said(shift=1, unit="century"),
        said(unit="day"),
    ],
)
def test_what_is_seen_from_no_other_happening_leaves_none(expression: TimeExpression) -> None:
    assert offset(expression) is None
