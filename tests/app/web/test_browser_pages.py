"""How pages look in a real browser: at every width, by day and by night, to those who do not see, and how heavy they are."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from kilde.app.accounts import Accounts, Role
from kilde.app.charts.looks import DARK
from kilde.app.watched import Watched
from kilde.app.web import application

from .browsing import SERIOUS, WIDTHS, addresses, base, browser, page, place, serving

__all__ = ["base", "browser", "page", "place"]

PASSWORD = "four plain words together"
MOST = 150_000
"""Bytes that a page needs before it is seen, besides its chart: markup, styles and scripts, as they are."""

WEIGHT = """async () => {
  const own = await (await fetch(location.href)).text();
  const charts = [...document.querySelectorAll(".sheet")].map((one) => one.outerHTML).join("");
  const files = performance.getEntriesByType("resource").filter((one) => /[.](css|js|svg)/.test(one.name));
  const bytes = (text) => new Blob([text]).size;
  return [bytes(own) - bytes(charts) + files.reduce((all, one) => all + one.decodedBodySize, 0), bytes(charts), files.length];
}"""


@pytest.fixture(scope="module")
def team(ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server for a team, whose reader's name is Rita."""
    accounts = Accounts.open(tmp_path_factory.mktemp("team") / "team.accounts", create=True)
    accounts.add("Rita", Role.READER, PASSWORD)
    with Watched.open(str(ledger)) as watched, serving(application(watched, "few.kilde", accounts=accounts)) as address:
        yield address


@pytest.fixture(scope="module")
def reading(browser: Any, base: str) -> str:
    """The address of a reading that is done."""
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(f"{base}/add")
    opened.fill("#a-text", "Fem ble arrestert i Tana onsdag, opplyser politiet.")
    opened.click("form.add button")
    opened.wait_for_selector(".items .what a", timeout=60_000)
    address = str(opened.url)
    context.close()
    return address


def sign_in(opened: Any, team: str) -> None:
    opened.goto(f"{team}/sign-in")
    opened.fill("[name=name]", "Rita")
    opened.fill("[name=password]", PASSWORD)
    opened.click("form.entry button")
    opened.wait_for_selector("form.account")


SQUEEZED = "() => [...document.querySelectorAll('td, th')].filter((one) => one.clientHeight > 3 * one.clientWidth).length"
"""Cells of tables so narrow that their words are broken letter by letter."""


