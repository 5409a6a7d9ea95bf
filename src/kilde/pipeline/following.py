"""A ledger's view that is kept at hand and follows the ledger: what is ruled is linked without linking all anew."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
        self._now = _begun(ledger)

    def follow(self) -> tuple[Head, View]:
        """The last entry by now, and what is known by it."""
        if self._ledger.head() != self._now.head:
            head, ruled = _ruled(self._ledger)
            if head[0] - self._now.head[0] == len(ruled) - self._now.rulings:
                self._now.growing.rule(judged(self._now.told, ruled))
                self._now = replace(self._now, head=head, rulings=len(ruled), seen=self._now.growing.view())
            else:
                self._now = _begun(self._ledger)
        return self._now.head, self._now.seen


@dataclass(frozen=True, slots=True)
class _State:
    """What was known by an entry: how many judgements there were, all claims as stored, and the view."""

    head: Head
    rulings: int
    told: Sequence[Evidence]
    growing: Growing
    seen: View


def _begun(ledger: Ledger) -> _State:
    """All linked anew."""
    head, by_now = _ruled(ledger)
    told, said, related, mentioned = told_by(ledger, None, None)
    ruled = judged(told, by_now)
    growing = Growing(ruled)
    growing.add(ruled.evidence, said, related, mentioned)
    return _State(head, len(by_now), told, growing, growing.view())


def _ruled(ledger: Ledger) -> tuple[Head, Sequence[Ruled]]:
    """The last entry, and all judgements by then: asked for again where something was entered meanwhile."""
    while True:
        head, ruled = ledger.head(), ledger.judgements()
        if ledger.head() == head:
            return head, ruled
