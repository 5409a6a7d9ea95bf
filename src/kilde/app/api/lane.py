"""Long work, one piece at a time beside the requests: who asks waits a moment for it, and asks again later."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Generic, TypeVar

from kilde.app.problems import Problem

Done = TypeVar("Done")

WAITING = 8
"""Pieces of work that may wait their turn; who asks for more is asked to come back."""

AGAIN = 2
"""Seconds after which to ask again."""


class NotYet(Exception):
    """The answer is being worked out."""


class Lane(Generic[Done]):
    """Does work in turn and keeps the latest few results by what they are of."""

    def __init__(self, kept: int, name: str) -> None:
        self._kept = kept
        self._results: OrderedDict[Hashable, Future[Done]] = OrderedDict()
        self._one_at_a_time = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._lock = Lock()

    async def result(self, of: Hashable, work: Callable[[], Done], patience: float) -> Done:
        """What `work` gives, or gave before for the same `of`.

        Raises NotYet where that takes longer than `patience` seconds, Problem where too much is waiting already.
        """
        future = self._future(of, work)
        if not future.done():
            await _a_while(future, patience)
        if not future.done():
            raise NotYet
        return future.result()

    def under_way(self) -> Hashable | None:
        """What is being worked out, and of all that waits the first; None where nothing is."""
        with self._lock:
            return next((of for of, one in self._results.items() if not one.done()), None)

    def _future(self, of: Hashable, work: Callable[[], Done]) -> Future[Done]:
        with self._lock:
            found = self._results.get(of)
            if found is None or (found.done() and found.exception()):
                if sum(not one.done() for one in self._results.values()) >= WAITING:
                    raise Problem(503, "too much is being worked out already", {"Retry-After": str(AGAIN)})
                found = self._results[of] = self._one_at_a_time.submit(work)
            self._results.move_to_end(of)
            self._forget()
            return found

    def _forget(self) -> None:
        """The results that nobody asked for the longest go; what is still being worked out stays."""
        done = [of for of, one in self._results.items() if one.done()]
        for of in done[: max(0, len(done) - self._kept)]:
            del self._results[of]


async def _a_while(future: Future[Done], patience: float) -> None:
    """Waits without holding a thread; what went wrong is told by the future itself."""
    waited = asyncio.wrap_future(future)
    await asyncio.wait([waited], timeout=patience)
    if waited.done() and not waited.cancelled():
        waited.exception()
