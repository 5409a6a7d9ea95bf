"""Relations stand in the ledger as claims do: with their pairing, quoting their text, checked by verify."""

from dataclasses import replace
from pathlib import Path

import pytest

from kilde.ledger import Batch, Ledger
from kilde.ledger.codec import Kind, encode, id_of
from kilde.model import Entity, LedgerError, Pairing, Party, Span
from tests.ledger.making import NOON, RUN, publication, relation

LATER = "2026-11-22T12:00:00+00:00"
POLICE = Entity("e1", "politiet", "body")


def test_a_relation_is_read_with_its_latest_pairing_and_its_run(place: Path) -> None:
    of = publication()
    told = relation(of)
    first, second = Pairing(told.id, POLICE, None, ((None,),)), Pairing(told.id, POLICE, POLICE, ((None,),))
    with Ledger.open(place, create=True) as ledger:
        ledger.append(Batch(RUN, (of,), relations=(told,), pairings=(first,)), NOON)
        assert ledger.relations() == ((told, first, RUN.id),)
        ledger.append(Batch(RUN, pairings=(second,)), LATER)
        assert ledger.relations() == ((told, second, RUN.id),)
        assert ledger.relations(as_of=NOON) == ((told, first, RUN.id),)
        assert list(ledger.verify()) == []


def test_a_relation_without_its_pairing_is_refused(place: Path) -> None:
    of = publication()
    with Ledger.open(place, create=True) as ledger, pytest.raises(LedgerError, match="without its pairing"):
        ledger.append(Batch(RUN, (of,), relations=(relation(of),)), NOON)


def test_a_pairing_of_nothing_is_refused(place: Path) -> None:
    pairing = Pairing("0" * 24, POLICE, None, ())
    with Ledger.open(place, create=True) as ledger, pytest.raises(LedgerError, match="a relation that is not there"):
        ledger.append(Batch(RUN, (publication(),), pairings=(pairing,)), NOON)


@pytest.mark.parametrize("end", ["subject", "object"])
def test_both_ends_of_a_relation_quote_its_text(place: Path, end: str) -> None:
    of = publication()
    wrong = Span(0, 4, "Havna")
    whole, party = relation(of), Party(wrong, wrong)
    told = replace(whole, subject=party) if end == "subject" else replace(whole, object=party)
    batch = Batch(RUN, (of,), relations=(told,), pairings=(Pairing(told.id, POLICE, None, ((None,),)),))
    with Ledger.open(place, create=True) as ledger, pytest.raises(LedgerError, match="does not quote the text"):
        ledger.append(batch, NOON)


def test_ids_are_those_of_the_model() -> None:
    told = relation(publication())
    pairing = Pairing(told.id, POLICE, None, ((None,),))
    assert id_of(Kind.RELATION, told, encode(told)) == told.id
    assert id_of(Kind.PAIRING, pairing, encode(pairing)) == pairing.id
    assert replace(told, former=True).id != told.id