def faults(opened: Any) -> list[tuple[str, str]]:
    """What axe holds to be serious, everything unfolded; whether the page is wider than its screen, a cell squeezed."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    opened.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = axe.run(opened, options={"resultTypes": ["violations"]}).response["violations"]
    wide = opened.evaluate("document.documentElement.scrollWidth > innerWidth")
    told = [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in SERIOUS]
    squeezed = opened.evaluate(SQUEEZED)
    return (
        told
        + ([("wider than the screen", opened.url)] if wide else [])
        + ([("squeezed cells", str(squeezed))] if squeezed else [])
    )


def test_pages_outside_the_ledger_are_sound(browser: Any, team: str, base: str, reading: str) -> None:
    """Signing in, what a role refuses, what is not there or makes no sense, a reading that is done."""
    context = browser.new_context(bypass_csp=True, locale="nb-NO")
    opened = context.new_page()
    for address in (f"{team}/events", f"{base}/nowhere", f"{base}/events?kind=nonsense", reading):
        opened.goto(address)
        everywhere(opened, address)
    opened.goto(f"{team}/sign-in")
    assert opened.locator("h1").inner_text() == "Logg inn"
    sign_in(opened, team)
    assert opened.goto(f"{team}/add").status == 403
    assert opened.locator("h1").inner_text() == "Kontoen din kan ikke gjøre dette"
    everywhere(opened, "refused")
    context.close()


def everywhere(opened: Any, name: str, schemes: Sequence[str] = ("light", "dark"), widths: Sequence[int] = WIDTHS) -> None:
    """The page that is open has no fault by any light at any width."""
    for scheme in schemes:
        opened.emulate_media(color_scheme=scheme)
        for width in widths:
            opened.set_viewport_size({"width": width, "height": 900})
            assert faults(opened) == [], (name, scheme, width)


def test_every_page_is_sound(browser: Any, base: str, place: Path) -> None:
    """At the widths and by the light that are not looked at elsewhere."""
    context = browser.new_context(bypass_csp=True, locale="nb-NO")
    opened = context.new_page()
    for name, address in addresses(place).items():
        opened.goto(base + address)
        everywhere(opened, name, ["light"], [800])
        everywhere(opened, name, ["dark"], [800, 360])
    context.close()


def test_no_page_is_heavy_and_charts_come_where_a_chart_is(page: Any, base: str, place: Path) -> None:
    for name, address in addresses(place).items():
        page.goto(base + address)
        bytes, charts, files = page.evaluate(WEIGHT)
        assert files >= 2, name
        assert bytes <= MOST, (name, bytes)
        assert bool(charts) == (name in ("timeline", "map")), name


@pytest.mark.parametrize("chart", ["timeline", "map"])
def test_a_filter_is_shared_by_the_address_of_a_chart(page: Any, browser: Any, base: str, chart: str) -> None:
    page.goto(f"{base}/{chart}")
    whole = page.locator(".wide-sheet a").count()
    page.locator(".filters summary").click()
    page.select_option("#f-kind", "ASSAULT")
    page.fill("#f-place", "swe")
    with page.expect_navigation():
        page.click(".filters button")
    found = page.locator(".wide-sheet a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert 0 < len(found) < whole
    context = browser.new_context(locale="da-DK")
    other = context.new_page()
    other.goto(page.url)
    assert other.locator(".wide-sheet a").evaluate_all("all => all.map(one => one.getAttribute('href'))") == found
    assert (other.input_value("#f-kind"), other.input_value("#f-place")) == ("ASSAULT", "swe")
    context.close()


@pytest.mark.parametrize("chart", ["timeline", "map"])
def test_a_mark_has_a_name_shows_the_focus_and_leads_to_its_event(page: Any, base: str, chart: str) -> None:
    page.goto(f"{base}/{chart}")
    marks = page.locator(".wide-sheet a:not([aria-hidden])")
    assert marks.count() > 3
    for number in range(marks.count()):
        name = marks.nth(number).evaluate("one => one.querySelector('[aria-label]').getAttribute('aria-label')")
        assert len(name) > 10
        assert page.get_by_role("link", name=name, exact=True).count() >= 1
    mark = page.locator(".wide-sheet a[href^='/events/']:not([aria-hidden])").first
    before = mark.locator("path").evaluate("one => getComputedStyle(one).strokeWidth")
    page.locator(".chart, .sum a").first.focus()
    while not page.evaluate("document.activeElement.matches('.sheet a')"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body")
    focused = page.locator(".sheet a:focus path")
    assert focused.evaluate("one => getComputedStyle(one).strokeWidth") == "4px" != before
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/*")
    assert page.locator("#known").count() == 1


def test_a_mark_of_several_events_leads_to_their_list(page: Any, base: str) -> None:
    page.goto(f"{base}/map")
    mark = page.locator(".wide-sheet a[href^='#place-']").first
    id = mark.get_attribute("href").removeprefix("#")
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#{id}")
    assert page.locator(f"[id='{id}'] a.gist").count() > 1


def test_charts_follow_the_screen_and_the_light(browser: Any, base: str) -> None:
    for scheme, width, shown in (("light", 1440, "wide"), ("dark", 360, "narrow")):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        opened = context.new_page()
        for chart in ("timeline", "map"):
            opened.goto(f"{base}/{chart}")
            sheets = {one: opened.locator(f".{one}-sheet").is_visible() for one in ("wide", "narrow")}
            assert sheets == {"wide": shown == "wide", "narrow": shown == "narrow"}
            sheet = opened.locator(f".{shown}-sheet")
            sheet.locator("svg").wait_for()
            assert sheet.evaluate("one => one.scrollWidth <= one.clientWidth")
            assert opened.locator(".sheet svg").count() == (1 if shown == "wide" else 2)
        words = sheet.locator("text").last.evaluate("one => getComputedStyle(one).fill")
        assert (words == rgb(DARK.words)) == (scheme == "dark")
        context.close()


def rgb(colour: str) -> str:
    """A colour as a browser tells it."""
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"
