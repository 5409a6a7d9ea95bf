"""A chart of a view in the form that is asked for: for the command line and for pages alike."""

import json
from collections.abc import Callable, Mapping, Sequence

from kilde.app.charts.atlas import atlas
from kilde.app.charts.facts import TITLES, Address, Tongue, words
from kilde.app.charts.looks import Spec
from kilde.app.charts.places import Spot
from kilde.app.charts.timeline import timeline
from kilde.model import Event
from kilde.pipeline import View

Chart = Callable[[View, Sequence[Event], Address | None, bool], Spec]

CHARTS: Mapping[str, Chart] = {"timeline": timeline, "map": atlas}
"""Every chart by its name."""

FORMS = ("svg", "png", "html", "json")
"""Every form that a chart can be written in, by the end of a file's name."""


def drawn(
    name: str, form: str, seen: View, events: Sequence[Event], address: Address | None = None, dark: bool = False
) -> bytes:
    """One chart in one form: a picture, a page, or its Vega-Lite specification."""
    from kilde.app.charts import rendering

    spec = CHARTS[name](seen, events, address, dark)
    if form == "png":
        return rendering.png(spec)
    if form == "svg":
        return rendering.svg(spec).encode()
    if form == "html":
        return rendering.html(spec, list(TITLES.values()), table(seen, events)).encode()
    return json.dumps(spec, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace") + b"\n"


def table(seen: View, events: Sequence[Event]) -> list[list[str]]:
    """What a chart shows, a row each event, for those who do not see it: the columns are those of its tooltips."""
    told = (words(seen, event, None) for event in events)
    return [[row[key] for key in TITLES] for row in told]


WIDTHS = {"wide": {"timeline": 760, "map": 860}, "narrow": {"timeline": 300, "map": 310}}
"""Pixels that a chart in a page is drawn for: those of a screen, and those of a telephone."""


def inline(
    name: str,
    size: str,
    seen: View,
    events: Sequence[Event],
    address: Address,
    tongue: Tongue,
    said: tuple[str, str],
    listed: Callable[[Spot], str],
) -> str:
    """A chart for a page, of one of these sizes: the page shows the one that there is room for.

    `said` is its heading and what it shows in words, told to those who do not see it; `listed` is where the events of
    a mark that stands for several are listed.
    """
    from kilde.app.charts import rendering

    width = WIDTHS[size][name]
    if name == "map":
        return rendering.inline(atlas(seen, events, address, False, width, tongue, listed), *said)
    return rendering.inline(timeline(seen, events, address, False, width, tongue), *said)


def timeline_svg(seen: View, events: Sequence[Event], dark: bool = False, address: Address | None = None) -> str:
    """The timeline as an SVG element to put into a page: no script, no style, links where there are addresses."""
    return drawn("timeline", "svg", seen, events, address, dark).decode()


def map_svg(seen: View, events: Sequence[Event], dark: bool = False, address: Address | None = None) -> str:
    """The map as an SVG element to put into a page: no script, no style, links where there are addresses."""
    return drawn("map", "svg", seen, events, address, dark).decode()
