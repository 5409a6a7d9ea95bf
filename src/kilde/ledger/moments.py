"""Moments: when an entry was recorded, and up to when a reader wants to know.

All are kept as "YYYY-MM-DDTHH:MM:SSZ" in UTC, so that their order as text is their order in time.
"""

from datetime import UTC, date, datetime

from kilde.model import LedgerError, UsageError


def recorded_at(text: str) -> str:
    """The moment of recording; raises LedgerError unless it is an ISO 8601 date-time with its zone."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise ValueError("no zone")
        return _utc(moment)
    except (ValueError, OverflowError) as error:
        raise LedgerError(f"'{text}' is no moment to record at: give an ISO date-time with its zone") from error


def up_to(text: str) -> str:
    """The last moment that "as of `text`" takes in: a day to its end; a date-time that names no zone is UTC.

    Raises UsageError when the text is neither.
    """
    try:
        return f"{date.fromisoformat(text).isoformat()}T23:59:59Z"
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(text)
        return _utc(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, OverflowError) as error:
        raise UsageError(f"'{text}' is neither a date (2026-11-21) nor a date-time (2026-11-21T10:00)") from error


def is_moment(value: object) -> bool:
    """Whether a stored value is a moment in the form above."""
    if not isinstance(value, str):
        return False
    try:
        return recorded_at(value) == value
    except LedgerError:
        return False


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
