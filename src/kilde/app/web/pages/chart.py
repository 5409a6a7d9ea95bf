"""Charts: the events that filters choose, on a timeline or a map, drawn as vague as what is known of them."""

from collections.abc import Sequence

from starlette.responses import Response

from kilde.app.charts import WIDTHS, Spot, Tongue, drawn_of, fewer, inline, spots
from kilde.app.web import wording
from kilde.app.web.asked import Asked
from kilde.app.web.filtering import FIELDS, wish
from kilde.app.web.messages import Words
from kilde.app.web.pages.events import choices, query
from kilde.app.web.rendering import at_event
from kilde.model import Event, Place

LISTED = 12
"""Events of one place that are listed."""

SHEETS = (*WIDTHS,)
"""The sizes of a chart: the page has the first, and a narrow screen asks for the other."""


def timeline(asked: Asked) -> Response:
    """When the events were."""
    return _page(asked, "timeline")


def atlas(asked: Asked) -> Response:
    """Where the events were, and the same as a list of places."""
    return _page(asked, "map")


def _page(asked: Asked, chart: str) -> Response:
    wanted = wish({name: asked.text(name) for name in FIELDS})
    size = SHEETS[asked.text("sheet") == SHEETS[1]]
    events = [row.event for row in wanted.of(asked.shelf.rows)]
    filters = query(wanted)
    shown = fewer(chart, events)
    places = spots(shown) if chart == "map" else []
    known = sum(1 for event in events if _is_known(chart, event))
    return asked.page(
        "chart.html",
        wish=wanted,
        choices=choices(asked),
        filters=filters,
        chart=chart,
        size=size,
        drawn=_drawn(asked, chart, size, shown) if known else "",
        held=sum(len(one.events) for one in places) if chart == "map" else len(drawn_of(shown)),
        known=known,
        places=[(anchor(one), one) for one in sorted(places, key=lambda one: -len(one.events))],
        listed=LISTED,
        total=len(events),
    )


def _is_known(chart: str, event: Event) -> bool:
    """Whether a chart can have an event: its point, or its time."""
    return event.place is not None and event.place.lat is not None if chart == "map" else bool(event.edtf)


def _drawn(asked: Asked, chart: str, size: str, events: Sequence[Event]) -> str:
    """The chart in the words of the reader; kept for whoever asks for the same events, for drawing takes a while."""
    words, shelf = asked.words, asked.shelf
    said = (words(f"chart.{chart}"), words(f"chart.note_{chart}"))

    def draw() -> str:
        return inline(chart, size, shelf.seen, events, at_event, tongue(words), said, lambda one: f"#{anchor(one)}")

    return shelf.picture(f"{chart} {size} {words.language}", tuple(event.id for event in events), draw)


def tongue(words: Words) -> Tongue:
    """How a chart says what it says to this reader."""

    def place(of: Place, step: str, many: int) -> str:
        return f"{wording.where(words, of)} ({words(f'near.{step}')}): {words.count('events', many)}"

    return Tongue(
        lambda kind: words(f"kind.{kind}"),
        lambda status: words(f"status.{status}"),
        lambda event: f"{wording.gist(words, event)}: {words(f'status.{event.status}')}",
        place,
    )


def anchor(one: Spot) -> str:
    """Where in the list of places the events of a mark stand."""
    return f"place-{one.place.id}-{one.step.replace(' ', '-')}".replace(":", "-")
