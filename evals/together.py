"""Several files read into one ledger: the events, and the words of each document by its address."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kilde.ledger import Ledger
from kilde.model import Evidence
from kilde.pipeline import Settings, View, read, view

NOW = "2026-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Together:
    """A ledger as seen; `words` and `evidence` are of each document by its URL, the evidence in text order."""

    seen: View
    words: Mapping[str, str]
    evidence: Mapping[str, Sequence[Evidence]]


def read_together(paths: Sequence[Path], ledger: Ledger) -> Together:
    """Reads files whose documents have URLs; what the ledger has already is not read again."""
    read([str(path) for path in paths], ledger, Settings(), lambda: NOW)
    seen, texts = view(ledger), {one.url or "": ledger.text(one.id) for one in ledger.documents()}
    told: dict[str, list[Evidence]] = defaultdict(list)
    for one in sorted(seen.evidence.values(), key=lambda e: (e.claim.trigger, e.resolution.claim)):
        told[one.document.url or ""].append(one)
    return Together(seen, {url: text.words for url, text in texts.items() if text}, told)
