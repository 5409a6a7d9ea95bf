"""What is known by now, and as of other days, for every request: views are made beside the requests, never in one."""

import gc
from collections.abc import Callable
from typing import Any

from kilde.app.api.lane import Lane, NotYet
from kilde.app.api.shelf import Of, Shelf
from kilde.app.watched import Watched
from kilde.ledger import moments
from kilde.pipeline import known_by

PATIENCE = 1.0
"""Seconds that a request waits for a view or for long work."""

VIEWS, RESULTS = 2, 64
"""Views of other days, and results of long work, that stay at hand."""


LARGE = 10_000
"""Claims of a view that is large."""


class Standing:
    """The shelf of now, and those of other days."""

    def __init__(self, watched: Watched, patience: float = PATIENCE) -> None:
        self.watched, self.patience = watched, patience
        self._newest: Lane[Shelf] = Lane(1, "kilde-now")
        self._others: Lane[Shelf] = Lane(VIEWS, "kilde-then")
        self._works: Lane[Any] = Lane(RESULTS, "kilde-work")
        self._now = self._newest_shelf()

    async def now(self) -> Shelf:
        """What is known by the ledger's last entry; while that is being worked out, what was known before."""
        head = self.head()
        if self._now.of.head != head:
            of = self._newest.under_way() or head
            try:
                self._now = await self._newest.result(of, self._newest_shelf, self.patience)
            except NotYet:
                return self._now
        return self._now

    async def then(self, as_of: str | None, known: str | None) -> Shelf:
        """What was recorded by a moment and published by a day; raises NotYet while that is being worked out."""
        moment = moments.up_to(as_of) if as_of is not None else None
        day = known_by(known) if known is not None else None
        if moment is None and day is None:
            return await self.now()
        of = Of(self.head(), moment, day)
        return await self._others.result(of, lambda: Shelf.then(self.watched.ledger, of), self.patience)

    async def worked_out(self, shelf: Shelf, what: tuple[str, ...], work: Callable[[], Any]) -> Any:
        """The result of long work on a shelf, which goes by the name `what`; raises NotYet while it goes on."""
        return await self._works.result((shelf.of, what), work, self.patience)

    def head(self) -> str:
        """The hash of the ledger's last entry."""
        return self.watched.ledger.head()[1]

    def _newest_shelf(self) -> Shelf:
        ledger = self.watched.ledger
        head, seen = self.watched.state()
        made = Shelf(Of(head), seen, ledger.documents(), ledger.issues())
        if len(seen.evidence) > LARGE:
            _keep_out_of_collections()
        return made


def _keep_out_of_collections() -> None:
    """Looking through all of a large view for what can be thrown away takes a second, of whichever request it hits."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
