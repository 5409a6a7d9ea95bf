"""`kilde plot`: a chart in the form that the end of a file says, of the events that filters choose."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from .conftest import Kilde


@pytest.mark.parametrize("chart", ["timeline", "map"])
def test_svg_links_to_the_events_that_filters_choose(kilde: Kilde, ledger: Path, tmp_path: Path, chart: str) -> None:
    filters = ("--kind", "assault", "--status", "confirmed")
    wanted = {json.loads(line)["id"] for line in kilde("events", ledger, *filters, "--json").lines}
    file = tmp_path / f"{chart}.svg"
    drawn = kilde("plot", ledger, chart, "-o", file, *filters, "--link", "/events/")
    assert drawn.code == 0, drawn.err
    root = ElementTree.fromstring(file.read_text("utf-8"))
    assert root.tag.endswith("svg")
    links = set(re.findall(r' href="/events/(\w+)"', file.read_text("utf-8")))
    assert links
    assert links <= wanted
    whole = tmp_path / "whole.svg"
    assert kilde("plot", ledger, chart, "-o", whole, "--link", "/events/").code == 0
    assert len(set(re.findall(r' href="/events/(\w+)"', whole.read_text("utf-8")))) > len(links)


def test_png_is_a_picture_and_dark_is_another(kilde: Kilde, ledger: Path, tmp_path: Path) -> None:
    light, dark = tmp_path / "map.png", tmp_path / "dark.PNG"
    assert kilde("plot", ledger, "map", "-o", light).code == 0
    assert kilde("plot", ledger, "map", "-o", dark, "--dark").code == 0
    assert light.read_bytes()[:8] == dark.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert light.read_bytes() != dark.read_bytes()


def test_a_file_of_no_known_form_is_refused_and_nothing_is_written(kilde: Kilde, ledger: Path, tmp_path: Path) -> None:
    for name in ("chart.pdf", "chart", "chart.svgz"):
        refused = kilde("plot", ledger, "timeline", "-o", tmp_path / name)
        assert refused.code == 2
        assert "a chart's file ends in .svg, .png, .html, .json" in " ".join(refused.err.split())
    assert [*tmp_path.iterdir()] == []


def test_an_address_that_is_none_is_refused(kilde: Kilde, ledger: Path, tmp_path: Path) -> None:
    refused = kilde("plot", ledger, "map", "-o", tmp_path / "m.svg", "--link", "javascript:alert(1)")
    assert refused.code == 2
    assert [*tmp_path.iterdir()] == []
