"""Tables as CSV and Parquet, read back by pandas and DuckDB."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from kilde.app.exports import TABLES, Asked, csv_of, parquet_of
from kilde.app.exports.cells import Value, as_text

from ..conftest import Kilde

NUMBERS = {"BIGINT": "Int64", "DOUBLE": "float64", "BOOLEAN": "boolean", "VARCHAR": "string"}


def rows(name: str, asked: Asked) -> list[list[Value]]:
    return [list(row) for row in TABLES[name].rows(asked)]


def by_pandas(name: str, data: bytes) -> list[list[Any]]:
    """The rows of a CSV as pandas reads it: only a cell without quotes is unknown, which the documentation says."""
    types = {column.name: NUMBERS[column.type] for column in TABLES[name].columns}
    frame = pd.read_csv(io.BytesIO(data), dtype=types, encoding="utf-8")
    values = frame.astype(object).where(frame.notna(), None).to_numpy().tolist()
    return [[as_text(value) if isinstance(value, str) else value for value in row] for row in values]


def unsaid(row: Sequence[Value]) -> list[Value]:
    """Pandas does not tell an empty text from none."""
    return [None if value == "" else value for value in row]


@pytest.mark.parametrize("name", TABLES)
def test_pandas_reads_back_every_value_of_a_csv(name: str, asked: Asked, asked_hostile: Asked, asked_made: Asked) -> None:
    for one in (asked, asked_hostile, asked_made):
        data = b"".join(csv_of(name).write(one))
        assert by_pandas(name, data) == [unsaid(row) for row in rows(name, one)]
    assert rows(name, asked if name != "lapses" else asked_made)


@pytest.mark.parametrize("name", TABLES)
def test_duckdb_reads_back_every_value_and_type_of_a_parquet(
    name: str, asked: Asked, asked_hostile: Asked, asked_made: Asked, tmp_path: Path
) -> None:
    path = tmp_path / "one's.parquet"
    for one in (asked, asked_hostile, asked_made):
        path.write_bytes(b"".join(parquet_of(name).write(one)))
        found = duckdb.from_parquet(str(path))
        assert [list(row) for row in found.fetchall()] == rows(name, one)
        assert list(zip(found.columns, map(str, found.types), strict=True)) == list(TABLES[name].columns)


def test_times_that_are_no_days_stay_what_they_are(asked: Asked, tmp_path: Path) -> None:
    path = tmp_path / "events.parquet"
    path.write_bytes(b"".join(parquet_of("events").write(asked)))
    times = {time for (time,) in duckdb.from_parquet(str(path)).select("edtf").fetchall()}
    assert times == {event.edtf for event in asked.events}


def test_no_cell_of_a_hostile_article_begins_a_formula(asked_hostile: Asked) -> None:
    for name in TABLES:
        data = b"".join(csv_of(name).write(asked_hostile))
        frame = pd.read_csv(io.BytesIO(data), dtype="string", keep_default_na=False)
        kinds = {column.name: column.type for column in TABLES[name].columns}
        texts = [value for column in frame for value in frame[column] if kinds[column] == "VARCHAR"]
        assert [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert b"'=2+5" in b"".join(csv_of("documents").write(asked_hostile))


def test_the_same_ledger_gives_the_same_bytes(asked: Asked, ledger: Path) -> None:
    from .conftest import everything

    again = everything(ledger)
    for name in TABLES:
        for form in (csv_of, parquet_of):
            assert b"".join(form(name).write(asked)) == b"".join(form(name).write(again))


def test_every_claim_stands_in_the_tables_with_its_spans(asked: Asked) -> None:
    spans = {(row[2], row[6], row[7], row[5]) for row in rows("claims", asked)}
    assert spans == {
        (one.document.id, one.claim.trigger.start, one.claim.trigger.end, one.claim.trigger.quote) for one in asked.told
    }
    assert len(rows("participants", asked)) == sum(len(one.claim.participants) for one in asked.told)
    assert len(rows("voices", asked)) == sum(len(chain) for one in asked.told for chain in one.claim.voices)


def test_all_tables_go_into_a_folder_and_one_to_standard_output(kilde: Kilde, ledger: Path, tmp_path: Path) -> None:
    answer = kilde("export", ledger, "--format", "csv", "-o", tmp_path / "tables")
    assert (answer.code, answer.out) == (0, "")
    assert {path.name for path in (tmp_path / "tables").iterdir()} == {f"{name}.csv" for name in TABLES}
    shown = kilde("export", ledger, "--format", "csv", "--table", "figures")
    assert shown.out == (tmp_path / "tables" / "figures.csv").read_text(encoding="utf-8")
    assert kilde("export", ledger, "--format", "csv").out == (tmp_path / "tables" / "events.csv").read_text("utf-8")


def test_filters_choose_events_and_what_is_theirs(kilde: Kilde, ledger: Path, asked: Asked) -> None:
    wanted = [event for event in asked.events if event.kind == "ASSAULT"]
    assert 0 < len(wanted) < len(asked.events)
    events = kilde("export", ledger, "--format", "csv", "--kind", "assault").lines[1:]
    assert len(events) == len(wanted)
    claims = pd.read_csv(
        io.StringIO(kilde("export", ledger, "--format", "csv", "--table", "claims", "--kind", "assault").out)
    )
    assert set(claims["event"]) == {event.id for event in wanted}
    assert set(claims["id"]) == {claim for event in wanted for claim in event.claims}
    told = kilde("export", ledger, "--format", "claims", "--kind", "assault").lines
    assert len(told) == len(claims)


def test_what_makes_no_sense_is_refused(kilde: Kilde, ledger: Path) -> None:
    assert kilde("export", ledger, "--format", "events", "--table", "claims").code == 2
    assert kilde("export", ledger, "--format", "relations", "--kind", "assault").code == 2
    assert kilde("export", ledger, "--format", "csv", "--kind", "nonsense").code == 2
