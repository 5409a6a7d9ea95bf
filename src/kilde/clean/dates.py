"""Dates of publication as items state them, to EDTF."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}(?::?\d{2}){0,2}(?:[.,]\d+)?\s*(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?")
_MAIL = re.compile(r"(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}")


def is_date(text: str) -> bool:
    """Whether the text is a date of the calendar in EDTF, at the precision of a year, a month or a day."""
    found = _DATE.fullmatch(text)
    if not found:
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def published(text: str) -> str | None:
    """The EDTF of a stated date: as it is, or the day of a time of day on the clock that it names; None for no date.

    "03/04/2020" is none: nobody says which of its numbers is the month.
    """
    text = text.strip()
    clock = _CLOCK.fullmatch(text)
    day = clock[1] if clock else text
    if is_date(day):
        return day
    return _mailed(text) if _MAIL.match(text) else None


def _mailed(text: str) -> str | None:
    """The day of a date as mail and feeds write it ("Fri, 03 Jan 2020 10:00:00 +0100")."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except ValueError:
        return None
