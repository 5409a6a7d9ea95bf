"""`--known-by`: what documents said that were published by a day, in every command that has it."""

import json
from pathlib import Path

from .conftest import Kilde


def test_every_command_leaves_out_what_was_published_later(kilde: Kilde, ledger: Path) -> None:
    assert kilde("events", ledger, "--known-by", "2017-01-01", "--json").out == ""
    few = [json.loads(row) for row in kilde("events", ledger, "--known-by", "2020-01-31", "--json").lines]
    documents = [json.loads(row) for row in kilde("documents", ledger, "--known-by", "2020-01", "--json").lines]
    assert few
    assert {document["published"] for document in documents} == {"2017-04-07", "2020-01-03"}
    assert {id for event in few for id in event["documents"]} <= {document["id"] for document in documents}
    for form in ("claims", "documents", "events"):
        rows = [json.loads(row) for row in kilde("export", ledger, "--format", form, "--known-by", "2020-01-31").lines]
        whole = kilde("export", ledger, "--format", form).lines
        assert 0 < len(rows) < len(whole)
    assert rows == few


def test_an_event_is_shown_as_it_was_known(kilde: Kilde, ledger: Path) -> None:
    early = json.loads(kilde("events", ledger, "--known-by", "2017-04-07", "--json").lines[0])
    card = json.loads(kilde("show", ledger, early["id"], "--known-by", "2017-04-07", "--json").out)
    assert card["event"] == early
    assert kilde("show", ledger, early["id"], "--known-by", "2016").code == 2


def test_what_is_no_date_is_refused(kilde: Kilde, ledger: Path) -> None:
    for command in (("events", ledger), ("documents", ledger), ("export", ledger, "--format", "events")):
        answer = kilde(*command, "--known-by", "yesterday")
        assert (answer.code, answer.out) == (2, "")
        assert "2020-01-03" in answer.err
