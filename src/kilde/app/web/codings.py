"""What coders answered, worked out beside the pages: it takes the events as the machine has them without any ruling."""

from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from threading import Lock, Thread

from kilde.app.web.shelf import Shelf
from kilde.ledger import Ledger
from kilde.pipeline import Answered, View, answered, unruled


@dataclass(frozen=True, slots=True)
class Coding:
    """Every question that somebody answered, and what the machine makes of the ledger by itself."""

    machine: View
    questions: tuple[Answered, ...]

    def question(self, id: str) -> Answered | None:
        """The question with that id, as far as somebody has answered it still."""
        return next((one for one in self.questions if one.id == id), None)


class Codings:
    """The coding of the view that was asked for last."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._asking, self._making = Lock(), Lock()
        self._of = ""
        self._made: Future[Coding] = Future()
        self._facts = -1
        self._machine: View | None = None

    def of(self, shelf: Shelf, patience: float) -> Coding | None:
        """What was answered by then; None where that is not worked out within so many seconds, and goes on behind."""
        with self._asking:
            if self._of != shelf.head:
                self._of, self._made = shelf.head, Future()
                Thread(target=self._work, args=(shelf, self._made), daemon=True, name="coding").start()
            made = self._made
        try:
            return made.result(patience)
        except NotYet:
            return None

    def _work(self, shelf: Shelf, future: "Future[Coding]") -> None:
        try:
            with self._making:
                machine = self._unruled(shelf)
            future.set_result(Coding(machine, answered(shelf.seen.judged, machine.event_of)))
        except BaseException as error:
            future.set_exception(error)
            raise

    def _unruled(self, shelf: Shelf) -> View:
        """The view without rulings: the same as long as nothing but judgements was entered."""
        if not shelf.seen.judged:
            return shelf.seen
        number, head = self._ledger.head()
        facts = number - len(shelf.seen.judged)
        if self._machine is None or head != shelf.head or facts != self._facts:
            self._machine = unruled(self._ledger)
            self._facts = facts if self._ledger.head() == (number, shelf.head) else -1
        return self._machine
