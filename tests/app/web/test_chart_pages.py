"""The timeline and the map show the events that filters choose, with links to their pages and no script."""

import re

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize("path", ["/timeline", "/map"])
def test_charts_are_drawn_with_links_and_without_scripts_or_styles(client: TestClient, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 200
    drawn = page.text[page.text.index("<svg") : page.text.rindex("</svg>")]
    links = re.findall(r'href="(/events/[0-9a-f]+)"', drawn)
    assert links
    assert client.get(links[0]).status_code == 200
    assert not re.search(r"<script|<style|\bstyle=|\bon\w+=", drawn)


def test_filters_are_shared_between_the_list_and_the_charts(client: TestClient) -> None:
    whole, some = (client.get(f"/timeline{query}").text for query in ("", "?kind=PROTEST"))
    assert some.count('href="/events/') < whole.count('href="/events/')
    assert 'href="/map?kind=PROTEST"' in some
    assert 'href="/events?kind=PROTEST"' in some
    assert client.get("/timeline?kind=nonsense").status_code == 400


def test_a_chart_of_nothing_says_so(client: TestClient) -> None:
    assert "<svg" not in client.get("/map?actor=nobody-of-that-name").text.partition("<main")[2]
