"""The command line, and the forms in which a ledger's contents leave it."""

from kilde.app.cli import main

__all__ = ["main"]
