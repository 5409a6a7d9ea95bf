"""A ledger that stays open while pages are asked for: its view is made once, and anew when the ledger has grown."""

from threading import Lock
from types import TracebackType
from typing import Self

from kilde.ledger import Ledger
from kilde.pipeline import Asking, Following, Question, View


class Watched:
    """One open ledger and what is known by it, for many readers at once."""

    def __init__(self, ledger: Ledger) -> None:
        """`ledger` is closed with this."""
        self.ledger = ledger
        self._making = Lock()
        self._following = Following(ledger)
        self._weighing, self._asking = Lock(), Asking()

    @classmethod
    def open(cls, place: str) -> Self:
        """The ledger at `place`, seen; raises LedgerError when there is none."""
        return cls(Ledger.open(place))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.ledger.close()

    def seen(self) -> View:
        """All that is known now; who asks while it is made anew waits for it."""
        return self.state()[1]

    def questions(self, seen: View) -> tuple[Question, ...]:
        """What wants a ruling by a view: weighed anew where it changed from the one that was asked of before."""
        with self._weighing:
            return self._asking.of(seen)

    def state(self) -> tuple[str, View]:
        """The hash of the ledger's last entry, and what is known by then."""
        with self._making:
            (_, digest), seen = self._following.follow()
            return digest, seen
