"""Judgements: what a person rules of claims. They win over the machine, and can be withdrawn by a later one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from kilde.model.claims import Claim
from kilde.model.ids import ADDED_LATER, digest
from kilde.model.resolution import Entity, Place
from kilde.model.spans import Span


class Ruling(StrEnum):
    """What a judgement says.

    SAME        the claims that it is about, or the events that they were of, are one happening
    DIFFERENT   they are not
    CORRECT     a value of a claim is another one
    REJECT      what was taken for a claim is none
    KEEP        it is one
    NOTE        nothing: a remark on what it is about
    UNDO        an earlier judgement is withdrawn
    """

    SAME = "same"
    DIFFERENT = "different"
    CORRECT = "correct"
    REJECT = "reject"
    KEEP = "keep"
    NOTE = "note"
    UNDO = "undo"


class Manner(StrEnum):
    """What a judgement is made for.

    RULING      it rules, and is its maker's answer to the question
    BLIND       it is an answer, given without a look at what others answered; it rules nothing
    SETTLING    it rules, given with a look at all answers, and is nobody's
    """

    RULING = "ruling"
    BLIND = "blind"
    SETTLING = "settling"


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """Where a claim stands in its document. Ids of claims change when a text is read anew; this stays."""

    document: str
    trigger: Span
    kind: str

    def find(self, claims: Iterable[tuple[str, Claim]]) -> str | None:
        """The id of the claim, of those given with their ids, that stands here now; None where none does.

        One of the same kind goes before others, then one with the very same trigger, then one that has most of it.
        """
        here = [(id, c) for id, c in claims if c.document == self.document and c.trigger.overlaps(self.trigger)]
        nearest = min(here, key=lambda pair: (self._distance(pair[1]), pair[0]), default=None)
        return nearest[0] if nearest else None

    def _distance(self, claim: Claim) -> tuple[bool, bool, int, int]:
        """How far a claim is from the one that was meant, the weightiest first."""
        own, trigger = self.trigger, claim.trigger
        shared = min(own.end, trigger.end) - max(own.start, trigger.start)
        return claim.kind != self.kind, trigger != own, -shared, abs(trigger.start - own.start)


@dataclass(frozen=True, slots=True)
class Correction:
    """The value of a field as a person has it.

    `field` is "kind", "mode", "time", "stance", "factuality", "aspect", "place", a role ("actor") or what a figure
    counts ("killed"). `value` says it in words: a kind or mode of PLOVER, EDTF, "12", "at least 3", "10-15", a name;
    "unknown" where nobody says it. A place and those of a role stand beside in full, so that no gazetteer of another
    day can change what was meant.
    """

    field: str
    value: str
    place: Place | None = None
    entities: tuple[Entity, ...] = ()


UNKNOWN = "unknown"
"""The value of a correction that takes a value away."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's ruling, by whom and why.

    `about` are its sides: one or several claims each, the most telling first. Of CORRECT, REJECT and KEEP there is one
    side of one claim; of SAME and DIFFERENT two or more, those of a side being of one event when it was ruled; of NOTE
    one or more; of UNDO none. `undoes` is the id of the judgement that an UNDO withdraws.
    """

    ruling: Ruling
    about: tuple[tuple[Anchor, ...], ...]
    by: str
    reason: str
    correction: Correction | None = None
    undoes: str | None = None
    manner: Manner = field(default=Manner.RULING, metadata=ADDED_LATER)

    @property
    def id(self) -> str:
        """From all that is ruled, by whom and why; not from when."""
        return digest({"judgement": self})

    def anchors(self) -> tuple[Anchor, ...]:
        """Every claim that it is about."""
        return tuple(anchor for side in self.about for anchor in side)

    def wrong(self) -> str:
        """Why it is no judgement; "" when its parts fit together."""
        if not self.by.strip():
            return "nobody is named who rules"
        if not self.reason.strip():
            return "no reason is given"
        if (self.ruling is Ruling.UNDO) != (self.undoes is not None):
            return "an undo names the judgement that it withdraws, and nothing else does"
        if (self.ruling is Ruling.CORRECT) != (self.correction is not None):
            return "a correction names a field and its value, and nothing else does"
        if self.manner is Manner.BLIND and self.ruling in (Ruling.NOTE, Ruling.UNDO):
            return f"'{self.ruling}' answers no question"
        least, most = _SIDES[self.ruling]
        if not least <= len(self.about) <= most or not all(self.about):
            return f"'{self.ruling}' is not about so many"
        single = self.ruling in ON_ONE_CLAIM
        return "it is about one claim alone" if single and len(self.about[0]) != 1 else ""


ON_ONE_CLAIM = (Ruling.CORRECT, Ruling.REJECT, Ruling.KEEP)
"""What is ruled of one claim alone."""

_SIDES = {
    Ruling.SAME: (2, 1000),
    Ruling.DIFFERENT: (2, 1000),
    Ruling.CORRECT: (1, 1),
    Ruling.REJECT: (1, 1),
    Ruling.KEEP: (1, 1),
    Ruling.NOTE: (1, 1000),
    Ruling.UNDO: (0, 0),
}
"""How many sides a judgement has, at least and at most."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """A judgement as it stands in a ledger: the number of its entry, by which later is told from earlier, and when."""

    number: int
    recorded: str
    judgement: Judgement
