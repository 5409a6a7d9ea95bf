"""Dates of publication as items state them, to EDTF."""

import re
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime

from kilde.model.edtf import is_edtf

_CLOCK = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?")
_MAIL = re.compile(r"(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}")
_LONGEST = 200
"""Characters of the longest text that is looked at as a date."""


def published(text: str) -> str | None:
    """The EDTF of a stated date, at its own precision; None for no date.

    Read are EDTF, the time stamps of ISO 8601 and those of mail and feeds ("Fri, 03 Jan 2020 10:00:00 +0100").
    "03/04/2020" is none: nobody says which of its numbers is the month.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if _CLOCK.fullmatch(text):
        return _stamp(text, datetime.fromisoformat)
    if _MAIL.match(text):
        return _stamp(text, parsedate_to_datetime)
    return text if is_edtf(text) else None


def _stamp(text: str, parse: Callable[[str], datetime]) -> str | None:
    """A time stamp as EDTF, to the second, on the clock of the place that it names."""
    try:
        return parse(text).isoformat(timespec="seconds").replace("+00:00", "Z")
    except ValueError:
        return None
