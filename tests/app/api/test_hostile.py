"""Whatever articles and their names hold is text in answers, and nothing else."""

import json
from collections.abc import Iterator

import pytest

from kilde.app.api import application
from kilde.app.watched import Watched
from kilde.ledger import Ledger
from kilde.pipeline import Settings, read
from tests.app.api.client import PATIENT, Client

HOSTILE = [
    "<script>alert(1)</script>",
    "'; DROP TABLE entries; --",
    "{{ 7*7 }} {% raw %} ${7*7} {0.__class__}",
    "\u202egnp.exe\u2066 \u200f",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "Z̷̡a\u0301lgo \U0001f600 \x00 \ud83d",
    "m" * 1_000_000,
]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """The API of a ledger whose articles, outlets, titles and addresses are hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    items, place = folder / "items.jsonl", folder / "hostile.kilde"
    with items.open("w", encoding="utf-8") as file:
        for number, words in enumerate(HOSTILE):
            text = f"To menn ble drept i et angrep i Bagdad 1{number}. mars 2021, opplyser {words[:60]} Hansen. {words}"
            row = {"text": text, "title": words, "source": words, "url": f"https://a.example/{number}?q={words[:50]}",
                   "published": f"2021-03-1{number}", "language": "nb"}  # fmt: skip
            file.write(json.dumps(row) + "\n")
    with Ledger.open(place, create=True) as ledger:
        read([str(items)], ledger, Settings(), lambda: "2026-01-01T00:00:00+00:00")
    with Watched.open(str(place)) as watched:
        yield Client(application(watched, patience=PATIENT))


@pytest.mark.parametrize("path", ["/events", "/claims", "/documents", "/actors", "/relations", "/issues", "/search?name=a"])
def test_hostile_words_come_back_as_inert_json(client: Client, path: str) -> None:
    for accept in ("application/json", "text/html", "application/x-ndjson"):
        answer = client.get(path, headers={"Accept": accept})
        assert answer.status_code == 200
        assert answer.headers["content-type"].split(";")[0] in ("application/json", "application/x-ndjson")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
        for line in answer.text.splitlines():
            json.loads(line)


def test_what_was_published_is_given_as_it_was(client: Client) -> None:
    rows = client.rows("/documents")
    titles = {row["title"] for row in rows}
    assert {HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[4]} <= titles
    texts = [client.get(f"/documents/{row['id']}/text").json()["words"] for row in rows]
    assert any("<script>alert(1)</script>" in words for words in texts)
    assert any("m" * 1_000_000 in words for words in texts)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_questions_are_answered_or_refused(client: Client, words: str) -> None:
    asked = words.encode("utf-8", "replace")[:5000].decode()
    for path, name in (("/events", "place"), ("/events", "actor"), ("/events", "kind"), ("/events", "as_of"),
                       ("/search", "name"), ("/actors", "name"), ("/claims", "event"), ("/documents", "source")):  # fmt: skip
        answer = client.get(path, params={name: asked})
        assert answer.status_code in (200, 400, 404, 422)
        assert "json" in answer.headers["content-type"]
        json.loads(answer.text)
    for form in ("events", "claims", "documents", "actors"):
        answer = client.get(f"/{form}/{asked[:200].replace('?', '').replace('#', '').replace(chr(0), '')}")
        assert answer.status_code in (200, 400, 404)
        assert len(answer.content) < 2000
