"""A ledger opened for one command."""

from kilde.ledger import Ledger
from kilde.pipeline import View, view


def viewed(ledger: str, as_of: str | None) -> View:
    """The events of a ledger, as known on a day, with their evidence."""
    with Ledger.open(ledger) as opened:
        return view(opened, as_of)
