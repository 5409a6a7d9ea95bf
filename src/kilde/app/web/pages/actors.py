"""Actors: everybody who is named, with a search over all names and spellings."""

from starlette.responses import Response

from kilde.app.web.asked import Asked
from kilde.app.web.folding import folded, has_all

SIZE = 100
"""Actors of one page."""


def page(asked: Asked) -> Response:
    """Those who are called so in any spelling, the most named first."""
    wanted = folded(asked.text("name")).split()
    found = [actor for names, actor in asked.shelf.called if has_all(names, wanted)]
    pages = max(1, -(-len(found) // SIZE))
    number = asked.number("page", 1, pages)
    shown = found[(number - 1) * SIZE : number * SIZE]
    return asked.page(
        "actors.html", actors=shown, total=len(found), number=number, pages=pages, name=asked.text("name")
    )
