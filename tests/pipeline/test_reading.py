"""Reading paths into a ledger: what is passed over, what becomes an issue, what a transaction holds."""

from dataclasses import replace
from pathlib import Path

import pytest

from kilde.analyse import Analyser
from kilde.ledger import Batch, Ledger
from kilde.model import Metadata, SourceError, UsageError
from kilde.pipeline import Settings, Summary, check, count, read, told

from .conftest import EXAMPLES, Read, now

NORWEGIAN = (
    "Politiet skjøt og drepte to menn i Oslo fredag. Det sier politiet til avisen Nordavisen.\n\nEn kvinne ble såret."
)
ICELANDIC = (
    "Lögreglan handtók tvo menn í miðbæ Reykjavíkur í gærkvöldi vegna gruns um líkamsárás. "
    "Fórnarlambið var flutt á sjúkrahús en er ekki talið í lífshættu, að sögn lögreglunnar."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three articles, one of them in a language without a pack, and an empty file."""
    path = tmp_path / "articles"
    path.mkdir()
    (path / "a.txt").write_text(NORWEGIAN, encoding="utf-8")
    (path / "b.txt").write_text(ICELANDIC, encoding="utf-8")
    (path / "c.txt").touch()
    (path / "d.txt").write_text(NORWEGIAN.replace("Oslo", "Bergen"), encoding="utf-8")
    return path


def test_a_reading_is_summed_up(reading: Read, folder: Path) -> None:
    summary = reading("l", folder)
    assert (summary.documents, summary.issues, summary.skipped) == (3, 2, 0)
    assert summary.claims > 0


def test_a_second_reading_passes_over_what_is_known_and_analyses_nothing(
    reading: Read, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading("l", folder)
    with Ledger.open(tmp_path / "l") as ledger:
        head = ledger.head()
    monkeypatch.setattr(Analyser, "read", None)
    assert reading("l", folder) == Summary(issues=1, skipped=3)
    with Ledger.open(tmp_path / "l") as ledger:
        assert ledger.head() == head


def test_a_document_without_a_pack_is_stored_with_an_issue_of_its_name(
    reading: Read, folder: Path, tmp_path: Path
) -> None:
    reading("l", folder)
    with Ledger.open(tmp_path / "l") as ledger:
        assert ("b.txt", "language") in {(issue.item, issue.code) for issue in ledger.issues()}
        strange = next(document for document in ledger.documents() if document.source == "b.txt")
        assert strange.language is None
        assert ledger.text(strange.id) is not None
        assert strange.id not in {one.document.id for one in ledger.evidence()}


def test_documents_carry_the_language_they_were_read_with(reading: Read, folder: Path, tmp_path: Path) -> None:
    reading("l", folder)
    with Ledger.open(tmp_path / "l") as ledger:
        assert {d.source: d.language for d in ledger.documents()} == {"a.txt": "nb", "b.txt": None, "d.txt": "nb"}


@pytest.mark.parametrize("stage", ["analyse", "clean", "span"])
def test_a_stage_that_fails_costs_its_document_alone(
    reading: Read, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    _break(stage, monkeypatch)
    summary = reading("l", folder)
    with Ledger.open(tmp_path / "l") as ledger:
        failed = [issue for issue in ledger.issues() if issue.code == "failed"]
        assert [issue.item for issue in failed] == ["a.txt"]
        assert "boom" in failed[0].reason or "quote" in failed[0].reason
        assert {document.source for document in ledger.documents()} == {"b.txt", "d.txt"}
        assert list(ledger.verify()) == []
    assert summary.documents == 2


def _break(stage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes a stage fail on the article from Oslo."""
    from kilde import clean
    from kilde.extract import Told
    from kilde.extract import extract as extracted

    analysed, cleaned = Analyser.read, clean.clean

    def analyse(self, publication, declared=None):  # type: ignore[no-untyped-def]
        if "Oslo" in publication.text.words:
            raise RuntimeError("boom\x1b")
        return analysed(self, publication, declared)

    def cleaning(item, notices):  # type: ignore[no-untyped-def]
        if b"Oslo" in item.data:
            raise RecursionError("boom")
        return cleaned(item, notices)

    def extract(reading, text, pack):  # type: ignore[no-untyped-def]
        told = extracted(reading, text, pack)
        if "Oslo" not in text:
            return told
        return Told(tuple(replace(claim, trigger=replace(claim.trigger, quote="x")) for claim in told.claims))

    if stage == "analyse":
        monkeypatch.setattr(Analyser, "read", analyse)
    elif stage == "clean":
        monkeypatch.setattr(clean, "clean", cleaning)
    else:
        monkeypatch.setattr("kilde.pipeline.stages.extract", extract)


def test_a_transaction_holds_whole_documents_and_no_more_than_is_set(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches: list[Batch] = []
    append = Ledger.append

    def kept(self: Ledger, batch: Batch, recorded: str) -> int:
        batches.append(batch)
        return append(self, batch, recorded)

    monkeypatch.setattr(Ledger, "append", kept)
    with Ledger.open(tmp_path / "l", create=True) as ledger:
        read([str(folder)], ledger, Settings(documents=2), now)
    assert [len(batch.publications) for batch in batches] == [2, 1]
    for batch in batches:
        documents = {publication.document.id for publication in batch.publications}
        assert {claim.document for claim in batch.claims} <= documents


@pytest.mark.parametrize("settings", [Settings(documents=1), Settings(characters=1), Settings(issues=1)])
def test_how_a_reading_is_cut_up_changes_nothing_in_the_ledger(
    reading: Read, folder: Path, tmp_path: Path, settings: Settings
) -> None:
    reading("one", folder)
    reading("other", folder, settings=settings)
    with Ledger.open(tmp_path / "one") as one, Ledger.open(tmp_path / "other") as other:
        assert one.evidence() == other.evidence()
        assert one.documents() == other.documents()
        assert one.issues() == other.issues()
        assert one.runs() == other.runs()


def test_progress_is_told_of_every_item(folder: Path, tmp_path: Path) -> None:
    steps: list[Summary] = []
    with Ledger.open(tmp_path / "l", create=True) as ledger:
        summary = read([str(folder)], ledger, Settings(), now, steps.append)
    assert len(steps) == count([str(folder)]) == 4
    total = Summary()
    for step in steps:
        total = total.plus(step)
    assert total == summary


def test_one_text_in_two_folders_is_one_document(reading: Read, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(NORWEGIAN, encoding="utf-8")
    assert reading("l", tmp_path / "one", tmp_path / "two") == replace(reading("m", tmp_path / "one"), skipped=1)


def test_items_are_not_counted_where_only_reading_tells() -> None:
    assert count(["-"]) is None
    assert count([str(EXAMPLES), "-"]) is None


def test_a_path_that_is_absent_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nowhere"):
        check([str(tmp_path), str(tmp_path / "nowhere")])


def test_what_a_person_states_is_checked() -> None:
    assert told(source="A", published="2020-01") == Metadata(source="A", published="2020-01")
    with pytest.raises(UsageError, match="2020-01-03"):
        told(published="January")
    with pytest.raises(UsageError, match="nb"):
        told(language="tlh")


def test_a_run_names_all_that_made_a_fact(reading: Read, folder: Path, tmp_path: Path) -> None:
    reading("l", folder)
    with Ledger.open(tmp_path / "l") as ledger:
        (run,) = ledger.runs()
        assert {one.run for one in ledger.evidence()} == {run.id}
    assert all((run.kilde, run.packs, run.models, run.gazetteer, run.settings))
