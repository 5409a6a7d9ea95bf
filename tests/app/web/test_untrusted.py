"""What articles, names and addresses hold is text: never markup, code, SQL or a path."""

import html
import re
from pathlib import Path

from starlette.testclient import TestClient

from kilde.app.watched import Watched
from kilde.app.web.marking import marked
from kilde.pipeline import actors

from .conftest import Opened
from .test_pages import all_places


def test_articles_and_names_are_shown_as_text(hostile: Path, opened: Opened) -> None:
    client = opened(hostile)
    with Watched.open(str(hostile)) as watched:
        places = all_places(watched)
        documents = watched.ledger.documents()
    for place in places:
        page = client.get(place)
        assert page.status_code == 200, place
        tags = re.findall(r"<\s*(script|img|iframe|b onerror)\b[^>]*>", page.text)
        assert all(tag == "script" for tag in tags)
        assert re.findall(r"<script(?! type=\"module\" src=\"/static/)", page.text) == [], place
        assert "<b>Hær" not in page.text
        assert "49" not in re.findall(r"\{\{[^}]*\}\}", page.text)
    for document in documents:
        page = client.get(f"/documents/{document.id}").text
        assert "{{ 7*7 }}" in page or "xxxx" in page
        assert html.escape("<script>alert(5)</script>") in page or "long" in page or "Nordavisen" in page


def test_the_text_on_a_page_is_the_stored_text(hostile: Path) -> None:
    with Watched.open(str(hostile)) as watched:
        for document in watched.ledger.documents():
            text = watched.ledger.text(document.id)
            assert text is not None
            pieces = [piece for one in marked(text, (), None) for part in one.stretches for piece in part.pieces]
            assert "".join(piece.words for piece in pieces) == text.words


def test_a_word_of_a_million_letters_is_cut_in_lists_and_whole_in_its_document(hostile: Path, opened: Opened) -> None:
    client = opened(hostile)
    for place in ("/", "/events", "/documents", "/actors", "/search?q=xxxx", "/queue"):
        assert len(client.get(place).content) < 200_000, place
    page = client.get("/search", params={"q": "x" * 300}).text
    document = re.findall(r'href="/documents/(\w+)\?span', page)[0]
    assert len(client.get(f"/documents/{document}").content) > 1_000_000


def test_letters_that_turn_a_line_round_are_kept_within_their_own(strange: Path, opened: Opened) -> None:
    client = opened(strange)
    with Watched.open(str(strange)) as watched:
        names = [actor.entity for actor in actors(watched.seen())]
    page = client.get("/actors").text
    for entity in names:
        assert f"<bdi>{html.escape(entity.name)}</bdi>" in page


def test_words_that_would_be_syntax_are_searched_for_as_words(client: TestClient) -> None:
    for question in ('"', "' OR 1=1 --", "NEAR(a b)", "*", "a*b", "col:x", "-x", "(((", "\0", "😀", "%", "x" * 9000):
        assert client.get("/search", params={"q": question}).status_code == 200, question


def test_the_language_of_an_article_is_said_with_its_words(client: TestClient, watched: Watched) -> None:
    one = next(one for one in watched.seen().evidence.values() if one.document.language == "sv")
    page = client.get(f"/documents/{one.document.id}").text
    assert '<p class="words" lang="sv" dir="auto">' in page
