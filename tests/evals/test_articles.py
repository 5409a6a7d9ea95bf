"""Articles coded by hand, of a folder that the repository does not hold."""

import json
from pathlib import Path

import pytest

from evals.articles import articles, judge
from evals.measures import Measure

SHOOTING = """ date 2021-03-04
Two shot dead in Leeds

Two men were shot dead outside a bank in Leeds on Wednesday, police said. A third man was injured.
"""
CODED = {
    "file": "shooting.txt",
    "language": "en",
    "trap": False,
    "gloss": "Two men shot dead",
    "kinds": ["ASSAULT"],
    "country": "GB",
    "places": ["Leeds"],
    "days": ["2021-03-03"],
    "killed": 2,
    "injured": 1,
    "perpetrators": [],
    "targets": [["two men"], ["A third man"]],
    "status": ["asserted", "attributed"],
    "sources": [["the police", "police"]],
}


def _folder(at: Path, **coded: object) -> Path:
    (at / "shooting.txt").write_text(SHOOTING, encoding="utf-8")
    (at / "gold.jsonl").write_text(json.dumps(CODED | coded) + "\n", encoding="utf-8")
    return at


def _values(found: list[Measure]) -> dict[str, float | None]:
    return {one.of: one.value for one in found}


def test_what_is_coded_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KILDE_ARTICLES", str(_folder(tmp_path)))
    found = _values(list(articles(tmp_path)))
    assert found == dict.fromkeys(found, 1.0) | {"perpetrators": 0.0}
    assert {"kind", "country", "place", "day", "killed", "injured", "status", "targets", "sources"} <= set(found)


def test_what_differs_from_the_coding_is_wrong(tmp_path: Path) -> None:
    wrong = {"kinds": ["PROTEST"], "country": "IE", "killed": None, "injured": [3, None], "sources": [["a nurse"]]}
    (one,) = judge(_folder(tmp_path, **wrong))
    assert [one.fields[name].found for name in ("kind", "country", "killed", "injured", "sources")] == [0] * 5
    assert one.fields["sources"].said == 1


def test_a_trap_is_right_where_nothing_leads(tmp_path: Path) -> None:
    (one,) = judge(_folder(tmp_path, trap=True))
    assert one.fields["kind"] == (0, 1, 0, 0)


def test_without_a_folder_the_reason_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KILDE_ARTICLES", raising=False)
    assert [one.reason for one in articles(tmp_path)] == ["no KILDE_ARTICLES"]
