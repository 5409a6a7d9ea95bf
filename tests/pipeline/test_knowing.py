"""Facts from public lists, and readings that use them."""

import json
from pathlib import Path

import pytest

from kilde.ledger import Ledger
from kilde.model import Issue, PackError, SourceError, UsageError
from kilde.pipeline import Import, Settings, knowledge, known_facts, read, view, wanted

from .conftest import now

FTM = b"""{"id": "NK-1", "schema": "Organization", "properties": {"name": ["Nordre Lyktefront"], "alias": ["Lyktemennene"], "country": ["af"], "topics": ["crime.terror"]}}
{"id": "NK-2", "schema": "Person", "properties": {"name": ["Ivan Testov"], "country": ["ru"]}}
{"id": "NK-3", "schema": "Sanction", "properties": {}}
{"id": "NK-4", "schema": "Company", "properties": {"name": ["Party"]}}
{"id": "NK-1", "schema": "Company", "properties": {"name": ["Nordre Lykt AS"]}}
{"id": "NK-5", "schema": "Company", "proper
"""
WIKIDATA = b"""[
{"id": "Q1", "labels": {"en": {"value": "Lantern League"}}, "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q43229"}}}}]}},
{"id": "Q2", "labels": {"en": {"value": "Lantern Town"}}, "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q515"}}}}]}}
]
"""
FACT = b'{"id": "lf", "type": "group", "names": ["Lyktefolket"], "source": "s"}\n'
ARTICLE = """Lyktemennene angrep Kabul

KABUL 3. januar 2020: Lyktemennene drepte tre soldater i et angrep i Kabul torsdag, opplyser politiet i Afghanistan.
"""


def made(tmp_path: Path, *lists: bytes, types: list[str] | None = None) -> tuple[Path, list[Issue]]:
    """A file of the facts in lists, and what was broken in them."""
    for number, data in enumerate(lists):
        (tmp_path / f"list{number}").write_bytes(data)
    issues: list[Issue] = []
    paths = [str(tmp_path / f"list{number}") for number in range(len(lists))]
    done = Import(paths, wanted(types or ()), issues.append)
    (tmp_path / "made.facts").write_bytes(b"".join(done.packed()))
    assert done.broken == len(issues)
    return tmp_path / "made.facts", issues


def test_facts_come_from_lists_of_every_form(tmp_path: Path) -> None:
    path, issues = made(tmp_path, FTM, WIKIDATA, FACT)
    assert [one.entity.id for one in known_facts([path])] == ["ftm:NK-1", "ftm:NK-2", "Q1", "lf"]
    assert [(Path(one.item).name, one.place) for one in issues] == [("list0", f"line {n}") for n in (4, 5, 6)]
    assert ["common word" in issues[0].reason, "earlier line" in issues[1].reason, "truncated" in issues[2].reason]


def test_types_narrow_what_is_taken(tmp_path: Path) -> None:
    path, _ = made(tmp_path, FTM, WIKIDATA, FACT, types=["group"])
    assert [one.entity.id for one in known_facts([path])] == ["ftm:NK-1", "lf"]


def test_ids_narrow_what_is_taken(tmp_path: Path) -> None:
    (tmp_path / "ids").write_text("Q2\n\n", encoding="utf-8")
    (tmp_path / "dump").write_bytes(WIKIDATA)
    done = Import([str(tmp_path / "dump")], wanted(ids=str(tmp_path / "ids")), print)
    assert b'"Q2"' in b"".join(done.packed())


def test_a_list_without_anybody_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nobody"):
        made(tmp_path, FTM, types=["outlet"])


@pytest.mark.parametrize("data", [b"", b"hello", b'{"a": 1}', b"[1]", b"[\n"])
def test_a_file_that_is_no_list_is_an_error(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(SourceError, match="list0: begins with no"):
        made(tmp_path, data)


@pytest.mark.parametrize(
    ("types", "classes"), [(["club"], []), ([], ["Q5"]), ([], ["human=person"]), ([], ["Q5=club"])]
)
def test_what_makes_no_sense_is_refused(types: list[str], classes: list[str]) -> None:
    with pytest.raises(UsageError, match=r"club|Q5|human"):
        wanted(types, classes)


def test_what_is_read_hangs_on_the_facts_and_the_run_says_so(tmp_path: Path) -> None:
    path, _ = made(tmp_path, FTM)
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    runs, actors = [], []
    for name, settings in (("with", Settings(knowledge=(path,))), ("without", Settings())):
        with Ledger.open(tmp_path / name, create=True) as ledger:
            read([str(tmp_path / "article.txt")], ledger, settings, now)
            runs.append({one.run for one in view(ledger).evidence.values()})
            actors.append({e.id for one in view(ledger).evidence.values() for e in one.resolution.entities if e})
    assert not runs[0] & runs[1]
    assert "ftm:NK-1" in actors[0]
    assert "ftm:NK-1" not in actors[1]


def test_facts_line_by_line_are_used_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_bytes(FACT)
    assert [entity.id for entity in knowledge([tmp_path / "mine.jsonl"]).named("Lyktefolket")] == ["lf"]


def test_broken_facts_stop_a_reading_before_it_begins(tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_bytes(FACT + b"{")
    with pytest.raises(PackError, match=r"mine\.jsonl:2"):
        Settings(knowledge=(tmp_path / "mine.jsonl",)).check()
    with pytest.raises(SourceError, match="nowhere"):
        Settings(knowledge=(tmp_path / "nowhere",)).check()


def test_a_packed_file_says_what_is_in_it(tmp_path: Path) -> None:
    path, _ = made(tmp_path, FACT)
    assert json.loads(path.read_bytes().split(b"\n")[1])["id"] == "lf"
