"""How well the article of a page is found: F1 on the article-extraction benchmark, with the benchmark's own scorer."""

import gzip
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

from kilde.clean import clean
from kilde.languages import load_all
from kilde.languages.pack import Notices
from kilde.model import Item, PassageKind

FOLDER = "html/article-extraction-benchmark"
ARTICLE = frozenset({PassageKind.LEAD, PassageKind.BODY, PassageKind.QUOTE, PassageKind.CROSS_HEADING})
"""The passages that the benchmark calls an article's body: no headline, caption or credit, and no notice."""


def score(data: Path) -> dict[str, float]:
    """F1, precision and recall of the article's passages over all pages of the benchmark, each page counting alike."""
    folder = data / FOLDER
    scorer = _scorer(folder / "evaluate.py")
    truth: dict[str, Any] = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    notices = [pack.notices for pack in load_all().values()]
    found = {key: {"articleBody": _body(folder / "html" / f"{key}.html.gz", notices)} for key in truth}
    measured = scorer.evaluate(truth, found, n_bootstrap=1)
    return {name: round(measured[name], 4) for name in ("f1", "precision", "recall")}


def _body(path: Path, notices: list[Notices]) -> str:
    publication = clean(Item(path.name, "html", gzip.decompress(path.read_bytes())), notices).publication
    if publication is None:
        return ""
    text = publication.text
    return "\n".join(text.words[p.start : p.end] for p in text.passages if p.kind in ARTICLE)


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("article_extraction_scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
