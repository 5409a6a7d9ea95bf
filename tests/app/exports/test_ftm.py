"""FollowTheMoney entities, held to the schemata that are used; and to the model itself where its library is there."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from kilde.app.exports import FORMS, Asked

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
Reader = Callable[[Asked], Rows]


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


def test_the_library_takes_every_value_as_it_is(asked: Asked, asked_hostile: Asked) -> None:
    ftm = pytest.importorskip("followthemoney", reason="followthemoney compiles ICU; a CI job of its own has it")
    for ledger in (asked, asked_hostile):
        for row in rows(ledger):
            schema = ftm.model.get(row["schema"])
            schema.validate(row)
            proxy = ftm.model.get_proxy(row, cleaned=False)
            for name, values in row["properties"].items():
                assert sorted(proxy.get(name)) == sorted(set(values)), (row["schema"], name)
            assert all(row["properties"].get(name) for name in schema.required)


def test_the_same_ledger_gives_the_same_bytes(asked: Asked) -> None:
    assert list(FORMS["ftm"].write(asked)) == list(FORMS["ftm"].write(asked))
