"""Full-text search: an index in memory that takes in what a ledger has got since it was asked last."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from threading import Lock

from kilde.app.web.folding import folded, has_all, places
from kilde.app.web.shelf import Shelf
from kilde.model import Document, Event, Evidence
from kilde.pipeline import Actor

MOST = 20
"""Results of each sort."""

WORDS = 12
"""Words of a question that count."""

TOKENS = "unicode61 remove_diacritics 0"
"""Letters are folded before they come here: SQLite's own folding knows å and not ø."""

AROUND = 90
"""Characters that stand on either side of the first word that was found."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: of each sort the best first, and how many more there are."""

    events: Sequence[tuple[Event, Evidence, "Piece"]]
    actors: Sequence[Actor]
    documents: Sequence[tuple[Document, "Piece"]]
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text around those that were found: the start of each stretch, whether it was found, its words."""

    start: int
    end: int
    parts: tuple[tuple[bool, str], ...]
    cut: bool


class Index:
    """Texts of documents and sentences of claims, folded. Both never change, so that only what is new is taken in."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._head = ""
        self._known: dict[str, set[str]] = {"texts": set(), "claims": set()}
        self._store = sqlite3.connect(":memory:", check_same_thread=False)
        for table in self._known:
            self._store.execute(f"CREATE VIRTUAL TABLE {table} USING fts5(ref UNINDEXED, body, tokenize='{TOKENS}')")

    def search(self, shelf: Shelf, question: str) -> Found:
        """The events, actors and documents that have all words of a question, or words that begin with these."""
        wanted = tuple(folded(question).split()[:WORDS])
        if not wanted:
            return Found((), (), (), ())
        with self._lock:
            self._take_in(shelf)
            claims = self._matching("claims", wanted, MOST * 20)
            texts = self._matching("texts", wanted, MOST * 2)
        actors = [actor for names, actor in shelf.called if has_all(names, wanted)][:MOST]
        return Found(_events(shelf, claims, wanted), actors, _documents(shelf, texts, wanted), wanted)

    def _take_in(self, shelf: Shelf) -> None:
        if self._head == shelf.head:
            return
        self._add("texts", _texts(shelf, self._known["texts"]))
        self._add("claims", _sentences(shelf, self._known["claims"]))
        self._head = shelf.head

    def _add(self, table: str, rows: Iterable[tuple[str, str]]) -> None:
        for ref, body in rows:
            self._known[table].add(ref)
            self._store.execute(f"INSERT INTO {table} (ref, body) VALUES (?, ?)", (ref, body))  # noqa: S608

    def _matching(self, table: str, wanted: Sequence[str], most: int) -> list[str]:
        """Refs of the rows with all the words; these are letters and digits alone, so they are no syntax of FTS5."""
        asked = " AND ".join(f'"{word}"*' for word in wanted)
        query = f"SELECT ref FROM {table} WHERE {table} MATCH ? ORDER BY rank LIMIT ?"  # noqa: S608
        return [ref for (ref,) in self._store.execute(query, (asked, most))]


def _texts(shelf: Shelf, known: set[str]) -> Iterator[tuple[str, str]]:
    for id, document in shelf.documents.items():
        if id not in known and (text := shelf.ledger.text(id)):
            yield id, folded(f"{document.title or ''} {document.source} {text.words}")


def _sentences(shelf: Shelf, known: set[str]) -> Iterator[tuple[str, str]]:
    """Sentences with the names, in all languages, of those who take part and of the place."""
    for id, one in shelf.seen.evidence.items():
        if id in known:
            continue
        named = [name for who in one.resolution.entities if who for name in (who.name, *who.names)]
        place = one.resolution.place
        yield id, folded(" ".join((one.claim.sentence.quote, *named, place.name if place else "")))


def _events(
    shelf: Shelf, claims: Iterable[str], wanted: Sequence[str]
) -> list[tuple[Event, Evidence, Piece]]:
    """The events of claims, each with the claim that was found first and its words."""
    found: dict[str, Evidence] = {}
    for claim in claims:
        if event := shelf.seen.event_of.get(claim):
            found.setdefault(event, shelf.seen.evidence[claim])
    best = [*found.items()][:MOST]
    return [(shelf.seen.event[id], one, piece(one.claim.sentence.quote, wanted)) for id, one in best]


def _documents(shelf: Shelf, ids: Iterable[str], wanted: Sequence[str]) -> list[tuple[Document, Piece]]:
    """The documents that are there still with the words that were found; a text that was taken down is not shown."""
    found: list[tuple[Document, Piece]] = []
    for id in ids:
        text = shelf.ledger.text(id) if id in shelf.documents and len(found) < MOST else None
        if text:
            found.append((shelf.documents[id], piece(text.words, wanted)))
    return found


def piece(words: str, wanted: Sequence[str]) -> Piece:
    """The words of a text around the first that was found, or its beginning where only its title has them."""
    first = next(places(words, wanted), (0, 0))
    start = max(0, first[0] - AROUND)
    end = min(len(words), start + 2 * AROUND + min(first[1] - first[0], AROUND))
    parts, at = [], start
    for begin, stop in places(words[start:end], wanted):
        parts += [(False, words[at : start + begin]), (True, words[start + begin : start + stop])]
        at = start + stop
    parts.append((False, words[at:end]))
    return Piece(first[0], first[1], tuple(part for part in parts if part[1]), end < len(words))
