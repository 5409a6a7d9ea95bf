"""Whom a document only mentions stands in the ledger too, with the words, checked as all that quotes a text."""

from dataclasses import replace
from pathlib import Path

import pytest

from kilde.ledger import Batch, Ledger
from kilde.ledger.codec import Kind, encode, id_of
from kilde.model import Entity, LedgerError, Mentioned, Rereading, Span
from tests.ledger.making import NOON, RUN, WORDS, publication

OF = publication()
NTB = Entity("ntb", "NTB", "outlet")
ONE = Mentioned(OF.document.id, (Span.of(WORDS, WORDS.index("NTB"), WORDS.index("NTB") + 3),), (NTB,))


def test_those_mentioned_are_read_as_they_were_entered(place: Path) -> None:
    with Ledger.open(place, create=True) as ledger:
        ledger.append(Batch(RUN, (OF,), mentioned=(ONE,)), NOON)
        assert ledger.mentioned() == (ONE,)
        assert list(ledger.verify()) == []


def test_a_name_that_the_text_does_not_hold_is_refused(place: Path) -> None:
    wrong = replace(ONE, names=(Span(0, 3, "NTB"),))
    with Ledger.open(place, create=True) as ledger, pytest.raises(LedgerError, match="does not quote the text"):
        ledger.append(Batch(RUN, (OF,), mentioned=(wrong,)), NOON)


def test_names_of_a_document_that_is_not_there_are_refused(place: Path) -> None:
    with Ledger.open(place, create=True) as ledger, pytest.raises(LedgerError, match="not there"):
        ledger.append(Batch(RUN, mentioned=(ONE,)), NOON)


def test_after_a_rereading_those_are_mentioned_whom_it_names(place: Path) -> None:
    other = replace(ONE, entities=(Entity("other", "NTB", "outlet"),))
    with Ledger.open(place, create=True) as ledger:
        ledger.append(Batch(RUN, (OF,), mentioned=(ONE,)), NOON)
        again = Rereading(OF.document.id, 2, "nb", (), (), (), (), (), (), (other.id,))
        ledger.append(Batch(RUN, mentioned=(other,), rereadings=(again,)), NOON)
        assert ledger.mentioned() == (other,)
        assert list(ledger.verify()) == []


def test_a_rereading_names_only_what_is_there(place: Path) -> None:
    with Ledger.open(place, create=True) as ledger:
        ledger.append(Batch(RUN, (OF,)), NOON)
        again = Rereading(OF.document.id, 2, "nb", (), (), (), (), (), (), (ONE.id,))
        with pytest.raises(LedgerError, match="is not there"):
            ledger.append(Batch(RUN, rereadings=(again,)), NOON)


def test_its_id_is_that_of_the_model() -> None:
    assert id_of(Kind.MENTIONED, ONE, encode(ONE)) == ONE.id
