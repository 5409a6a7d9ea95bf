"""What changed between two readings of one document: claims gone, new and kept, and which of their fields."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kilde.model import Evidence, Span
from kilde.pipeline.leading import in_text_order

FIELDS: Mapping[str, Callable[[Evidence], Any]] = {
    "mode": lambda e: e.claim.mode,
    "trigger": lambda e: e.claim.trigger,
    "sentence": lambda e: e.claim.sentence,
    "passage": lambda e: e.claim.passage,
    "participants": lambda e: (e.claim.participants, e.resolution.entities),
    "time": lambda e: (e.claim.times, e.resolution.edtf, e.resolution.dated),
    "place": lambda e: (e.claim.places, e.resolution.place, e.resolution.place_unknown, e.resolution.setting),
    "figures": lambda e: e.claim.figures,
    "voices": lambda e: (e.claim.voices, e.resolution.voices),
    "stance": lambda e: e.claim.stance,
    "factuality": lambda e: e.claim.factuality,
    "aspect": lambda e: e.claim.aspect,
    "effect": lambda e: e.claim.effect,
    "takes_up": lambda e: e.claim.takes_up,
    "aside": lambda e: e.claim.aside,
    "background": lambda e: e.claim.background,
    "lapses": lambda e: e.claim.lapses,
}
"""What two readings of one claim may differ in, in the words of the export where that has it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim as it was read before and as it is read now, and what is different."""

    old: Evidence
    new: Evidence
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of a document's claims: how many are the same, and all that are not, in text order."""

    same: int = 0
    changed: tuple[Pair, ...] = ()
    gone: tuple[Evidence, ...] = ()
    new: tuple[Evidence, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything is different."""
        return bool(self.changed or self.gone or self.new)


def changes(old: Sequence[Evidence], new: Sequence[Evidence]) -> Changes:
    """The changes from one reading of a document to another.

    A claim of each is one claim where both are of one kind and their triggers overlap. Where several could be paired,
    those that are most alike are; each has one other at most.
    """
    pairs = _paired(old, new)
    before = {id(pair.old) for pair in pairs}
    now = {id(pair.new) for pair in pairs}
    differing = [pair for pair in pairs if pair.fields]
    return Changes(
        len(pairs) - len(differing),
        tuple(sorted(differing, key=lambda pair: (pair.new.claim.trigger, pair.new.resolution.claim))),
        tuple(in_text_order(one for one in old if id(one) not in before)),
        tuple(in_text_order(one for one in new if id(one) not in now)),
    )


def _paired(old: Sequence[Evidence], new: Sequence[Evidence]) -> list[Pair]:
    candidates = [
        Pair(one, other, _differing(one, other))
        for one in old
        for other in new
        if one.claim.kind == other.claim.kind and one.claim.trigger.overlaps(other.claim.trigger)
    ]
    found: list[Pair] = []
    taken: set[int] = set()
    for pair in sorted(candidates, key=_likeness):
        if taken.isdisjoint((id(pair.old), id(pair.new))):
            taken.update((id(pair.old), id(pair.new)))
            found.append(pair)
    return found


def _likeness(pair: Pair) -> tuple[int, int, Span, str, str]:
    """The fewest differences first, then the longest overlap."""
    one, other = pair.old.claim.trigger, pair.new.claim.trigger
    overlap = min(one.end, other.end) - max(one.start, other.start)
    return len(pair.fields), -overlap, one, pair.old.resolution.claim, pair.new.resolution.claim


def _differing(old: Evidence, new: Evidence) -> tuple[str, ...]:
    return tuple(name for name, field in FIELDS.items() if field(old) != field(new))
