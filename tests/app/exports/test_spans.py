"""No form loses a span that it has room for: each is read back, and equals the ledger's."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb

from kilde.app.exports import FORMS, Asked, parquet_of
from kilde.model import Claim, Evidence, Relation

Place = tuple[int, int, str]


def spans_in(value: object) -> Iterator[Place]:
    """Every span of a row of JSON, at whatever depth."""
    if isinstance(value, dict):
        if set(value) == {"start", "end", "quote"}:
            yield value["start"], value["end"], value["quote"]
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from spans_in(each)


def of(said: Claim | Relation) -> set[Place]:
    return {(one.start, one.end, one.quote) for one in said.spans()}


def given(one: Evidence) -> Claim:
    """A claim without the words on a place that none was found for: the form says why in their stead."""
    return one.claim if one.resolution.place else replace(one.claim, places=())


def test_lines_of_claims_and_relations_have_every_span(asked: Asked, asked_hostile: Asked, asked_judged: Asked, asked_made: Asked) -> None:
    for ledger in (asked, asked_hostile, asked_judged, asked_made):
        claims = {row["id"]: row for row in map(json.loads, FORMS["claims"].write(ledger))}
        assert {id: set(spans_in(row)) for id, row in claims.items()} == {
            one.resolution.claim: of(given(one)) for one in ledger.told
        }
        relations = {row["id"]: row for row in map(json.loads, FORMS["relations"].write(ledger))}
        assert {id: set(spans_in(row)) for id, row in relations.items()} == {
            tie.pairing.relation: of(tie.relation) for tie in ledger.seen.ties
        }
    assert any(one.claim.takes_up for one in asked.told)
    assert any(part.refers for one in asked.told for part in one.claim.participants)


SPANS = {
    "claims": ("id", ("trigger", "sentence", "takes_up")),
    "participants": ("claim", ("words", "head", "refers")),
    "figures": ("claim", ("words",)),
    "voices": ("claim", ("words", "cue")),
    "lapses": ("claim", ("words", "mention", "trigger", "told")),
}
"""Of each table the column of the claim, and those of words, with their offsets beside them."""


def offsets(row: dict[str, Any], name: str) -> tuple[int, int]:
    prefix = "" if name == "words" else f"{name}_"
    return row[f"{prefix}start"], row[f"{prefix}end"]


def test_tables_of_parquet_have_every_span(
    asked: Asked, asked_hostile: Asked, asked_judged: Asked, asked_made: Asked, tmp_path: Path
) -> None:
    for ledger in (asked, asked_hostile, asked_judged, asked_made):
        found: dict[str, set[Place]] = defaultdict(set)
        bare: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for table, (key, columns) in SPANS.items():
            path = tmp_path / "table.parquet"
            path.write_bytes(b"".join(parquet_of(table).write(ledger)))
            read = duckdb.from_parquet(str(path))
            for row in (dict(zip(read.columns, values, strict=True)) for values in read.fetchall()):
                found[row[key]] |= {(*offsets(row, name), row[name]) for name in columns if row[name] is not None}
                words = f"{row.get('time_spans') or ''} {row.get('place_spans') or ''}".split()
                bare[row[key]] |= {(int(start), int(end)) for start, _, end in (each.partition(":") for each in words)}
        for one in ledger.told:
            id, claim = one.resolution.claim, one.claim
            without = {(span.start, span.end) for span in (*claim.places, *(time.span for time in claim.times))}
            assert bare[id] == without
            rest = found[id] | {place for place in of(claim) if place[:2] in without}
            assert rest == of(claim)


def test_ftm_has_the_words_of_who_is_known_but_no_offsets(asked: Asked) -> None:
    found = [row for row in map(json.loads, FORMS["ftm"].write(asked)) if row["schema"] == "Mention"]
    named = [
        (f"kilde-document-{one.document.id}", part.head.quote)
        for one in asked.told
        for part, who in zip(one.claim.participants, one.resolution.entities, strict=True)
        if who
    ]
    assert [(*row["properties"]["document"], *row["properties"]["name"]) for row in found] == named
    assert list(spans_in(found)) == []


def test_plover_points_into_the_text_that_it_cites(asked: Asked) -> None:
    sentences = {(one.document.id, *place) for one in asked.told for place in [of_sentence(one.claim)]}
    found = [json.loads(line) for line in FORMS["plover"].write(asked)]
    for row in found:
        where, (text,) = row["text_info"], row["event_text"]
        assert where["citation"] in {each["citation"] for each in row["cite_info"]}
        assert (where["citation"], where["start"], where["end"], text) in sentences
    assert found


def of_sentence(claim: Claim) -> Place:
    return claim.sentence.start, claim.sentence.end, claim.sentence.quote
