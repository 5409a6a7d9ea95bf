"""Charts as pictures and pages that need no network: SVG that anybody can read, PNG, and HTML with all that it runs.

What stands in an SVG is text and lines: no script, no style, nothing from elsewhere. So a page of the strictest policy
can show it.
"""

import json
import re
from functools import cache
from html import escape
from typing import Any
from xml.etree import ElementTree

import vl_convert

from kilde.app.charts.looks import LIGHT, Spec, variables

VERSION = "6.4"
"""Of Vega-Lite, among those that the converter has."""

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
BASE = "https://vega.github.io/vega-datasets/"
"""What the converter puts before an address without a host; taken away again."""

_STYLE = (
    "#chart{max-width:100%;overflow:auto}table{border-collapse:collapse}"
    "th,td{text-align:left;vertical-align:top;padding:.2rem .6rem;border-top:1px solid}"
)
_SNIPPET = "window.vegaEmbed = vegaEmbed;"


def svg(spec: Spec) -> str:
    """The chart as one SVG element: with its heading and description, a title on each mark, and its links."""
    return _written(_drawn(spec, spec))


def inline(spec: Spec, title: str, description: str) -> str:
    """The chart as one SVG element of a page that has a heading and colours of its own, and says what it shows.

    Its colours are those of day where the page sets none: the page may set them by the names of `variables`, and
    others by night. It is as wide as there is room.
    """
    told = {**spec, "title": {**spec["title"], "text": title}, "description": description}
    bare = {key: value for key, value in told.items() if key != "title"} | {"background": None, "padding": 4}
    drawn = _drawn(told, bare)
    for link in drawn.iter(f"{{{SVG}}}a"):
        if not any(one.get("aria-label") for one in link):  # a bar of a mark that is linked itself
            link.set("tabindex", "-1")
            link.set("aria-hidden", "true")
    for element in drawn.iter():
        element.attrib.pop("aria-roledescription", None)  # of another language than the page
    for key in ("width", "height"):
        drawn.attrib.pop(key)
    return _COLOUR.sub(_by_variable, _written(drawn))


def _drawn(spec: Spec, shows: Spec) -> ElementTree.Element:
    """The chart, of which `shows` is drawn and all is told."""
    drawn = ElementTree.fromstring(vl_convert.vegalite_to_svg(shows, vl_version=VERSION))  # noqa: S314 -- our own
    _name(drawn, str(spec["title"]["text"]), str(spec["description"]))
    for element in drawn.iter():
        _unbase(element)
        if element.get("role") == "graphics-symbol" and (label := element.get("aria-label")):
            ElementTree.SubElement(element, f"{{{SVG}}}title").text = label
    return drawn


def _written(drawn: ElementTree.Element) -> str:
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    return ElementTree.tostring(drawn, encoding="unicode")


_COLOUR = re.compile(r' (fill|stroke)="(#[0-9a-f]{6})"')
_NAMES = {colour: name for name, colour in reversed(variables(LIGHT).items())}


def _by_variable(found: re.Match[str]) -> str:
    of, colour = found.groups()
    return f' {of}="var({_NAMES[colour]}, {colour})"' if colour in _NAMES else found[0]


def png(spec: Spec, scale: float = 2.0) -> bytes:
    """The chart as PNG, so many dots for each pixel of the specification."""
    data: bytes = vl_convert.vegalite_to_png(spec, vl_version=VERSION, scale=scale)
    return data


@cache
def bundle() -> str:
    """Vega, Vega-Lite and vegaEmbed as one script that needs no network; it takes some seconds to make, once.

    Without `unsafe-eval` in a page's policy, `vegaEmbed(element, spec, {ast: true})` draws with the interpreter that
    is part of it.
    """
    script: str = vl_convert.javascript_bundle(_SNIPPET, vl_version=VERSION)
    return script


def html(spec: Spec, columns: list[str], rows: list[list[str]]) -> str:
    """The chart as a page of its own that runs without a network, with a table of what it shows below it."""
    title, ground = escape(str(spec["title"]["text"])), spec["background"]
    words = spec["title"]["color"]
    ground = f"body{{margin:1rem;background:{ground};color:{words};font:14px/1.5 sans-serif}}"
    options = {"ast": True, "renderer": "svg"}
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
        f"<style>{ground}{_STYLE}</style></head>\n<body>\n"
        f'<div id="chart" role="img" aria-label="{escape(str(spec["description"]))}"></div>\n'
        f"<details><summary>The same as a table</summary>{_table(columns, rows)}</details>\n"
        f"<script>{_inert(bundle())}</script>\n"
        f'<script>vegaEmbed("#chart", {_literal(spec)}, {_literal(options)});</script>\n'
        "</body></html>\n"
    )


def _name(drawn: ElementTree.Element, title: str, description: str) -> None:
    """A heading and a description that readers of the screen tell first."""
    drawn.set("role", "graphics-document")
    drawn.set("aria-roledescription", "chart")
    drawn.set("aria-label", f"{title}. {description}")
    for place, (tag, text) in enumerate((("title", title), ("desc", description))):
        element = ElementTree.Element(f"{{{SVG}}}{tag}")
        element.text = text
        drawn.insert(place, element)


def _unbase(element: ElementTree.Element) -> None:
    key = f"{{{XLINK}}}href"
    address = element.get(key)
    if address is not None:
        plain = address.removeprefix(BASE)
        element.set(key, plain)
        element.set("href", plain)


def _table(columns: list[str], rows: list[list[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in columns)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _literal(value: Any) -> str:
    """A value as JavaScript that cannot end the script that it stands in, whatever its texts say."""
    text = json.dumps(value, ensure_ascii=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _inert(script: str) -> str:
    """A script without what would end it early."""
    return re.sub(r"</(script)", r"<\\/\1", script, flags=re.IGNORECASE)
