"""How the account of an event changed: as documents were published, or as the ledger recorded them.

An event's id changes with its claims. So an event is followed by its claims: at each step those of its claims that were
known, in the events that they were held to be of then.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kilde.ledger import Ledger
from kilde.link import Why, reasons
from kilde.model import Claim, Document, Event, Evidence, Place, Range, Span
from kilde.pipeline.known import published_on
from kilde.pipeline.view import View, view, views

Value = str | int | Range | Place | None
Key = tuple[str, str]
ABSENT: tuple[Value, bool] = (None, False)


@dataclass(frozen=True, slots=True)
class Change:
    """A value that became another, and the documents that brought the new one, by their ids.

    `of` is "documents", "texts", "families", "status", "mode", "time", "place", "origin", a role, or what a figure
    counts. None is what was not, or is no more. `inferred` where no claim says the new time or place, `was_inferred`
    where none said the old.
    """

    of: str
    old: Value
    new: Value
    documents: tuple[str, ...]
    inferred: bool = False
    was_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """An event as it was held to be, the ids of the events of the step before that it goes on from, what changed."""

    event: Event
    before: tuple[str, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A day or moment at which something changed: the documents that tell anew, and what was held to have happened.

    Mostly that is one event; several where the claims were not yet held to be of one happening, none where no claim is
    left. `again` are the ids of those documents that had told of it before, and were read again.
    """

    when: str
    documents: tuple[Document, ...]
    again: frozenset[str]
    held: tuple[Held, ...]
    seen: View


def history(ledger: Ledger, now: View, event: Event, as_of: str | None, recorded: bool) -> list[Step]:
    """The steps of an event, the earliest first: by publication, or where `recorded` is set by moments of recording.

    `now` is the view, `as_of` a moment, that the event is of.
    """
    claims = Followed(event, now)
    steps: list[Step] = []
    held: tuple[Held, ...] = ()
    last: View | None = None
    told = [*now.of(event), *(now.evidence[one.claim] for one in event.reckoned)]
    for when, seen in _views(ledger, told, as_of, recorded):
        step = _step(when, seen, _groups(seen, claims), held, last)
        if any(one.changes for one in step.held) or (held and not step.held):
            steps.append(step)
        held, last = step.held, seen
    return steps


def _views(
    ledger: Ledger, told: Sequence[Evidence], as_of: str | None, recorded: bool
) -> Iterator[tuple[str, View]]:
    """What was known at each moment or by each day that brought something, with its name."""
    documents = {one.document.id: one.document for one in told}
    if recorded:
        yield from ((moment, view(ledger, moment)) for moment in ledger.moments_of(documents, as_of))
        return
    days = sorted({day for document in documents.values() if (day := published_on(document))})
    yield from zip(map(date.isoformat, days), views(ledger, as_of, days), strict=True)


class Followed:
    """The claims of an event, as other views have them: a rereading may have put others in their place."""

    def __init__(self, event: Event, seen: View) -> None:
        self._ids = frozenset(event.claims)
        self._seen = seen
        self._places: dict[tuple[str, str], list[Span]] = {}
        for one in seen.of(event):
            self._places.setdefault((one.claim.document, one.claim.kind), []).append(one.claim.trigger)

    def have(self, id: str, claim: Claim) -> bool:
        """Whether a claim is one of them, or was in the place of one before a rereading."""
        if id in self._ids or id in self._seen.evidence:
            return id in self._ids
        places = self._places.get((claim.document, claim.kind), ())
        return any(claim.trigger.overlaps(trigger) for trigger in places)


def _groups(seen: View, claims: Followed) -> list[Event]:
    """The events that hold any of the claims, the one with most of them first."""
    counts: dict[str, int] = {}
    for id, one in seen.evidence.items():
        if claims.have(id, one.claim):
            counts[seen.event_of[id]] = counts.get(seen.event_of[id], 0) + 1
    found = [event for event in seen.events if event.id in counts]
    return sorted(found, key=lambda event: (-counts[event.id], event.id))


