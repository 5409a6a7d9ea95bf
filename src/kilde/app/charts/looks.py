"""How charts look, by day and by night: colours that stand out from their ground, shapes beside them, fonts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kilde.model import Status

Spec = dict[str, Any]
"""A specification of Vega-Lite, or a part of one."""

FONT = "DejaVu Sans, Noto Sans, Liberation Sans, Arial, sans-serif"
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"

SHAPES: Mapping[Status, str] = {
    Status.CONFIRMED: "diamond",
    Status.ASSERTED: "circle",
    Status.ATTRIBUTED: "square",
    Status.CLAIMED: "cross",
    Status.ALLEGED: "triangle-up",
    Status.DISPUTED: "triangle-right",
    Status.DENIED: "triangle-down",
}
"""The shape of each status: colour alone tells nothing to many."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Colours: of the ground, of words and of lines on it, of land and sea, and of each status."""

    ground: str
    words: str
    faint: str
    line: str
    band: str
    land: str
    mark: str
    status: Mapping[Status, str]


LIGHT = Looks(
    ground="#ffffff",
    words="#1c2126",
    faint="#5a636c",
    line="#d5dae0",
    band="#f4f6f8",
    land="#e3e7ea",
    mark="#0b5a94",
    status={
        Status.CONFIRMED: "#00714f",
        Status.ASSERTED: "#0b5a94",
        Status.ATTRIBUTED: "#62549b",
        Status.CLAIMED: "#9c2a76",
        Status.ALLEGED: "#a75400",
        Status.DISPUTED: "#7d6400",
        Status.DENIED: "#b3261e",
    },
)
DARK = Looks(
    ground="#14181d",
    words="#e8ecf0",
    faint="#a5b0ba",
    line="#38424c",
    band="#1b2127",
    land="#303941",
    mark="#74b8f2",
    status={
        Status.CONFIRMED: "#4cc9a0",
        Status.ASSERTED: "#74b8f2",
        Status.ATTRIBUTED: "#b8abe8",
        Status.CLAIMED: "#f092c9",
        Status.ALLEGED: "#f2a65a",
        Status.DISPUTED: "#e2c94f",
        Status.DENIED: "#ff8f85",
    },
)


def variables(look: Looks) -> dict[str, str]:
    """The colours by the names under which a page can set them: `--chart-words` and the others."""
    colours = {name: getattr(look, name) for name in ("ground", "words", "faint", "line", "band", "land", "mark")}
    colours |= {str(status): colour for status, colour in look.status.items()}
    return {f"--chart-{name}": colour for name, colour in colours.items()}


def looks(dark: bool) -> Looks:
    """Those of night, or of day."""
    return DARK if dark else LIGHT


def chart(title: str, lines: list[str], description: str, look: Looks) -> Spec:
    """What every chart begins with: its heading, what it says to those who cannot see it, and its looks."""
    return {
        "$schema": SCHEMA,
        "description": description,
        "title": {
            "text": title,
            "subtitle": lines,
            "anchor": "start",
            "frame": "group",
            "offset": 14,
            "color": look.words,
            "subtitleColor": look.faint,
            "fontSize": 15,
            "subtitleFontSize": 11.5,
            "subtitlePadding": 5,
        },
        "background": look.ground,
        "padding": 12,
        "config": _config(look),
    }


def _config(look: Looks) -> Spec:
    axis = {"labelColor": look.faint, "tickColor": look.line, "domainColor": look.line, "gridColor": look.line}
    legend = {"labelColor": look.words, "titleColor": look.faint, "labelFontSize": 11, "titleFontSize": 11}
    below = {"titleFontWeight": "normal", "labelLimit": 0, "orient": "bottom", "direction": "horizontal"}
    return {
        "font": FONT,
        "view": {"stroke": None},
        "axis": {**axis, "labelFontSize": 11, "labelLimit": 0},
        "legend": {**legend, **below, "symbolSize": 90},
        "aria": True,
    }
