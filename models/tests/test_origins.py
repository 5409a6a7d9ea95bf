"""Recall by origin counts exact characters and types."""

import json
from pathlib import Path

from spacy.lang.xx import MultiLanguage

from training.origins import Tally, sentences, tally

ROW = {
    "text": "Amina Bello left Kano.",
    "language": "en",
    "origin": "african",
    "names": [{"quote": "Amina Bello", "type": "PER"}, {"quote": "Kano", "type": "LOC"}],
}


def test_a_name_counts_when_characters_and_type_are_right() -> None:
    nlp = MultiLanguage()
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": "Amina Bello"}, {"label": "ORG", "pattern": "Kano"}])  # type: ignore[attr-defined]
    assert tally(nlp, [ROW], "origin") == {"african": Tally(true=2, right=1, mistyped=1)}


def test_sentences_come_from_all_files(tmp_path: Path) -> None:
    for language in ("da", "en"):
        (tmp_path / f"{language}.jsonl").write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    assert len(list(sentences(tmp_path))) == 2