def _step(when: str, seen: View, events: Sequence[Event], before: Sequence[Held], last: View | None) -> Step:
    known = {claim for one in before for claim in one.event.claims}
    told = [seen.evidence[claim] for event in events for claim in event.claims if claim not in known]
    new = {one.document.id: one.document for one in told}
    again = {id for one in before for id in one.event.documents} & new.keys()
    held = tuple(_held(event, seen, before, last) for event in events)
    documents = sorted(new.values(), key=lambda d: (d.published or "9999", d.source, d.id))
    return Step(when, tuple(documents), frozenset(again), held, seen)


def _held(event: Event, seen: View, before: Sequence[Held], last: View | None) -> Held:
    """What an event goes on from: the events of before that hold its claims, the one with most of them first."""
    claims = Followed(event, seen)
    shared = [
        (sum(claims.have(id, last.evidence[id].claim) for id in one.event.claims), one.event) for one in before if last
    ]
    ranked = sorted((pair for pair in shared if pair[0]), key=lambda pair: (-pair[0], pair[1].id))
    earlier = ranked[0][1] if ranked else None
    return Held(event, tuple(one.id for _, one in ranked), tuple(_changes(earlier, event, seen)))


def _changes(old: Event | None, new: Event, seen: View) -> Iterable[Change]:
    """What is different of an event, with the documents whose new claims the choice rests on, or else all new ones."""
    was = _values(old) if old else {}
    now = _values(new)
    fresh = set(new.claims) - set(old.claims if old else ())
    behind = {_key(why, new): why.claims for why in reasons(new, seen.of(new))}
    renamed = _renamed(old, new) if old else {}
    for key in [*now, *(key for key in was if key not in now and key not in renamed.values())]:
        before, after = was.get(renamed.get(key, key), ABSENT), now.get(key, ABSENT)
        if before != after:
            claims = fresh & set(behind.get(key, ())) or fresh or {one.claim for one in new.reckoned}
            documents = sorted({seen.evidence[claim].document.id for claim in claims})
            yield Change(key[0], before[0], after[0], tuple(documents), after[1], before[1])


def _key(why: Why, event: Event) -> Key:
    """Which value a reason is of: origins and those who take part are several, each by its name."""
    several = why.of == "origin" or any(role.role == why.of for role in event.participants)
    return why.of, why.value if several else ""


def _values(event: Event) -> dict[Key, tuple[Value, bool]]:
    """All that is followed, in the order of a card, each with whether it is inferred."""
    said: dict[Key, Value] = {
        **{(role.role, role.name): role.name for role in event.participants},
        **{(one.of, ""): _bare(one) for one in event.figures},
        ("documents", ""): len(event.documents),
        ("texts", ""): event.texts,
        ("families", ""): event.families,
        **{("origin", name): name for name in event.origins},
    }
    return {
        ("status", ""): (event.status.value, False),
        ("mode", ""): (event.mode, False),
        ("time", ""): (event.edtf, bool(event.edtf) and event.time_inferred),
        ("place", ""): (event.place, bool(event.place) and event.place_inferred),
        **{key: (value, False) for key, value in said.items()},
    }


def _bare(one: Range) -> Range:
    """A figure without its claims, which may change while it does not."""
    return Range(one.of, one.low, one.best, one.high, one.said, ())


def _renamed(old: Event, new: Event) -> dict[Key, Key]:
    """Those who take part under another name than before, by their keys now: they share a claim in their role."""
    gone = [role for role in old.participants if (role.role, role.name) not in _keys(new)]
    found: dict[Key, Key] = {}
    for role in new.participants:
        if (role.role, role.name) in _keys(old):
            continue
        same = next((one for one in gone if one.role == role.role and set(one.claims) & set(role.claims)), None)
        if same:
            gone.remove(same)
            found[role.role, role.name] = (same.role, same.name)
    return found


def _keys(event: Event) -> set[Key]:
    return {(role.role, role.name) for role in event.participants}
