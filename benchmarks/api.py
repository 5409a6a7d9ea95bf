"""Processor time of requests to the API on a large view: `python -m benchmarks.api LEDGER [--claims 100000]`.

The view is the ledger's own many times over, each time with other ids: nothing is linked anew, which would take minutes
and is no matter of the API's. So actors are named and events stand together more often than in any archive.
"""

import argparse
import asyncio
import json
import os
import statistics
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

import httpx
from fastapi import FastAPI

from kilde.app.api import application
from kilde.app.watched import Watched
from kilde.ledger import Ledger
from kilde.model import Document, Event, Evidence, Run, Text
from kilde.pipeline import Tie, View, view

TIMES = 20
PATHS = (
    "/ledger", "/events", "/events?limit=500", "/events?kind=assault&place=bag&actor=a&since=2020",
    "/events?origins=2&language=nb", "/events/{event}", "/events/{event}/why", "/claims", "/claims?limit=500",
    "/claims?kind=assault&limit=500", "/claims?event={event}", "/claims/{claim}", "/documents?limit=500",
    "/documents?language=da", "/documents/{document}", "/actors", "/actors?limit=500", "/actors?name=poli",
    "/actors/{actor}", "/relations", "/search?name=poli", "/search?name=a&limit=500", "/judgements", "/runs",
)  # fmt: skip


class Enlarged:
    """What a watched ledger gives, many times over."""

    def __init__(self, small: Ledger, claims: int) -> None:
        base = view(small)
        self._head, self._runs = small.head(), small.runs()
        parts = [_again(base, f"~{number}") for number in range(-(-claims // len(base.evidence)))]
        self._seen = View(
            {id: one for part in parts for id, one in part.evidence.items()},
            tuple(sorted((event for part in parts for event in part.events), key=lambda e: (e.edtf or "9999", e.id))),
            {},
            ties=tuple(tie for part in parts for tie in part.ties),
        )
        self._documents = tuple({one.document.id: one.document for one in self._seen.evidence.values()}.values())
        self.ledger = self

    def state(self) -> tuple[str, View]:
        return self._head[1], self._seen

    def head(self) -> tuple[int, str]:
        return self._head

    def documents(self, as_of: str | None = None) -> tuple[Document, ...]:
        return self._documents

    def issues(self, as_of: str | None = None) -> tuple[()]:
        return ()

    def runs(self, as_of: str | None = None) -> tuple[Run, ...]:
        return self._runs

    def text(self, document: str) -> Text:
        return Text("", ())

    def ids(self) -> Mapping[str, str]:
        """What the paths ask for: the event with the most claims, and somebody in it."""
        event = max(self._seen.events, key=lambda one: len(one.claims))
        who = next((role.entity.id for role in event.participants if role.entity), "nobody")
        return {"event": event.id, "claim": event.claims[0], "document": event.documents[0], "actor": who}


def _again(base: View, mark: str) -> View:
    """The view with other ids."""
    documents = {one.document.id: _document(one.document, mark) for one in base.evidence.values()}
    evidence = [_evidence(one, documents, mark) for one in base.evidence.values()]
    ties = (_tie(tie, documents, mark) for tie in base.ties if tie.relation.document in documents)
    events = tuple(_event(event, documents, mark) for event in base.events)
    return View({one.resolution.claim: one for one in evidence}, events, {}, ties=tuple(ties))


def _document(one: Document, mark: str) -> Document:
    return replace(one, sha256=one.sha256 + mark)


def _evidence(one: Evidence, documents: Mapping[str, Document], mark: str) -> Evidence:
    document = documents[one.document.id]
    claim = replace(one.claim, document=document.id)
    return Evidence(claim, replace(one.resolution, claim=one.resolution.claim + mark), document, one.run)


def _tie(tie: Tie, documents: Mapping[str, Document], mark: str) -> Tie:
    relation = replace(tie.relation, document=documents[tie.relation.document].id)
    return replace(tie, relation=relation, pairing=replace(tie.pairing, relation=tie.pairing.relation + mark))


def _event(one: Event, documents: Mapping[str, Document], mark: str) -> Event:
    def marked(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id + mark for id in ids)

    return replace(
        one,
        id=one.id + mark,
        claims=marked(one.claims),
        documents=tuple(documents[id].id for id in one.documents),
        participants=tuple(replace(role, claims=marked(role.claims)) for role in one.participants),
        figures=tuple(replace(figure, claims=marked(figure.claims)) for figure in one.figures),
        links=tuple(replace(link, one=link.one + mark, other=link.other + mark) for link in one.links),
        reckoned=(),
    )


async def _times(app: FastAPI, path: str) -> list[float]:
    """Milliseconds of the processor, of one request after another."""
    transport = httpx.ASGITransport(app=app, client=("127.0.0.1", 1))
    times = []
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1/api/v1") as client:
        for _ in range(TIMES):
            started = time.process_time()
            answer = await client.get(path)
            times.append((time.process_time() - started) * 1000)
            answer.raise_for_status()
    return sorted(times)


def rows(place: str, claims: int) -> Iterator[dict[str, object]]:
    """One row a path."""
    with Ledger.open(place) as small:
        large = Enlarged(small, claims)
    started = time.process_time()
    app = application(cast(Watched, cast(Any, large)))
    yield {"benchmark": "api", "path": "to begin", "seconds": round(time.process_time() - started, 2)}
    for path in PATHS:
        times = asyncio.run(_times(app, path.format(**large.ids())))
        median, worst = statistics.median(times), times[-1]
        yield {"benchmark": "api", "path": path, "median_ms": round(median, 1), "worst_ms": round(worst, 1)}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.api", description=__doc__)
    parser.add_argument("ledger", help="the ledger that is made large")
    parser.add_argument("--claims", type=int, default=100_000)
    chosen = parser.parse_args()
    for row in rows(chosen.ledger, chosen.claims):
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
    os._exit(0)  # a large view is not taken apart piece by piece
