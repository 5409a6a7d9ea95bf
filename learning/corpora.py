"""Real texts of public corpora (`../shared/data`, or KILDE_DATA), in which candidates were judged one by one.

The texts stay where they are: `judged.jsonl` says of which corpus and document a candidate is, where its trigger
begins, of what kind it is, and whether a careful coder would claim it by the rules of tests/news/README.md.
"""

import csv
import json
from collections.abc import Iterator, Mapping
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import spacy
from spacy.tokens import DocBin

JUDGED = Path(__file__).parent / "judged.jsonl"
NOTICES = ("Sammanfattning", "Stöld", "Övrigt", "Våld", "Bråk", "Olaga", "Ofredande", "Polisinsats")
"""Types of police notices that `evals.police` does not score."""

MOST = 3_300
"""Documents of one corpus at most."""


class Text(NamedTuple):
    """A text of a corpus."""

    corpus: str
    id: str
    language: str
    words: str


def real_texts(data: Path) -> Iterator[Text]:
    """The texts of every corpus that is there."""
    for name in ("lgl.xml", "TR-News.xml"):
        yield from islice(_articles(data / "toponyms" / name, f"toponyms/{name}"), MOST)
    yield from islice(_files(data / "polnear" / "train" / "text", "polnear/train"), MOST)
    yield from _rows(data / "raw" / "norquad-nb.jsonl", "raw/norquad-nb.jsonl", "nb")
    yield from _sentences(data / "raw" / "dan_newscrawl_2011_10K.csv", "raw/dan_newscrawl_2011_10K.csv", "da")
    yield from islice(_notices(data / "police-sv" / "notices.jsonl", "police-sv/notices.jsonl"), MOST)
    for language in ("da", "nn", "sv"):
        yield from islice(_passages(data / "train" / f"{language}_train.spacy", language), MOST)


def judged() -> Mapping[tuple[str, str], Mapping[tuple[int, str], bool]]:
    """What was judged, by corpus and document: the trigger's first character and its kind, and whether it is told."""
    found: dict[tuple[str, str], dict[tuple[int, str], bool]] = {}
    for line in JUDGED.read_text(encoding="utf-8").splitlines() if JUDGED.exists() else ():
        one = json.loads(line)
        found.setdefault((one["corpus"], one["document"]), {})[one["start"], one["kind"]] = one["told"]
    return found


def _articles(path: Path, corpus: str) -> Iterator[Text]:
    for number, article in enumerate(ET.parse(path).iter("article") if path.exists() else ()):
        words = "\n\n".join(filter(None, (article.findtext("title"), article.findtext("text"))))
        yield Text(corpus, article.get("docid") or str(number), "en", words)


def _rows(path: Path, corpus: str, language: str) -> Iterator[Text]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for number, row in enumerate(map(json.loads, lines)):
        yield Text(corpus, str(number), language, f"{row['title']}\n\n{row['text']}")


def _files(path: Path, corpus: str) -> Iterator[Text]:
    for file in sorted(path.glob("*.txt")):
        yield Text(corpus, file.stem, "en", file.read_text(encoding="utf-8"))


def _sentences(path: Path, corpus: str, language: str) -> Iterator[Text]:
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    for row in csv.DictReader(StringIO(text)):
        yield Text(corpus, row["number"], language, row["text"])


def _notices(path: Path, corpus: str) -> Iterator[Text]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for row in map(json.loads, lines):
        if row["type"].startswith(NOTICES):
            yield Text(corpus, str(row["id"]), "sv", f"{row['title']}\n\n{row['text']}")


def _passages(path: Path, language: str) -> Iterator[Text]:
    docs = DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab) if path.exists() else ()
    for number, doc in enumerate(docs):
        yield Text(f"train/{path.name}", str(number), language, doc.text)
