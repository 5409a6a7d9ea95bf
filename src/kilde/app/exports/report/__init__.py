"""A report on paper: what is known of events, by whose account, with footnoted evidence."""

from kilde.app.exports.report.page import report

__all__ = ["report"]
