"""Charts of events, as Vega-Lite specifications and as pictures: one layer for the command line and the pages."""

from kilde.app.charts.atlas import atlas
from kilde.app.charts.drawing import CHARTS, FORMS, WIDTHS, drawn, inline, map_svg, table, timeline_svg
from kilde.app.charts.facts import TITLES, Address, Tongue
from kilde.app.charts.fewer import fewer
from kilde.app.charts.places import Spot, spots
from kilde.app.charts.timeline import drawn_of, timeline

__all__ = [
    "CHARTS",
    "FORMS",
    "TITLES",
    "WIDTHS",
    "Address",
    "Spot",
    "Tongue",
    "atlas",
    "drawn",
    "drawn_of",
    "fewer",
    "inline",
    "map_svg",
    "spots",
    "table",
    "timeline",
    "timeline_svg",
]
