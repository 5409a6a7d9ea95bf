"""Stored texts read again: what is entered, what stays, what is passed over, and what a crash leaves."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kilde.analyse import Analyser
from kilde.ledger import Batch, Ledger
from kilde.model import Claim, Metadata, Run, UsageError
from kilde.pipeline import Reread, Rereads, Settings, chosen_id, read, reread, view
from kilde.pipeline.stages import Coded, Stages, stages

from .test_added_language import ADDED, ARTICLE
from .test_reading import NORWEGIAN

NOW, LATER = "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"
BERGEN = NORWEGIAN.replace("Oslo", "Bergen")


class Newer:
    """The stages of a version to come: it takes one of each document's claims to have gone on, and misses the last."""

    def __init__(self, run: Run) -> None:
        self.run = run

    def code(self, name: str, publication, declared: str | None) -> Coded:  # type: ignore[no-untyped-def]
        coded = stages().code(name, publication, declared)
        first, *_, last = coded.claims
        changed = replace(first, mode="firearms" if first.mode != "firearms" else "beat")
        claims = [changed if claim == first else claim for claim in coded.claims if claim != last]
        return replace(coded, claims=tuple(claims), resolutions=_fitting(coded, first, changed, last))


def _fitting(coded: Coded, first: Claim, changed: Claim, last: Claim):  # type: ignore[no-untyped-def]
    kept = [one for one in coded.resolutions if one.claim != last.id]
    return tuple(replace(one, claim=changed.id) if one.claim == first.id else one for one in kept)


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Run:
    """From here on the installed version is a newer one."""
    made = Newer(replace(stages().run, kilde="99.0"))
    monkeypatch.setattr("kilde.pipeline.stages.stages", lambda *_: made)
    return made.run


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of two articles of a source and day that only the person who read them told."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("a.txt", NORWEGIAN), ("b.txt", BERGEN)):
        (folder / name).write_text(text, encoding="utf-8")
    said = Metadata("Nordavisen", "https://nord.example/", "Skutt", "2020-01-06")
    with Ledger.open(tmp_path / "l.kilde", create=True) as opened:
        read([str(folder)], opened, Settings(metadata=said), lambda: NOW)
        yield opened


def again(ledger: Ledger, *wanted: str, enter: bool = True, settings: Settings | None = None) -> Rereads:
    return reread(ledger, settings or Settings(), lambda: LATER, wanted, enter)


def claims(ledger: Ledger, as_of: str | None = None) -> set[str]:
    return {one.resolution.claim for one in ledger.evidence(as_of)}


def test_what_the_installed_version_read_last_is_passed_over(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Analyser, "read", None)
    head = ledger.head()
    assert again(ledger) == Rereads((), 2, 0)
    assert ledger.head() == head


