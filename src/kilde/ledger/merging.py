"""Merging: the facts of another ledger entered into this one, with where and when they were recorded first.

One transaction: all of it is there afterwards, or nothing. What is there already is passed over, so merging once more
enters nothing.
"""

import sqlalchemy as sa

from kilde.ledger import reading, settling, standing, takedown
from kilde.ledger.codec import Erasure, Filed, Kind
from kilde.ledger.entering import Entering
from kilde.ledger.incoming import Incoming
from kilde.ledger.tables import HOLDINGS
from kilde.ledger.taking import Apart, Met, Taken


def merge(ours: sa.Connection, theirs: sa.Connection, moment: str, rulings: bool) -> Taken:
    """Enters what `theirs` has and `ours` has not; of judgements alone where `rulings` says so."""
    apart = _apart(ours, theirs)
    left = frozenset(one.document for one in apart if one.left)
    shared = set() if rulings else (reading.known_documents(ours) & reading.known_documents(theirs)) - left
    here, there = standing.standing(ours, shared), standing.standing(theirs, shared)
    entering = Entering(ours, theirs, moment, rulings)
    incoming = Incoming(ours, theirs, left, rulings)
    for part in incoming.parts():
        entering.take(part)
    entering.close()
    settling.settle(entering, here, there)
    settling.judged_again(entering)
    entering.close()
    down, held = ((), ()) if rulings else _take_down(ours, theirs)
    told, counts = () if rulings else apart, dict(entering.counts)
    return Taken(*entering.head, counts, incoming.known, told, incoming.left, down, held, _met(ours, theirs))


def _apart(ours: sa.Connection, theirs: sa.Connection) -> tuple[Apart, ...]:
    """The documents of both that are not alike."""
    found = []
    for part in reading.chunks(reading.entered(theirs, None, Kind.DOCUMENT)):
        here = {row.id: row for row in reading.entries(ours, Kind.DOCUMENT, [row.id for row in part])}
        for row in part:
            if row.id in here and here[row.id].body != row.body:
                found.append(_unlike(reading.of_kind(here[row.id], Filed), reading.of_kind(row, Filed)))
    return tuple(found)


def _unlike(here: Filed, there: Filed) -> Apart:
    if here.document.text != there.document.text:
        reason = "the other ledger has another text of it; what it says of it was left there"
        return Apart(here.document.id, reason, left=True)
    return Apart(here.document.id, "the other ledger has another title, language or passages of it", left=False)


def _take_down(ours: sa.Connection, theirs: sa.Connection) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Takes down what was taken down in the other ledger; the documents, and those that hold the same still."""
    erased = {reading.of_kind(row, Erasure).document for row in reading.entered(theirs, None, Kind.ERASURE)}
    asked = sa.select(HOLDINGS.c.document)
    here = {one for part in reading.chunks(erased) for one in ours.scalars(asked.where(HOLDINGS.c.document.in_(part)))}
    held = {other for one in sorted(here) for other in takedown.remove(ours, one)}
    return tuple(sorted(here)), tuple(sorted(held - here))


def _met(ours: sa.Connection, theirs: sa.Connection) -> Met:
    """The judgements that one ledger alone has, and those that came from the other, by their entries here."""
    there = {row.id for row in reading.entered(theirs, None, Kind.JUDGEMENT)}
    here = {row.id: row.seq for row in reading.entered(ours, None, Kind.JUDGEMENT)}
    origins = reading.origins(ours)
    return Met(
        {id: seq for id, seq in here.items() if id not in there},
        {id: seq for id, seq in here.items() if id in there and origins.came(seq)},
    )
