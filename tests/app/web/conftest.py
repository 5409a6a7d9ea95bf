"""Ledgers that are served, and a browser without a screen."""

import shutil
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kilde.app.cli import app as cli
from kilde.app.edge import answer
from kilde.app.watched import Watched
from kilde.app.web import application

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of which HTTP library it wants
    from starlette.testclient import TestClient

BASE = "http://127.0.0.1:8421"
OWN = {"origin": BASE}
HERE = ("127.0.0.1", 50000)
Opened = Callable[[Path], TestClient]

STRANGE = """Politiet: Tre såret i Kautokeino 😀
Tre personer ble såret i et angrep i Kautokeino fredag kveld, opplyser politiet i Ávjovárri.
Gruppen حركة النور sier at 14 soldater ble drept i ángrepet, ifølge nyhetsbyrået NTB.
Kommandanten Zoë Ångström 👩🏽‍🚒 bekrefter at to politifolk ble drept.
"""
"""Letters of the north, emoji, Arabic, and letters that are made of two characters. In our own words."""

HOSTILE = """Tre soldater drept i Oslo, melder politiet og <script>alert(1)</script> {{ 7*7 }} {% raw %} ${7*7}
"<img src=x onerror=alert(2)>" Gruppen \u202eevil\u202c <b>Hær</b> tok på seg ansvaret, og tre soldater ble drept i Oslo fredag, opplyser politiet.
Presidenten i <iframe src=javascript:alert(3)> sa at fem ble drept i '; DROP TABLE entries; -- lørdag, og at det var et angrep på hele landet.
"""


def read(place: Path, *paths: Path, source: str = "Nordavisen") -> Path:
    """A ledger of these articles."""
    wanted = ["read", *map(str, paths), "-l", str(place), "--source", source, "--published", "2024-03-16"]
    assert answer(cli, wanted) == 0
    return place


@pytest.fixture(scope="session")
def watched(ledger: Path) -> Iterator[Watched]:
    """The ledger of some examples, open; tests only look at it."""
    with Watched.open(str(ledger)) as opened:
        yield opened


@pytest.fixture
def client(watched: Watched) -> TestClient:
    """Asks for pages of the examples."""
    return TestClient(application(watched, "few.kilde", name="Kari"), base_url=BASE, client=HERE)


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Opens a ledger of a test's own to ask for its pages."""
    ledgers: list[Watched] = []

    def open_(place: Path) -> TestClient:
        ledgers.append(Watched.open(str(place)))
        return TestClient(application(ledgers[-1], str(place), name="Kari"), base_url=BASE, client=HERE)

    yield open_
    for one in ledgers:
        one.__exit__(None, None, None)


@pytest.fixture
def own(ledger: Path, tmp_path: Path) -> Path:
    """A copy of the ledger to rule on and to add to."""
    return Path(shutil.copy(ledger, tmp_path / "own.kilde"))


@pytest.fixture(scope="session")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of an article with characters of many sorts."""
    folder = tmp_path_factory.mktemp("strange")
    (folder / "strange.txt").write_text(STRANGE, "utf-8")
    return read(folder / "strange.kilde", folder / "strange.txt")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of articles that would be markup, code or a mess, if they were taken for more than text."""
    folder = tmp_path_factory.mktemp("hostile")
    name = folder / "<script>alert(4)<⁄script>{{ 7*7 }}.txt"
    name.write_text(HOSTILE, "utf-8")
    long = folder / "long.txt"
    long.write_text(f"Tre ble drept i Oslo fredag.\n\n{'x' * 1_000_000} sier politiet.\n", "utf-8")
    place = read(folder / "hostile.kilde", name, source="<script>alert(5)</script>")
    return read(place, long)
