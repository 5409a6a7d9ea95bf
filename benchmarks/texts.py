"""Real texts to measure on; none of them stands in the repository."""

import csv
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

SENTENCES = 20
"""Sentences of an article made of the Danish ones, which come one by one."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Texts of one kind."""

    name: str
    texts: tuple[str, ...]

    @property
    def words(self) -> int:
        """Words as white space parts them: a count that does not hang on any tokenizer."""
        return sum(len(text.split()) for text in self.texts)


def folder() -> Path:
    """The folder of public data: KILDE_DATA, or ../shared/data beside the checkout."""
    return Path(os.environ.get("KILDE_DATA") or Path(__file__).parents[2] / "shared" / "data")


def samples(share: float = 1.0) -> Iterator[Sample]:
    """Each sample whose file is there; `share` of it, for a quick look."""
    for name, (file, read, most) in SOURCES.items():
        path = folder() / file
        if path.exists():
            yield Sample(name, tuple(islice(dict.fromkeys(read(path)), int(most * share))))


def written(sample: Sample, folder: Path) -> Path:
    """One file an article."""
    folder.mkdir()
    for number, text in enumerate(sample.texts):
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    return folder


def _records(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        yield from (text for text in (json.loads(line)["text"] for line in lines) if text.strip())


def _sentences(path: Path) -> Iterator[str]:
    """Articles put together of sentences that stood in many."""
    with path.open(encoding="utf-8", newline="") as rows:
        sentences = [row["text"].strip() for row in csv.DictReader(rows) if row["text"].strip()]
    for start in range(0, len(sentences), SENTENCES):
        yield "\n\n".join(sentences[start : start + SENTENCES])


SOURCES: dict[str, tuple[str, Callable[[Path], Iterator[str]], int]] = {
    "Norwegian articles": ("raw/norquad-nb.jsonl", _records, 403),
    "Danish sentences": ("raw/dan_newscrawl_2011_10K.csv", _sentences, 500),
    "Swedish police notices": ("police-sv/notices.jsonl", _records, 2500),
}
"""By name: the file, how it is read, and how many texts at most."""
