"""A ledger's view that is kept at hand and follows the ledger: what is ruled is linked without linking all anew."""

from collections.abc import Sequence

from kilde.ledger import Ledger
from kilde.model import Evidence, Ruled
from kilde.pipeline.judged import judged
from kilde.pipeline.known import told_by
from kilde.pipeline.view import Growing, View

Head = tuple[int, str]
"""The number of a ledger's last entry and its hash."""


class Following:
    """What is known by a ledger's last entry: the same as `view` says, sooner where nothing but rulings came to it."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._begin()

    def follow(self) -> tuple[Head, View]:
        """The last entry by now, and what is known by it."""
        if self._ledger.head() != self.head:
            head, ruled = self._ruled()
            if head[0] - self.head[0] == len(ruled) - self._rulings:
                self._growing.rule(judged(self._told, ruled))
                self.head, self._rulings, self.seen = head, len(ruled), self._growing.view()
            else:
                self._begin()
        return self.head, self.seen

    def _begin(self) -> None:
        self.head, by_now = self._ruled()
        told, *rest = told_by(self._ledger, None, None)
        self._told: Sequence[Evidence] = told
        ruled = judged(told, by_now)
        self._rulings, self._growing = len(by_now), Growing(ruled)
        self._growing.add(ruled.evidence, *rest)
        self.seen: View = self._growing.view()

    def _ruled(self) -> tuple[Head, Sequence[Ruled]]:
        """The last entry, and all judgements by then: asked for again where something was entered meanwhile."""
        while True:
            head, ruled = self._ledger.head(), self._ledger.judgements()
            if self._ledger.head() == head:
                return head, ruled
