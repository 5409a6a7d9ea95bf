"""Bodies are the model's canonical JSON, byte for byte, and come back as the records they were."""

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kilde.ledger.codec import Body, Erasure, Filed, Kind, decode, encode, id_of, kind_of
from kilde.model import (
    Claim,
    Issue,
    Judgement,
    Mentioned,
    Pairing,
    Place,
    Reason,
    Relation,
    Resolution,
    Run,
    Text,
    Unknown,
    canonical_json,
    plain,
)
from tests.ledger.making import RUN, batch, claim, correction, publication, resolution, same, undo

ANY_TEXT = st.text(st.characters(exclude_categories=()))
NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from((0.0, -0.0, 1e-05, 1e16, 59.91, 5e-324))
RECORDS: st.SearchStrategy[Body] = st.one_of(
    st.from_type(Claim),
    st.from_type(Resolution),
    st.from_type(Relation),
    st.from_type(Pairing),
    st.from_type(Mentioned),
    st.from_type(Filed),
    st.from_type(Run),
    st.builds(Issue, ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT),
    st.builds(Erasure, st.text(), ANY_TEXT),
    st.from_type(Judgement),
)


def slowly(value: Any) -> str:
    """Canonical JSON as its documentation says it, with nothing done for speed."""
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def with_place(lat: float | None, lon: float | None) -> Resolution:
    """A resolution whose place has that point."""
    return Resolution("c", "2020", Place("p", "By", lat, lon, None, "town"), None, (), ())


@given(RECORDS)
def test_bodies_are_canonical_json(record: Body) -> None:
    try:
        expected = slowly(record).encode("utf-8", "surrogatepass")
    except ValueError:  # a place at infinity
        with pytest.raises(ValueError):
            encode(record)
        return
    assert encode(record) == expected
    assert canonical_json(record).encode("utf-8", "surrogatepass") == expected


@given(RECORDS)
def test_records_come_back_as_they_were(record: Body) -> None:
    try:
        body = encode(record)
    except ValueError:
        return
    back = decode(kind_of(record), body)
    assert back == record
    assert encode(back) == body


@given(st.none() | NUMBERS, st.none() | NUMBERS)
def test_points_are_written_as_python_writes_them(lat: float | None, lon: float | None) -> None:
    assert encode(with_place(lat, lon)).decode() == slowly(with_place(lat, lon))


@given(NUMBERS)
def test_points_of_corrections_are_written_as_python_writes_them(lat: float) -> None:
    record = correction(publication(), lat)
    assert encode(record).decode() == slowly(record)


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_a_point_that_is_no_number_is_refused(number: float) -> None:
    with pytest.raises(ValueError):
        encode(with_place(number, 0.0))


def test_ids_are_those_of_the_model() -> None:
    whole = batch(1)
    filed = Filed(whole.publications[0].document, whole.publications[0].text.passages)
    assert id_of(Kind.DOCUMENT, filed, encode(filed)) == whole.publications[0].document.id
    ruled = (same(*whole.publications, publication(2)), correction(publication()), undo(correction(publication())))
    records: tuple[Claim | Resolution | Issue | Run | Judgement, ...]
    records = (*whole.claims, *whole.resolutions, *whole.issues, RUN, *ruled)
    for record in records:
        assert id_of(kind_of(record), record, encode(record)) == record.id


def test_the_unknown_stays_unknown() -> None:
    unknown = Resolution("c", Unknown(Reason.NO_ANCHOR), None, Unknown(Reason.NOT_SAID), (), ())
    assert decode(Kind.RESOLUTION, encode(unknown)) == unknown


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"{}",
        b"\xff",
        encode(claim(publication())).replace(b'"reports"', b'"hints"'),
        encode(claim(publication())).replace(b'"start":', b'"begin":'),
        encode(claim(publication())).replace(b'"low":3', b'"low":"3"'),
        encode(Issue("\ud800", "", "", "")),
    ],
)
def test_what_is_no_claim_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):
        decode(Kind.CLAIM, body)


def test_a_body_of_another_kind_is_refused() -> None:
    one = resolution(claim(publication()))
    with pytest.raises(ValueError):
        decode(Kind.CLAIM, encode(one))


def test_text_ids_do_not_depend_on_passages() -> None:
    assert Text("Havn", ()).id == publication(words="Havn").text.id
