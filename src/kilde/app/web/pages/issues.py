"""Issues: what could not be read, and why."""

from starlette.responses import Response

from kilde.app.web.asked import Asked

SIZE = 100
"""Issues of one page."""


def page(asked: Asked) -> Response:
    """The issues of a ledger, by item."""
    found = asked.shelf.issues
    pages = max(1, -(-len(found) // SIZE))
    number = asked.number("page", 1, pages)
    shown = found[(number - 1) * SIZE : number * SIZE]
    return asked.page("issues.html", issues=shown, total=len(found), number=number, pages=pages)
