"""Rows of the codebooks' views: their columns, types and codes, and that every rule is named and documented."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from kilde.app.exports import FORMS, Asked
from kilde.app.exports.cells import as_text
from kilde.app.exports.codebooks import RULES, acled_inter, acled_types
from kilde.app.exports.codebooks.countries import countries, ucdp_region
from kilde.model import KINDS, MODES

from ..conftest import Kilde
from .codes import (
    ACLED_COLUMNS,
    ACLED_REGIONS,
    INTERACTIONS,
    SUB_TYPES,
    UCDP_COLUMNS,
    Row,
    holds_to_acled,
    holds_to_acled_in_numbers,
    holds_to_ucdp,
)

DOCS = Path(__file__).parents[3] / "docs" / "codebooks.md"
Check = Callable[[Row], None]


def read(text: str) -> list[Row]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    return [{name: as_text(value) for name, value in row.items()} for row in reader]


def rows(asked: Asked, form: str) -> list[Row]:
    return read(b"".join(FORMS[form].write(asked)).decode())


@pytest.mark.parametrize(
    ("form", "columns", "check"),
    [("acled", ACLED_COLUMNS, holds_to_acled), ("ucdp", UCDP_COLUMNS, holds_to_ucdp)],
)
def test_rows_hold_to_the_columns_types_and_codes(
    form: str, columns: list[str], check: Check, asked: Asked, asked_hostile: Asked
) -> None:
    found = rows(asked, form)
    assert len({row[columns[0]] for row in found}) == len(found) > 0
    for row in (*found, *rows(asked_hostile, form)):
        assert list(row) == columns
        check(row)


@pytest.mark.parametrize(
    ("form", "whole", "fractions", "days"),
    [
        ("acled", ["year", "time_precision", "iso", "geo_precision", "fatalities"], ["latitude", "longitude"], ["event_date"]),
        (
            "ucdp",
            ["id", "year", "active_year", "type_of_violence", "where_prec", "priogrid_gid", "country_id", "date_prec", "best", "high", "low"],
            ["latitude", "longitude"],
            ["date_start", "date_end"],
        ),
    ],
)
def test_pandas_reads_the_columns_as_their_types(form: str, whole: list[str], fractions: list[str], days: list[str], asked: Asked) -> None:
    frame = pd.read_csv(io.BytesIO(b"".join(FORMS[form].write(asked))), parse_dates=days)
    assert len(frame) == len(rows(asked, form)) > 0
    assert {str(frame[name].dtype) for name in whole} == {"int64"}
    assert {str(frame[name].dtype) for name in fractions} == {"float64"}
    assert all(str(frame[name].dtype).startswith("datetime64") for name in days)


def test_the_columns_are_as_many_as_the_codebooks_have() -> None:
    assert (len(ACLED_COLUMNS), len(UCDP_COLUMNS)) == (31, 49)


def test_our_types_and_interactions_are_those_of_acled() -> None:
    assert {type: set(subs) for type, subs in acled_types.SUB_TYPES.items()} == SUB_TYPES
    assert {words: number for number, words in INTERACTIONS.items()} == acled_inter.INTERACTIONS


def test_types_of_actors_can_be_had_as_the_numbers_of_before(kilde: Kilde, ledger: Path) -> None:
    words = read(kilde("export", ledger, "--format", "acled").out)
    numbers = read(kilde("export", ledger, "--format", "acled", "--inter-numbers").out)
    changed = ("inter1", "inter2", "interaction")
    for one, other in zip(words, numbers, strict=True):
        holds_to_acled_in_numbers(other)
        assert {name: value for name, value in one.items() if name not in changed} == {
            name: value for name, value in other.items() if name not in changed
        }
        assert one["interaction"] == (INTERACTIONS[int(other["interaction"])] if other["interaction"] else "")
    assert any(row["interaction"] for row in numbers)
    assert kilde("export", ledger, "--format", "ucdp", "--inter-numbers").code == 2


def test_countries_are_numbered_and_counted_as_the_codebooks_have_them() -> None:
    table = countries()
    assert {country.region for country in table.values()} == ACLED_REGIONS
    numbers = [country.numeric for country in table.values() if country.numeric]
    assert len(numbers) == len(set(numbers))
    assert (table["ETH"].numeric, table["ETH"].region, table["IRQ"].numeric, table["PAK"].region) == (231, "Eastern Africa", 368, "South Asia")
    for code, state, region, name in (
        ("USA", 2, "Americas", "United States of America"),
        ("YEM", 678, "Middle East", "Yemen (North Yemen)"),
        ("EGY", 651, "Middle East", "Egypt"),
        ("SDN", 625, "Africa", "Sudan"),
        ("RUS", 365, "Europe", "Russia (Soviet Union)"),
        ("MMR", 775, "Asia", "Myanmar (Burma)"),
        ("COD", 490, "Africa", "DR Congo (Zaire)"),
    ):
        found = table[code]
        assert (found.state, ucdp_region(found.state or 0), found.state_name) == (state, region, name)


def test_rules_stand_in_the_row_and_with_an_option_in_columns_of_their_own(kilde: Kilde, ledger: Path) -> None:
    plain = read(kilde("export", ledger, "--format", "acled").out)
    ruled = read(kilde("export", ledger, "--format", "acled", "--rules").out)
    for one, other in zip(plain, ruled, strict=True):
        assert {name: value for name, value in other.items() if not name.startswith("kilde_")} == one
        codes = other["kilde_rules"].split()
        assert set(codes) <= set(RULES)
        assert all(code in one["notes"] for code in codes)
        assert other["kilde_event"] in one["notes"]
    assert any(row["kilde_rules"] for row in ruled)
    for row in read(kilde("export", ledger, "--format", "ucdp", "--rules").out):
        assert all(code in row["code_status"] for code in row["kilde_rules"].split())
    assert kilde("export", ledger, "--format", "csv", "--rules").code == 2


def test_what_a_codebook_does_not_code_is_counted(kilde: Kilde, ledger: Path, asked: Asked) -> None:
    for form in ("acled", "ucdp"):
        answer = kilde("export", ledger, "--format", form, "--rules")
        first, *reasons = answer.err.splitlines()
        left = int(re.findall(r"left out (\d+) of", first)[0])
        assert sum(int(line.split()[0]) for line in reasons) == left
        assert left + len({row["kilde_event"] for row in read(answer.out)}) == len(asked.events)


def test_plover_has_its_own_kinds_modes_and_contexts(asked: Asked) -> None:
    found = [json.loads(line) for line in FORMS["plover"].write(asked)]
    assert found
    for row in found:
        (kind,) = row["event"]
        assert kind in KINDS
        assert set(row["mode"]) <= MODES[kind]
        assert set(row["context"]) <= {"historical", "future", "hypothetical", "negation"}
        assert row["quad_code"] in (1, 2, 3, 4)
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"])
        assert row["enddate"] is None or row["enddate"] > row["date"]
        assert set(row["size"]) <= {"dead", "injured", "arrested"}
        assert set(row["kilde_rules"]) <= set(RULES)
        assert all(code in row["comment"] for code in row["kilde_rules"])
        for actor in (*row["source"], *row["recipient"]):
            assert actor["actor_text"]
            assert actor["code"] is None or re.fullmatch("[A-Z]{3}", actor["code"])


def test_every_rule_is_documented() -> None:
    said = DOCS.read_text(encoding="utf-8")
    assert [code for code in RULES if f"`{code}`" not in said] == []
    assert set(re.findall(r"^\| `([a-z-]+)` \|", said, re.MULTILINE)) == set(RULES)


@pytest.mark.parametrize("form", ["acled", "ucdp", "plover"])
def test_the_same_ledger_gives_the_same_bytes(form: str, asked: Asked, ledger: Path) -> None:
    from .conftest import everything

    assert list(FORMS[form].write(asked)) == list(FORMS[form].write(everything(ledger)))
