"""Real texts to measure on; none of them stands in the repository."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

FILES = {"nb": "raw/norquad-nb.jsonl", "sv": "police-sv/notices.jsonl"}
"""By language: Norwegian articles, some 600 words each, and Swedish police notices, some 70."""

MOST = {"nb": 403, "sv": 2500}


@dataclass(frozen=True, slots=True)
class Sample:
    """Texts of one language."""

    language: str
    texts: tuple[str, ...]

    @property
    def words(self) -> int:
        """Words as white space parts them: a count that does not hang on any tokenizer."""
        return sum(len(text.split()) for text in self.texts)


def folder() -> Path:
    """The folder of public data: KILDE_DATA, or ../shared/data beside the checkout."""
    return Path(os.environ.get("KILDE_DATA") or Path(__file__).parents[2] / "shared" / "data")


def samples(share: float = 1.0) -> Iterator[Sample]:
    """A sample of each language whose file is there; `share` of it, for a quick look."""
    for language, name in FILES.items():
        path = folder() / name
        if path.exists():
            yield Sample(language, tuple(islice(_texts(path), int(MOST[language] * share))))


def _texts(path: Path) -> Iterator[str]:
    """Texts that differ: a text that was seen before is passed over, as Kilde would."""
    seen = set()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            if text.strip() and text not in seen:
                seen.add(text)
                yield text
