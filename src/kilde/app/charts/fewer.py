"""Which events a chart in a page draws, where there are more than anybody can tell apart."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from kilde.app.charts.facts import most_told
from kilde.model import Event

TOLD = 100
"""Events on a timeline."""

PLACES = 60
"""Places on a map."""


def fewer(chart: str, events: Sequence[Event]) -> Sequence[Event]:
    """Of dated events those that most documents tell of; of places those with most events."""
    return _FEWER[chart](events)


def _dated(events: Sequence[Event]) -> Sequence[Event]:
    return most_told((event for event in events if event.edtf), TOLD)


def _placed(events: Sequence[Event]) -> Sequence[Event]:
    held = Counter(event.place.id for event in events if event.place and event.place.lat is not None)
    most = {id for id, _ in sorted(held.items(), key=lambda one: (-one[1], one[0]))[:PLACES]}
    return [event for event in events if event.place and event.place.id in most]


_FEWER: Mapping[str, Callable[[Sequence[Event]], Sequence[Event]]] = {"timeline": _dated, "map": _placed}
