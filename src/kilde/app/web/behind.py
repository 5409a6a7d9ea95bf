"""What takes longer than a reader waits: it goes on behind the pages, and the next look shows it."""

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from threading import Lock, Thread
from typing import Generic, TypeVar

Done = TypeVar("Done")

KEPT = 32
"""Results that stay at hand."""


class Behind(Generic[Done]):
    """Long work by what it is of: each is done once, one at a time."""

    def __init__(self) -> None:
        self._asking, self._working = Lock(), Lock()
        self._found: dict[str, Future[Done]] = {}

    def result(self, of: str, work: Callable[[], Done], patience: float) -> Done | None:
        """What came of it; None where that is not there within so many seconds. Raises what the work raised."""
        with self._asking:
            if of not in self._found:
                self._found[of] = Future()
                Thread(target=self._do, args=(self._found[of], work), daemon=True, name="behind").start()
                for old in [one for one, future in self._found.items() if future.done()][:-KEPT]:
                    del self._found[old]
            future = self._found[of]
        try:
            return future.result(patience)
        except NotYet:
            return None

    def _do(self, future: Future[Done], work: Callable[[], Done]) -> None:
        with self._working:
            try:
                future.set_result(work())
            except BaseException as error:
                future.set_exception(error)
                raise
