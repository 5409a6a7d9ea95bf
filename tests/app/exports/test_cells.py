"""Cells of CSV: no spreadsheet runs them, and nothing is lost."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from kilde.app.exports.cells import as_text, cell, csv_line, guarded

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1")


def test_text_that_begins_a_formula_gets_an_apostrophe() -> None:
    for text in FORMULAS:
        assert guarded(text).startswith("'"), text
        assert as_text(guarded(text)) == text


def test_what_a_spreadsheet_with_semicolons_would_split_off_is_guarded_too() -> None:
    assert guarded("Oslo;=1+1") == "Oslo;'=1+1"
    assert guarded('Oslo;"=1+1"') == "Oslo;\"'=1+1\""
    assert guarded("Oslo\n=1+1") == "Oslo\n'=1+1"


def test_plain_text_is_as_it_was() -> None:
    for text in ("Oslo", "3 January - 4 January", "a=b", "2020-01-02/2020-01-03", "l'État", "«–Nei»", ""):
        assert guarded(text) == text


@given(st.text(alphabet="=+-@\t\r\n';\"ab,＝", max_size=12))
def test_every_guarded_text_is_had_back_and_begins_no_formula(text: str) -> None:
    assert as_text(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert not any(part.lstrip('"').startswith(("=", "+", "-", "@")) for part in guarded(text).split(";"))


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_lines_are_read_back_by_a_reader_of_csv(texts: list[str]) -> None:
    wanted = [text.encode("utf-8", "backslashreplace").decode() for text in texts if "\0" not in text]
    line = csv_line([*wanted, 3, None, True]).decode()
    (row,) = csv.reader(io.StringIO(line, newline=""), strict=True)
    assert [as_text(one) for one in row] == [*wanted, "3", "", "true"]


def test_what_nobody_said_is_no_empty_text() -> None:
    assert (cell(None), cell(""), cell(0), cell(-33.9), cell(False)) == ("", '""', "0", "-33.9", "false")
