"""Articles that are uploaded or pasted are read, and what came of it is shown."""

import re
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kilde.app.web.readings import safe_name
from kilde.ledger import Ledger

from .conftest import OWN, Opened

ARTICLE = "Fire pågrepet i Bodø\nFire personer ble pågrepet i Bodø mandag, opplyser politiet til Nordavisen."


@pytest.fixture
def client(tmp_path: Path, opened: Opened) -> TestClient:
    with Ledger.open(tmp_path / "own.kilde", create=True):
        pass
    return opened(tmp_path / "own.kilde")


def send(client: TestClient, files: list[tuple[str, bytes]] | None = None, **fields: str) -> str:
    """Where the answer to the form leads."""
    token = re.findall(r'name="token" value="([^"]+)"', client.get("/add").text)[0]
    sent = [("files", (name, data, "text/plain")) for name, data in files or ()]
    answer = client.post("/add", data={"token": token, **fields}, files=sent or None, headers=OWN, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def ended(client: TestClient, place: str) -> str:
    """The page of a reading that has ended."""
    for _ in range(600):
        told = client.get(f"{place}/progress")
        assert told.headers["cache-control"] == "no-store"
        if told.json()["finished"]:
            return str(client.get(place).text)
        time.sleep(0.1)
    raise AssertionError("it never ends")


def test_a_pasted_text_is_read_and_its_result_linked(client: TestClient, tmp_path: Path) -> None:
    place = send(client, text=ARTICLE, source="Nordavisen", published="2024-03-19", title="Fire pågrepet")
    page = ended(client, place)
    with Ledger.open(tmp_path / "own.kilde") as ledger:
        [document] = ledger.documents()
    assert (document.source, document.published) == ("Nordavisen", "2024-03-19")
    assert f'href="/documents/{document.id}"' in page
    assert client.get(f"/documents/{document.id}").status_code == 200
    assert "Bodø" in client.get("/search?q=bodo").text
    assert 'href="/events/' in page


def test_files_are_read_known_ones_passed_over_and_others_are_issues(client: TestClient) -> None:
    files = [("a.txt", ARTICLE.encode()), ("a.txt", (ARTICLE + " Igjen.").encode()), ("b.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 99)]
    page = ended(client, send(client, files))
    assert "2 documents" in page
    assert "1 issue" in page
    assert "b.png" in client.get("/issues").text
    assert "2 were in the ledger already" in ended(client, send(client, files[:2]))


def test_what_is_wrong_is_said_and_what_was_typed_is_kept(client: TestClient) -> None:
    token = re.findall(r'name="token" value="([^"]+)"', client.get("/add").text)[0]
    for fields in ({}, {"text": "x", "published": "yesterday"}, {"text": "x", "language": "xx"}):
        answer = client.post("/add", data={"token": token, "source": "Avisen", **fields}, headers=OWN)
        assert answer.status_code == 400
        assert 'role="alert"' in answer.text
        assert 'value="Avisen"' in answer.text


@pytest.mark.parametrize(
    ("said", "name"),
    [("../../etc/passwd", "passwd"), ("C:\\a\\b.txt", "b.txt"), ("..", "article.txt"), ("", "article.txt"),
     (".hidden", "hidden"), ("a\0b\x1b[2J.txt", "ab[2J.txt"), ("x" * 900 + ".html", "x" * 60 + ".html"), ("/", "article.txt")],
)  # fmt: skip
def test_a_name_is_never_a_path(said: str, name: str) -> None:
    assert safe_name(said) == name


def test_a_page_of_a_reading_works_without_scripts(client: TestClient) -> None:
    place = send(client, text=ARTICLE)
    page = client.get(place).text
    assert 'http-equiv="refresh"' in page or "documents" in page
    ended(client, place)
    assert 'http-equiv="refresh"' not in client.get(place).text
