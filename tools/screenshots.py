"""Screenshots of every page of `kilde serve` at three widths, light and dark.

`python -m tools.screenshots LEDGER FOLDER [LANGUAGE]`; with `--readme` the two of the README alone, as `docs/images`
has them. The pages of a team (signing in, what a role refuses) are those of accounts made for the pictures.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Literal

import uvicorn
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from kilde.app.accounts import Accounts, Role
from kilde.app.watched import Watched
from kilde.app.web import application

WIDTHS = (360, 800, 1440)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
READER, PASSWORD = "Rita", "four plain words together"
CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)  # fmt: skip


@contextmanager
def served(watched: Watched, place: str, accounts: Accounts | None = None) -> Iterator[str]:
    """The address at which a ledger is served, in a thread of this process."""
    app = application(watched, place, name="Kari", accounts=accounts)
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def pages(watched: Watched) -> dict[str, str]:
    """The address of each page, by its name; of events, documents and actors those of which most is told."""
    seen = watched.seen()
    event = max(seen.events, key=lambda one: (one.status == "confirmed", len(one.documents), one.id))
    claim = max(seen.of(event), key=lambda one: (len(one.claim.voices), len(one.claim.participants), one.claim.id))
    trigger, id = claim.claim.trigger, claim.resolution.claim
    span = f"{trigger.start}-{trigger.end}"
    actor = next(who.entity.id for who in event.participants if who.entity)
    return {
        "start": "/",
        "search": "/search?q=iran",
        "events": "/events",
        "filtered": "/events?kind=ASSAULT&status=confirmed&order=latest",
        "timeline": "/timeline",
        "map": "/map",
        "event": f"/events/{event.id}",
        "history": f"/events/{event.id}/history",
        "document": f"/documents/{claim.document.id}",
        "span": f"/documents/{claim.document.id}?span={span}&claim={id}#span-{span}",
        "actors": "/actors",
        "actor": f"/actors/{actor}",
        "documents": "/documents",
        "issues": "/issues",
        "second": "/second",
        "agreement": "/agreement",
        "queue": "/queue",
        "add": "/add",
        "missing": "/nowhere",
    }


def shoot(browser: Browser, base: str, addresses: dict[str, str], folder: Path, language: str) -> None:
    """Each page in each width and scheme, whole."""
    for page, end in screens(browser, language):
        for name, address in addresses.items():
            page.goto(base + address, wait_until="networkidle")
            page.screenshot(path=folder / f"{name}-{end}.png", full_page=True)


def shoot_team(browser: Browser, base: str, folder: Path, language: str) -> None:
    """The page to sign in, and the one that a reader is shown who may not add."""
    for page, end in screens(browser, language):
        page.goto(f"{base}/events")
        page.screenshot(path=folder / f"sign-in-{end}.png", full_page=True)
        page.fill("[name=name]", READER)
        page.fill("[name=password]", PASSWORD)
        page.click("form.entry button")
        page.goto(f"{base}/add")
        page.screenshot(path=folder / f"refused-{end}.png", full_page=True)


def screens(browser: Browser, language: str) -> Iterator[tuple[Page, str]]:
    """A new page for each width and scheme, and how the names of its pictures end."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            size: ViewportSize = {"width": width, "height": 900}
            page = browser.new_page(viewport=size, color_scheme=scheme, locale=language)
            yield page, f"{width}-{scheme}-{language}"
            page.close()


def shoot_two(browser: Browser, base: str, addresses: dict[str, str], folder: Path) -> None:
    """What is known of an event, and the words behind it: as much as a screen shows."""
    page = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
    for name, file in (("event", "event"), ("span", "words")):
        page.goto(base + addresses[name].partition("#")[0], wait_until="networkidle")
        page.screenshot(path=folder / f"{file}.png")
    page.close()


def main(place: str, folder: Path, language: str, readme: bool) -> None:
    """Screenshots of the pages of the ledger at `place`."""
    folder.mkdir(parents=True, exist_ok=True)
    with Watched.open(place) as watched, sync_playwright() as playwright, tempfile.TemporaryDirectory() as own:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        with served(watched, place) as base:
            if readme:
                shoot_two(browser, base, pages(watched), folder)
            else:
                shoot(browser, base, pages(watched), folder, language)
        if not readme:
            accounts = Accounts.open(Path(own) / "team.accounts", create=True)
            accounts.add(READER, Role.READER, PASSWORD)
            with served(watched, place, accounts) as base:
                shoot_team(browser, base, folder, language)
        browser.close()


if __name__ == "__main__":
    wanted = [word for word in sys.argv[1:] if word != "--readme"]
    main(wanted[0], Path(wanted[1]), wanted[2] if wanted[2:] else "en", "--readme" in sys.argv)
