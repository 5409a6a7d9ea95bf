"""The timeline and the map show the events that filters choose, with links to their pages and no script."""

import re

import pytest
from starlette.testclient import TestClient

from kilde.app.charts.looks import DARK, variables
from kilde.app.web.rendering import STATIC


@pytest.mark.parametrize("path", ["/timeline", "/map"])
def test_charts_are_drawn_with_links_and_without_scripts_or_styles(client: TestClient, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 200
    drawn = page.text[page.text.index("<svg") : page.text.rindex("</svg>")]
    links = re.findall(r'href="(/events/[0-9a-f]+)"', drawn)
    assert links
    assert client.get(links[0]).status_code == 200
    assert not re.search(r"<script|<style|\bstyle=|\bon\w+=", drawn)


@pytest.mark.parametrize("path", ["/timeline", "/map"])
def test_charts_take_their_colours_from_the_page_by_day_and_by_night(client: TestClient, path: str) -> None:
    drawn = client.get(path).text.partition("<figure")[2]
    used = set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawn)) - {"none"}
    assert used
    assert {one for one in used if not re.fullmatch(r"var\(--chart-[a-z]+, #[0-9a-f]{6}\)", one)} == set()
    style = (STATIC / "pages.css").read_text("utf-8")
    named = {name: colour for name, colour in variables(DARK).items() if f"{name}: var(" not in style}
    assert len(named) > 8
    assert [name for name, colour in named.items() if f"    {name}: {colour};" not in style] == []


@pytest.mark.parametrize("path", ["/timeline", "/map"])
def test_charts_speak_the_language_of_the_page(client: TestClient, path: str) -> None:
    page = client.get(path, headers={"accept-language": "nb"}).text
    drawn = page[page.index("<svg") : page.rindex("</svg>")]
    said = " ".join(re.findall(r'(?:aria-label="|aria-roledescription="|<(?:text|title|desc)\b[^>]*>)([^"<]+)', drawn))
    assert "Vold" in said
    assert re.findall(r"ASSAULT|asserted|confirmed|attributed|unknown|events?\b|mark|axis", said) == []


def test_filters_are_shared_between_the_list_and_the_charts(client: TestClient) -> None:
    whole, some = (client.get(f"/timeline{query}").text for query in ("", "?kind=PROTEST"))
    assert some.count('href="/events/') < whole.count('href="/events/')
    assert 'href="/map?kind=PROTEST"' in some
    assert 'href="/events?kind=PROTEST"' in some
    assert client.get("/timeline?kind=nonsense").status_code == 400


def test_a_chart_of_nothing_says_so(client: TestClient) -> None:
    assert "<svg" not in client.get("/map?actor=nobody-of-that-name").text.partition("<main")[2]
