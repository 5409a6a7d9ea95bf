"""`kilde reread`: what changed, in words and as JSON."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kilde.ledger import Ledger
from kilde.pipeline.stages import Coded, stages

from .conftest import Kilde

ARTICLE = "Politiet skjøt og drepte to menn i Oslo fredag. Det sier politiet til avisen Nordavisen.\n\nEn kvinne ble såret."


class Newer:
    """A version to come, which reads all claims of one sentence of the mode firearms and misses the others."""

    run = replace(stages().run, kilde="99.0")

    def code(self, name: str, publication, declared: str | None) -> Coded:  # type: ignore[no-untyped-def]
        coded = stages().code(name, publication, declared)
        claim, resolution = replace(coded.claims[0], mode="drone"), coded.resolutions[0]
        moved = replace(resolution, claim=claim.id, edtf="2020-01-02")
        return replace(coded, claims=(claim,), resolutions=(moved,))


@pytest.fixture
def fresh(kilde: Kilde, tmp_path: Path) -> Path:
    """A ledger of one article."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert kilde("read", tmp_path / "a.txt", "-l", tmp_path / "l.kilde", "--published", "2020-01-04").code == 0
    return tmp_path / "l.kilde"


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kilde.pipeline.stages.stages", lambda *_: Newer())


def test_nothing_is_read_again_with_the_same_version(kilde: Kilde, fresh: Path) -> None:
    answer = kilde("reread", fresh)
    assert answer.code == 0
    assert "documents  0 read again (1 more had been read with what is installed)" in answer.out
    assert kilde("reread", fresh, "--json").out == ""


def test_what_changed_is_shown_of_each_claim_and_in_total(kilde: Kilde, fresh: Path, newer: None) -> None:
    claims = len(kilde("export", fresh, "--format", "claims").lines)
    text = " ".join(kilde("reread", fresh).out.split())
    assert "a.txt (2020-01-04, nb, " in text
    assert "→ drone" in text
    assert "time 2020-01-03 → 2020-01-02" in text
    assert text.count(" gone ") >= 1
    assert f"claims {claims} before, 1 now" in text
    assert f"0 the same · 1 changed · {claims - 1} gone · 0 new" in text
    assert len(kilde("export", fresh, "--format", "claims").lines) == 1


def test_a_dry_run_shows_the_same_and_enters_nothing(kilde: Kilde, fresh: Path, newer: None) -> None:
    with Ledger.open(fresh) as ledger:
        head = ledger.head()
    dry = kilde("reread", fresh, "--dry-run", "--json")
    with Ledger.open(fresh) as ledger:
        assert ledger.head() == head
    assert dry.out == kilde("reread", fresh, "--json").out != ""


def test_the_json_has_old_and_new_values_in_the_form_of_the_export(kilde: Kilde, fresh: Path, newer: None) -> None:
    old = {row["id"]: row for row in map(json.loads, kilde("export", fresh, "--format", "claims").lines)}
    (row,) = map(json.loads, kilde("reread", fresh, "--json").lines)
    new = {row["id"]: row for row in map(json.loads, kilde("export", fresh, "--format", "claims").lines)}
    assert row["document"] == next(iter(new.values()))["document"]
    assert (row["language_before"], row["issue"], row["same"], row["new"]) == ("nb", None, 0, [])
    (changed,) = row["changed"]
    assert set(changed["fields"]) >= {"mode", "time"}
    for name, values in changed["fields"].items():
        if name in old[changed["old"]]:
            assert values == {"old": old[changed["old"]][name], "new": new[changed["id"]][name]}
    assert {claim["id"] for claim in row["gone"]} == set(old) - {changed["old"]}


def test_the_document_is_chosen_by_its_id(kilde: Kilde, fresh: Path, newer: None) -> None:
    answer = kilde("reread", fresh, "--document", "zzz")
    assert (answer.code, answer.out) == (2, "")
    assert "kilde documents" in answer.err
    id = json.loads(kilde("documents", fresh, "--json").out)["id"]
    assert "1 read again" in kilde("reread", fresh, "--document", id[:8]).out


def test_where_nothing_can_be_read_the_code_says_so(kilde: Kilde, fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Newer, "code", lambda *_: 1 / 0)
    monkeypatch.setattr("kilde.pipeline.stages.stages", lambda *_: Newer())
    answer = kilde("reread", fresh)
    assert answer.code == 4
    assert "left as it was: Kilde failed on it" in " ".join(answer.out.split())
    assert "issues     1" in answer.out
