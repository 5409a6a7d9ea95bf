"""`kilde actors` and `--format relations`: who stands in a ledger, with evidence for every name and relation."""

import json
from pathlib import Path

from kilde.ledger import Ledger
from tests.app.conftest import Kilde


def test_relations_are_exported_with_their_words(kilde: Kilde, ledger: Path) -> None:
    rows = [json.loads(row) for row in kilde("export", ledger, "--format", "relations").lines]
    assert rows
    with Ledger.open(ledger) as opened:
        texts = {document.id: opened.text(document.id) for document in opened.documents()}
    for row in rows:
        text = texts[row["document"]["id"]]
        assert text is not None
        spans = (row["trigger"], row["sentence"], *(row[end][part] for end in ("subject", "object") for part in ("span", "head")))
        assert all(text.words[span["start"] : span["end"]] == span["quote"] for span in spans)
        assert row["subject"]["entity"]
        assert {"factuality", "stance", "run", "former", "voices", "passage"} <= row.keys()
    said = {(row["kind"], row["subject"]["entity"]["name"], (row["object"]["entity"] or {}).get("name")) for row in rows}
    assert ("member_of", "Abu Mahdi al-Muhandis", "Popular Mobilization Forces") in said
    assert any(kind == "leads" and whom == "Iran" for kind, _, whom in said)


def test_those_whom_an_article_only_mentions_are_actors_too(kilde: Kilde, ledger: Path) -> None:
    with Ledger.open(ledger) as opened:
        mentioned = {entity.name for one in opened.mentioned() for entity in one.entities}
        told = {
            entity.name
            for one in opened.evidence()
            for group in (one.resolution.entities, *one.resolution.voices)
            for entity in group
            if entity
        }
    rows = {row["name"]: row for row in (json.loads(line) for line in kilde("actors", ledger, "--json").lines)}
    alone = [name for name in sorted(mentioned - told) if name in rows and not rows[name]["events"]]
    assert alone
    assert all(rows[name]["spellings"] for name in alone)


def test_actors_are_listed_the_most_named_first(kilde: Kilde, ledger: Path) -> None:
    rows = [json.loads(row) for row in kilde("actors", ledger, "--json").lines]
    counts = [sum(len(spelling["evidence"]) for spelling in row["spellings"]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert len({row["id"] for row in rows}) == len(rows)
    answer = kilde("actors", ledger)
    assert answer.code == 0
    assert "Relations" in answer.lines[0]
    assert f"{len(rows)} of {len(rows)} actors" in answer.err


def test_one_actor_is_shown_in_every_spelling_with_what_is_said_of_them(kilde: Kilde, ledger: Path) -> None:
    (row,) = [json.loads(line) for line in kilde("actors", ledger, "muhandis", "--json").lines]
    assert row["name"] == "Abu Mahdi al-Muhandis"
    assert row["events"]
    assert {relation["kind"] for relation in row["relations"]} == {"member_of"}
    shown = kilde("actors", ledger, "MUHANDIS").out
    assert "is a member of Popular Mobilization Forces" in shown
    assert "“Abu Mahdi al-Muhandis”" in shown
    (forces,) = [json.loads(line) for line in kilde("actors", ledger, "Hashd", "--json").lines]
    assert any(relation["id"] == row["relations"][0]["id"] for relation in forces["relations"])
    assert "has as a member Abu Mahdi al-Muhandis" in kilde("actors", ledger, "Hashd").out


def test_nobody_of_a_name_is_no_fault(kilde: Kilde, ledger: Path) -> None:
    answer = kilde("actors", ledger, "Nobody of this name")
    assert (answer.code, answer.out) == (0, "")
    assert "0 of" in answer.err
