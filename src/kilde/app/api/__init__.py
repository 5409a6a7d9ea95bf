"""The API of a ledger, for programs and for pages that other people make."""

from kilde.app.api.router import application, router

__all__ = ["application", "router"]
