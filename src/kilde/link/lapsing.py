"""Events whose times documents set by one another ("two days after the attack on"): their times narrowed together.

Nothing is narrowed by what is not certain: what is denied, doubted, only possible, planned or hypothetical. Linking
itself does not hang on this. It grows with what is read: only what hangs together with an event that changed is
reckoned anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kilde.link.meant import Meant
from kilde.link.order import by_time
from kilde.link.reckoning import Apart, Reckoning, length, narrowed, reckon
from kilde.link.status import SURE
from kilde.link.why import outlet
from kilde.model import Aspect, Claim, Event, Evidence, Lapse, Offset, Reckoned, Stance, edtf

TAKEN_PLACE = frozenset({Aspect.OCCURRED, Aspect.ONGOING, Aspect.ATTEMPTED})
OPEN = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.THREATENS, Stance.PROMISES, Stance.DEMANDS})
Said = tuple[Evidence, Lapse]
Known = tuple[tuple[Apart, ...], tuple[tuple[str, str | None, bool], ...]]
"""What a reckoning hangs on: what is said, and of which events at which times."""

Left = tuple[str | None, tuple[Reckoned, ...]]
"""The time that is left of an event, None where it is its own, and what narrows or contradicts it."""


class Lapses:
    """What documents say of how far their happenings lie from others."""

    def __init__(self) -> None:
        self._said: dict[str, list[Said]] = {}
        self._told: dict[str, dict[object, str]] = {}
        self._meant = Meant()
        self._left: dict[Known, Mapping[str, Left]] = {}

    def add(self, evidence: Iterable[Evidence]) -> None:
        """Takes in all claims of some documents; those of a document that is there already give way to them."""
        by_document: dict[str, list[Evidence]] = defaultdict(list)
        for one in evidence:
            by_document[one.claim.document].append(one)
        for document, told in by_document.items():
            self._meant.add(document, (one for one in told if is_certain(one.claim)))
            said = [(one, lapse) for one in told for lapse in one.claim.lapses if is_certain(one.claim)]
            self._said.pop(document, None)
            self._told.pop(document, None)
            if said:
                self._said[document] = said
                self._told[document] = {o.claim.trigger: o.resolution.claim for o in told if is_certain(o.claim)}

    def forget(self, documents: Iterable[str]) -> None:
        """Lets documents go."""
        for document in documents:
            self._meant.add(document, ())
            self._said.pop(document, None)
            self._told.pop(document, None)

    def reckoned(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """The events with their times as far as they narrow one another's."""
        if not self._said:
            return tuple(events)
        by_id = {event.id: event for event in events}
        event_of = {claim: event.id for event in events for claim in event.claims}
        said = {span: one for one in self._all() if (span := self._apart(*one, by_id, event_of))}
        left: dict[Known, Mapping[str, Left]] = {}
        for spans in _together(said):
            known = _known(spans, by_id)
            left[known] = self._left[known] if known in self._left else dict(_left(spans, said, by_id))
        self._left = left
        changed = {id: _with(by_id[id], *found) for kept in left.values() for id, found in kept.items()}
        return by_time(changed.get(event.id, event) for event in events) if changed else tuple(events)

    def _all(self) -> Iterator[Said]:
        for document in sorted(self._said):
            yield from self._said[document]

    def _apart(
        self, one: Evidence, lapse: Lapse, by_id: Mapping[str, Event], event_of: Mapping[str, str]
    ) -> Apart | None:
        """Which two events a lapse is of; None where that cannot be told, or both are held to be one."""
        claim = one.resolution.claim
        later = event_of.get(claim)
        if later is None:
            return None
        if lapse.told is not None:
            earlier = event_of.get(self._told[one.claim.document].get(lapse.told, ""))
        else:
            earlier = self._meant.event(lapse, by_id[later], by_id, event_of)
        if earlier is None or earlier == later:
            return None
        order = (_slack(lapse.offset), one.document.published or "9999", claim, lapse.words.start)
        return Apart(later, earlier, lapse.offset, order)


def is_certain(claim: Claim) -> bool:
    """Whether a claim holds for certain that something took place."""
    return claim.factuality in SURE and claim.stance not in OPEN and claim.aspect in TAKEN_PLACE


def _slack(offset: Offset) -> float:
    """How many days an offset leaves open; the most exact is followed first."""
    exact = offset.low is not None and offset.high is not None and not offset.yearly
    return float((offset.high or 0) - (offset.low or 0)) if exact else float("inf")


def _together(said: Iterable[Apart]) -> Iterator[list[Apart]]:
    """The spans that hang together by their events."""
    at: dict[str, list[Apart]] = defaultdict(list)
    for span in said:
        at[span.later].append(span)
        at[span.earlier].append(span)
    seen: set[Apart] = set()
    for start in sorted(said, key=lambda span: span.order):
        found, waiting = [], [start]
        while waiting:
            here = waiting.pop()
            if here not in seen:
                seen.add(here)
                found.append(here)
                waiting += [*at[here.later], *at[here.earlier]]
        if found:
            yield sorted(found, key=lambda span: span.order)


def _known(spans: Sequence[Apart], by_id: Mapping[str, Event]) -> Known:
    events = [by_id[id] for id in sorted({id for span in spans for id in (span.later, span.earlier)})]
    return tuple(spans), tuple((event.id, event.edtf, event.time_inferred) for event in events)


def _left(spans: Sequence[Apart], said: Mapping[Apart, Said], by_id: Mapping[str, Event]) -> Iterator[tuple[str, Left]]:
    """What is left of the times that these narrow or contradict."""
    ids = sorted({id for span in spans for id in (span.later, span.earlier)})
    own = {id: _own(by_id[id]) for id in ids}
    result = reckon(own, spans)
    for id in ids:
        found = tuple(_bearing(id, own, result, said))
        if found:
            known, left = own[id], result.times[id]
            is_new = left is not None and (known is None or length(left) < length(known))
            yield id, (edtf.say(left) if left and is_new else None, found)


def _own(event: Event) -> tuple[edtf.Days, ...] | None:
    """The time that an event's own claims leave it; one that is only inferred is none."""
    return edtf.spans(event.edtf) if event.edtf and not event.time_inferred else None


def _bearing(
    id: str, own: Mapping[str, tuple[edtf.Days, ...] | None], result: Reckoning, said: Mapping[Apart, Said]
) -> Iterator[Reckoned]:
    """What narrows the time of an event or contradicts it, in the order in which it was taken."""
    both = [(span, True) for span in result.taken] + [(span, False) for span in result.against]
    for span, holds in both:
        if id not in (span.later, span.earlier):
            continue
        leaves = span.leaves(id, {**result.times, id: result.times[id] or own[id]})
        if leaves is None or (holds and narrowed(own[id], leaves) == own[id]):
            continue
        evidence, lapse = said[span]
        other = span.earlier if id == span.later else span.later
        yield Reckoned(
            evidence.resolution.claim, lapse.words, lapse.other, other, edtf.say(leaves), outlet(evidence), holds
        )


def _with(event: Event, time: str | None, found: tuple[Reckoned, ...]) -> Event:
    """The event with its narrowed time and what narrowed it."""
    if time is None:
        return replace(event, reckoned=found)
    return replace(event, edtf=time, time_inferred=False, reckoned=found)
