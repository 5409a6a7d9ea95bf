"""Names of many origins: how many of those in our own test sentences Kilde finds, with their type."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import kilde_models

from evals.measures import Measure
from kilde.analyse import Analyser
from kilde.languages import load_all
from kilde.model import (
    Document,
    Issue,
    MentionKind,
    Passage,
    PassageKind,
    Publication,
    Reading,
    Text,
    sha256,
)

FOLDER = Path(__file__).parent / "names"
Names = set[tuple[int, int, str]]


def origins(_data: Path) -> Iterator[Measure]:
    """Recall in per cent for each language, and for each origin over all languages."""
    packs = load_all()
    analyser = Analyser(packs, kilde_models.load())
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for path in sorted(FOLDER.glob("*.jsonl")):
        if path.stem not in packs:
            yield Measure("names-by-origin", path.stem, None, f"no language pack {path.stem}")
            continue
        rows = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]
        for origin in sorted({row["origin"] for row in rows}):
            found, gold = _found(analyser, path.stem, [row for row in rows if row["origin"] == origin])
            for of in (path.stem, origin):
                right[of] += len(found & gold)
                total[of] += len(gold)
    yield from (Measure("names-by-origin", of, round(100 * right[of] / total[of], 1)) for of in sorted(total))


def _found(analyser: Analyser, language: str, rows: Sequence[dict[str, Any]]) -> tuple[Names, Names]:
    """Names found and names there in sentences that are read as the paragraphs of one article."""
    words = "\n".join(row["text"] for row in rows)
    gold: Names = set()
    start = 0
    for row in rows:
        for name in row["names"]:
            at = start + row["text"].index(name["quote"])
            gold.add((at, at + len(name["quote"]), name["type"]))
        start += len(row["text"]) + 1
    reading = analyser.read(_publication(words), language)
    return (set() if isinstance(reading, Issue) else _names(reading)), gold


def _names(reading: Reading) -> Names:
    return {
        (sentence.words[mention.first].start, sentence.words[mention.last].end, mention.label)
        for sentence in reading.sentences
        for mention in sentence.mentions
        if mention.kind is MentionKind.NAME
    }


def _publication(words: str) -> Publication:
    """The words as an article of body paragraphs alone."""
    passages, at = [], 0
    for paragraph in words.split("\n"):
        passages.append(Passage(PassageKind.BODY, at, at + len(paragraph)))
        at += len(paragraph) + 1
    text = Text(words, tuple(passages))
    data = words.encode()
    return Publication(Document("names", None, None, None, None, sha256(data), text.id), data, text)
