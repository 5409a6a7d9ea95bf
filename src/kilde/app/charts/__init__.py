"""Charts of events, as Vega-Lite specifications and as pictures: one layer for the command line and the pages."""

from kilde.app.charts.atlas import atlas
from kilde.app.charts.drawing import CHARTS, FORMS, drawn, map_svg, table, timeline_svg
from kilde.app.charts.facts import TITLES, Address
from kilde.app.charts.fewer import fewer
from kilde.app.charts.timeline import timeline

__all__ = [
    "CHARTS",
    "FORMS",
    "TITLES",
    "Address",
    "atlas",
    "drawn",
    "fewer",
    "map_svg",
    "table",
    "timeline",
    "timeline_svg",
]
