"""Articles and words a second: all of Kilde, from files to a ledger, beside the bare trained pipeline."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import kilde_models
from spacy.language import Language

from benchmarks.texts import Sample, written
from kilde.ledger import Ledger
from kilde.pipeline import Settings, read

NOW = "2026-01-01T00:00:00Z"
BATCH = 64
"""Texts that the bare pipeline takes at once; larger ones were no faster."""


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds of one run: on the clock, and of the processor."""

    clock: float
    processor: float


def measure(sample: Sample, nlp: Language, runs: int) -> dict[str, object]:
    """Medians of `runs` runs of each, taken in turn, so that both meet the same state of the machine."""
    with tempfile.TemporaryDirectory() as folder:
        articles = written(sample, Path(folder) / "articles")
        few = written(Sample(sample.name, sample.texts[:20]), Path(folder) / "few")
        took(lambda: kilde(few, Path(folder) / "warm.kilde"))
        took(lambda: bare(nlp, sample.texts[:20]))
        ours, theirs = [], []
        for run in range(runs):
            ledger = Path(folder) / f"{run}.kilde"
            ours.append(took(lambda ledger=ledger: kilde(articles, ledger)))  # type: ignore[misc]
            theirs.append(took(lambda: bare(nlp, sample.texts)))
    return _row(sample, _middle(ours), _middle(theirs))


def kilde(articles: Path, ledger: Path) -> None:
    """All of `kilde read` into a new ledger but its start: models and packs are loaded once."""
    with Ledger.open(ledger, create=True) as opened:
        read([str(articles)], opened, Settings(), lambda: NOW)


def bare(nlp: Language, texts: tuple[str, ...]) -> None:
    """The trained pipeline alone."""
    for _ in nlp.pipe(texts, batch_size=BATCH):
        pass


def load() -> Language:
    """The bare trained pipeline."""
    return kilde_models.load()


def took(work: Callable[[], None]) -> Took:
    """How long a piece of work takes."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - clock, time.process_time() - processor)


def _middle(runs: list[Took]) -> Took:
    return Took(median(run.clock for run in runs), median(run.processor for run in runs))


def _row(sample: Sample, ours: Took, theirs: Took) -> dict[str, object]:
    return {
        "benchmark": "speed",
        "of": sample.name,
        "articles": len(sample.texts),
        "words": sample.words,
        "kilde_articles_per_second": round(len(sample.texts) / ours.clock, 1),
        "kilde_words_per_second": round(sample.words / ours.clock),
        "bare_words_per_second": round(sample.words / theirs.clock),
        "ratio": round(ours.clock / theirs.clock, 2),
        "ratio_of_processor_time": round(ours.processor / theirs.processor, 2),
    }
