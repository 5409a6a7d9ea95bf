"""A ledger opened for one command."""

from kilde.ledger import Ledger
from kilde.pipeline import View, known_by, view


def viewed(ledger: str, as_of: str | None, known: str | None = None) -> View:
    """The events of a ledger, as recorded by a day and as documents published by a day say, with their evidence."""
    day = known_by(known) if known else None
    with Ledger.open(ledger) as opened:
        return view(opened, as_of, day)
