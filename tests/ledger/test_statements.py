"""Statements stand in the ledger as claims do: with their naming, quoting their text, checked by verify."""

from dataclasses import replace
from pathlib import Path

import pytest

from kilde.ledger import Batch, Ledger
from kilde.model import Entity, LedgerError, Naming, Span
from tests.ledger.making import NOON, RUN, publication, statement

LATER = "2026-11-22T12:00:00+00:00"


def test_a_statement_is_read_with_its_latest_naming(place: Path) -> None:
    of = publication()
    told = statement(of)
    police = Entity("e1", "politiet", "body")
    first, second = Naming(told.id, ((None,),)), Naming(told.id, ((police,),))
    with Ledger.open(place, create=True) as ledger:
        ledger.append(Batch(RUN, (of,), statements=(told,), namings=(first,)), NOON)
        assert ledger.statements() == ((told, first),)
        ledger.append(Batch(RUN, namings=(second,)), LATER)
        assert ledger.statements() == ((told, second),)
        assert ledger.statements(as_of=NOON) == ((told, first),)
        assert list(ledger.verify()) == []


def test_a_statement_without_its_naming_is_refused(place: Path) -> None:
    of = publication()
    with Ledger.open(place, create=True) as ledger, pytest.raises(LedgerError, match="without its naming"):
        ledger.append(Batch(RUN, (of,), statements=(statement(of),)), NOON)


def test_a_naming_of_nothing_is_refused(place: Path) -> None:
    with Ledger.open(place, create=True) as ledger, pytest.raises(LedgerError, match="a statement that is not there"):
        ledger.append(Batch(RUN, (publication(),), namings=(Naming("0" * 32, ()),)), NOON)


def test_a_statement_quotes_its_text(place: Path) -> None:
    of = publication()
    told = replace(statement(of), sentence=Span(0, 4, "Havna"))
    with Ledger.open(place, create=True) as ledger, pytest.raises(LedgerError, match="does not quote the text"):
        ledger.append(Batch(RUN, (of,), statements=(told,), namings=(Naming(told.id, ((None,),)),)), NOON)
