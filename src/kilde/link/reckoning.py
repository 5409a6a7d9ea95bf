"""Times that stand at offsets from one another, narrowed until nothing more follows.

What holds is taken in one order, the most exact first, whatever the order in which it was read. One that would leave an
event no day at all is set aside: it contradicts what is known by then.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kilde.link.moving import Time, after, before
from kilde.model import Offset
from kilde.model.edtf import Days, meet

WIDE = 400
"""Days over which a time may reach that is given to an event of which nothing is known."""

SHARE = 0.9
MONTH = 31
"""What leaves more than this share of a time longer than a month says nothing of it."""

MOST = 200
"""Steps after which two that push one another on for ever are held to contradict."""


class Apart(NamedTuple):
    """That the event `later` lies at an offset from the event `earlier`; `order` is where it stands among others."""

    later: str
    earlier: str
    offset: Offset
    order: tuple[float, str, str, int]

    def leaves(self, event: str, times: Mapping[str, Time | None]) -> Time | None:
        """What it leaves of the time of one of its two events, by that of the other; None where it says nothing."""
        other = times[self.earlier if event == self.later else self.later]
        if other is None:
            return None
        return (after if event == self.later else before)(other, self.offset, times[event])


class Reckoning(NamedTuple):
    """What is left of the times, what was taken, and what contradicts."""

    times: Mapping[str, Time | None]
    taken: tuple[Apart, ...]
    against: tuple[Apart, ...]


def reckon(times: Mapping[str, Time | None], spans: Iterable[Apart]) -> Reckoning:
    """The times of events as far as offsets between them leave them."""
    left = dict(times)
    at: dict[str, list[Apart]] = defaultdict(list)
    taken, against = [], []
    for span in sorted(spans, key=lambda one: one.order):
        changed = _follow(span, left, at)
        if changed is None:
            against.append(span)
            continue
        left |= changed
        taken.append(span)
        at[span.later].append(span)
        at[span.earlier].append(span)
    return Reckoning(left, tuple(taken), tuple(against))


def _follow(span: Apart, known: Mapping[str, Time | None], at: Mapping[str, list[Apart]]) -> dict[str, Time] | None:
    """The times that one more offset changes, with all that follows from it; None where some event has no day left."""
    changed: dict[str, Time] = {}
    waiting, steps = [span], 0
    while waiting:
        here = waiting.pop(0)
        for event in (here.later, here.earlier):
            now = {**{id: known[id] for id in here[:2]}, **{id: changed[id] for id in here[:2] if id in changed}}
            left = narrowed(now[event], here.leaves(event, now))
            if left == now[event] or left is None:
                continue
            steps += 1
            if not left or steps > MOST:
                return None
            changed[event] = left
            waiting += [one for one in (*at.get(event, ()), span) if event in one[:2] and one not in waiting]
    return changed


def narrowed(known: Time | None, by: Time | None) -> Time | None:
    """What two times leave together; nothing known takes what is narrow enough, and a sliver cut off is none."""
    if by is None:
        return known
    if known is None:
        return by if reach(by) <= WIDE else None
    left = meet(known, by)
    return known if left and length(known) > MONTH and length(left) >= SHARE * length(known) else left


def length(time: Time) -> float:
    """The days that a time can be."""
    return sum(_length(days) for days in time)


def reach(time: Time) -> float:
    """The days from its first to its last."""
    if not time or any(None in days for days in time):
        return float("inf")
    firsts, lasts = [d.first for d in time if d.first], [d.last for d in time if d.last]
    return (max(lasts) - min(firsts)).days + 1


def _length(days: Days) -> float:
    return (days.last - days.first).days + 1 if days.first and days.last else float("inf")
