"""Entering what another ledger has, and telling of each entry where and when it was recorded first."""

from collections import Counter
from collections.abc import Sequence

import sqlalchemy as sa

from kilde.ledger import reading, writing
from kilde.ledger.chain import Fact
from kilde.ledger.codec import Kind
from kilde.ledger.contents import Content, unpack
from kilde.ledger.merges import Again, Merge, Origin, Stretch
from kilde.ledger.standing import Standing
from kilde.ledger.tables import CONTENTS, HOLDINGS
from kilde.model import BrokenLedger


class Entering:
    """What a merge enters into `ours`.

    `counts` are the entries by kind, without those that tell of the merge; `documents` those that are new.
    """

    def __init__(self, ours: sa.Connection, theirs: sa.Connection, moment: str, rulings: bool) -> None:
        self.ours, self.theirs = ours, theirs
        self.head = reading.head(theirs)
        self.origins = reading.origins(theirs)
        self.counts: Counter[str] = Counter()
        self.documents: set[str] = set()
        self._moment = writing.moment_from(ours, moment)
        self._rulings = rulings
        self._stretches: list[Stretch] = []
        self._again: list[Again] = []

    def take(self, rows: Sequence[reading.Row]) -> None:
        """Enters entries of the other ledger, in its order, and the contents of new documents."""
        facts = [(Fact(row.kind, row.id, row.body), row.run) for row in rows]
        writing.enter_each(self.ours, facts, self._moment)
        for row in rows:
            self._note(self.early(self.origins.of(row)))
            self.counts[row.kind] += 1
        documents = [row.id for row in rows if row.kind == Kind.DOCUMENT]
        _copy_contents(self.ours, self.theirs, documents)
        self.documents.update(documents)

    def say(self, last: Standing) -> None:
        """Enters that a document says what one of the ledgers read last, where no entry says so."""
        writing.enter(self.ours, [writing.fact_of(last.said)], self._moment, last.run)
        self._note(last.at)
        self.counts[Kind.REREADING] += 1

    def again(self, again: Again) -> None:
        """Keeps that the other ledger has something from later on."""
        self._again.append(again)

    def close(self) -> None:
        """Enters where the entries since the last close come from, if there are any."""
        if self._stretches or self._again:
            made = Merge(*self.head, self._rulings, tuple(self._stretches), tuple(self._again))
            writing.enter(self.ours, [writing.fact_of(made)], self._moment, None)
        self._stretches, self._again = [], []

    def early(self, origin: Origin) -> Origin:
        """No later than this moment: a clock that is fast must not go before what is entered here from now on."""
        return min(origin, Origin(self._moment, origin.seq))

    def _note(self, origin: Origin) -> None:
        last = self._stretches[-1] if self._stretches else None
        if last and last.recorded == origin.recorded and last.seq + last.length == origin.seq:
            self._stretches[-1] = last._replace(length=last.length + 1)
        else:
            self._stretches.append(Stretch(*origin, 1))


def _copy_contents(ours: sa.Connection, theirs: sa.Connection, documents: Sequence[str]) -> None:
    """The texts and bytes of new documents; those taken down there have none."""
    for part in reading.chunks(documents):
        held = theirs.execute(sa.select(HOLDINGS).where(HOLDINGS.c.document.in_(part))).mappings().all()
        digests = {row["digest"] for row in held}
        wanted = digests - reading.stored(ours, digests)
        asked = sa.select(*(CONTENTS.c[name] for name in Content._fields)).where(CONTENTS.c.digest.in_(wanted))
        for rows in theirs.execute(asked).partitions(1):
            ours.execute(sa.insert(CONTENTS), [_sound(Content(*row))._asdict() for row in rows])
        if held:
            ours.execute(sa.insert(HOLDINGS), [dict(row) for row in held])


def _sound(content: Content) -> Content:
    try:
        unpack(content)
    except ValueError as error:
        raise BrokenLedger(f"the content {content.digest} of the other ledger {error}; see 'kilde verify'") from error
    return content
