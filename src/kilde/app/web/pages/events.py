"""Events: a list with filters that live in the address."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from kilde.app.web import timeline
from kilde.app.web.asked import Asked
from kilde.app.web.filtering import FIELDS, Wish, wish
from kilde.model import KINDS, MODES, Status

SIZE = 50
"""Events of one page."""


def page(asked: Asked) -> Response:
    """The events that are wanted, by time; how uncertain each time is, is drawn beside it."""
    wanted = wish({name: asked.text(name) for name in FIELDS})
    found = wanted.of(asked.shelf.rows)
    if wanted.latest_first:
        found.sort(key=lambda row: (row.last or row.first or date.min), reverse=True)
    pages = max(1, -(-len(found) // SIZE))
    number = asked.number("page", 1, pages)
    events = [row.event for row in found[(number - 1) * SIZE : number * SIZE]]
    return asked.page(
        "events.html",
        wish=wanted,
        events=events,
        line=timeline.line(events),
        total=len(found),
        number=number,
        pages=pages,
        filters=query(wanted),
        choices=choices(asked),
    )


def choices(asked: Asked) -> dict[str, Any]:
    """What there is to choose from in the filters."""
    modes = {kind: sorted(MODES[kind]) for kind in sorted(KINDS)}
    return {"kind": sorted(KINDS), "modes": modes, "status": [*Status], "language": asked.shelf.languages}


def query(wanted: Wish) -> str:
    """The filters as a part of an address, to which a page is added."""
    return urlencode({name: value for name, value in wanted.fields.items() if value})
