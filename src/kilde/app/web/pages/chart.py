"""Charts: the events that filters choose, on a timeline or a map, drawn as vague as what is known of them."""

from collections.abc import Callable, Sequence

from starlette.responses import Response

from kilde.app.charts import fewer, map_svg, timeline_svg
from kilde.app.web.asked import Asked
from kilde.app.web.filtering import FIELDS, wish
from kilde.app.web.pages.events import choices, query
from kilde.app.web.rendering import at_event
from kilde.model import Event
from kilde.pipeline import View

Draw = Callable[[View, Sequence[Event]], str]


def timeline(asked: Asked) -> Response:
    """When the events were."""
    return _page(asked, "timeline", lambda seen, events: timeline_svg(seen, events, address=at_event))


def atlas(asked: Asked) -> Response:
    """Where the events were."""
    return _page(asked, "map", lambda seen, events: map_svg(seen, events, address=at_event))


def _page(asked: Asked, chart: str, draw: Draw) -> Response:
    wanted = wish({name: asked.text(name) for name in FIELDS})
    events = [row.event for row in wanted.of(asked.shelf.rows)]
    filters = query(wanted)
    held = fewer(chart, events)
    drawn = asked.shelf.picture(chart, filters, lambda: draw(asked.shelf.seen, held)) if events else ""
    return asked.page(
        "chart.html",
        wish=wanted,
        choices=choices(asked),
        filters=filters,
        chart=chart,
        drawn=drawn,
        held=len(held),
        total=len(events),
    )
