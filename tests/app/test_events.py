"""`kilde events`: the table, its filters, and JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from kilde.model import edtf

from .conftest import Kilde


@pytest.fixture
def rows(kilde: Kilde, ledger: Path) -> list[dict[str, Any]]:
    """All events of the ledger as JSON."""
    return [json.loads(line) for line in kilde("events", ledger, "--json").lines]


def test_every_event_stands_in_the_table_with_an_id_that_show_takes(
    kilde: Kilde, ledger: Path, rows: list[dict[str, Any]]
) -> None:
    table = kilde("events", ledger).out
    assert rows
    for row in rows:
        assert row["id"][:5] in table
        assert kilde("show", ledger, row["id"]).code == 0


def test_the_table_fits_a_hundred_columns(kilde: Kilde, ledger: Path) -> None:
    lines = kilde("events", ledger).lines
    assert max(map(len, lines)) <= 100
    assert all(line == line.rstrip() for line in lines)
    assert lines[0].split() == ["When", "What", "Where", "Figures", "Status"]


def test_nothing_but_the_answer_is_on_standard_output(kilde: Kilde, ledger: Path) -> None:
    answer = kilde("events", ledger, "--kind", "aid", "--status", "denied")
    assert answer.out == ""
    assert answer.err.startswith("0 of ")


def test_kind_and_mode_filter(kilde: Kilde, ledger: Path, rows: list[dict[str, Any]]) -> None:
    row = next(row for row in rows if row["mode"])
    found = [json.loads(line) for line in kilde("events", ledger, "--json", "--kind", row["kind"].lower()).lines]
    assert found == [other for other in rows if other["kind"] == row["kind"]]
    of_mode = kilde("events", ledger, "--json", "--kind", f"{row['kind']}/{row['mode']}").lines
    assert row["id"] in {json.loads(line)["id"] for line in of_mode}
    assert {json.loads(line)["mode"] for line in of_mode} == {row["mode"]}


def test_status_filters(kilde: Kilde, ledger: Path, rows: list[dict[str, Any]]) -> None:
    for status in {row["status"] for row in rows}:
        found = [json.loads(line) for line in kilde("events", ledger, "--json", "--status", status).lines]
        assert found == [row for row in rows if row["status"] == status]


def test_actor_filters_by_part_of_a_name_whatever_its_case(
    kilde: Kilde, ledger: Path, rows: list[dict[str, Any]]
) -> None:
    name = next(part["name"] for row in rows for part in row["participants"] if part["role"] == "actor")
    found = [json.loads(line) for line in kilde("events", ledger, "--json", "--actor", name[1:].upper()).lines]
    assert found
    for row in found:
        parts = [part for part in row["participants"] if part["role"] == "actor"]
        assert any(name[1:].casefold() in part["name"].casefold() or part["entity"] for part in parts)


def test_place_filters_by_name_and_by_country(kilde: Kilde, ledger: Path, rows: list[dict[str, Any]]) -> None:
    row = next(row for row in rows if row["place"].get("country"))
    for asked in (row["place"]["name"].lower(), row["place"]["country"].lower()):
        found = [json.loads(line) for line in kilde("events", ledger, "--json", "--place", asked).lines]
        assert row["id"] in {other["id"] for other in found}
        assert all("name" in other["place"] for other in found)


def test_since_and_until_keep_what_may_lie_between(kilde: Kilde, ledger: Path, rows: list[dict[str, Any]]) -> None:
    found = kilde("events", ledger, "--json", "--since", "2020", "--until", "2020-01").lines
    kept = {json.loads(line)["id"] for line in found}
    for row in rows:
        time = row["time"]["edtf"]
        if time is None:
            assert row["id"] not in kept
            continue
        first, last = edtf.bounds(time)
        between = (last is None or last.isoformat() >= "2020-01-01") and (
            first is None or first.isoformat() <= "2020-01-31"
        )
        assert (row["id"] in kept) == between
    assert kept


def test_a_ledger_as_it_was_before_it_was_filled_is_empty(kilde: Kilde, ledger: Path) -> None:
    answer = kilde("events", ledger, "--as-of", "2001-01-01", "--json")
    assert (answer.code, answer.out) == (0, "")


def test_an_as_of_that_is_no_date_is_refused(kilde: Kilde, ledger: Path) -> None:
    answer = kilde("events", ledger, "--as-of", "yesterday")
    assert answer.code == 2
    assert "yesterday" in answer.err
