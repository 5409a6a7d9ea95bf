"""What most wants a ruling: answers in doubt, by what the other answer would change of what is published."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import permutations
from math import log2

from kilde.link import About, Doubt, Doubts, dating
from kilde.link import view as event_from
from kilde.model import Event, Evidence, Range, Ruling, Said, edtf
from kilde.pipeline.view import View

SURE = 0.2
"""What part of its weight a change keeps where the answer is next to sure."""

DEAD = 2.0
"""How much more a change of the number of the dead weighs than one of another figure."""

STATUS = 2.0
"""How much a change of an event's status weighs; of the event's time or place as well."""

WEIGHED = 400
"""Doubts of which it is worked out what they would change: the most doubtful of the most documents."""


@dataclass(frozen=True, slots=True)
class Question:
    """One doubt as a person is asked it.

    `events` are the ids of what it is about, `claims` the ids of each side's, `changes` what the other answer would
    change, in words; `reasons` what ties or parts the sides, where that is asked. `commands` rule it, each way: the
    words after `kilde judge LEDGER`.
    """

    weight: float
    about: str
    why: str
    changes: tuple[str, ...]
    events: tuple[str, ...]
    claims: tuple[tuple[str, ...], ...]
    commands: tuple[tuple[str, ...], ...]
    reasons: tuple[str, ...] = ()


def questions(seen: View) -> tuple[Question, ...]:
    """What wants a ruling, the weightiest first; what was ruled on does not come up.

    Of the parts of one event that hang on weak links, the weightiest is asked about first, the others after it.
    """
    return Asking().of(seen)


class Asking:
    """What wants a ruling by one view after another: only what changed from view to view is weighed anew."""

    def __init__(self) -> None:
        self._doubts = Doubts({})
        self._seen: View | None = None
        self._told: dict[str, list[Question]] = {}
        self._linked: dict[Doubt, Question] = {}

    def of(self, seen: View) -> tuple[Question, ...]:
        """As `questions` has it."""
        if seen is not self._seen:
            self._follow(seen)
        links = [self._link(seen, one) for one in _weightiest(seen, self._doubts.all())]
        found = [*links, *(question for told in self._told.values() for question in told)]
        found.sort(key=lambda one: (-one.weight, one.about, one.events, one.claims))
        first = {(one.about, one.events): one for one in reversed(found)}
        return tuple(one for one in found if first[one.about, one.events] is one)

    def _follow(self, seen: View) -> None:
        before = {} if self._seen is None else self._seen.event
        come = [event for event in seen.events if not self._is_as_before(event, seen)]
        anew = {event.id for event in come}
        gone = [event for id, event in before.items() if id in anew or id not in seen.event]
        self._doubts.follow(seen.evidence, seen.by_document, gone, come)
        for event in gone:
            del self._told[event.id]
        self._told |= {event.id: [*_of_figures(seen, event), *_of_times(seen, event)] for event in come}
        lost = {event.id for event in gone}
        self._linked = {doubt: one for doubt, one in self._linked.items() if lost.isdisjoint(one.events)}
        self._seen = seen

    def _is_as_before(self, event: Event, seen: View) -> bool:
        """Whether an event is as it was in the view before, and all that its claims say."""
        if self._seen is None or (old := self._seen.event.get(event.id)) is None or old != event:
            return False
        return all(self._seen.evidence.get(claim) == seen.evidence[claim] for claim in event.claims)

    def _link(self, seen: View, one: Doubt) -> Question:
        if one not in self._linked:
            self._linked[one] = _of_link(seen, one)
        return self._linked[one]


def _weightiest(seen: View, found: Iterable[Doubt]) -> Iterable[Doubt]:
    """The most doubtful of the most documents, of those that were not ruled on."""
    settled = _settled(seen)
    open_ = (one for one in found if not _is_settled(one, seen, settled))
    return nsmallest(WEIGHED, open_, key=lambda one: (-one.doubtful * _reaches(seen, one), one.sides))


def _reaches(seen: View, one: Doubt) -> int:
    return min(_reach(seen, side) for side in one.sides)


def _reach(seen: View, side: Sequence[str]) -> int:
    """How many documents tell of a side: of the event that it is of, or of its own claims where these are fewer."""
    event = seen.event[seen.event_of[side[0]]]
    return len(event.documents) if len(event.claims) == len(side) else _documents(seen, side)


def _of_link(seen: View, one: Doubt) -> Question:
    ids = tuple(dict.fromkeys(seen.event_of[side[0]] for side in one.sides))
    before = sorted((seen.event[id] for id in ids), key=lambda event: (-len(event.claims), event.id))
    after = [_event(seen, side) for side in ([one.sides[0] + one.sides[1]] if len(before) > 1 else one.sides)]
    weight, changes = _change(before, after)
    why = f"{one.score:.2f}: {', '.join(one.reasons)}"
    commands = _link_commands(one, ids)
    return Question(_weighed(weight, one.doubtful), one.about, why, changes, ids, one.sides, commands, one.reasons)


def _documents(seen: View, claims: Iterable[str]) -> int:
    return len({seen.evidence[claim].document.id for claim in claims})


def _event(seen: View, claims: Iterable[str]) -> Event:
    return event_from([seen.evidence[claim] for claim in claims], (), {})


def _weighed(weight: float, doubtful: float) -> float:
    return round(weight * (SURE + (1 - SURE) * doubtful), 2)


def _link_commands(one: Doubt, ids: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    if one.about is About.LINK:
        fewer = min(one.sides, key=len)
        return ("different", ids[0], ",".join(fewer)), ("same", *(side[0] for side in one.sides))
    return ("same", *ids), ("different", *ids)


def _settled(seen: View) -> Mapping[Ruling, Mapping[str, set[str]]]:
    """What was ruled on, each with its others: claims where they are the same, events where they are not."""
    found: dict[Ruling, dict[str, set[str]]] = {Ruling.SAME: defaultdict(set), Ruling.DIFFERENT: defaultdict(set)}
    for one in seen.judged:
        if one.stands and one.judgement.ruling in found:
            sides = [{claim for claim in side if claim and claim in seen.event_of} for side in one.claims]
            if one.judgement.ruling is Ruling.DIFFERENT:
                sides = [{seen.event_of[claim] for claim in side} for side in sides]
            for here, there in permutations(sides, 2):
                for each in here:
                    found[one.judgement.ruling][each] |= there
    return found


def _is_settled(one: Doubt, seen: View, settled: Mapping[Ruling, Mapping[str, set[str]]]) -> bool:
    if one.about is About.LINK:
        same, rest = settled[Ruling.SAME], one.sides[1]
        return any(claim in same and not same[claim].isdisjoint(rest) for claim in one.sides[0])
    different = settled[Ruling.DIFFERENT]
    first, second = (seen.event_of[side[0]] for side in one.sides)
    return first in different and second in different[first]


def _change(before: Sequence[Event], after: Sequence[Event]) -> tuple[float, tuple[str, ...]]:
    """How much it would change if `before` were `after`, and what, in words."""
    weight, words = float(abs(len(before) - len(after))), []
    if len(before) != len(after):
        words.append(f"{_plural(len(after), 'event')} instead of {len(before)}")
    for of in sorted({one.of for event in (*before, *after) for one in event.figures}):
        old, new = _bests(before, of), _bests(after, of)
        new = [*dict.fromkeys(new)]  # two parts of an event that give the same number are no sign of two
        if sum(old) != sum(new):
            words.append(f"{of} {_sum(new)} instead of {_sum(old)}")
            weight += (DEAD if of == "killed" else 1.0) * log2(1 + abs(sum(old) - sum(new)))
    for name, old, new in _counts(before, after):
        weight += abs(max(old) - max(new))
        words += [f"{name} {_sum(new)} instead of {_sum(old)}"] if max(old) != max(new) else []
    statuses = [sorted({str(event.status) for event in events}) for events in (before, after)]
    if statuses[0] != statuses[1]:
        words.append(f"{' and '.join(statuses[1])} instead of {' and '.join(statuses[0])}")
        weight += STATUS
    return weight, tuple(words)


def _counts(before: Sequence[Event], after: Sequence[Event]) -> Iterator[tuple[str, list[int], list[int]]]:
    yield "documents", [len(event.documents) for event in before], [len(event.documents) for event in after]
    yield "wire families", [event.families for event in before], [event.families for event in after]
    yield "origins", [len(event.origins) for event in before], [len(event.origins) for event in after]


def _bests(events: Iterable[Event], of: str) -> list[int]:
    return [one.best for event in events for one in event.figures if one.of == of and one.best is not None]


def _sum(numbers: Sequence[int]) -> str:
    return " + ".join(map(str, numbers)) or "none"


def _plural(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}"


def _of_figures(seen: View, event: Event) -> Iterator[Question]:
    """Figures that exclude one another, by how far the best would move if those who give it were wrong."""
    for one in event.figures:
        if one.best is not None and _contradict(seen, one) and not _corrected(seen, one.claims, one.of):
            yield from _figure(seen, event, one, one.best)


def _figure(seen: View, event: Event, one: Range, best: int) -> Iterator[Question]:
    giving = [claim for claim in one.claims if best in _numbers(seen.evidence[claim], one.of)]
    rest = [claim for claim in event.claims if claim not in giving]
    others = [other for other in (_event(seen, rest).figures if rest else ()) if other.of == one.of]
    second = others[0].best if others else None
    if second is None or second == best:
        return
    against = [claim for claim in one.claims if second in _numbers(seen.evidence[claim], one.of)]
    told = [_documents(seen, claims) for claims in (giving, against)]
    doubtful = min(1.0, 2 * told[1] / sum(told))
    weight = (DEAD if one.of == "killed" else 1.0) * log2(1 + abs(best - second))
    why = f"{best} {one.of} in {_plural(told[0], 'document')}, {second} in {told[1]}"
    commands = _corrections(one.of, (giving, str(second)), (against, str(best)))
    changes = (f"{one.of} {second} instead of {best}",)
    sides = (tuple(giving), tuple(against))
    yield Question(_weighed(weight, doubtful), "figures", why, changes, (event.id,), sides, commands)


def _corrections(field: str, *values: tuple[Sequence[str], str]) -> tuple[tuple[str, ...], ...]:
    return tuple(("correct", ",".join(claims), f"{field}={value}") for claims, value in values)


def _contradict(seen: View, one: Range) -> bool:
    """Whether some account allows no number that another allows."""
    figures = [f for claim in one.claims for f in seen.evidence[claim].claim.figures if f.of == one.of and f.total]
    lows = [f.low for f in figures if f.low is not None]
    highs = [f.high for f in figures if f.high is not None and f.said is not Said.ABOUT]
    return bool(lows and highs) and max(lows) > min(highs)


def _numbers(one: Evidence, of: str) -> set[int | None]:
    return {f.high if f.low is None else f.low for f in one.claim.figures if f.of == of and f.total}


def _corrected(seen: View, claims: Iterable[str], field: str) -> bool:
    made = (one.judgement.correction for one in seen.judgements(claims))
    return any(correction and correction.field == field for correction in made)


def _of_times(seen: View, event: Event) -> Iterator[Question]:
    """An event whose accounts give times that leave no day together."""
    dated = {one.resolution.claim: str(one.resolution.edtf) for one in dating(seen.of(event))}
    if edtf.narrow(sorted(dated.values())) or _corrected(seen, event.claims, "time"):
        return
    giving = [claim for claim in dated if dated[claim] == event.edtf]
    others = [claim for claim in dated if not edtf.compatible(dated[claim], event.edtf or "")]
    if not giving or not others:
        return
    told = [_documents(seen, claims) for claims in (giving, others)]
    second = dated[others[0]]
    why = f"{event.edtf} in {_plural(told[0], 'document')}, {second} in {told[1]}"
    commands = _corrections("time", (giving, second), (others, event.edtf or ""))
    weight = _weighed(STATUS, min(1.0, 2 * told[1] / sum(told)))
    changes = (f"time {second} instead of {event.edtf}",)
    yield Question(weight, "times", why, changes, (event.id,), (tuple(giving), tuple(others)), commands)
