"""What the claims of one event say differently, side by side: nothing here decides who is right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations
from typing import NamedTuple

from kilde.link.compare import barred
from kilde.link.order import as_published
from kilde.link.outcomes import dating
from kilde.link.sketch import sketch
from kilde.link.status import is_against, is_denial
from kilde.model import Entity, Event, Evidence, Place, Said, Stance, edtf

NEAR = 0.1
"""How far from "about" so many a number may be and still be it."""

ONE_DOER = frozenset({"ASSAULT", "COERCE"})
"""Kinds of which different doers exclude one another; many may demand, protest or condemn at once."""


class Amount(NamedTuple):
    """So many, as it is said; None where the words set no bound."""

    low: int | None
    high: int | None
    said: Said


Value = str | Amount | Place | Entity


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing that is said, and the ids of the claims that say it."""

    value: Value
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What is said differently: of a figure ("killed"), of "time", "place", "actor", or of whether it "happened"."""

    of: str
    values: tuple[Saying, ...]


def contradictions(event: Event, evidence: Sequence[Evidence]) -> tuple[Contradiction, ...]:
    """All that the event's claims contradict one another in, each value in the order in which it was first said."""
    told = as_published(evidence)
    found = [("happened", _happened(told)), *_figures(told), ("time", _times(event, told)), ("place", _places(told))]
    return tuple(Contradiction(of, values) for of, values in [*found, ("actor", _actors(event, told))] if values)


def _happened(told: Sequence[Evidence]) -> tuple[Saying, ...]:
    """Who denies it beside who says, confirms or doubts it."""
    values = _grouped(told, lambda e: [_verdict(e)] if _verdict(e) else [])
    return values if len(values) > 1 and any(one.value == "denied" for one in values) else ()


def _verdict(one: Evidence) -> str:
    if is_denial(one.claim):
        return "denied"
    if is_against(one.claim):
        return ""  # that nobody was hurt denies nothing
    return {Stance.CONFIRMS: "confirmed", Stance.DOUBTS: "doubted"}.get(one.claim.stance, "said")


def _figures(told: Sequence[Evidence]) -> list[tuple[str, tuple[Saying, ...]]]:
    """Each figure of which two numbers cannot both be true; parts of a total and what is denied are none of it."""
    kinds = sorted({f.of for e in told for f in e.claim.figures})
    found = []
    for of in kinds:
        values = _grouped(told, partial(amounts, of))
        numbers = [one.value for one in values if isinstance(one.value, Amount)]
        if any(_exclude(a, b) for a, b in combinations(numbers, 2)):
            found.append((of, values))
    return found


def amounts(of: str, one: Evidence) -> list[Amount]:
    """The numbers that a claim gives of something: no parts of a total, nothing that is denied."""
    return [
        Amount(f.low, f.high, f.said)
        for f in one.claim.figures
        if f.of == of and f.total and (f.said is Said.NONE or not is_against(one.claim))
    ]


def _exclude(one: Amount, other: Amount) -> bool:
    """Whether no number is both; "about" so many is a tenth more or less."""
    (low, high), (least, most) = _reach(one), _reach(other)
    return high < least or most < low


def _reach(one: Amount) -> tuple[float, float]:
    wide = NEAR if one.said is Said.ABOUT else 0.0
    low = 0.0 if one.low is None else one.low * (1 - wide)
    return low, float("inf") if one.high is None else one.high * (1 + wide)


def _times(event: Event, told: Sequence[Evidence]) -> tuple[Saying, ...]:
    """Times that exclude one another, those reckoned from other events too."""
    own = _own_times(told)
    against = [one for one in event.reckoned if not one.holds]
    if not against:
        return own
    holding = tuple(one.claim for one in event.reckoned if one.holds)
    said = own or _grouped(dating(told), lambda e: [str(e.resolution.edtf)])
    said = said or ((Saying(event.edtf, holding),) if event.edtf else ())
    times = {time: tuple(one.claim for one in against if one.edtf == time) for time in [one.edtf for one in against]}
    return (*said, *(Saying(time, claims) for time, claims in times.items()))


def _own_times(told: Sequence[Evidence]) -> tuple[Saying, ...]:
    """Times of the deed that exclude one another, or all where only together they leave no day."""
    values = _grouped(dating(told), lambda e: [str(e.resolution.edtf)])
    times = [str(one.value) for one in values]
    if len(times) < 2 or edtf.narrow(times):
        return ()
    apart = {t for pair in combinations(times, 2) if not edtf.compatible(*pair) for t in pair}
    return tuple(one for one in values if not apart or one.value in apart)


def _places(told: Sequence[Evidence]) -> tuple[Saying, ...]:
    """Places of which linking holds that one happening cannot be at both."""
    values = _grouped(told, lambda e: [e.resolution.place] if e.resolution.place else [])
    if len(values) < 2:
        return ()
    bare = replace(sketch(told[0], {}), times=(), ends=())
    at = {id(one): replace(bare, places=(one.value,)) for one in values if isinstance(one.value, Place)}
    apart = {id(x) for a, b in combinations(values, 2) if barred(at[id(a)], at[id(b)]) for x in (a, b)}
    return tuple(one for one in values if id(one) in apart)


def _actors(event: Event, told: Sequence[Evidence]) -> tuple[Saying, ...]:
    """Those who are named as having done it, of whom no claim names two together, and none is part of another."""
    if event.kind not in ONE_DOER:
        return ()
    against = {e.resolution.claim for e in told if is_against(e.claim)}
    named = [
        (role.entity, tuple(claim for claim in role.claims if claim not in against))
        for role in event.participants
        if role.role == "actor" and role.entity
    ]
    doers = [(entity, claims) for entity, claims in named if claims]
    apart = {e.id for a, b in combinations(doers, 2) if _are_others(a, b) for e in (a[0], b[0])}
    return tuple(Saying(entity, claims) for entity, claims in doers if entity.id in apart)


def _are_others(one: tuple[Entity, tuple[str, ...]], other: tuple[Entity, tuple[str, ...]]) -> bool:
    """Whether two doers exclude one another: a man may act for a group, and an army for its state."""
    a, b = one[0], other[0]
    together = set(one[1]) & set(other[1])
    of_one_sort = (a.type == "person") == (b.type == "person")
    return of_one_sort and not together and not (a.country and a.country == b.country)


def _grouped(told: Sequence[Evidence], say: Callable[[Evidence], Sequence[Value]]) -> tuple[Saying, ...]:
    """What the claims say, each value once, with all that say it."""
    found: dict[Value, list[str]] = {}
    for one in told:
        for value in say(one):
            found.setdefault(value, []).append(one.resolution.claim)
    return tuple(Saying(value, tuple(dict.fromkeys(claims))) for value, claims in found.items())
