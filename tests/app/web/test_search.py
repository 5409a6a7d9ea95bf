"""Search over texts and names, whatever their case, accents and alphabet."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kilde.app.watched import Watched
from kilde.app.web.folding import fold, folded, has_all, places
from kilde.app.web.search import Index, piece
from kilde.app.web.shelf import Shelf
from kilde.ledger import Ledger

from .conftest import Opened, read

NOW = "2026-11-28T12:00:00+00:00"


@pytest.mark.parametrize(
    ("word", "asked"),
    [("KØBENHAVN", "kobenhavn"), ("Ångström", "angstrom"), ("Zoë", "zoe"), ("Zoe\u0308", "zoe"), ("Sana'a", "sanaa"),
     ("حركة", "hrk"), ("Straße", "strasse"), ("İstanbul", "istanbul"), ("😀", "")],
)  # fmt: skip
def test_words_are_the_same_whatever_their_accents(word: str, asked: str) -> None:
    assert folded(word).startswith(asked)
    assert fold(word) == fold(word.upper()) or word == "😀"


def test_all_words_are_wanted_each_at_the_beginning_of_one() -> None:
    assert has_all("red cross | rode kors", ("cro", "red"))
    assert not has_all("red cross", ("oss",))
    assert [*places("Røde Kors, rødt", ("rod",))] == [(0, 4), (11, 15)]


def test_a_piece_shows_what_was_found_in_the_words_of_the_text() -> None:
    found = piece(f"{'før ' * 60}angrepet i Kautokeino {'etter ' * 60}", ("kautokeino",))
    assert [words for wanted, words in found.parts if wanted] == ["Kautokeino"]
    assert found.cut
    assert sum(len(words) for _, words in found.parts) < 250


def test_results_are_grouped_and_their_words_marked(client: TestClient) -> None:
    page = client.get("/search", params={"q": "soleimani"}).text
    for group in ("found-events", "found-actors", "found-documents"):
        assert f'id="{group}"' in page
    assert "<mark>Soleimani</mark>" in page
    assert client.get("/search", params={"q": "SOLEIMANÏ"}).text.count("<mark>") == page.count("<mark>")


def test_a_name_is_found_by_the_letters_of_another_alphabet(strange: Path, opened: Opened) -> None:
    page = opened(strange).get("/search", params={"q": "angstrom"}).text
    assert "<mark>Ångström</mark>" in page


def test_what_is_added_is_found_and_what_is_taken_down_is_not(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("Tre ble drept i et angrep i Kautokeino fredag, opplyser politiet.", "utf-8")
    second.write_text("To ble skadet i en brann i Karasjok lørdag, opplyser politiet.", "utf-8")
    place, index = read(tmp_path / "own.kilde", first), Index()
    with Watched.open(str(place)) as watched:

        def found(question: str) -> list[str]:
            head, seen = watched.state()
            return [one.id for one, _ in index.search(Shelf(watched, head, seen), question).documents]

        [document] = found("kautokeino")
        assert found("karasjok") == []
        read(place, second)
        assert len(found("karasjok")) == 1
        with Ledger.open(place) as ledger:
            ledger.erase(document, "asked for", NOW)
        assert found("kautokeino") == []
