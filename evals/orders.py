"""Whether the same documents give the same events in whatever order they come."""

import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from evals.together import NOW
from kilde.ledger import Ledger
from kilde.model import Event
from kilde.pipeline import Settings, read, view

ORDERS = 20
LOOK = 25
"""Documents after which the events are looked at: looking must change nothing of what comes later."""

Events = frozenset[tuple[str, ...]]
"""Events as sets of claims."""

Told = TypeVar("Told")


def as_sets(events: Iterable[Event]) -> Events:
    """The events as what they hold."""
    return frozenset(tuple(sorted(event.claims)) for event in events)


def shuffled(ledger: Ledger) -> float:
    """The share of random orders of what the ledger holds that give the same events.

    Reading a document hangs on no other, so that only what is made of it all can hang on the order.
    """
    wanted, held = as_sets(view(ledger).events), _Held(ledger)
    return sum(as_sets(held.in_order(seed).events) == wanted for seed in range(ORDERS)) / ORDERS


class _Held:
    """A ledger that gives claims and statements in an order of chance."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger, self._chance = ledger, random.Random(0)
        self._evidence, self._statements = ledger.evidence(), ledger.statements()

    def in_order(self, seed: int) -> Any:
        self._chance = random.Random(seed)
        return view(cast(Ledger, self))

    def evidence(self, as_of: str | None = None) -> tuple[Any, ...]:
        return self._mixed(self._evidence)

    def statements(self, as_of: str | None = None) -> tuple[Any, ...]:
        return self._mixed(self._statements)

    def _mixed(self, told: Sequence[Told]) -> tuple[Told, ...]:
        return tuple(self._chance.sample(told, len(told)))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ledger, name)


def one_by_one(paths: Sequence[Path], wanted: Iterable[Event]) -> float:
    """1.0 where reading every line of the files anew, from the last to the first, one at a time, gives the same."""
    with tempfile.TemporaryDirectory() as scratch, Ledger.open(Path(scratch) / "back.kilde", create=True) as ledger:
        for number, line in enumerate(_backwards(paths), start=1):
            single = Path(scratch) / f"{number}.jsonl"
            single.write_text(line, encoding="utf-8")
            read([str(single)], ledger, Settings(), lambda: NOW)
            if not number % LOOK:
                view(ledger)
        return float(as_sets(view(ledger).events) == as_sets(wanted))


def _backwards(paths: Sequence[Path]) -> Iterator[str]:
    for path in reversed(paths):
        yield from reversed([line for line in path.read_text(encoding="utf-8").splitlines() if line])
