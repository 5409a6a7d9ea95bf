"""Screenshots of every page of `kilde serve` at three widths, light and dark.

`python -m tools.screenshots LEDGER FOLDER`; with `--readme` the two of the README alone, as `docs/images` has them.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from kilde.app.watched import Watched
from kilde.app.web import application

WIDTHS = (360, 800, 1440)
SCHEMES = ("light", "dark")
CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)  # fmt: skip


@contextmanager
def served(watched: Watched, place: str) -> Iterator[str]:
    """The address at which a ledger is served, in a thread of this process."""
    server = uvicorn.Server(uvicorn.Config(application(watched, place, name="Kari"), port=0, log_level="error"))
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
        "queue": "/queue",
        "add": "/add",
        "missing": "/nowhere",
    }


def shoot(browser: Browser, base: str, addresses: dict[str, str], folder: Path) -> None:
    """Each page in each width and scheme, whole."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
            for name, address in addresses.items():
                page.goto(base + address, wait_until="networkidle")
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
            page.close()


def shoot_two(browser: Browser, base: str, addresses: dict[str, str], folder: Path) -> None:
    """What is known of an event, and the words behind it: as much as a screen shows."""
    page = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
    for name, file in (("event", "event"), ("span", "words")):
        page.goto(base + addresses[name].partition("#")[0], wait_until="networkidle")
        page.screenshot(path=folder / f"{file}.png")
    page.close()


def main(place: str, folder: Path, readme: bool) -> None:
    """Screenshots of the pages of the ledger at `place`."""
    folder.mkdir(parents=True, exist_ok=True)
    with Watched.open(place) as watched, served(watched, place) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        (shoot_two if readme else shoot)(browser, base, pages(watched), folder)
        browser.close()


if __name__ == "__main__":
    wanted = [word for word in sys.argv[1:] if word != "--readme"]
    main(wanted[0], Path(wanted[1]), "--readme" in sys.argv)