def test_a_newer_version_enters_what_it_reads_and_keeps_the_old_claims(ledger: Ledger, newer: Run) -> None:
    before = claims(ledger)
    found = again(ledger)
    assert [(x.changes.same + 2, len(x.changes.changed), len(x.changes.gone)) for x in found.documents] == [
        (len(before) // 2, 1, 1)
    ] * 2
    assert claims(ledger) != before == claims(ledger, NOW)
    assert len(claims(ledger)) == len(before) - 2
    assert newer in ledger.runs()
    assert {one.run for one in ledger.read_by().values()} == {newer.id}
    assert list(ledger.verify()) == []
    assert view(ledger).events != view(ledger, NOW).events


def test_what_changed_is_told_of_each_document(ledger: Ledger, newer: Run) -> None:
    for one in again(ledger).documents:
        (pair,) = one.changes.changed
        assert pair.fields == ("mode",)
        assert pair.new.claim.mode != pair.old.claim.mode
        assert pair.old.run != pair.new.run == newer.id
        assert one.document.source == "Nordavisen"
        assert one.statements[1:] == (0, 0)


def test_dates_and_sources_that_a_person_told_still_hold(ledger: Ledger, newer: Run) -> None:
    times = {one.resolution.edtf for one in ledger.evidence()} - {None}
    again(ledger)
    assert {one.resolution.edtf for one in ledger.evidence()} <= times
    assert "2020-01-03" in {one.resolution.edtf for one in ledger.evidence()}
    assert {one.document.published for one in ledger.evidence()} == {"2020-01-06"}


def test_a_second_rereading_enters_nothing(ledger: Ledger, newer: Run) -> None:
    again(ledger)
    head = ledger.head()
    assert again(ledger) == Rereads((), 2, 0)
    assert ledger.head() == head


def test_going_back_to_the_older_version_brings_back_its_claims(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ledger.evidence()
    with monkeypatch.context() as patch:
        made = Newer(replace(stages().run, kilde="99.0"))
        patch.setattr("kilde.pipeline.stages.stages", lambda *_: made)
        again(ledger)
    again(ledger)
    assert ledger.evidence() == before


def test_nothing_is_entered_where_only_the_changes_are_asked_for(ledger: Ledger, newer: Run) -> None:
    head = ledger.head()
    dry = again(ledger, enter=False)
    assert ledger.head() == head
    assert dry == again(ledger)


def test_only_the_wanted_document_is_read_again(ledger: Ledger, newer: Run) -> None:
    one, other = (document.id for document in ledger.documents())
    found = again(ledger, one[:10].upper(), one)
    assert [x.document.id for x in found.documents] == [one]
    assert [ledger.read_by()[id].number for id in (one, other)] == [2, 1]
    with pytest.raises(UsageError, match="no document"):
        again(ledger, "zz")


def test_a_start_of_several_ids_is_refused() -> None:
    assert chosen_id(["ab1", "ac2"], "AB") == "ab1"
    with pytest.raises(UsageError, match="2 documents begin with"):
        chosen_id(["ab1", "ac2"], "a")
    with pytest.raises(UsageError, match="no document"):
        chosen_id(["ab1"], "")


def test_what_was_taken_down_is_left(ledger: Ledger, newer: Run) -> None:
    gone, kept = (document.id for document in ledger.documents())
    ledger.erase(gone, "Asked.", NOW)
    before = {id for id in claims(ledger) if any(e.resolution.claim == id and e.document.id == gone for e in ledger.evidence())}
    found = again(ledger)
    assert ([x.document.id for x in found.documents], found.taken_down) == ([kept], 1)
    assert before <= claims(ledger)


def test_a_document_whose_language_had_no_pack_gets_claims_when_it_has(tmp_path: Path) -> None:
    (tmp_path / "kaboel.txt").write_text(ARTICLE, encoding="utf-8")
    with Ledger.open(tmp_path / "l.kilde", create=True) as ledger:
        read([str(tmp_path / "kaboel.txt")], ledger, Settings(), lambda: NOW)
        assert (claims(ledger), [d.language for d in ledger.documents()]) == (set(), [None])
        (one,) = again(ledger, settings=Settings(added=ADDED)).documents
        assert (one.language, one.document.language) == (None, "af")
        assert len(one.changes.new) == len(claims(ledger)) > 0
        assert [d.language for d in ledger.documents()] == ["af"]
        (event,) = view(ledger).events
        assert event.edtf == "2023-03-06"
        (left,) = again(ledger).documents
        assert left.issue is not None
        assert (left.issue.code, left.changes.any) == ("language", False)
        assert len(claims(ledger)) == len(one.changes.new)
        assert [issue.item for issue in ledger.issues()] == ["kaboel.txt", f"kaboel.txt ({left.document.id[:8]})"]


def test_a_document_on_which_a_stage_fails_is_left_as_it_was(ledger: Ledger, newer: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before, code = claims(ledger), Newer.code

    def failing(self, name, publication, declared):  # type: ignore[no-untyped-def]
        if "Oslo" in publication.text.words:
            raise RuntimeError("boom")
        return code(self, name, publication, declared)

    monkeypatch.setattr(Newer, "code", failing)
    found = again(ledger)
    assert sorted(x.issue.code for x in found.documents if x.issue) == ["failed"]
    assert [issue.code for issue in ledger.issues()] == ["failed"]
    assert len(before & claims(ledger)) == len(before) // 2
    monkeypatch.setattr(Newer, "code", code)
    assert len(again(ledger).documents) == 1


def test_a_document_is_reread_wholly_or_not_at_all_and_what_is_left_is_read_the_next_time(
    ledger: Ledger, newer: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    append, batches = Ledger.append, list[Batch]()

    def once(self: Ledger, batch: Batch, recorded: str) -> int:
        if batches:
            raise KeyboardInterrupt
        batches.append(batch)
        return append(self, batch, recorded)

    monkeypatch.setattr(Ledger, "append", once)
    with pytest.raises(KeyboardInterrupt):
        again(ledger, settings=Settings(documents=1))
    monkeypatch.setattr(Ledger, "append", append)
    assert sorted(one.number for one in ledger.read_by().values()) == [1, 2]
    found = again(ledger)
    assert (len(found.documents), found.known) == (1, 1)
    assert {claim.document for claim in batches[0].claims} == {batches[0].rereadings[0].document}


def test_progress_is_told_of_each_document(ledger: Ledger, newer: Run) -> None:
    steps: list[tuple[Reread, int]] = []
    found = reread(ledger, Settings(), lambda: LATER, progress=lambda one, total: steps.append((one, total)))
    assert [(one, 2) for one in found.documents] == steps


def test_the_same_stages_read_and_reread(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    code = Stages.code

    def noted(self, name, publication, declared):  # type: ignore[no-untyped-def]
        seen.append(publication.document.id)
        return code(self, name, publication, declared)

    monkeypatch.setattr(Stages, "code", noted)
    other = Stages.__new__(Stages)
    for name, value in vars(stages()).items():
        setattr(other, name, value)
    other.run = replace(stages().run, kilde="98.0")
    monkeypatch.setattr("kilde.pipeline.stages.stages", lambda *_: other)
    found = again(ledger)
    assert seen == [x.document.id for x in found.documents] == [d.id for d in ledger.documents()]
    assert not any(x.changes.any for x in found.documents)
