"""After a merge: of two readings of a document the later stands, and of a judgement made twice the later time."""

from collections.abc import Iterator, Mapping

import sqlalchemy as sa

from kilde.ledger import reading, standing
from kilde.ledger.codec import Kind
from kilde.ledger.entering import Entering
from kilde.ledger.merges import Again, Origin
from kilde.ledger.standing import Standing

Standings = Mapping[str, Standing]


def settle(entering: Entering, here: Standings, there: Standings) -> None:
    """Sees to it that each document of both ledgers says what was read last, in whichever of them.

    `here` and `there` is what they said before the merge.
    """
    now = standing.standing(entering.ours, here.keys()) if entering.counts else here
    for document in sorted(here):
        one = entering.early(there[document].at)
        last = here[document].later(there[document].since(one))
        if not now[document].says_as(last):
            entering.say(last.as_number(max(here[document].said.number, there[document].said.number) + 1))
        elif (now[document].at, now[document].run) != (last.at, last.run):
            entering.again(Again(Kind.DOCUMENT.value, document, *last.at, last.run))
    for again in entering.origins.told_again(Kind.DOCUMENT):
        if again.id in entering.documents:
            at = entering.early(Origin(again.recorded, again.seq))
            entering.again(again._replace(recorded=at.recorded, seq=at.seq))


def judged_again(entering: Entering) -> None:
    """Tells of the judgements of both that the other ledger has from later on."""
    for again in _judged_again(entering.ours, entering):
        entering.again(again)


def _judged_again(ours: sa.Connection, entering: Entering) -> Iterator[Again]:
    origins = reading.origins(ours)
    for part in reading.chunks(reading.entered(entering.theirs, None, Kind.JUDGEMENT)):
        here = {row.id: row for row in reading.entries(ours, Kind.JUDGEMENT, [row.id for row in part])}
        for row in (row for row in part if row.id in here):
            at = entering.early(entering.origins.latest(row))
            if at > origins.latest(here[row.id]):
                yield Again(row.kind, row.id, *at, None)
