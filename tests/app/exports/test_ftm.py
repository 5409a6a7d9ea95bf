"""FollowTheMoney entities, held to the schemata that are used; and to the model itself where its library is there."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kilde.app.exports import FORMS, Asked

FOLDER = Path(__file__).parent
NAMES = {"name", "alias", "country"}
LINK = {"role", "status", "proof", "description"}
USED = {
    "Article": {"title", "fileName", "publisher", "sourceUrl", "language", "publishedAt", "author"},
    "Event": {
        "name", "summary", "description", "date", "startDate", "endDate", "location", "country", "involved", "proof",
        "recordId", "keywords",
    },
    "Mention": {"document", "name", "resolved", "detectedSchema"},
    "Person": NAMES, "Organization": NAMES, "PublicBody": NAMES, "LegalEntity": NAMES,
    "Membership": {"member", "organization"} | LINK,
    "Directorship": {"director", "organization"} | LINK,
    "UnknownLink": {"subject", "object"} | LINK,
}  # fmt: skip
"""Schemata and properties of FollowTheMoney 4 that the export uses."""

REFERENCES = {"involved", "proof", "document", "resolved", "member", "organization", "director", "subject", "object"}
Rows = list[dict[str, Any]]


def rows(asked: Asked) -> Rows:
    return [json.loads(line) for line in FORMS["ftm"].write(asked)]


def test_only_schemata_and_properties_that_exist_are_used(asked: Asked, asked_hostile: Asked) -> None:
    for ledger in (asked, asked_hostile):
        found = rows(ledger)
        assert len({row["id"] for row in found}) == len(found)
        for row in found:
            assert set(row) == {"id", "schema", "properties"}
            assert set(row["properties"]) <= USED[row["schema"]]
            assert all(values and all(isinstance(one, str) and one for one in values) for values in row["properties"].values())


def test_whoever_is_spoken_of_is_there(asked: Asked) -> None:
    found = rows(asked)
    ids = {row["id"]: row["schema"] for row in found}
    for row in found:
        for name in REFERENCES & set(row["properties"]):
            for value in row["properties"][name]:
                assert value in ids
                assert (ids[value] == "Article") == (name in ("proof", "document"))
    assert sum(schema == "Event" for schema in ids.values()) == len(asked.events)
    named = sum(entity is not None for one in asked.told for entity in one.resolution.entities)
    assert sum(schema == "Mention" for schema in ids.values()) == named > 0


def test_no_other_address_than_one_of_the_web_is_given(asked_hostile: Asked) -> None:
    (article,) = [row for row in rows(asked_hostile) if row["schema"] == "Article"]
    assert "sourceUrl" not in article["properties"]


def judged(rows: Rows) -> subprocess.CompletedProcess[str]:
    """What the library says of these rows, in the environment that `make ftm` makes for it."""
    python = FOLDER.parents[2] / ".venv-ftm" / "bin" / "python"
    if not python.exists():
        pytest.skip("`make ftm` sets the library up, in an environment of its own")
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run([python, FOLDER / "ftm_valid.py"], input=lines, capture_output=True, text=True, env=plain)


def test_the_library_takes_every_value_as_it_is(asked: Asked, asked_hostile: Asked) -> None:
    for ledger in (asked, asked_hostile):
        found = judged(rows(ledger))
        assert (found.returncode, found.stderr) == (0, "")


def test_the_library_is_asked_for_every_kind_of_fault() -> None:
    broken: Rows = [
        {"id": "1", "schema": "Nothing", "properties": {}},
        {"id": "2", "schema": "Event", "properties": {"name": ["A"], "date": ["Thursday"], "involved": ["6"], "proof": ["2"]}},
        {"id": "3", "schema": "Person", "properties": {"name": ["B"], "rank": ["C"]}},
        {"id": "4", "schema": "Mention", "properties": {"name": ["D"]}},
        {"id": "5", "schema": "Organization", "properties": {"name": ["E"], "country": ["Norway"]}},
        {"id": "5", "schema": "Organization", "properties": {"name": ["F"]}},
    ]
    found = judged(broken)
    assert found.returncode == 1
    for fault in ("1 ids stand twice", "Nothing 1:", "'Thursday'", "involved leads to 6", "proof leads to 2", "no property rank", "document is missing"):
        assert fault in found.stderr, fault
    assert judged([]).returncode == 1


def test_the_same_ledger_gives_the_same_bytes(asked: Asked) -> None:
    assert list(FORMS["ftm"].write(asked)) == list(FORMS["ftm"].write(asked))
