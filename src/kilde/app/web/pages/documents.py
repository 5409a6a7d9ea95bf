"""Documents: all that were read, the last published first."""

from starlette.responses import Response

from kilde.app.web.asked import Asked
from kilde.app.web.folding import folded, has_all

SIZE = 100
"""Documents of one page."""


def page(asked: Asked) -> Response:
    """The documents whose source and title have the words that are asked for."""
    wanted = folded(asked.text("name")).split()
    found = [one for names, one in asked.shelf.titled if has_all(names, wanted)]
    pages = max(1, -(-len(found) // SIZE))
    number = asked.number("page", 1, pages)
    shown = found[(number - 1) * SIZE : number * SIZE]
    return asked.page(
        "documents.html", documents=shown, total=len(found), number=number, pages=pages, name=asked.text("name")
    )
