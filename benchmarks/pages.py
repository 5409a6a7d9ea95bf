"""Processor time of pages on a large ledger: `python -m benchmarks.pages LEDGER [--claims 100000]`.

The ledger is as large as an archive (`benchmarks.archive`): a file of SQLite with texts, read and linked as any other.
Each page is asked for by addresses that differ, so that no answer is one that was given before. A chart of the same
events is drawn once and kept, though: what drawing takes stands in the rows of filters.
"""

import argparse
import asyncio
import json
import os
import re
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import httpx
from fastapi import FastAPI

from benchmarks.archive import NOW, archive
from kilde.app.ruling import enter
from kilde.app.watched import Watched
from kilde.app.web import application
from kilde.app.web.shelf import Shelf
from kilde.ledger import Ledger
from kilde.model import Judgement, Ruling

TIMES = 20
"""Addresses of each page."""

SAMPLED = 200
"""Documents of whose words common and rare ones are chosen."""

WORD = re.compile(r"[^\W\d_]{4,}")
Addresses = Mapping[str, Sequence[str]]


def addresses(shelf: Shelf) -> Addresses:
    """By page: so many addresses of it that differ, of the largest there are where size makes the difference."""
    seen, some = shelf.seen, [*islice(shelf.documents, 0, None, max(1, len(shelf.documents) // SAMPLED))]
    biggest = sorted(seen.events, key=lambda one: -len(one.claims))
    wordy = sorted(some, key=lambda id: -len(shelf.claims.get(id, ())))
    common, rare = _words(shelf, some)
    filters = _filters(shelf)
    pages = [f"?page={number}" for number in range(1, TIMES + 1)]
    return {
        "/": [f"/?seen={number}" for number in range(TIMES)],
        "/search, common words": [f"/search?q={word}" for word in common],
        "/search, rare words": [f"/search?q={word}" for word in rare],
        "/search, two words": [f"/search?q={one}+{other}" for one, other in zip(common, rare, strict=False)],
        "/events": [f"/events{page}" for page in pages],
        "/events, latest first": [f"/events{page}&order=latest" for page in pages],
        "/events, filtered": [f"/events?{one}" for one in filters],
        "/timeline": [f"/timeline?origins=0&order={number}" for number in range(TIMES)],
        "/timeline, filtered": [f"/timeline?{one}" for one in filters],
        "/map": [f"/map?origins=0&order={number}" for number in range(TIMES)],
        "/map, filtered": [f"/map?{one}" for one in filters],
        "/events/ID": [f"/events/{one.id}" for one in biggest],
        "/documents": [f"/documents{page}" for page in pages],
        "/documents, by name": [f"/documents?name={word}" for word in common],
        "/documents/ID": [f"/documents/{id}" for id in wordy],
        "/actors": [f"/actors{page}" for page in pages],
        "/actors, by name": [f"/actors?name={word}" for word in (*common[::2], *rare)],
        "/actors/ID": [f"/actors/{one.entity.id}" for one in shelf.actors],
        "/issues": [f"/issues{page}" for page in pages],
        "/queue": [f"/queue{page}" for page in pages],
        "/add": [f"/add{page}" for page in pages],
    }


def _words(shelf: Shelf, documents: Sequence[str]) -> tuple[list[str], list[str]]:
    """Words that many documents have, and words that hardly any has."""
    texts = (text.words if (text := shelf.ledger.text(id)) else "" for id in documents)
    held = Counter(word for words in texts for word in set(WORD.findall(words)))
    ranked = [word for word, _ in sorted(held.items(), key=lambda one: (-one[1], one[0]))]
    return ranked[:TIMES], ranked[::-1][:TIMES]


def _filters(shelf: Shelf) -> list[str]:
    """Filters that choose many events, and some that choose few."""
    kinds = [f"kind={kind}" for kind, _ in Counter(event.kind for event in shelf.seen.events).most_common(8)]
    spoken = [f"language={language}" for language in shelf.languages[:6]]
    return [*kinds, *spoken, "since=2020", "until=2022", "origins=2", "actor=a", "place=b", "status=asserted"]


async def _times(app: FastAPI, paths: Sequence[str]) -> list[float]:
    """Milliseconds of the processor, of one request after another."""
    transport = httpx.ASGITransport(app=app, client=("127.0.0.1", 1))
    times = []
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        for path in paths:
            started = time.process_time()
            answer = await client.get(path)
            times.append((time.process_time() - started) * 1000)
            answer.raise_for_status()
    return times


def rows(small: str, claims: int) -> Iterator[dict[str, object]]:
    """One row a page, after those of what comes before the first of them."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch) / "large.kilde"
        with Ledger.open(small) as base:
            yield _took("made", lambda: archive(base, place, claims))
        yield from of_ledger(str(place), is_ours=True)


def of_ledger(place: str, is_ours: bool = False) -> Iterator[dict[str, object]]:
    """The same of a ledger that is there; nothing is ruled in one that is not ours."""
    opened: list[Watched] = []
    yield _took("opened", lambda: opened.append(Watched.open(place)))
    with opened[0] as watched:
        app = application(watched, place)
        shelf = app.state.desk.shelf()
        yield _took("warm", app.state.desk.warm)
        yield _took("questions", shelf.questions)
        yield {"benchmark": "pages", "of": "ledger", **_sizes(shelf)}
        for page, paths in addresses(shelf).items():
            times = asyncio.run(_times(app, paths[:TIMES]))
            yield {"benchmark": "pages", "page": page, **_spread(times)}
        if is_ours:
            yield from _after_rulings(app, watched)


def _after_rulings(app: FastAPI, watched: Watched) -> Iterator[dict[str, object]]:
    """Seconds from a ruling to the page that shows it, the queue: of the two largest events, and of two usual ones."""
    found = sorted(watched.seen().events, key=lambda one: -len(one.claims))
    for of, pair in (("largest", found[:2]), ("usual", found[len(found) // 4 :: len(found) // 4][:2])):
        blank = Judgement(Ruling.SAME, (), "Kari", f"Seen so ({of}).")
        enter(watched.ledger, watched.seen(), blank, [one.claims[0] for one in pair], NOW)
        [took] = asyncio.run(_times(app, ["/queue"]))
        yield {"benchmark": "pages", "of": f"a ruling on the {of} events", "seconds": round(took / 1000, 2)}


def _took(what: str, work: Callable[[], object]) -> dict[str, object]:
    started = time.process_time()
    work()
    return {"benchmark": "pages", "of": what, "seconds": round(time.process_time() - started, 2)}


def _sizes(shelf: Shelf) -> dict[str, int]:
    seen = shelf.seen
    return {"documents": len(shelf.documents), "claims": len(seen.evidence), "events": len(seen.events)}


def _spread(times: Sequence[float]) -> dict[str, object]:
    high = statistics.quantiles(times, n=20, method="inclusive")[-1]
    return {"times": len(times), "median_ms": round(statistics.median(times), 1), "p95_ms": round(high, 1)}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("ledger", help="the ledger that is made large")
    parser.add_argument("--claims", type=int, default=100_000, help="0: the ledger is large as it is")
    chosen = parser.parse_args()
    for row in rows(chosen.ledger, chosen.claims) if chosen.claims else of_ledger(chosen.ledger):
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
    os._exit(0)  # a large view is not taken apart piece by piece
