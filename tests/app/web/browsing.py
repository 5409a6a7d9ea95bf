"""What tests in a real browser share: a ledger, its server, the browser, a page of it, and the addresses of pages."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import uvicorn

from kilde.app.watched import Watched
from kilde.app.web import application
from kilde.ledger import Ledger
from kilde.pipeline import view

from .conftest import read

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
]  # fmt: skip
WIDTHS = (360, 800, 1440)
SEEN = "one => { const at = one.getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight; }"
SERIOUS = {"serious", "critical"}


@pytest.fixture(scope="module")
def place(ledger: Path, strange: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of some examples and of an article with characters of many sorts, to be ruled on and added to."""
    own = Path(shutil.copy(ledger, tmp_path_factory.mktemp("browser") / "browser.kilde"))
    return read(own, strange.with_name("strange.txt"))


@contextmanager
def serving(app: Any) -> Iterator[str]:
    """The address of a server of an application, in a thread."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", timeout_graceful_shutdown=1))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.05)
        assert thread.is_alive()
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def base(place: Path) -> Iterator[str]:
    """The address of a server of that ledger."""
    with Watched.open(str(place)) as watched, serving(application(watched, str(place), name="Kari")) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser; what needs it is skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not there")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page of a browser of its own; what its console complains of fails the test."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda one: said.append(one.text) if one.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("requestfailed", lambda one: said.append(one.url) if "abort" not in str(one.failure).lower() else None)
    yield opened
    context.close()
    assert said == []


def addresses(place: Path) -> dict[str, str]:
    """Every page of the ledger, by its name."""
    with Ledger.open(place) as ledger:
        seen = view(ledger)
        event = max(seen.events, key=lambda one: (len(one.claims), one.id))
        one = seen.of(event)[0]
        actor = next(who.entity.id for event in seen.events for who in event.participants if who.entity)
        span, claim = one.claim.trigger, one.resolution.claim
    return {
        "start": "/",
        "search": "/search?q=kautokeino",
        "events": "/events?kind=ASSAULT",
        "timeline": "/timeline",
        "map": "/map",
        "event": f"/events/{event.id}",
        "history": f"/events/{event.id}/history",
        "document": f"/documents/{one.document.id}",
        "words": f"/documents/{one.document.id}?span={span.start}-{span.end}&claim={claim}",
        "actors": "/actors",
        "actor": f"/actors/{actor}",
        "documents": "/documents",
        "issues": "/issues",
        "queue": "/queue",
        "second": "/second?by=Per",
        "agreement": "/agreement",
        "add": "/add",
    }
