"""The events around an event: what it is about, and what else is about it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kilde.link import concerns
from kilde.model import Evidence


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An event that another is about, or that is about it, and the pairs of claims that say so.

    The first claim of a pair is of the one that is about the other.
    """

    event: str
    is_about_it: bool
    claims: tuple[tuple[str, str], ...]


def neighbours(evidence: Iterable[Evidence], event_of: Mapping[str, str]) -> Mapping[str, tuple[Neighbour, ...]]:
    """By event: first those that it is about, then those about it, those that most claims tell of first."""
    pairs: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for one in concerns(evidence):
        tied = event_of[one.claim], event_of[one.about]
        if tied[0] != tied[1]:
            pairs[tied].append((one.claim, one.about))
    found: dict[str, list[Neighbour]] = defaultdict(list)
    for (event, about), claims in pairs.items():
        found[event].append(Neighbour(about, False, tuple(claims)))
        found[about].append(Neighbour(event, True, tuple(claims)))
    return {event: tuple(sorted(around, key=_rank)) for event, around in found.items()}


def _rank(one: Neighbour) -> tuple[bool, int, str]:
    return one.is_about_it, -len(one.claims), one.event
