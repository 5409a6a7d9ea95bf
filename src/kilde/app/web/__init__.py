"""The pages of an open ledger, and the server that shows them."""

from kilde.app.web.server import application

__all__ = ["application"]
